"""Choosing somebody to practise with: by what happens at home, by person, by how hard it is."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from simulator.domain.persona import Persona
from simulator.ui.components.markup import put, words
from simulator.ui.components.person import DIFFICULTY, draw_person_card


@dataclass(frozen=True)
class Wanted:
    skipped: tuple[str, ...]
    """Themes that are too close today."""
    difficulty: str | None
    kin: str | None

    def fits(self, persona: Persona) -> bool:
        close = set(self.skipped) & set(persona.themes)
        as_hard = self.difficulty in (None, persona.difficulty)
        return not close and as_hard and self.kin in (None, kin_of(persona))


KIN = {
    "A parent": ("mother", "father", "mum", "mom", "dad"),
    "A partner": ("husband", "wife", "partner", "girlfriend", "boyfriend"),
    "A child": ("son", "daughter", "child"),
    "A brother or sister": ("brother", "sister", "sibling"),
    "A friend": ("friend", "roommate", "flatmate"),
}
SOMEONE_ELSE = "Someone else"


def kin_of(persona: Persona) -> str:
    said = set(persona.relation_to_learner.lower().replace("-", " ").split())
    return next((kin for kin, words in KIN.items() if said & set(words)), SOMEONE_ELSE)


def draw_wanted(personas: Sequence[Persona], skipped: Sequence[str]) -> Wanted:
    """`skipped`: themes that were left out before."""
    themes = sorted({theme for persona in personas for theme in persona.themes})
    there = {kin_of(persona) for persona in personas}
    kin = st.pills(
        "Who is it about?",
        [one for one in (*KIN, SOMEONE_ELSE) if one in there],
        key="kin",
        persist_state="session",
    )
    left, right = st.columns(2, gap="medium", vertical_alignment="bottom")
    with left:
        chosen = st.multiselect(
            "Leave out what is too close today",
            themes,
            default=[theme for theme in skipped if theme in themes],
            placeholder="Choose themes to leave out",
            key="skip",
            help="Kept for next time. Nobody with one of these themes is offered to you.",
        )
    with right, st.container():
        difficulty = st.pills(
            "How hard may it be?",
            list(DIFFICULTY),
            format_func=DIFFICULTY.__getitem__,
            key="difficulty",
            persist_state="session",
        )
    return Wanted(skipped=tuple(chosen), difficulty=difficulty, kin=kin)


def draw_shelf(personas: Sequence[Persona], wanted: Wanted) -> str | None:
    """The id of the one who was chosen."""
    shown = [persona for persona in personas if wanted.fits(persona)]
    hidden = len(personas) - len(shown)
    chosen = None
    with st.grid(2, min_column_width=320, gap="medium"):
        for persona in shown:
            with st.container(key=f"aj-shelf-{persona.id}"):
                draw_person_card(persona)
                if st.button(f"Talk with {persona.name}", key=f"meet-{persona.id}"):
                    chosen = persona.id
    if hidden:
        people = "person is" if hidden == 1 else "people are"
        put(f'<p class="aj-soft">{words(str(hidden))} more {people} left out for now.</p>')
    return chosen
