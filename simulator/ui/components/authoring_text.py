"""The text beside the form, and what is said about it line by line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import streamlit as st

from simulator.domain.value import N_
from simulator.ui.components.markup import put, words
from simulator.ui.language import _, ngettext

STYLE = Path(__file__).parents[1] / "assets" / "authoring.css"
Kind = Literal["todo", "wrong-at", "better"]
HEADINGS: dict[Kind, str] = {
    "wrong-at": N_("To put right"),
    "todo": N_("Still to write"),
    "better": N_("Could be better"),
}
FEW = 6
"""So many are shown at once; the rest is folded away."""


@dataclass(frozen=True)
class Place:
    """What is said about one line of the text."""

    line: int
    """0: it is not in the text yet."""
    stands: str
    """What stands on this line."""
    field: str
    said: str
    hint: str = ""


def draw_style() -> None:
    st.html(STYLE)


def draw_text(key: str, text: str, on_change: Callable[[], None]) -> None:
    """The text; what it holds is under `key` already."""
    write, numbered = st.tabs([_("Write"), _("With line numbers")])
    with write, st.container(key="aj-text"):
        st.text_area(
            _("The whole text"),
            key=key,
            height=430,
            on_change=on_change,
            help=_(
                "Everything the form asks, and all that it does not. What you change here is in the "
                "form as soon as you leave this box."
            ),
        )
    with numbered:
        st.code(text, language="yaml", line_numbers=True, wrap_lines=True, height=430)


def draw_state(wrong: int, todo: int, better: int) -> None:
    """Where it stands, in one sentence."""
    said = []
    if wrong:
        said.append(ngettext("{n} thing to put right.", "{n} things to put right.", wrong))
    if todo:
        said.append(ngettext("{n} thing still to write.", "{n} things still to write.", todo))
    if not said:
        said.append(_("It can be played."))
        if better:
            said.append(
                ngettext("{n} thing could be better.", "{n} things could be better.", better)
            )
    put(f'<p class="aj-badge" role="status">{" ".join(said)}</p>')


def draw_places(kind: Kind, places: Sequence[Place]) -> None:
    if not places:
        return
    st.subheader(f"{_(HEADINGS[kind])} ({len(places)})", anchor=False)
    put(_list(kind, places[:FEW]))
    if places[FEW:]:
        with st.expander(_("{number} more", number=len(places) - FEW)):
            put(_list(kind, places[FEW:]))


def _list(kind: Kind, places: Sequence[Place]) -> str:
    return f'<ul class="aj-at">{"".join(_item(kind, one) for one in places)}</ul>'


def _item(kind: Kind, one: Place) -> str:
    hint = f'<span class="aj-soft">{words(one.hint)}</span>' if one.hint else ""
    stands = f"<code>{words(one.stands)}</code>" if one.stands else ""
    line = _("Line {number}", number=one.line) if one.line else _("Not in the text yet")
    where = " · ".join(part for part in (line, words(one.field)) if part)
    return (
        f'<li class="aj-{kind}"><strong>{where}</strong>'
        f"<span>{words(one.said)}</span>{hint}{stands}</li>"
    )
