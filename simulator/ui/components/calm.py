"""Cards for the moments when the game stops: a pause, a safety stop, the end."""

from simulator.domain.session import Ending
from simulator.domain.value import N_
from simulator.ui.components.markup import put, words
from simulator.ui.language import _

ENDINGS = {
    Ending.OPEN_DOOR: (N_("The door is open"), N_("{name} agreed to a small step of their own.")),
    Ending.NOT_TODAY: (
        N_("Not today, and that is all right"),
        N_("You stopped kindly; the door stays ajar."),
    ),
    Ending.LEAVES: (
        N_("{name} ended it for today"),
        N_("It became too much. That happens in real talks too."),
    ),
}


def draw_calm(title: str, text: str, level: int = 2) -> None:
    put(
        f'<section class="aj-card aj-calm"><h{level}>{words(title)}</h{level}>'
        f"<p>{words(text)}</p></section>"
    )


def draw_ending(ending: Ending | None, name: str) -> None:
    title, text = ENDINGS[ending or Ending.NOT_TODAY]
    draw_calm(_(title, name=name), _(text, name=name))
