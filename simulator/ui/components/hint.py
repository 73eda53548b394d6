"""Help before a reply, in steps: what is called for now, then a way to begin."""

from dataclasses import dataclass

import streamlit as st

from simulator.domain.value import Stage


@dataclass(frozen=True)
class Hint:
    now: str
    starters: tuple[str, ...]


HINTS = {
    Stage.OPEN: Hint(
        "Arrive first. Take up one thing they just said, and make room for more.",
        ("You said …. Tell me about it.", "What was today like for you?"),
    ),
    Stage.LISTEN: Hint(
        "Listen, and feel with them. Say back what you heard, or name the feeling behind it. "
        "No advice yet.",
        ("It sounds as if …. Have I got that right?", "That must be …, with ….", "What is … like?"),
    ),
    Stage.AGREE: Hint(
        "There is a worry on the table. Take it seriously, and look for one thing you both want.",
        ("It makes sense that you worry about …, because ….", "We both want …, don't we?"),
    ),
    Stage.PARTNER: Hint(
        "They are ready for something small. Offer it together, and let them choose.",
        ("What would be small enough to try?", "Shall we … together? You decide when to stop."),
    ),
}


def draw_hint(stage: Stage) -> None:
    hint = HINTS[stage]
    with st.popover("Hint", key="hint"):
        st.text(hint.now)
        with st.expander("A way to begin"):
            for starter in hint.starters:
                st.text(starter)
