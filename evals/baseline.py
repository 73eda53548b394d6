"""What got better or worse since the last accepted reading, case by case.

`evals/baseline.json` holds the verdicts of every case. `python -m evals baseline` accepts today's.
"""

import json
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import fmean, stdev

from evals.readings import Item, Reading
from evals.run import Run
from evals.suite import Suite

FILE = Path(__file__).parent / "baseline.json"
MARGIN = 0.02
"""A mean loss of agreement smaller than this is no regression."""
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
    return {item.id: round(right(item, run.readings[item.id]), 4) for item in suite.cases}


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


def load(file: Path = FILE) -> dict[str, float]:
    if not file.exists():
        return {}
    found: dict[str, float] = json.loads(file.read_text(encoding="utf-8"))
    return found


def save(suite: Suite, run: Run, file: Path = FILE) -> None:
    text = json.dumps(snapshot(suite, run), indent=0, sort_keys=True)
    file.write_text(text + "\n", encoding="utf-8")


def compared(run: Run, suite: Suite) -> tuple[str, ...]:
    found = compare(load(), snapshot(suite, run))
    if found is None:
        return ("No baseline to compare with.",)
    return (
        f"Since the baseline: {found.change:+.3f} of verdicts right "
        f"[{found.low:+.3f}, {found.high:+.3f}], {len(found.better)} cases better, "
        f"{len(found.worse)} worse{_names(found.worse)}.",
    )


def _names(ids: tuple[str, ...]) -> str:
    return f" ({', '.join(ids[:6])}{' ...' if len(ids) > 6 else ''})" if ids else ""
