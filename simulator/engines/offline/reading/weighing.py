"""Adds up the marks of a turn to how likely it does a thing: logistic sums, small enough to read.

The weights are a table, `words/weights.csv`: a row for each mark, a column for each deed, trained on
talk of our own and on nobody else's. Most deeds are done once one piece of the turn does them; what
is done by the turn as a whole is weighed as a whole.
"""

import csv
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from simulator.engines.offline.reading.marks import Piece, together


@dataclass(frozen=True)
class Table:
    """What each mark weighs for each of the deeds."""

    whole: frozenset[str]
    """Deeds of the turn as a whole."""
    even: Mapping[str, float]
    """The chance that counts as one half."""
    base: Mapping[str, float]
    """What a piece starts with before its marks are counted."""
    marks: Mapping[str, Mapping[str, float]]
    """Deed by deed; a mark that is not there weighs nothing."""

    @property
    def deeds(self) -> tuple[str, ...]:
        return tuple(self.marks)


@cache
def table() -> Table:
    path = files("simulator.engines.offline") / "words" / "weights.csv"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    (_, *deeds), by, even, base, *rows = csv.reader(lines)
    return Table(
        whole=frozenset(deed for at, deed in enumerate(deeds, start=1) if by[at] == "turn"),
        even={deed: float(even[at]) for at, deed in enumerate(deeds, start=1)},
        base={deed: float(base[at]) for at, deed in enumerate(deeds, start=1)},
        marks={
            deed: {row[0]: float(row[at]) for row in rows if row[at]}
            for at, deed in enumerate(deeds, start=1)
        },
    )


def likely(deed: str, found: Sequence[Piece]) -> float:
    """From 0 to 1 that a turn of these pieces does it; from .5 on it does."""
    even = table().even[deed]
    none = math.prod(1 - chance(_total(deed, piece)) for piece in _weighed(deed, found))
    return (1 - none) * (1 - even) / ((1 - none) * (1 - even) + none * even)


def clearest(deed: str, found: Sequence[Piece]) -> tuple[Piece, float]:
    """The piece that most does it, and how likely it does."""
    best = max(_weighed(deed, found), key=lambda one: _total(deed, one))
    return best, likely(deed, (best,))


def strongest(deeds: Sequence[str], piece: Piece) -> str:
    """The deed that a piece does, if it does one of these."""
    return max(deeds, key=lambda one: _total(one, piece))


def _weighed(deed: str, found: Sequence[Piece]) -> Sequence[Piece]:
    return (together(found),) if deed in table().whole else found


def _total(deed: str, piece: Piece) -> float:
    """What the marks of a piece come to."""
    known = table()
    weights = known.marks[deed]
    return known.base[deed] + sum(
        weights[name] * amount for name, amount in piece.marks.items() if name in weights
    )


def chance(total: float) -> float:
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


def reasons(deed: str, found: Sequence[Piece], most: int = 3) -> tuple[str, ...]:
    """The marks that spoke loudest for it, in the piece (or turn) that did it most."""
    best, _ = clearest(deed, found)
    weights = table().marks[deed]
    speaking = {name: weights[name] * by for name, by in best.marks.items() if name in weights}
    loudest = sorted(speaking, key=lambda name: -speaking[name])[:most]
    return tuple(name for name in loudest if speaking[name] > 0)
