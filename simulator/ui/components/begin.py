"""The last minute before a talk: the agreement, and how feedback should come."""

from dataclasses import dataclass
from typing import Literal

import streamlit as st

from simulator.domain.language import Language
from simulator.domain.value import N_
from simulator.ui.components.markup import put, words
from simulator.ui.language import ENGLISH, _, spoken

Feedback = Literal["each", "end"]
FEEDBACK: dict[Feedback, str] = {"each": N_("After each reply"), "end": N_("Only at the end")}


LIMITS = N_(
    "These know English only: the first lines that people have of their own, and the reader on this "
    "computer. The watch for signs of real danger knows few words of other languages: in danger, do "
    "not wait for this program."
)


@dataclass(frozen=True)
class Spoken:
    """What a talk with a model is had in, and the names that are kept out of it."""

    language: Language = Language.ENGLISH
    names: str = ""


@dataclass(frozen=True)
class Begun:
    feedback: Feedback
    show_scores: bool
    spoken: Spoken
    clock: bool


def draw_agreement(name: str, who_sees: str, in_english: bool) -> None:
    """`in_english`: whoever answers knows no other language."""
    items = [
        _(
            "{name} is made up. Treat the talk as real enough to learn from; nobody can be hurt by it.",
            name=name,
        ),
        _("You can stop at any moment: press Pause, or just write “pause” or “stop”."),
        _("Too much? “Make it gentler” calms things at once."),
        who_sees,
    ]
    if in_english and spoken() != ENGLISH:
        said = _("{name} and the reader here know English only: write in English.", name=name)
        items.insert(0, said)
    shown = "".join(f"<li>{words(item)}</li>" for item in items)
    put(
        f'<section class="aj-card"><h2>{_("Before you begin")}</h2>'
        f'<ul class="aj-list">{shown}</ul></section>'
    )


def draw_begin(first_time: bool, before: Spoken | None) -> Begun | None:
    """`first_time`: the words for how it went are hidden unless asked for, so that the first talk is free.

    `before`: what was spoken last time, when a model is to answer; None offline.
    """
    feedback = st.radio(
        _("Feedback"),
        list(FEEDBACK),
        format_func=lambda one: _(FEEDBACK[one]),
        horizontal=True,
        key="feedback",
    )
    hide = st.toggle(
        _("Words only, no ratings"),
        value=first_time,
        key="hide-scores",
        help=_("You see what worked and what to try, not how each reply was rated."),
    )
    clock = st.toggle(
        _("A quiet clock"),
        key="clock-wanted",
        help=_("Whole minutes beside the talk. Nothing counts down, and nothing depends on it."),
    )
    spoken = _draw_spoken(before) if before is not None else Spoken()
    if st.button(_("Begin"), type="primary", key="begin", width="stretch"):
        return Begun(feedback=feedback, show_scores=not hide, clock=clock, spoken=spoken)
    return None


def _draw_spoken(before: Spoken) -> Spoken:
    languages = list(Language)
    language = st.selectbox(
        _("Language of the talk"),
        languages,
        index=languages.index(before.language),
        format_func=lambda one: one.own_name,
        key="language",
    )
    if language is not Language.ENGLISH:
        st.text(_(LIMITS))
    names = st.text_input(
        _("Real names you may use"),
        value=before.names,
        placeholder=_("Anna, Tom"),
        key="names",
        help=_(
            "With commas between them. They are replaced before anything is sent, and put back in "
            "what you read."
        ),
    )
    return Spoken(language=language, names=names)
