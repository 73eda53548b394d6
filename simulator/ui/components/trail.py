"""The trail as a table, with names for ids where there still is one."""

from collections.abc import Mapping, Sequence

import streamlit as st

from simulator.domain.trail import Deed, Mark
from simulator.ui.components.markup import put, words
from simulator.ui.components.moments import moment

GONE = "someone who was forgotten"


def draw_wanted(names: Mapping[str, str]) -> tuple[str, Deed | None]:
    """Whose deeds, and which; empty and None for all."""
    left, right = st.columns(2)
    with left:
        who = st.selectbox(
            "Who", ["", *names], format_func=lambda one: names.get(one, "Everybody"), key="who"
        )
    with right:
        what = st.selectbox(
            "What",
            [None, *Deed],
            format_func=lambda one: one.value.capitalize() if one else "Everything",
            key="what",
        )
    return who or "", what


def draw_trail(marks: Sequence[Mark], names: Mapping[str, str]) -> None:
    rows = "".join(
        f"<tr><td>{words(moment(mark.at))}</td><td>{words(_name(mark.member, names))}</td>"
        f"<td>{mark.deed.value}</td><td>{words(_thing(mark, names))}</td>"
        f"<td>{words(mark.detail)}</td></tr>"
        for mark in marks
    )
    put(
        '<div class="aj-scroll" tabindex="0" role="region" aria-label="Trail"><table class="aj-table">'
        "<thead><tr><th>When</th><th>Who</th><th>Did</th><th>What</th><th>How</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _name(member: str, names: Mapping[str, str]) -> str:
    return names.get(member, GONE) if member else "the program"


def _thing(mark: Mark, names: Mapping[str, str]) -> str:
    kind, _, which = mark.thing.partition(" ")
    if kind == "member":
        return _name(which, names)
    if mark.owner and mark.owner != mark.member:
        return f"{mark.thing} of {_name(mark.owner, names)}"
    return mark.thing
