"""One number of the card."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.domain.metrics.rates import Rate

SLACK = 0.02


@dataclass(frozen=True)
class Measured:
    gate: str
    value: float | None
    """None: it could not be measured, which fails."""
    n: int = 0
    low: float | None = None
    high: float | None = None
    misses: tuple[str, ...] = ()
    """The cases that cost something, for the report."""
    cells: tuple["Cell", ...] = ()
    """What the interval is drawn again from; empty where the interval is given already."""
    counted: bool = False
    """A share of `n` things, so that one thing is 1/n of it."""

    @property
    def slack(self) -> float:
        """How far it may fall before that is called a loss: one thing, or two in a hundred."""
        return max(SLACK, 1 / self.n) if self.counted and self.n else SLACK


@dataclass(frozen=True, slots=True)
class Cell:
    """One thing that was judged: where, what the author says, and what the grader said."""

    place: str
    gold: int
    said: int


def share(gate: str, results: Iterable[tuple[str, bool]], cells: tuple[Cell, ...] = ()) -> Measured:
    """The share of `(id, passed)` that passed, with its Wilson interval."""
    given = list(results)
    rate = Rate(sum(passed for _, passed in given), len(given))
    misses = tuple(id_ for id_, passed in given if not passed)
    return Measured(gate, rate.share, rate.total, rate.low, rate.high, misses, cells, counted=True)
