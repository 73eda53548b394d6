"""How much the gates can see: every bad grader turned away, the good one never."""

from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from evals.gates import broken, gates
from evals.graders.mutants.every import MUTANTS
from evals.graders.reference import Reference
from evals.measures.every import measure
from evals.readings import Grader
from evals.run import collect
from evals.suite import suite

SEEDS = 300
CHUNK = 25
LIMIT_SEEDS = 6
WAVERS = (0.010, 0.015, 0.020)
WRONG = (0.05, 0.07, 0.09)


@dataclass(frozen=True)
class Verdict:
    name: str
    broken: tuple[str, ...]


@dataclass(frozen=True)
class Limit:
    """How often graders with this much error are turned away."""

    what: str
    share: float
    caught: int
    of: int

    def __str__(self) -> str:
        return f"{self.what} {self.share:.1%} of cells: {self.caught} of {self.of} turned away."


@dataclass(frozen=True)
class Power:
    verdicts: tuple[Verdict, ...]
    alarmed: tuple[Verdict, ...]
    """Good graders that were turned away."""
    seeds: int
    limits: tuple[Limit, ...]

    @property
    def mutants(self) -> int:
        return len(self.verdicts)

    @property
    def killed(self) -> int:
        return sum(bool(one.broken) for one in self.verdicts)

    @property
    def alarms(self) -> int:
        return len(self.alarmed)

    @property
    def sole(self) -> frozenset[str]:
        return frozenset(one.broken[0] for one in self.verdicts if len(one.broken) == 1)

    @property
    def alone(self) -> int:
        return sum(gate.id in self.sole for gate in gates())


def judge(grader: Grader, name: str, samples: int = 3) -> Verdict:
    parts = suite()
    return Verdict(name, broken(measure(parts, collect(grader, parts, samples))))


def judge_good(seeds: Sequence[int], wrong: float = 0.03, wavers: float = 0.01) -> list[Verdict]:
    return [judge(Reference(seed, wrong, wavers), f"good {seed}") for seed in seeds]


def judge_mutants(start: int, step: int) -> list[Verdict]:
    return [judge(one(seed=0), one.__name__) for one in MUTANTS[start::step]]


class Measuring:
    """The slow part, started early in processes of its own while the real grader reads."""

    def __init__(self, seeds: int = SEEDS, workers: int = 2) -> None:
        self._seeds = seeds
        # Spawned, not forked: a forked copy of a process with threads may hang.
        self._pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
        self._mutants = [self._pool.submit(judge_mutants, at, 6) for at in range(6)]
        chunks = [range(at, min(at + CHUNK, seeds)) for at in range(0, seeds, CHUNK)]
        self._good = [self._pool.submit(judge_good, list(chunk)) for chunk in chunks]
        few = list(range(LIMIT_SEEDS))
        self._limits = {
            **{("wavers in", one): self._pool.submit(judge_good, few, 0.03, one) for one in WAVERS},
            **{
                ("is wrong in", one): self._pool.submit(judge_good, few, one, 0.01) for one in WRONG
            },
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
