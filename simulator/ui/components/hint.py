"""Help before a reply, in steps: what is called for now, a way to begin, a whole line."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from simulator.domain.value import N_, Stage
from simulator.ui.language import _

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True)
class Hint:
    now: str
    starters: tuple[str, ...]


HINTS = {
    Stage.OPEN: Hint(
        N_("Arrive first. Take up one thing they just said, and make room for more."),
        (N_("You said “…”. What happened?"), N_("What was today like for you?")),
    ),
    Stage.LISTEN: Hint(
        N_("Stay with what they said: say it back, or name the feeling behind it. No advice yet."),
        (N_("So you …, is that it?"), N_("That sounds …. What's it like for you?")),
    ),
    Stage.AGREE: Hint(
        N_("A worry is on the table. Take it seriously, and look for one thing you both want."),
        (
            N_("With …, it makes sense that you'd be careful. What would you need first?"),
            N_("You want …. I want that for you too. What gets in the way?"),
        ),
    ),
    Stage.PARTNER: Hint(
        N_("They may be ready for something small. Offer it together, and let them choose."),
        (
            N_("What would be small enough to try?"),
            N_("We could … together, and you say when to stop."),
        ),
    ),
}


FEW_WORDS = 4


def _beginning(line: str) -> tuple[str, ...]:
    """How a line that fits this very moment begins; the rest is for the learner to find."""
    first = _SENTENCE_END.split(line.strip(), maxsplit=1)[0]
    if first.endswith("?"):
        first = " ".join(first.split()[:FEW_WORDS])
    return (f"{first} …",) if first else ()


def draw_hint(
    stage: Stage, line: Callable[[], str], box: int, on_use: Callable[[str], None]
) -> None:
    """`line`: one whole reply, made when it is asked for, to put into the box with `on_use`; a way to
    begin is its beginning, before the forms that fit the stage.

    A new `box` closes it: what was put there is what should be seen.
    """
    hint = HINTS[stage]
    with st.popover(_("Hint"), key=f"hint-{box}"):
        st.text(_(hint.now))
        begin = st.expander(_("A way to begin"), key=f"begin-{box}", on_change="rerun")
        with begin:
            if begin.open:
                for starter in (*_beginning(line()), *map(_, hint.starters)):
                    st.text(starter)
        whole = st.expander(_("A whole line, one of many"), key=f"whole-{box}", on_change="rerun")
        with whole:
            if not whole.open:
                return
            said = line()
            if not said:
                st.text(_("No whole line fits here. Begin, and go on in your own words."))
                return
            st.text(said)
            st.button(_("Put it into the box"), key="use-hint", on_click=on_use, args=(said,))
