"""Leaving the talk behind: back to yourself, care for the one who cares, what to do next."""

from simulator.domain.debrief import LetterUse
from simulator.domain.support import CARER_CARD, CARER_OPENING, Care
from simulator.domain.value import Letter
from simulator.ui.components.markup import put, words

NEXT = {
    Letter.LISTEN: "Next time, try one thing: say back what you heard before you say anything of your own.",
    Letter.EMPATHIZE: "Next time, try one thing: name the feeling you hear, and leave it there.",
    Letter.AGREE: "Next time, try one thing: find one wish you truly share, and say it out loud.",
    Letter.PARTNER: "Next time, try one thing: offer one small step, together, that they can turn down.",
}


def draw_de_role(name: str) -> None:
    put(
        f'<section class="aj-card aj-calm"><h2>That was {words(name)}, a fictional character. '
        "You’re you.</h2><p>Look up, breathe out once, and feel your feet on the floor.</p></section>"
    )


def draw_carer_card() -> None:
    cards = "".join(_care(one) for one in (CARER_OPENING, *CARER_CARD))
    put(f'<div class="aj-cares">{cards}</div>')


def _care(care: Care) -> str:
    return (
        f'<section class="aj-card"><h3>{words(care.title)}</h3><p>{words(care.text)}</p></section>'
    )


def draw_next(letters: tuple[LetterUse, ...]) -> None:
    """One thing: the letter that was called for most and used least."""
    missed = max(letters, key=lambda use: use.asked - use.used, default=None)
    if missed is not None and missed.asked > missed.used:
        put(f"<p>{NEXT[missed.letter]}</p>")
