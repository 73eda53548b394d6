"""The plan for the real talk: a few fields in the learner's own words, with help beside each."""

from collections.abc import Callable, Sequence

import streamlit as st

from simulator.domain.notebook import MAX_NOTE, OPENINGS, RealTalk
from simulator.domain.persona import Reason
from simulator.domain.reason_advice import ADVICE
from simulator.domain.value import N_
from simulator.ui.components.markup import put, quoted, words
from simulator.ui.components.reasons import REASONS
from simulator.ui.language import _

STARTERS = (
    N_("What was this week like for you?"),
    N_("It sounds as if …. Have I got that right?"),
    N_("I’d like to understand how you see it. Tell me?"),
)


def draw_reason(reason: Reason | None) -> Reason | None:
    st.header(_("Why they may be saying no"), anchor=False)
    chosen = st.selectbox(
        _("The closest to what you hear from them"),
        list(Reason),
        index=list(Reason).index(reason) if reason else None,
        format_func=lambda one: _(REASONS[one]),
        placeholder=_("Choose one, or leave it open"),
        key="plan-reason",
    )
    if chosen is not None:
        advice = ADVICE[chosen]
        rows = (
            (_("Tends to open"), advice.opens),
            (_("Tends to shut"), advice.shuts),
            (_("A step small enough"), advice.step),
        )
        shown = "".join(f"<dt>{name}</dt><dd>{words(_(text))}</dd>" for name, text in rows)
        put(f'<section class="aj-card"><dl class="aj-brief">{shown}</dl></section>')
    return chosen


def opening_key(at: int) -> str:
    return f"plan-opening-{at}"


def draw_openings(openings: Sequence[str], offered: Sequence[str]) -> tuple[str, ...]:
    st.header(_("Three ways to begin"), anchor=False)
    st.text(
        _(
            "The best of your own lines from practice. Change them until they sound like you at home."
        )
        if offered
        else _(
            "Once you have practised, the best of your own lines stand here. Until then, write your own."
        )
    )
    written = []
    for at in range(OPENINGS):
        text = st.text_area(
            _("Beginning {number}", number=at + 1),
            value=openings[at] if at < len(openings) else "",
            max_chars=MAX_NOTE,
            height=72,
            placeholder=_(STARTERS[at]),
            key=opening_key(at),
            label_visibility="collapsed",
        )
        written.append((text or "").strip()[:MAX_NOTE])
    return tuple(written)


def draw_more_openings(
    offered: Sequence[str], used: Sequence[str], on_use: Callable[[str, str], None]
) -> None:
    """Their other lines; `on_use` puts one into the first empty field, or the last one."""
    rest = [line for line in offered if line not in used]
    if not rest:
        return
    field = opening_key(next((at for at, line in enumerate(used) if not line), len(used) - 1))
    with st.expander(_("More of your own lines")):
        for at, line in enumerate(rest):
            with st.container(horizontal=True, vertical_alignment="center"):
                put(f'<p dir="auto">{quoted(line)}</p>')
                st.button(
                    _("Use it"),
                    key=f"use-line-{at}",
                    on_click=on_use,
                    args=(field, line),
                    help=line,
                )


def draw_list(rows: Sequence[str]) -> None:
    items = "".join(f'<li dir="auto">{words(row)}</li>' for row in rows)
    if items:
        put(f'<ul class="aj-list">{items}</ul>')


def draw_own(label: str, value: str, placeholder: str, key: str) -> str:
    text = st.text_input(
        label, value=value, max_chars=MAX_NOTE, placeholder=placeholder, key=f"plan-{key}"
    )
    return (text or "").strip()[:MAX_NOTE]


def first_plan(reason: Reason | None, openings: Sequence[str]) -> RealTalk:
    """What stands in the fields before anything was changed."""
    return RealTalk(reason=reason, openings=(*openings, *[""] * OPENINGS)[:OPENINGS])
