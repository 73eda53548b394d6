"""One talk on the trainer's desk: the talk on the left, one reply of it on the right."""

import streamlit as st

from simulator.domain.debrief import debrief
from simulator.ui import pages
from simulator.ui.components.calm import draw_calm
from simulator.ui.components.curve import draw_curve, draw_turning_points
from simulator.ui.components.person import draw_transcript_header
from simulator.ui.components.review_forms import draw_comment
from simulator.ui.components.review_said import draw_said
from simulator.ui.components.review_talk import draw_whole_talk
from simulator.ui.context import Context
from simulator.ui.language import _
from simulator.ui.panels.review_reply import author, draw_reply, is_hidden, rater
from simulator.use_cases.review import Looked, Place


def draw_open(context: Context, session_id: str) -> None:
    looked = context.services.reviewing.look(session_id)
    context.services.queue.seen(rater(context), session_id)
    _ways(context, session_id)
    learner = _learner(context, looked)
    draw_transcript_header(looked.session, learner)
    _who(context)
    if not looked.session.exchanges:
        draw_calm(_("Nothing was said yet"), _("There is no reply to review in this talk."))
        return
    if not context.tab.desk.blind:
        _lived(context, looked)
    number = min(context.tab.desk.chosen.get(session_id, 0), len(looked.session.exchanges) - 1)
    talk, beside = st.columns([6, 6], gap="large")
    with talk:
        hidden = _hidden(context, looked)
        asked = draw_whole_talk(looked.session, looked.reviews, number, hidden, learner)
    with beside, st.container(key="aj-panel"):
        asked = _replies(number, len(looked.session.exchanges)) if asked is None else asked
        draw_reply(context, looked, number)
    if asked is not None:
        context.tab.desk.chosen[session_id], context.tab.desk.changing = asked, False
        st.rerun()
    _whole(context, looked)


def _learner(context: Context, looked: Looked) -> str:
    """Empty where there is only one person."""
    team = context.services.team
    return "" if team is None else team.people.names().get(looked.session.owner, "")


def _lived(context: Context, looked: Looked) -> None:
    with st.expander(_("How open they became, and where it turned")):
        found = debrief(looked.session, context.services.rubric)
        name, key = looked.session.persona.name, f"review-curve-{looked.session.id}"
        draw_curve(name, found.curve, found.turning_points, key)
        draw_turning_points(found.turning_points)
        st.text(_("As it was lived: a change of the grade does not change what they answered."))


def _hidden(context: Context, looked: Looked) -> set[int]:
    session = looked.session
    return {
        number
        for number, exchange in enumerate(session.exchanges)
        for tried in [len(exchange.attempts) - 1]
        if is_hidden(context, looked, Place(session_id=session.id, exchange=number, attempt=tried))
    }


def _ways(context: Context, session_id: str) -> None:
    desk, queue = context.tab.desk, context.services.queue
    around = queue.around(desk.wanted, rater(context), session_id)
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(_("All talks"), key="all", type="tertiary", icon=":material/arrow_back:"):
            pages.go(pages.REVIEW)
        if st.button(_("Previous talk"), key="before", disabled=not around.before, shortcut="p"):
            pages.go(pages.REVIEW, around.before)
        if st.button(_("Next talk"), key="after", disabled=not around.after, shortcut="n"):
            pages.go(pages.REVIEW, around.after)
        if st.button(_("Keep unread"), key="unread", shortcut="u"):
            queue.unsee(rater(context), session_id)
            pages.go(pages.REVIEW)
        st.text(
            _("{place} of {total}", place=around.place, total=around.total)
            if around.place
            else _("Not in this list")
        )


def _who(context: Context) -> None:
    desk = context.tab.desk
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if context.viewer.alone:
            context.tab.author = st.text_input(
                _("You review as"), author(context), max_chars=80, key="who", width=260
            )
        desk.blind = st.toggle(_("Rate blind, before the grade"), desk.blind, key="blind")


def _replies(number: int, count: int) -> int | None:
    """The reply that was asked for."""
    title = _("Reply {reply} of {replies}", reply=number + 1, replies=count)
    st.header(title, anchor=False)
    with st.container(horizontal=True):
        if st.button(_("Previous reply"), key="up", disabled=number == 0, shortcut="k"):
            return number - 1
        if st.button(_("Next reply"), key="down", disabled=number == count - 1, shortcut="j"):
            return number + 1
    return None


def _whole(context: Context, looked: Looked) -> None:
    st.header(_("The talk as a whole"), anchor=False)
    about = [one for one in looked.reviews if one.exchange is None and one.kind != "withdrawal"]
    gone = looked.gone
    mine = [one.id for one in about if context.viewer.alone or one.by == context.viewer.id]
    undone = draw_said(about, gone, mine, context.services.rubric)
    if undone is not None:
        context.services.reviewing.withdraw(looked.session.id, undone, author(context))
        st.rerun()
    comment = draw_comment(f"whole-{looked.session.id}", whole=True)
    if comment is not None:
        context.services.reviewing.add_note(
            looked.session.id, None, author(context), comment.text, shared=comment.shared
        )
        context.tab.said = _("Noted.")
        st.rerun()
