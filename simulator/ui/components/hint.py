"""Help before a reply, in steps: what is called for now, a way to begin, a whole line."""

from collections.abc import Callable
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


def draw_hint(stage: Stage, line: str, box: int, on_use: Callable[[str], None]) -> None:
    """`line`: one whole reply, to put into the box with `on_use` and change there.

    A new `box` closes it: what was put there is what should be seen.
    """
    hint = HINTS[stage]
    with st.popover("Hint", key=f"hint-{box}"):
        st.text(hint.now)
        with st.expander("A way to begin"):
            for starter in hint.starters:
                st.text(starter)
        if line:
            with st.expander("A whole line, one of many"):
                st.text(line)
                st.button("Put it into the box", key="use-hint", on_click=on_use, args=(line,))
