"""The last minute before a talk: the agreement, and how feedback should come."""

from dataclasses import dataclass
from typing import Literal

import streamlit as st

from simulator.ui.components.markup import put, words

Feedback = Literal["each", "end"]
FEEDBACK: dict[Feedback, str] = {"each": "After each reply", "end": "Only at the end"}


@dataclass(frozen=True)
class Begun:
    feedback: Feedback
    show_scores: bool


def draw_agreement(name: str, who_sees: str) -> None:
    items = (
        f"{name} is made up. Treat the talk as real enough to learn from; nobody can be hurt by it.",
        "You can stop at any moment: press Pause, or just write “pause” or “stop”.",
        "Too much? “Make it gentler” calms things at once.",
        who_sees,
    )
    shown = "".join(f"<li>{words(item)}</li>" for item in items)
    put(
        f'<section class="aj-card"><h2>Before you begin</h2><ul class="aj-list">{shown}</ul></section>'
    )


def draw_begin(first_time: bool) -> Begun | None:
    """`first_time`: the words for how it went are hidden unless asked for, so that the first talk is free."""
    feedback = st.radio(
        "Feedback",
        list(FEEDBACK),
        format_func=FEEDBACK.__getitem__,
        horizontal=True,
        key="feedback",
    )
    hide = st.toggle(
        "Words only, no ratings",
        value=first_time,
        key="hide-scores",
        help="You see what worked and what to try, not how each reply was rated.",
    )
    if st.button("Begin", type="primary", key="begin", width="stretch"):
        return Begun(feedback=feedback, show_scores=not hide)
    return None
