"""First their own view: how it was, how they would rate it, and what they think lay behind the no."""

import streamlit as st

from simulator.domain.persona import Reason
from simulator.domain.scoring import WORDS
from simulator.domain.session import LookBack
from simulator.domain.value import Letter
from simulator.ui.components.letters import NAMES
from simulator.ui.components.reasons import REASONS

MEANS = {
    Letter.LISTEN: "Listen: I took up what they said, and asked openly",
    Letter.EMPATHIZE: "Empathize: I felt with them, without hurry",
    Letter.AGREE: "Agree: I found what we both want, and took their worry seriously",
    Letter.PARTNER: "Partner: I offered something small, together, their choice",
}


def draw_reflection(name: str, before: LookBack) -> LookBack | None:
    """What they make of it, once they press the button; `None` until then."""
    with st.container(key="aj-reflect"):
        feeling = st.text_area(
            "How was that for you?",
            value=before.feeling,
            placeholder="A word is enough.",
            max_chars=2000,
            height=90,
        )
        st.markdown("**Before you see ours: how clear was each of these?**")
        ratings: dict[str, int] = {}
        for letter in NAMES:
            rated = st.segmented_control(
                MEANS[letter],
                range(len(WORDS)),
                format_func=lambda level: WORDS[level],
                default=before.self_rating.get(letter.value),
                key=f"rate-{letter.value}",
            )
            if rated is not None:
                ratings[letter.value] = rated
        guess = st.selectbox(
            f"Why do you think {name} says no?",
            list(Reason),
            index=None,
            format_func=REASONS.__getitem__,
            placeholder="Choose the closest, or leave it open",
        )
        if not st.button("Look at it together", type="primary", key="together"):
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
            "One thing you take with you",
            value=before,
            max_chars=400,
            placeholder="In my own words …",
        )
        return words if st.form_submit_button("Keep it") else None
