"""Leaving the talk behind: back to yourself, and care for the one who cares."""

from simulator.domain.support import CARER_CARD, CARER_OPENING, Care
from simulator.domain.value import N_
from simulator.ui.components.markup import put, words
from simulator.ui.language import _

WHO_IS_WHO = N_("That was {name}, a fictional character. You’re you.")


def draw_de_role(name: str) -> None:
    put(
        f'<section class="aj-card aj-calm"><h2>{words(_(WHO_IS_WHO, name=name))}</h2>'
        f"<p>{_('Look up, breathe out once, and feel your feet on the floor.')}</p></section>"
    )


def draw_carer_card() -> None:
    cards = "".join(_care(one) for one in (CARER_OPENING, *CARER_CARD))
    put(f'<div class="aj-cares">{cards}</div>')


def _care(care: Care) -> str:
    return f'<section class="aj-card"><h3>{words(_(care.title))}</h3><p>{words(_(care.text))}</p></section>'
