"""The talk: what was said on one side, the feedback beside it, the box below."""

from functools import partial

import streamlit as st

from simulator.domain.session import Session, SessionStatus
from simulator.domain.value import Speaker
from simulator.ui import pages, turns
from simulator.ui.answering import Job
from simulator.ui.components.announcer import announce
from simulator.ui.components.calm import draw_calm, draw_ending
from simulator.ui.components.composer import draw_composer
from simulator.ui.components.controls import draw_controls
from simulator.ui.components.feedback import draw_feedback, draw_older_feedback
from simulator.ui.components.notice import draw_notice
from simulator.ui.components.person import draw_briefing, draw_person_header
from simulator.ui.components.safety import draw_question, draw_stepped_out
from simulator.ui.components.talk import draw_talk, draw_waiting, watch
from simulator.ui.context import Context
from simulator.ui.engine import badge
from simulator.ui.frame import show
from simulator.ui.sessions import open_session
from simulator.ui.state import Talk


def draw(context: Context) -> None:
    opened = open_session(context)
    if opened is None:
        draw_calm("Nobody is at the table yet", "Choose who you want to practise with.", level=1)
        if st.button("Choose someone", type="primary"):
            pages.go(pages.START)
        return
    session, job = opened.session, opened.job
    talk = context.tab.talk(session)
    if talk.stepped_out or session.status is SessionStatus.SAFETY:
        _stepped_out(context, session, talk)
        return
    draw_person_header(session.persona, badge(context.services.settings))
    if talk.asked_first:
        _ask_first(context, session, talk)
    with st.bottom:
        _below(context, session, talk, busy=job is not None)
    said, beside = st.columns([7, 5], gap="large")
    with beside, st.container(key="aj-beside"):
        _beside(context, session, talk)
    with said:
        _said(context, session, talk, job)


def _below(context: Context, session: Session, talk: Talk, busy: bool) -> None:
    """Pinned under the talk: the box, and the ways out."""
    if talk.wish and not busy:
        talk.seen = session.version  # they asked while a reply was written; it stands now
        turns.grant(context, session, talk.wish)
        st.rerun()
    if session.status is not SessionStatus.TALKING:
        return
    notice = st.container()
    name = session.persona.name
    box = f"box-{session.id}"
    sent = draw_composer(
        box,
        talk.draft,
        talk.box,
        session.draft,
        label="Your reply, once more" if talk.retrying else f"What you say to {name}",
        placeholder="Write as you would speak",
        send="Say it",
        busy=busy or session.pending is not None,
        on_draft=partial(turns.hear_draft, talk, box),
    )
    if sent is not None:
        turns.send(context, session, sent)
        st.rerun()
    if turns.keep_draft(context, session):
        st.rerun()
    wish = draw_controls(len(session.eases), talk.wish)
    if wish is not None and busy:
        talk.wish = wish
        st.rerun()
    if wish is not None:
        turns.grant(context, session, wish)
        st.rerun()
    said = context.tab.take_said() or context.answers.trouble(session.id)
    if said:
        with notice:
            draw_notice(said)


def _said(context: Context, session: Session, talk: Talk, job: Job | None) -> None:
    with st.expander("Where you stand"):
        draw_briefing(session.persona)
    draw_talk(session, talk.retrying)
    if session.pending is not None and job is None:
        chosen = draw_waiting(session.persona.name, session.pending)
        if chosen is not None:
            (turns.send_again if chosen == "again" else turns.edit_again)(context, session)
            st.rerun()
    if session.status is SessionStatus.PAUSED:
        draw_calm(
            "Paused", "Breathe out slowly. Nothing is lost, and nothing is read while you rest."
        )
        _go_on_or_end(context, session, talk)
    if session.status is SessionStatus.ENDED:
        draw_ending(session.ending, session.persona.name)
        if st.button("Look back on it", type="primary"):
            pages.go(pages.DEBRIEF, session.id)
    talk.seen = session.version
    last = session.transcript.last_of(Speaker.LOVED_ONE)
    announce(f"said-{session.id}", len(session.transcript.turns), f"{session.persona.name}: {last}")
    if job is not None:
        watch(session.persona.name, job)
        st.rerun()


def _beside(context: Context, session: Session, talk: Talk) -> None:
    if session.feedback == "end":
        draw_calm("Feedback waits until the end", "You chose to talk without being interrupted.")
        return
    if talk.retrying:
        draw_calm(
            "Trying this reply again",
            f"{session.persona.name} will answer as if the first try had not been said. "
            "Both stay, so that you can compare them afterwards.",
        )
        if st.button("Keep my first try", key="keep"):
            turns.keep_first(talk)
            st.rerun()
    settled = session.status is SessionStatus.TALKING and session.pending is None
    rubric = context.services.rubric
    chosen = draw_feedback(session, rubric, can_retry=settled and not talk.retrying)
    if chosen is not None:
        newest = session.attempts[-1]
        turns.try_again(talk, newest.grade.suggestion.say if chosen == "wording" else newest.line)
        st.rerun()
    draw_older_feedback(session, rubric)


def _ask_first(context: Context, session: Session, talk: Talk) -> None:
    match draw_question(context.lines):
        case "practice":
            turns.send(context, session, talk.draft, part_of_practice=True)
            st.rerun()
        case "real":
            turns.it_is_real(context, session)
            st.rerun()


def _stepped_out(context: Context, session: Session, talk: Talk) -> None:
    way = draw_stepped_out(talk.stepped_out or session.safety_pauses[-1].category, context.lines)
    match way:
        case "back":
            turns.go_on(context, session)
            st.rerun()
        case "end":
            turns.grant(context, session, "end")
            pages.go(pages.DEBRIEF, session.id)
        case "support":
            pages.go(pages.SUPPORT)
    talk.seen = session.version


def _go_on_or_end(context: Context, session: Session, talk: Talk) -> None:
    with st.container(horizontal=True):
        if st.button("Go on", type="primary", key="go-on"):
            turns.go_on(context, session)
            st.rerun()
        if st.button("End here", key="end-here"):
            turns.grant(context, session, "end")
            st.rerun()


if __name__ == "__main__":
    show(draw)
