"""Where to begin: somebody new, a copy of somebody, a character card, or a draft of one's own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import streamlit as st

from simulator.domain.persona import Persona
from simulator.ui.components.markup import put, words
from simulator.ui.language import _, ngettext

MAX_MB = 2


class Draft(Protocol):
    """One of the trainer's drafts."""

    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def relation(self) -> str: ...
    @property
    def left(self) -> int: ...


@dataclass(frozen=True)
class StartNew:
    name: str
    relation: str


@dataclass(frozen=True)
class CopyOf:
    persona_id: str


@dataclass(frozen=True)
class Card:
    content: bytes
    file: str


Beginning = StartNew | CopyOf | Card


def draw_drafts(drafts: Sequence[Draft], when: Callable[[int], str]) -> str | None:
    """The key of the draft to go on with. `when`: the day it was changed, by its place in the list."""
    chosen = None
    for number, draft in enumerate(drafts):
        with st.container(horizontal=True, vertical_alignment="center", key=f"aj-row-{draft.key}"):
            who = f", {words(_(draft.relation))}" if draft.relation else ""
            put(
                f'<div><strong>{words(draft.name)}</strong>{who}<br><span class="aj-soft">'
                f"{_left(draft.left)} · {words(when(number))}</span></div>"
            )
            if st.button(_("Go on"), key=f"draft-{draft.key}", help=_("Go on with this draft")):
                chosen = draft.key
    return chosen


def _left(count: int) -> str:
    if not count:
        return _("Can be played")
    return ngettext(
        "{n} thing left to write or put right", "{n} things left to write or put right", count
    )


def draw_beginnings(personas: Sequence[Persona]) -> Beginning | None:
    new, copy, card = st.tabs([_("Someone new"), _("A copy of someone"), _("A character card")])
    with new:
        started = _new()
    with copy:
        copied = _copy(personas)
    with card:
        taken = _card()
    return started or copied or taken


def _new() -> StartNew | None:
    st.text(_("You get the questions that matter, each with a hint. It takes about half an hour."))
    name = st.text_input(
        _("First name"), key="new-name", max_chars=60, placeholder=_("Rosalind"), width=360
    )
    relation = st.text_input(
        _("What they are to the learner"),
        key="new-relation",
        max_chars=60,
        placeholder=_("aunt"),
        width=360,
    )
    if st.button(_("Start writing"), type="primary", key="start-new"):
        return StartNew(name=name, relation=relation)
    return None


def _copy(personas: Sequence[Persona]) -> CopyOf | None:
    st.text(_("Take somebody from the shelf and make them your own. The original stays as it is."))
    named = {one.id: f"{one.name}, {one.age}, {_(one.relation_to_learner)}" for one in personas}
    chosen = st.selectbox(
        _("Who"), list(named), format_func=lambda one: named[one], key="copy-who", width=360
    )
    if st.button(_("Copy"), key="copy") and chosen is not None:
        return CopyOf(chosen)
    return None


def _card() -> Card | None:
    st.text(
        _(
            "A character of a role-play program (Character Card V2 or V3, JSON) becomes a draft that says "
            "what is missing. Instructions to a model in it are left out."
        )
    )
    file = st.file_uploader(_("The card"), type="json", key="card", max_upload_size=MAX_MB)
    if st.button(_("Take it over"), key="take-card", disabled=file is None) and file is not None:
        return Card(content=file.getvalue(), file=file.name)
    return None
