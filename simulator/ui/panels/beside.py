"""Beside the talk: how the newest reply may have landed, and the older ones folded away."""

import streamlit as st

from simulator.domain.session import Session, SessionStatus
from simulator.ui import turns
from simulator.ui.components.calm import draw_calm
from simulator.ui.components.feedback import draw_feedback, draw_older_feedback
from simulator.ui.context import Context
from simulator.ui.language import _
from simulator.ui.state import Talk


def draw_beside(context: Context, session: Session, talk: Talk) -> None:
    if session.feedback == "end":
        draw_calm(
            _("Feedback waits until the end"), _("You chose to talk without being interrupted.")
        )
        return
    if talk.retrying:
        draw_calm(
            _("Trying this reply again"),
            _(
                "{name} will answer as if the first try had not been said. "
                "Both stay, so that you can compare them afterwards.",
                name=session.persona.name,
            ),
        )
        if st.button(_("Keep my first try"), key="keep"):
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
