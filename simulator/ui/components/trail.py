"""The trail as a table, with names for ids where there still is one."""

from collections.abc import Mapping, Sequence

import streamlit as st

from simulator.domain.trail import Deed, Mark
from simulator.domain.value import N_
from simulator.ui.components.markup import heads, put, words
from simulator.ui.components.moments import moment
from simulator.ui.language import _

GONE = N_("someone who was forgotten")


def draw_wanted(names: Mapping[str, str]) -> tuple[str, Deed | None]:
    """Whose deeds, and which; empty and None for all."""
    left, right = st.columns(2)
    with left:
        who = st.selectbox(
            _("Who"),
            ["", *names],
            format_func=lambda one: names.get(one, _("Everybody")),
            key="who",
        )
    with right:
        what = st.selectbox(
            _("What"),
            [None, *Deed],
            format_func=lambda one: _(one.value).capitalize() if one else _("Everything"),
            key="what",
        )
    return who or "", what


def draw_trail(marks: Sequence[Mark], names: Mapping[str, str], groups: Mapping[str, str]) -> None:
    rows = "".join(
        f"<tr><td>{words(moment(mark.at))}</td><td>{words(_name(mark.member, names))}</td>"
        f"<td>{_(mark.deed.value)}</td><td>{words(_thing(mark, names, groups))}</td>"
        f"<td>{words(mark.detail)}</td></tr>"
        for mark in marks
    )
    head = heads(_("When"), _("Who"), _("Did"), _("What"), _("How"))
    put(
        f'<div class="aj-scroll" tabindex="0" role="region" aria-label="{_("Trail")}">'
        f'<table class="aj-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _name(member: str, names: Mapping[str, str]) -> str:
    return names.get(member, _(GONE)) if member else _("the program")


def _thing(mark: Mark, names: Mapping[str, str], groups: Mapping[str, str]) -> str:
    kind, which = (*mark.thing.split(" ", 1), "")[:2]
    if kind == "member":
        return _name(which, names)
    if kind == "group" and which in groups:
        return _("group {name}", name=groups[which])
    if mark.owner and mark.owner != mark.member:
        return _("{thing} of {name}", thing=mark.thing, name=_name(mark.owner, names))
    return mark.thing
