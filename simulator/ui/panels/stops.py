"""When the game may have to stop: asking once, and stepping out."""

import streamlit as st

from simulator.domain.session import Session
from simulator.ui import pages, turns
from simulator.ui.components.safety import draw_question, draw_stepped_out
from simulator.ui.context import Context
from simulator.ui.state import Talk


def ask_first(context: Context, session: Session, talk: Talk) -> None:
    match draw_question(context.lines):
        case "practice":
            turns.send(context, session, talk.draft, part_of_practice=True)
            st.rerun()
        case "real":
            turns.it_is_real(context, session)
            st.rerun()


def stepped_out(context: Context, session: Session, talk: Talk) -> None:
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
