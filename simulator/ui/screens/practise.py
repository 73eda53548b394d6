"""The talk: what was said on one side, the feedback beside it, the box below."""

import streamlit as st

from simulator.domain.session import SessionStatus
from simulator.ui import pages
from simulator.ui.components.calm import draw_calm
from simulator.ui.components.clock import draw_clock
from simulator.ui.components.person import draw_person_header
from simulator.ui.context import Context
from simulator.ui.engine import badge
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.panels.below import draw_below
from simulator.ui.panels.beside import draw_beside
from simulator.ui.panels.said import draw_said
from simulator.ui.panels.stops import ask_first, stepped_out
from simulator.ui.sessions import open_session


def draw(context: Context) -> None:
    opened = open_session(context)
    if opened is None:
        draw_calm(
            _("Nobody is at the table yet"), _("Choose who you want to practise with."), level=1
        )
        if st.button(_("Choose someone"), type="primary"):
            pages.go(pages.START)
        return
    session, job = opened.session, opened.job
    talk = context.tab.talk(session)
    if talk.stepped_out or session.status is SessionStatus.SAFETY:
        stepped_out(context, session, talk)
        return
    draw_person_header(session.persona, badge(context.services.settings))
    if context.tab.clock:
        draw_clock(session.created_at)
    if talk.asked_first:
        ask_first(context, session, talk)
    with st.bottom:
        draw_below(context, session, talk, busy=job is not None)
    said, beside = st.columns([7, 5], gap="large")
    with beside, st.container(key=f"aj-beside-{len(session.transcript.turns)}-{talk.box}"):
        draw_beside(context, session, talk)
    with said:
        draw_said(context, session, talk, job)


if __name__ == "__main__":
    show(draw)
