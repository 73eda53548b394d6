"""What to practise next and why: one letter, one person."""

import streamlit as st

from simulator.domain.next_practice import Because, NextPractice
from simulator.domain.persona import Persona
from simulator.domain.value import Letter
from simulator.ui.components.letters import NAMES
from simulator.ui.components.markup import put, words
from simulator.ui.components.person import draw_person_card

TRY = {
    Letter.LISTEN: "say back what you heard before you say anything of your own",
    Letter.EMPATHIZE: "name the feeling you hear, and leave it there",
    Letter.AGREE: "find one wish you truly share, and say it out loud",
    Letter.PARTNER: "offer one small step, together, that they can turn down",
}
WHO = {
    Because.FIRST: "A gentle one to begin with.",
    Because.AGAIN: "It became too much there last time. The same moment once more teaches the most.",
    Because.ANOTHER_REASON: (
        "Somebody who says no for another reason: what you learned carries over when you try it with "
        "someone else."
    ),
    Because.HARDER: "You have met everyone as gentle. This one takes more.",
}


def draw_next_letter(found: NextPractice) -> None:
    if found.letter is None:
        put("<p>Nothing was missed lately. Try someone new, and see whether it holds.</p>")
        return
    often = "once" if found.asked == 1 else f"{found.asked} times"
    put(
        f"<p><strong>Next time, try one thing: {TRY[found.letter]}.</strong></p>"
        f'<p class="aj-soft">Why: lately {NAMES[found.letter]} was called for {often}, and clear '
        f"{_of(found.used)}.</p>"
    )


def draw_next_person(persona: Persona | None, because: Because) -> bool:
    """Whether they want to talk with this one."""
    if persona is None:
        put("<p>You have met everybody here. Talk with someone again, or write someone new.</p>")
        return False
    with st.container(key=f"aj-shelf-next-{persona.id}"):
        draw_person_card(persona)
        put(f'<p class="aj-soft">{words(WHO[because])}</p>')
        return st.button(f"Talk with {persona.name}", key="next-person", type="primary")


def _of(used: int) -> str:
    return {0: "in none of them", 1: "in one of them"}.get(used, f"in {used} of them")
