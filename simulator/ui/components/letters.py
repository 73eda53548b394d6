"""The four letters of one reply, in words; the dots only repeat what the words say."""

from simulator.domain.scoring import Score
from simulator.domain.value import N_, Letter
from simulator.ui.components.markup import put
from simulator.ui.language import _

NAMES = {
    Letter.LISTEN: N_("Listen"),
    Letter.EMPATHIZE: N_("Empathize"),
    Letter.AGREE: N_("Agree"),
    Letter.PARTNER: N_("Partner"),
}


def letters_strip(score: Score, doubts: tuple[str, ...] = ()) -> str:
    """`doubts`: the criteria in doubt; their letter says so."""
    unsure = {one[0] for one in doubts}
    doubt = f' <span class="aj-chip-doubt">{_("unsure")}</span>'
    cells = []
    for letter, name in NAMES.items():
        level = score.letters[letter]
        kind = "aj-rest" if level is None else f"aj-level{level}"
        dots = "".join(
            f'<i class="{"aj-on" if level is not None and dot < level else ""}"></i>'
            for dot in range(3)
        )
        cells.append(
            f'<div class="{kind}"><dt>{_(name)}</dt><dd>{_(score.word(letter))}'
            f"{doubt if letter.value in unsure else ''}"
            f'<span class="aj-dots" aria-hidden="true">{dots}</span></dd></div>'
        )
    return f'<dl class="aj-letters">{"".join(cells)}</dl>'


def draw_letters(score: Score) -> None:
    put(letters_strip(score))
