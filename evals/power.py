"""How much the gates can see: every bad grader turned away at every seed, the good one never."""

import gc
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from multiprocessing import get_context

from evals.gates import broken, gates
from evals.graders.mutants.conduct import OverlooksHarm
from evals.graders.mutants.every import MUTANTS, lower
from evals.graders.mutants.levels import RoundsUp
from evals.graders.mutants.mutant import Mutant
from evals.graders.mutants.words import biased
from evals.graders.reference import Reference
from evals.measures.every import measure
from evals.readings import Grader
from evals.run import collect
from evals.sockets import close_for_good
from evals.suite import suite
from simulator.domain.metrics.rates import Rate, upper_bound_of_none

SEEDS = 300
MUTANT_SEEDS = 5
LIMIT_SEEDS = 10
CHUNK = 15

Made = Callable[[int], Grader]


def _of(made: type[Mutant], share: float) -> Made:
    return type(made.__name__, (made,), {"share": share})


LIMITS: dict[str, dict[float, Made]] = {
    "another level each time": {
        share: partial(Reference, wavers=share) for share in (0.010, 0.015, 0.020)
    },
    "a wrong verdict": {share: partial(Reference, wrong=share) for share in (0.05, 0.07, 0.09)},
    "trying taken for clear": {share: _of(RoundsUp, share) for share in (0.25, 0.5, 0.75)},
    "harm taken lightly": {share: _of(OverlooksHarm, share) for share in (0.07, 0.11, 0.15)},
    "marked down for a foreign name": {
        share: biased("names", share, lower) for share in (0.04, 0.08, 0.12)
    },
    "marked down for dialect": {
        share: biased("dialect", share, lower) for share in (0.10, 0.20, 0.30)
    },
}
"""Kinds of error, and how common each is made before the gates are asked to see it."""


@dataclass(frozen=True)
class Verdict:
    name: str
    seed: int
    broken: tuple[str, ...]


@dataclass(frozen=True)
class Limit:
    """How often graders with this much error are turned away."""

    what: str
    share: float
    caught: int
    of: int

    @property
    def interval(self) -> str:
        rate = Rate(self.caught, self.of)
        return f"{self.caught} of {self.of} [{rate.low:.2f}, {rate.high:.2f}]"


@dataclass(frozen=True)
class Power:
    verdicts: tuple[Verdict, ...]
    """Every bad grader at every one of its seeds."""
    alarmed: tuple[Verdict, ...]
    """Good graders that were turned away."""
    seeds: int
    """How many good graders were tried."""
    limits: tuple[Limit, ...]

    @property
    def mutants(self) -> int:
        return len({one.name for one in self.verdicts})

    @property
    def trials(self) -> int:
        return len(self.verdicts)

    @property
    def killed(self) -> int:
        return sum(bool(one.broken) for one in self.verdicts)

    @property
    def survivors(self) -> tuple[str, ...]:
        return tuple(f"{one.name} at seed {one.seed}" for one in self.verdicts if not one.broken)

    @property
    def alarms(self) -> int:
        return len(self.alarmed)

    @property
    def alarm_bound(self) -> float:
        """How often a good grader may still be turned away, at 95 %."""
        if not self.alarms:
            return upper_bound_of_none(self.seeds)
        return Rate(self.alarms, self.seeds).high

    def alone(self, gate: str) -> int:
        """At how many seeds this gate is the only one to catch some bad grader."""
        return len({one.seed for one in self.verdicts if one.broken == (gate,)})

    @property
    def least_alone(self) -> int:
        return min(self.alone(gate.id) for gate in gates())


def judge(grader: Grader, name: str, seed: int = 0, samples: int = 3) -> Verdict:
    parts = suite()
    return Verdict(name, seed, broken(measure(parts, collect(grader, parts, samples))))


def judge_good(seeds: Sequence[int]) -> list[Verdict]:
    return [judge(Reference(seed), "good", seed) for seed in seeds]


def judge_mutants(start: int, step: int, seed: int) -> list[Verdict]:
    return [judge(one(seed=seed), one.__name__, seed) for one in MUTANTS[start::step]]


def judge_limit(what: str, share: float, seeds: Sequence[int]) -> list[Verdict]:
    return [judge(LIMITS[what][share](seed), what, seed) for seed in seeds]


def worker_pool(workers: int) -> ProcessPoolExecutor:
    """Spawned, not forked: a forked copy of a process with threads may hang."""
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_prepared)


def _prepared() -> None:
    """Nothing here makes circles, so the collector of circles would only cost a third of the time."""
    gc.disable()
    close_for_good()


class Measuring:
    """The slow part, started early in processes of its own while the real grader reads."""

    def __init__(self, seeds: int = SEEDS, workers: int = 2) -> None:
        self._seeds = seeds
        self._pool = worker_pool(workers)
        self._mutants = [
            self._pool.submit(judge_mutants, at, 4, seed)
            for seed in range(MUTANT_SEEDS)
            for at in range(4)
        ]
        chunks = [range(at, min(at + CHUNK, seeds)) for at in range(0, seeds, CHUNK)]
        self._good = [self._pool.submit(judge_good, list(chunk)) for chunk in chunks]
        few = list(range(LIMIT_SEEDS))
        self._limits = {
            (what, share): self._pool.submit(judge_limit, what, share, few)
            for what, shares in LIMITS.items()
            for share in shares
        }

    def wait(self) -> Power:
        with self._pool:
            return Power(
                verdicts=_all(self._mutants),
                alarmed=tuple(one for one in _all(self._good) if one.broken),
                seeds=self._seeds,
                limits=tuple(
                    Limit(what, share, sum(bool(one.broken) for one in made.result()), LIMIT_SEEDS)
                    for (what, share), made in self._limits.items()
                ),
            )


def _all(futures: Iterable[Future[list[Verdict]]]) -> tuple[Verdict, ...]:
    return tuple(one for made in futures for one in made.result())


def limit_words(limits: Sequence[Limit]) -> dict[str, list[str]]:
    """For each kind of error: at what size how many are turned away."""
    return {
        what: [f"{100 * one.share:g} %: {one.caught}" for one in same]
        for what, same in groupby(limits, key=lambda one: one.what)
    }
