"""Does it say the same twice? Blind to a grader that always says the same, so never alone."""

from collections.abc import Iterator
from itertools import combinations

from evals.measures.measured import Measured
from evals.readings import Reading
from evals.run import Run
from simulator.domain.metrics.agreement import krippendorff_alpha

LETTERS = "LEAP"


def measure(run: Run) -> Iterator[Measured]:
    yield _flips(run)
    yield from _alphas(run)


def _flips(run: Run) -> Measured:
    """Mean pairwise disagreement of the cells: every level, and every breaker that was ever found."""
    differ = total = 0
    moved = set()
    for id_ in run.samples[0]:
        several = [sample[id_] for sample in run.samples if id_ in sample]
        for one, other in combinations(several, 2):
            if one is other:
                total += len(one.levels)
                continue
            cells = _cells(one, other)
            unlike = sum(a != b for a, b in cells)
            differ += unlike
            total += len(cells)
            if unlike:
                moved.add(id_)
    return Measured(
        "repeat.flips", differ / total if total else None, total, misses=tuple(sorted(moved))
    )


def _cells(one: Reading, other: Reading) -> list[tuple[object, object]]:
    levels = [(one.levels.get(id_), other.levels.get(id_)) for id_ in {*one.levels, *other.levels}]
    found = {*one.breakers, *other.breakers}
    breakers = [(one.breakers.get(id_), other.breakers.get(id_)) for id_ in found]
    return [*levels, *breakers, (one.exempt, other.exempt)]


def _alphas(run: Run) -> Iterator[Measured]:
    """Ordinal alpha of the best level of each letter, across samples."""
    units: dict[str, list[list[int | None]]] = {letter: [] for letter in LETTERS}
    for id_, first in run.samples[0].items():
        several = [sample[id_] for sample in run.samples if id_ in sample]
        best = _best(first)
        rest = [best if one is first else _best(one) for one in several]
        for letter in LETTERS:
            unit = [one.get(letter) for one in rest]
            if any(one is not None for one in unit):
                units[letter].append(unit)
    for letter in LETTERS:
        alpha = krippendorff_alpha(units[letter], "ordinal")
        yield Measured(f"repeat.alpha.{letter}", alpha, len(units[letter]))


def _best(reading: Reading) -> dict[str, int]:
    """The best level of every letter that was asked for."""
    best: dict[str, int] = {}
    for id_, level in reading.levels.items():
        if level >= best.get(id_[0], 0):
            best[id_[0]] = level
    return best
