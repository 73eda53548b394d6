"""Taking a talk in from a file, and forgetting one for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from simulator.domain.persona import Persona
from simulator.ui.components.markup import put, words
from simulator.ui.language import _


@dataclass(frozen=True)
class Elsewhere:
    """A file of talks that were not had here."""

    content: bytes
    name: str
    persona_id: str
    """Who lends the scene."""


def draw_take_in(personas: Sequence[Persona]) -> bytes | Elsewhere | None:
    """The file to take in, once the button is pressed."""
    with st.expander(_("Take in a talk from a file")):
        file = st.file_uploader(
            _("A JSON file saved here, or a talk from elsewhere"),
            type=["json", "jsonl", "txt"],
            key="take-in",
            help=_("From elsewhere: JSON lines of turns, or plain text such as “Mum: I am fine.”"),
        )
        elsewhere = file is not None and not file.name.endswith(".json")
        persona_id = ""
        if elsewhere:
            names = {one.id: f"{one.name}, {_(one.relation_to_learner)}" for one in personas}
            persona_id = st.selectbox(
                _("Who comes closest to the loved one in it?"),
                list(names),
                format_func=names.__getitem__,
                key="take-in-as",
                help=_("They lend the scene. The words stay those of the file."),
            )
        if st.button(_("Take it in"), disabled=file is None) and file is not None:
            content = file.getvalue()
            return Elsewhere(content, file.name, persona_id) if elsewhere else content
    return None


def draw_forget(name: str, asked: bool) -> Literal["ask", "yes", "no"] | None:
    """Asked once more before it is gone."""
    if not asked:
        return "ask" if st.button(_("Forget this talk"), key="forget") else None
    question = _(
        "Forget this talk with {name}, and every note on it? It cannot be brought back.", name=name
    )
    put(f'<div class="aj-notice aj-wrong" role="alert">{words(question)}</div>')
    with st.container(horizontal=True):
        if st.button(_("Forget it for good"), key="forget-yes", type="primary"):
            return "yes"
        if st.button(_("Keep it"), key="forget-no"):
            return "no"
    return None
