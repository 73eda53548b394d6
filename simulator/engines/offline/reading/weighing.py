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
class Deed:
    """What each mark weighs for one deed; a mark that is not there weighs nothing."""

    whole: bool
    """It is the turn as a whole that does it."""
    even: float
    """The chance that counts as one half."""
    base: float
    """What a piece starts with before its marks are counted."""
    marks: Mapping[str, float]


@cache
def deed(name: str) -> Deed:
    """One column of the table."""
    head, by, even, base, *rows = _table()
    at = head.index(name)
    marks = {row[0]: float(row[at]) for row in rows if row[at]}
    return Deed(by[at] == "turn", float(even[at]), float(base[at]), marks)


@cache
def _table() -> list[list[str]]:
    path = files("simulator.engines.offline") / "words" / "weights.csv"
    lines = path.read_text("utf-8").splitlines()
    return list(csv.reader(line for line in lines if not line.startswith("#")))


def forget() -> None:
    """The table is read anew: it has just been written."""
    _table.cache_clear()
    deed.cache_clear()


def likely(name: str, found: Sequence[Piece]) -> float:
    """From 0 to 1 that a turn of these pieces does it; from .5 on it does."""
    even = deed(name).even
    none = math.prod(1 - chance(_total(name, piece)) for piece in _weighed(name, found))
    return (1 - none) * (1 - even) / ((1 - none) * (1 - even) + none * even)


def clearest(name: str, found: Sequence[Piece]) -> tuple[Piece, float]:
    """The piece that most does it, and how likely it does."""
    best = max(_weighed(name, found), key=lambda one: _total(name, one))
    return best, likely(name, (best,))


def strongest(names: Sequence[str], piece: Piece) -> str:
    """The deed that a piece does, if it does one of these."""
    return max(names, key=lambda one: _total(one, piece))


def _weighed(name: str, found: Sequence[Piece]) -> Sequence[Piece]:
    return (together(found),) if deed(name).whole else found


def _total(name: str, piece: Piece) -> float:
    """What the marks of a piece come to."""
    known = deed(name)
    weights = known.marks
    return known.base + sum(
        [weights[mark] * amount for mark, amount in piece.marks.items() if mark in weights]
    )


def chance(total: float) -> float:
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


def reasons(name: str, found: Sequence[Piece], most: int = 3) -> tuple[str, ...]:
    """The marks that spoke loudest for it, in the piece (or turn) that did it most."""
    best, _ = clearest(name, found)
    weights = deed(name).marks
    speaking = {mark: weights[mark] * by for mark, by in best.marks.items() if mark in weights}
    loudest = sorted(speaking, key=lambda mark: -speaking[mark])[:most]
    return tuple(mark for mark in loudest if speaking[mark] > 0)
