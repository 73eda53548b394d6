"""The talk so far, and the reply that is coming."""

import streamlit as st

from simulator.domain.session import Session, SessionStatus
from simulator.domain.value import Speaker
from simulator.ui import pages, turns
from simulator.ui.answering import Job
from simulator.ui.components.announcer import announce
from simulator.ui.components.calm import draw_calm, draw_ending
from simulator.ui.components.person import draw_briefing
from simulator.ui.components.talk import draw_talk, draw_waiting, watch
from simulator.ui.components.voice import draw_hear
from simulator.ui.context import Context
from simulator.ui.engine import must_tell
from simulator.ui.language import _
from simulator.ui.state import Talk, component_key


def draw_said(context: Context, session: Session, talk: Talk, job: Job | None) -> None:
    with st.expander(_("Where you stand")):
        draw_briefing(session.persona)
    draw_talk(session, talk.retrying)
    if context.services.speaking.speaks and session.pending is None:
        _aloud(context, session, talk)
    if session.pending is not None and job is None:
        chosen = draw_waiting(
            session.persona.name, session.pending, context.answers.trouble(session.id)
        )
        if chosen is not None:
            (turns.send_again if chosen == "again" else turns.edit_again)(context, session)
            st.rerun()
    if session.status is SessionStatus.PAUSED:
        draw_calm(
            _("Paused"),
            _("Breathe out slowly. Nothing is lost, and nothing is read while you rest."),
        )
        _go_on_or_end(context, session)
    if session.status is SessionStatus.ENDED:
        draw_ending(session.ending, session.persona.name)
        if st.button(_("Look back on it"), type="primary"):
            pages.go(pages.DEBRIEF, session.id)
    talk.seen = session.version
    last = session.transcript.last_of(Speaker.LOVED_ONE)
    announce(
        component_key("said", session.id),
        len(session.transcript.turns),
        f"{session.persona.name}: {last}",
    )
    if job is not None:
        watch(session.persona.name, job)
        st.rerun()


def _aloud(context: Context, session: Session, talk: Talk) -> None:
    if must_tell(context.services.settings, session.told):
        return
    newest = talk.aloud_of == session.transcript.last_of(Speaker.LOVED_ONE)
    if draw_hear(talk.aloud if newest else None):
        with st.spinner(_("A moment")):
            turns.read_aloud(context, session)
        st.rerun()


def _go_on_or_end(context: Context, session: Session) -> None:
    with st.container(horizontal=True):
        if st.button(_("Go on"), type="primary", key="go-on"):
            turns.go_on(context, session)
            st.rerun()
        if st.button(_("End here"), key="end-here"):
            turns.grant(context, session, "end")
            st.rerun()
