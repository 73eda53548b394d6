"""Does it notice a difference that matters? Pairs that differ in one check, and ladders."""

from collections.abc import Iterator
from itertools import pairwise

from evals.items import PairItems
from evals.measures.measured import Measured, share
from evals.measures.validity import CLEAR
from evals.readings import Reading
from evals.run import Run
from evals.suite import Suite

APART = ("negation", "sarcasm")
"""Families of pairs with a gate of their own."""


def measure(suite: Suite, run: Run) -> Iterator[Measured]:
    yield share(
        "pairs.hit", [_hit(one, run) for one in suite.pairs if one.pair.family not in APART]
    )
    for family in APART:
        yield share(
            f"pairs.{family}", [_hit(one, run) for one in suite.pairs if one.pair.family == family]
        )
    leaks = [result for one in suite.pairs for result in _kept(one, run)]
    kept = share("pairs.leak", leaks)
    yield Measured(
        "pairs.leak",
        None if kept.value is None else 1 - kept.value,
        kept.n,
        None if kept.high is None else 1 - kept.high,
        None if kept.low is None else 1 - kept.low,
        kept.misses,
        counted=True,
    )
    yield from _ladders(suite, run)


def _hit(one: PairItems, run: Run) -> tuple[str, bool]:
    better, worse = run.readings[one.better.id], run.readings[one.worse.id]
    check = one.pair.check
    if check.startswith("B"):
        noticed = check in worse.breakers and check not in better.breakers
    else:
        noticed = level(better, check) > level(worse, check) and level(better, check) >= CLEAR
    return one.pair.id, noticed


def _kept(one: PairItems, run: Run) -> Iterator[tuple[str, bool]]:
    """Every check that may not move: a criterion's verdict, and any breaker beside the one added."""
    better, worse = run.readings[one.better.id], run.readings[one.worse.id]
    free = {one.pair.check, *one.pair.also}
    for id_ in one.better.asked:
        if id_ not in free:
            same = (level(better, id_) >= CLEAR) == (level(worse, id_) >= CLEAR)
            yield f"{one.pair.id} {id_}", same
    extra = (set(worse.breakers) ^ set(better.breakers)) - free
    yield f"{one.pair.id} breakers", not extra


def _ladders(suite: Suite, run: Run) -> Iterator[Measured]:
    rises, falls = [], []
    for one in suite.ladders:
        levels = [level(run.readings[rung.id], one.ladder.criterion) for rung in one.rungs]
        for at, (low, high) in enumerate(pairwise(levels)):
            rises.append((f"{one.ladder.id}/{at}-{at + 1}", low < high))
            falls.append((f"{one.ladder.id}/{at}-{at + 1}", low > high))
    yield share("ladders.rise", rises)
    fallen = [id_ for id_, fell in falls if fell]
    yield Measured(
        "ladders.fall",
        len(fallen) / len(falls) if falls else None,
        len(falls),
        misses=tuple(fallen),
        counted=True,
    )


def level(reading: Reading, criterion: str) -> int:
    return reading.levels.get(criterion, 0)
