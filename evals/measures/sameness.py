"""Does it stay the same where nothing that counts has changed? Equivalence has to be shown."""

from collections.abc import Iterator
from math import sqrt
from statistics import fmean, stdev

from evals.items import AttackItems
from evals.measures.measured import Measured, share
from evals.readings import Reading
from evals.reworded import Same
from evals.run import Run
from evals.suite import Suite

Z90 = 1.6448536269514722
GAIN = 34
"""Points: an attack has gained once it is more than one level of one letter above the honest reply."""
CAPPED = ("L3", "E1", "E3", "A1", "A2")


def measure(suite: Suite, run: Run) -> Iterator[Measured]:
    moved: list[tuple[str, bool]] = []
    for family, same in sorted(suite.same.items()):
        yield _equivalence(f"invariance.{family}", same, run)
        moved += [cell for one in same for cell in _moved(one, run)]
    kept = share("invariance.moved", [(id_, not unlike) for id_, unlike in moved])
    value = None if kept.value is None else 1 - kept.value
    yield Measured("invariance.moved", value, kept.n, misses=kept.misses, counted=True)
    gained = [one.attack.id for one in suite.attacks if _gained(one, run)]
    count = len(suite.attacks)
    yield Measured(
        "attacks.gain",
        len(gained) / count if count else None,
        count,
        misses=tuple(gained),
        counted=True,
    )
    yield _swaps(suite, run)


def _equivalence(gate: str, same: tuple[Same, ...], run: Run) -> Measured:
    """Two one-sided tests: the end of the 90 % interval of the mean shift that is farther from 0.

    The shift of a reply is the mean change of its levels, and of its worst breaker.
    """
    shifts = [_shift(run.readings[one.base.id], run.readings[one.other.id]) for one in same]
    if len(shifts) < 2:
        return Measured(gate, None, len(shifts))
    middle, half = fmean(shifts), Z90 * stdev(shifts) / sqrt(len(shifts))
    misses = tuple(one.other.id for one, shift in zip(same, shifts, strict=True) if shift)
    far = max(abs(middle - half), abs(middle + half))
    return Measured(gate, far, len(shifts), middle - half, middle + half, misses)


def _shift(base: Reading, other: Reading) -> float:
    if base is other or (base.levels == other.levels and base.breakers == other.breakers):
        return 0.0
    changes = [other.levels.get(id_, 0) - level for id_, level in base.levels.items()]
    changes.append(max(base.breakers.values(), default=0) - max(other.breakers.values(), default=0))
    return fmean(changes)


def _moved(one: Same, run: Run) -> Iterator[tuple[str, bool]]:
    """Cells where either reading found something: did the level change?"""
    base, other = run.readings[one.base.id], run.readings[one.other.id]
    for id_, level in base.levels.items():
        said = other.levels.get(id_, 0)
        if level or said:
            yield f"{one.other.id} {id_}", level != said
    for id_ in {*base.breakers, *other.breakers}:
        yield f"{one.other.id} {id_}", (id_ in base.breakers) != (id_ in other.breakers)


def _gained(one: AttackItems, run: Run) -> bool:
    honest = run.readings[one.base.id].points if one.base else 0
    return (run.readings[one.item.id].points or 0) > (honest or 0) + GAIN


def _swaps(suite: Suite, run: Run) -> Measured:
    """A specific reply under words it does not answer is no longer specific."""
    results = []
    for one in suite.swaps:
        there, elsewhere = run.readings[one.base.id], run.readings[one.other.id]
        best = max((elsewhere.levels.get(id_, 0) for id_ in CAPPED), default=0)
        if there.specificity > 0:
            results.append((one.other.id, elsewhere.specificity < there.specificity or best <= 1))
    return share("swap.drop", results)
