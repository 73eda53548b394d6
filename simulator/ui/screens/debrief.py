"""Looking back: first how it was, then what happened, what it means, and what to take along."""

from contextlib import nullcontext

import streamlit as st

from simulator.domain.debrief import Debrief, debrief
from simulator.domain.session import Session, SessionStatus
from simulator.ui import looking_back, pages
from simulator.ui.components.calm import draw_calm, draw_ending
from simulator.ui.components.look_back import draw_balance, draw_hurts, draw_letters_used
from simulator.ui.components.person import draw_person_header
from simulator.ui.components.reflection import draw_reflection
from simulator.ui.components.safety import draw_danger
from simulator.ui.components.tries import draw_tries
from simulator.ui.context import Context
from simulator.ui.engine import badge
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.panels.happened import draw_happened
from simulator.ui.panels.sharing import draw_share
from simulator.ui.panels.taken import draw_taken
from simulator.ui.panels.what_it_cost import draw_what_it_cost
from simulator.ui.sessions import open_session


def draw(context: Context) -> None:
    opened = open_session(context)
    if opened is None or not opened.session.exchanges:
        draw_calm(_("Nothing to look back on yet"), _("After a talk you find it here."), level=1)
        if st.button(_("Choose someone"), type="primary"):
            pages.go(pages.START)
        return
    session = context.services.reviewing.look(opened.session.id).session
    talk = context.tab.talk(session)
    draw_person_header(session.persona, badge(context.services.settings))
    if session.status is SessionStatus.ENDED:
        draw_ending(session.ending, session.persona.name)
    else:
        draw_calm(
            _("This talk is still open"), _("You can look back on it so far, or go on with it.")
        )
        if st.button(_("Go on with it"), key="go-on"):
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
    draw_happened(context, session, found)
    _what_it_means(context, session, found)
    draw_taken(context, session, found)
    draw_what_it_cost(context, session)
    draw_share(context, session)


def _what_it_means(context: Context, session: Session, found: Debrief) -> None:
    st.header(_("The four letters"), anchor=False)
    # Whoever practised without ratings is not met by them here: they may look.
    with nullcontext() if session.show_scores else st.expander(_("See how each was read")):
        draw_letters_used(found.letters, session.look_back.self_rating)
    draw_balance(found)
    if found.hurts:
        st.header(_("What was hard to hear"), anchor=False)
        draw_hurts(found.hurts)
    if found.retries:
        st.header(_("Tried again"), anchor=False)
        draw_tries(session, context.services.rubric)


if __name__ == "__main__":
    show(draw)
