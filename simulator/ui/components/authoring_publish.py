"""Putting a draft on the shelf, taking it along, and deleting it."""

from typing import Literal

import streamlit as st

from simulator.ui.components.markup import put, words
from simulator.ui.language import _

Answer = Literal["yes", "no"]


def draw_publish(ready: bool) -> bool:
    """True when it is to be put on the shelf."""
    if not ready:
        soon = _("As soon as nothing is left to write or put right.")
        put(f'<p class="aj-soft">{soon}</p>')
    return st.button(_("Put on the shelf"), type="primary", key="publish", disabled=not ready)


def draw_published(name: str, place: str) -> bool:
    """Where it is; True when somebody wants to talk with them."""
    said = _("{name} is on the shelf now. The file:", name=name)
    put(
        f'<div class="aj-notice aj-note" role="status">{words(said)} <code>{words(place)}</code></div>'
    )
    return st.button(_("Talk with {name}", name=_plain(name)), key="talk-with")


def draw_ask(question: str, yes: str, no: str) -> Answer | None:
    put(f'<div class="aj-notice aj-wrong" role="alert">{words(question)}</div>')
    with st.container(horizontal=True):
        if st.button(yes, key="ask-yes", type="primary"):
            return "yes"
        if st.button(no, key="ask-no"):
            return "no"
    return None


def draw_take_along(file: str, text: str) -> None:
    st.download_button(
        _("Save the text as a file"),
        text,
        f"{file}.yaml",
        "application/yaml",
        key="take-along",
        on_click="ignore",
    )


def _plain(name: str) -> str:
    """Labels are read as Markdown, a name is not."""
    return "".join(char for char in name if char.isalnum() or char in " -'’")
