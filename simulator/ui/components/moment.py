"""One moment of a talk, read again: what they said, your reply with its marks, and their answer."""

from typing import Literal

import streamlit as st

from simulator.domain.rubric import Rubric
from simulator.domain.session import Session
from simulator.domain.value import Speaker
from simulator.ui.components.feedback import feedback_card
from simulator.ui.components.markup import put
from simulator.ui.components.talk import turn
from simulator.ui.language import _

Step = Literal["before", "after", "close"]


def draw_moment(session: Session, rubric: Rubric, reply: int) -> Step | None:
    """The moment of this reply, counted from 1, and where to go from it."""
    name, attempts = session.persona.name, session.attempts
    attempt = attempts[reply - 1]
    heard = attempts[reply - 2].reply if reply > 1 else session.opening
    with st.container(key="aj-moment", border=True):
        title = _("Reply {reply} of {replies}", reply=reply, replies=len(attempts))
        put(f'<h3 id="aj-moment" tabindex="-1">{title}</h3>')
        said, read = st.columns([6, 5], gap="medium")
        with said:
            put(turn(Speaker.LOVED_ONE, name, heard))
            put(turn(Speaker.LEARNER, name, attempt.line))
            put(turn(Speaker.LOVED_ONE, name, attempt.reply))
        with read:
            put(feedback_card(attempt, rubric, name, session.show_scores))
        with st.container(horizontal=True):
            if st.button(_("The one before"), key="moment-before", disabled=reply == 1):
                return "before"
            if st.button(_("The one after"), key="moment-after", disabled=reply == len(attempts)):
                return "after"
            if st.button(_("Close"), key="moment-close"):
                return "close"
    return None
