"""How much the gates can see: every bad grader turned away, the good one never."""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from evals.gates import broken
from evals.graders.mutants.every import MUTANTS
from evals.graders.reference import Reference
from evals.measures.every import measure
from evals.readings import Grader
from evals.run import collect
from evals.suite import suite

SEEDS = 300


@dataclass(frozen=True)
class Verdict:
    name: str
    broken: tuple[str, ...]


def judge(grader: Grader, name: str, samples: int = 3) -> Verdict:
    parts = suite()
    return Verdict(name, broken(measure(parts, collect(grader, parts, samples))))


def judge_good(seed: int, wrong: float = 0.03, wavers: float = 0.01) -> Verdict:
    return judge(Reference(seed, wrong, wavers), f"good {seed}")


def judge_mutant(at: int) -> Verdict:
    mutant = MUTANTS[at]
    return judge(mutant(seed=0), mutant.__name__)


def false_alarms(seeds: Iterable[int] = range(SEEDS), workers: int = 2) -> tuple[Verdict, ...]:
    with ProcessPoolExecutor(workers) as pool:
        verdicts = pool.map(judge_good, seeds, chunksize=10)
        return tuple(one for one in verdicts if one.broken)


def verdicts(workers: int = 2) -> tuple[Verdict, ...]:
    with ProcessPoolExecutor(workers) as pool:
        return tuple(pool.map(judge_mutant, range(len(MUTANTS)), chunksize=4))
