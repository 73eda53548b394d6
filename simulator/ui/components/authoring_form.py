"""The form: one widget for each question, and below it what is still to be done about it."""

from collections.abc import Callable, Mapping

import streamlit as st

from simulator.domain.value import N_, Frozen
from simulator.ui.components.authoring_fields import GROUPS, Field
from simulator.ui.components.markup import put, words
from simulator.ui.components.reasons import REASONS
from simulator.ui.language import _

NOT_CHOSEN = ""
CHOICES: dict[str, dict[str, str]] = {
    "pronoun": {"she": N_("she"), "he": N_("he"), "they": N_("they")},
    "reason": {reason.value: said for reason, said in REASONS.items()},
    "difficulty": {
        "easy": N_("Easy: opens to a little patience"),
        "medium": N_("Medium: takes patience"),
        "hard": N_("Hard: may not open in one talk"),
    },
}
OnChange = Callable[[str], None]
"""Told the path of the field that was changed."""


class Said(Frozen):
    """What is said about a field, in one sentence."""

    text: str
    kind: str
    """`todo`, `wrong` or `better`."""


class Shown(Frozen):
    """A field as the form shows it."""

    key: str
    """The name of its widget."""
    value: str
    fixed: str = ""
    said: tuple[Said, ...] = ()


def options_of(path: str, value: str) -> list[str]:
    """What can be chosen; a value that the text has and nobody knows stays one of them."""
    known = [NOT_CHOSEN, *CHOICES[path]]
    return known if value in known else [*known, value]


def draw_form(shown: Mapping[str, Shown], on_change: OnChange) -> None:
    """Draw all fields; each widget holds its value already."""
    for group in GROUPS:
        st.subheader(_(group.title), anchor=False)
        if group.intro:
            put(f'<p class="aj-soft">{words(_(group.intro))}</p>')
        for field in group.fields:
            one = shown[field.path]
            with st.container(gap="xxsmall"):
                _draw_field(field, one, on_change)
                _draw_said(one)


def _draw_field(field: Field, shown: Shown, on_change: OnChange) -> None:
    label, help_ = _(field.label), _(field.help) or None
    if shown.fixed:
        put(f"<p><strong>{words(label)}</strong></p>")
        return
    match field.kind:
        case "line":
            st.text_input(
                label,
                key=shown.key,
                placeholder=_(field.example),
                help=help_,
                on_change=on_change,
                args=(field.path,),
            )
        case "choice":
            st.selectbox(
                label,
                options_of(field.path, shown.value),
                key=shown.key,
                format_func=lambda one: _(CHOICES[field.path].get(one, one or N_("Choose"))),
                on_change=on_change,
                args=(field.path,),
            )
        case "text" | "lines":
            st.text_area(
                label,
                key=shown.key,
                height="content",
                placeholder=_(field.example),
                help=help_,
                on_change=on_change,
                args=(field.path,),
            )


def _draw_said(shown: Shown) -> None:
    items = [*shown.said, *([Said(text=shown.fixed, kind="better")] if shown.fixed else [])]
    if items:
        put("".join(f'<p class="aj-say-{one.kind}">{words(one.text)}</p>' for one in items))
