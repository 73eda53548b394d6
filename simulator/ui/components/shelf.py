"""Choosing somebody to practise with: by what happens at home, by person, by how hard it is."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from simulator.domain.persona import Persona
from simulator.domain.value import N_
from simulator.ui.components.markup import put
from simulator.ui.components.person import DIFFICULTY, draw_person_card
from simulator.ui.language import _, ngettext


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
    N_("A parent"): ("mother", "father", "mum", "mom", "dad"),
    N_("A partner"): ("husband", "wife", "partner", "girlfriend", "boyfriend"),
    N_("A child"): ("son", "daughter", "child"),
    N_("A brother or sister"): ("brother", "sister", "sibling"),
    N_("A friend"): ("friend", "roommate", "flatmate"),
}
SOMEONE_ELSE = N_("Someone else")


def kin_of(persona: Persona) -> str:
    said = set(persona.relation_to_learner.lower().replace("-", " ").split())
    return next((kin for kin, words in KIN.items() if said & set(words)), SOMEONE_ELSE)


def draw_wanted(personas: Sequence[Persona], skipped: Sequence[str]) -> Wanted:
    """`skipped`: themes that were left out before."""
    themes = sorted({theme for persona in personas for theme in persona.themes})
    there = {kin_of(persona) for persona in personas}
    kin = st.pills(
        _("Who is it about?"),
        [one for one in (*KIN, SOMEONE_ELSE) if one in there],
        format_func=_,
        key="kin",
        persist_state="session",
    )
    left, right = st.columns(2, gap="medium", vertical_alignment="bottom")
    with left:
        chosen = st.multiselect(
            _("Leave out what is too close today"),
            themes,
            default=[theme for theme in skipped if theme in themes],
            format_func=_,
            placeholder=_("Choose themes to leave out"),
            key="skip",
            help=_("Kept for next time. Nobody with one of these themes is offered to you."),
        )
    with right, st.container():
        difficulty = st.pills(
            _("How hard may it be?"),
            list(DIFFICULTY),
            format_func=lambda one: _(DIFFICULTY[one]),
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
                if st.button(_("Talk with {name}", name=persona.name), key=f"meet-{persona.id}"):
                    chosen = persona.id
    if hidden:
        out = ngettext(
            "{n} more person is left out for now.", "{n} more people are left out for now.", hidden
        )
        put(f'<p class="aj-soft">{out}</p>')
    return chosen
