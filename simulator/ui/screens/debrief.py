"""Looking back: first how it was, then what happened, what it means, and what to take along."""

from functools import partial

import streamlit as st

from simulator.domain.debrief import Debrief, debrief
from simulator.domain.session import Session, SessionStatus
from simulator.ui import looking_back, pages
from simulator.ui.components.calm import draw_calm, draw_ending
from simulator.ui.components.curve import draw_curve, draw_turning_points
from simulator.ui.components.downloads import draw_downloads
from simulator.ui.components.farewell import draw_carer_card, draw_de_role, draw_next
from simulator.ui.components.look_back import (
    draw_balance,
    draw_from_their_side,
    draw_hurts,
    draw_letters_used,
    draw_reason,
    draw_retries,
)
from simulator.ui.components.person import draw_person_header
from simulator.ui.components.reflection import draw_reflection, draw_take_away
from simulator.ui.components.safety import draw_danger
from simulator.ui.context import Context
from simulator.ui.engine import badge
from simulator.ui.frame import show
from simulator.ui.sessions import open_session


def draw(context: Context) -> None:
    opened = open_session(context)
    if opened is None or not opened.session.exchanges:
        draw_calm("Nothing to look back on yet", "After a talk you find it here.", level=1)
        if st.button("Choose someone", type="primary"):
            pages.go(pages.START)
        return
    session = opened.session
    talk = context.tab.talk(session)
    draw_person_header(session.persona, badge(context.services.settings))
    if session.status is SessionStatus.ENDED:
        draw_ending(session.ending, session.persona.name)
    else:
        draw_calm("This talk is still open", "You can look back on it so far, or go on with it.")
        if st.button("Go on with it", key="go-on"):
            pages.go(pages.PRACTISE, session.id)
    if talk.stepped_out:
        draw_danger(talk.stepped_out, context.lines)
    if not (talk.looked_back or session.look_back.self_rating):
        written = draw_reflection(session.persona.name, session.look_back)
        if written is not None:
            talk.looked_back = True
            looking_back.keep(context, session, written)
            st.rerun()
        return
    found = debrief(session, context.services.rubric)
    _what_happened(session, found)
    _what_it_means(context, session, found)
    _what_to_take(context, session, found)


def _what_happened(session: Session, found: Debrief) -> None:
    name = session.persona.name
    st.header(f"From {name}'s side", anchor=False)
    draw_curve(name, found.curve, found.turning_points)
    draw_turning_points(found.turning_points)
    draw_from_their_side(name, found)
    st.header(f"Why {name} said no", anchor=False)
    draw_reason(session.persona, session.look_back, found.hints)


def _what_it_means(context: Context, session: Session, found: Debrief) -> None:
    st.header("The four letters", anchor=False)
    draw_letters_used(found.letters, session.look_back.self_rating)
    draw_balance(found)
    if found.hurts:
        st.header("What was hard to hear", anchor=False)
        draw_hurts(found.hurts)
    if found.retries:
        st.header("Tried again", anchor=False)
        draw_retries(session, context.services.rubric)


def _what_to_take(context: Context, session: Session, found: Debrief) -> None:
    st.header("What you take with you", anchor=False)
    draw_next(found.letters)
    take_away = draw_take_away(session.look_back.take_away)
    if take_away is not None:
        kept = session.look_back.model_copy(update={"take_away": take_away})
        if looking_back.keep(context, session, kept):
            context.tab.said = "Kept."
        st.rerun()
    draw_de_role(session.persona.name)
    st.header("For you", anchor=False)
    draw_carer_card()
    archive = context.services.archive
    draw_downloads(
        session.persona.id,
        markdown=partial(archive.export, session.id, "md"),
        json=partial(archive.export, session.id, "json"),
    )
    with st.container(horizontal=True):
        if st.button(f"Talk with {session.persona.name} again", key="same"):
            context.tab.chosen = session.persona.id
            pages.go(pages.START)
        if st.button("Talk with someone else", key="other"):
            pages.go(pages.START)


if __name__ == "__main__":
    show(draw)
