"""What got better or worse since the last accepted reading, case by case.

`evals/baseline.json` holds the verdicts of every case and the value of every gate. `python -m evals
baseline` accepts today's, and names every gate whose bar that lowers.
"""

import json
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import fmean, stdev
from typing import NamedTuple

from evals.cases import nameable, sealed
from evals.gates import BASELINE, Accepted, Baseline, Gate, baseline, gates
from evals.measures.measured import Measured
from evals.readings import Item, Reading
from evals.run import Run
from evals.suite import Suite

MARGIN = 0.02
"""A mean loss of agreement smaller than this is no regression."""
LOST = 2
"""Replies that may be lost for nothing. A mean hides a rule that was taken out: it may have served
nine replies of two thousand. More, and more than were won, have to be accepted as the baseline, which
names them."""
LABELLED = frozenset({"pair", "base", "variant", "swap", "too-soon"})
Z90 = 1.6448536269514722


@dataclass(frozen=True)
class Compared:
    """Cases paired with themselves then and now."""

    n: int
    change: float
    """Mean change of the share of right cells."""
    low: float
    high: float
    better: tuple[str, ...]
    worse: tuple[str, ...]

    @property
    def regressed(self) -> bool:
        """The whole 90 % interval lies below the margin: surely worse, not only unlucky."""
        return self.high < -MARGIN

    @property
    def no_worse(self) -> bool:
        """Non-inferior: the whole interval lies above minus the margin."""
        return self.low > -MARGIN


def right(item: Item, reading: Reading) -> float:
    """The share of verdicts on one case that agree with the author."""
    if item.gold.exempt or reading.exempt:
        return float(bool(item.gold.exempt) == bool(reading.exempt))
    cells = [
        (item.gold.levels.get(id_, 0) >= 2) == (reading.levels.get(id_, 0) >= 2)
        for id_ in item.asked
    ]
    found = set(item.gold.breakers) | set(reading.breakers)
    cells += [(id_ in item.gold.breakers) == (id_ in reading.breakers) for id_ in found]
    return fmean(cells)


def snapshot(suite: Suite, run: Run) -> dict[str, float]:
    """Every case but the sealed ones, which no file may tell apart."""
    hidden = sealed()
    return {
        item.id: round(right(item, run.readings[item.id]), 4)
        for item in suite.cases
        if item.id not in hidden
    }


def beside(suite: Suite, run: Run) -> dict[str, float]:
    """Every labelled reply that is no case; none is made from a sealed one."""
    return {
        item.id: round(right(item, run.readings[item.id]), 4)
        for item in suite.items()
        if item.kind in LABELLED
    }


class Turned(NamedTuple):
    """Replies of any kind that are read better or worse than when the baseline was accepted."""

    won: tuple[str, ...]
    lost: tuple[str, ...]

    @property
    def bad(self) -> bool:
        return len(self.lost) > max(LOST, len(self.won))


def turned(suite: Suite, run: Run) -> Turned:
    then = baseline()
    now = {**snapshot(suite, run), **beside(suite, run)}
    before = {**then.cases, **then.others}
    both = sorted(before.keys() & now.keys())
    return Turned(
        won=tuple(id_ for id_ in both if now[id_] > before[id_]),
        lost=tuple(id_ for id_ in both if now[id_] < before[id_]),
    )


def compare(then: dict[str, float], now: dict[str, float]) -> Compared | None:
    """None when nothing can be paired."""
    both = sorted(set(then) & set(now))
    changes = [now[id_] - then[id_] for id_ in both]
    if len(changes) < 2:
        return None
    middle, half = fmean(changes), Z90 * stdev(changes) / sqrt(len(changes))
    return Compared(
        n=len(both),
        change=middle,
        low=middle - half,
        high=middle + half,
        better=tuple(id_ for id_, one in zip(both, changes, strict=True) if one > 0),
        worse=tuple(id_ for id_, one in zip(both, changes, strict=True) if one < 0),
    )


def accept(
    suite: Suite, run: Run, measured: dict[str, Measured], file: Path = BASELINE
) -> tuple[str, ...]:
    """Write today's reading as the baseline. Returns the gates whose bar is lower than it was."""
    before = {one.id: one.today for one in gates()}
    taken = Baseline(
        gates={
            id_: Accepted(value=round(one.value, 6), slack=round(one.slack, 4))
            for id_, one in measured.items()
            if one.value is not None
        },
        cases=snapshot(suite, run),
        others=beside(suite, run),
    )
    file.write_text(json.dumps(taken.model_dump(), indent=0, sort_keys=True) + "\n", "utf-8")
    now = [one.model_copy(update={"accepted": taken.gates.get(one.id)}) for one in gates()]
    return tuple(one.id for one in now if _loosened(one, before[one.id]))


def _loosened(gate: Gate, before: float | None) -> bool:
    was = gate.bar if before is None else before
    now = gate.bar if gate.today is None else gate.today
    return now < was - 1e-9 if gate.at_least is not None else now > was + 1e-9


def compared(run: Run, suite: Suite) -> tuple[str, ...]:
    found = compare(baseline().cases, snapshot(suite, run))
    if found is None:
        return ("No baseline to compare with.",)
    all_ = turned(suite, run)
    return (
        f"Since the baseline: {found.change:+.3f} of verdicts right "
        f"[{found.low:+.3f}, {found.high:+.3f}], {len(found.better)} cases better, "
        f"{len(found.worse)} worse{_names(found.worse)}; "
        f"of all replies {len(all_.won)} won and {len(all_.lost)} lost.",
    )


def _names(ids: tuple[str, ...]) -> str:
    ids = nameable(ids)
    return f" ({', '.join(ids[:6])}{' ...' if len(ids) > 6 else ''})" if ids else ""
