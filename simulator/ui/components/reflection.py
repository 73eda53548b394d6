"""First their own view: how it was, how they would rate it, and what they think lay behind the no."""

import streamlit as st

from simulator.domain.persona import Reason
from simulator.domain.scoring import WORDS
from simulator.domain.session import LookBack
from simulator.domain.value import N_, Letter
from simulator.ui.components.letters import NAMES
from simulator.ui.components.markup import put
from simulator.ui.components.reasons import REASONS
from simulator.ui.language import _

MEANS = {
    Letter.LISTEN: N_("Listen: I took up what they said, and asked openly"),
    Letter.EMPATHIZE: N_("Empathize: I felt with them, without hurry"),
    Letter.AGREE: N_("Agree: I found what we both want, and took their worry seriously"),
    Letter.PARTNER: N_("Partner: I offered something small, together, their choice"),
}


def draw_reflection(name: str, before: LookBack) -> LookBack | None:
    """What they make of it, once they press the button; `None` until then."""
    with st.container(key="aj-reflect"):
        feeling = st.text_area(
            _("How was that for you?"),
            value=before.feeling,
            placeholder=_("A word is enough."),
            max_chars=2000,
            height=90,
        )
        put(f"<strong>{_('Before you see ours: how clear was each of these?')}</strong>")
        ratings: dict[str, int] = {}
        for letter in NAMES:
            rated = st.segmented_control(
                _(MEANS[letter]),
                range(len(WORDS)),
                format_func=lambda level: _(WORDS[level]),
                default=before.self_rating.get(letter.value),
                key=f"rate-{letter.value}",
            )
            if rated is not None:
                ratings[letter.value] = rated
        guess = st.selectbox(
            _("Why do you think {name} says no?", name=name),
            list(Reason),
            index=None,
            format_func=lambda one: _(REASONS[one]),
            placeholder=_("Choose the closest, or leave it open"),
        )
        if not st.button(_("Look at it together"), type="primary", key="together"):
            return None
    return LookBack(
        feeling=feeling or "",
        self_rating=ratings,
        guessed_reason=guess.value if guess else before.guessed_reason,
        take_away=before.take_away,
    )


def draw_take_away(before: str) -> str | None:
    """The one thing to carry into the real talk, when it was saved just now."""
    with st.form("take-away", border=False):
        words = st.text_input(
            _("One thing you take with you"),
            value=before,
            max_chars=400,
            placeholder=_("In my own words …"),
        )
        return words if st.form_submit_button(_("Keep it")) else None
