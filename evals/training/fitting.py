"""Logistic regression for turns of several pieces, written out: some thousand marks, a few seconds.

A deed is done once one piece does it: the chances of the pieces are put together as `weighing`
does it, and each takes its part of the blame (multiple-instance learning by noisy or).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engines.offline.reading.marks import Piece

STEPS, RATE, START = 150, 0.1, -1.0
"""Steps of the descent, how far each goes, and the base before it: most pieces do none of it."""
KNOWN = 12
"""A word counts once so many talks have it: below that it is what the talk is about."""
SHRINK = {"word": 2e-3, "begins": 2e-3, "phrase": 3e-4, "asks": 3e-4, "ends": 3e-4}
"""How much a kind of mark is held back; the more of a kind there are, the more."""
SHRINK_PLAIN = 1e-4
_KEEP, _KEEP_SQUARE = 0.9, 0.99
"""Adam's two memories (Kingma and Ba 2015)."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Bag:
    """Pieces that were coded together, and the talk they are from."""

    talk: str
    pieces: tuple[Piece, ...]


class Design:
    """The marks of many bags as one sparse table."""

    def __init__(self, bags: Sequence[Bag]) -> None:
        self.names = _known(bags)
        column = {name: at for at, name in enumerate(self.names)}
        pieces = [one for bag in bags for one in bag.pieces]
        entries = [
            (row, column[name], amount)
            for row, one in enumerate(pieces)
            for name, amount in one.marks.items()
            if name in column
        ]
        self._row = np.array([one[0] for one in entries])
        self._mark = np.array([one[1] for one in entries])
        self._amount = np.array([one[2] for one in entries])
        sizes = [len(bag.pieces) for bag in bags]
        self._bag = np.repeat(np.arange(len(bags)), sizes)
        self._first = np.cumsum([0, *sizes])[:-1]
        self._pieces = len(pieces)
        self._shrink = np.array(
            [SHRINK.get(name.split(" ")[0], SHRINK_PLAIN) for name in self.names]
        )

    def fitted(self, does: Iterable[bool], counts: Iterable[float]) -> tuple[float, Floats]:
        """The base and the weight of each mark; `counts` says how much a bag counts."""
        done, share = np.array(list(does)), np.array(list(counts))
        share = share / share.sum()
        found = np.append(np.zeros(len(self.names)), START)
        pace, square = np.zeros_like(found), np.zeros_like(found)
        for step in range(1, STEPS + 1):
            slope = self._slope(found, done, share)
            pace = _KEEP * pace + (1 - _KEEP) * slope
            square = _KEEP_SQUARE * square + (1 - _KEEP_SQUARE) * slope**2
            far = np.sqrt(square / (1 - _KEEP_SQUARE**step)) + 1e-6
            found = found - RATE * pace / (1 - _KEEP**step) / far
        return float(found[-1]), found[:-1]

    def _slope(self, found: Floats, done: NDArray[np.bool_], share: Floats) -> Floats:
        weights, base = found[:-1], found[-1]
        totals = base + np.bincount(self._row, weights[self._mark] * self._amount, self._pieces)
        chances = np.minimum(1 / (1 + np.exp(-totals)), 1 - 1e-9)
        none = np.exp(np.add.reduceat(np.log1p(-chances), self._first))
        blame = np.where(done, -none / (1 - none + 1e-9), 1.0) * share
        pull = blame[self._bag] * chances
        marks = np.bincount(self._mark, pull[self._row] * self._amount, len(self.names))
        return np.append(marks + self._shrink * weights, pull.sum())


def _known(bags: Sequence[Bag]) -> list[str]:
    """Every plain mark that is there a few times, and the words that many talks have."""
    times: Counter[str] = Counter()
    talks: defaultdict[str, set[str]] = defaultdict(set)
    for bag in bags:
        for piece in bag.pieces:
            times.update(piece.marks.keys())
            for name in piece.marks:
                talks[name].add(bag.talk)
    return sorted(
        name
        for name, count in times.items()
        if (len(talks[name]) if name.startswith(("word ", "begins ")) else count) >= KNOWN
    )
