"""The table of domain.md 7.3 through the real words: `python -m evals.people.table --seeds 20`.

Below it: who can be reached, what they say next beside real clients, and figures about their words.
"""

import argparse
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from pathlib import Path
from statistics import median
from typing import NamedTuple

from evals.people import figures, next_turn
from evals.people.learners import LEARNERS
from evals.people.talks import Outcome, play, shelf
from simulator.domain.metrics.rates import wilson


class Cell(NamedTuple):
    """How often it came to this, and the median turn when it did."""

    happened: int
    of: int
    turn: float | None

    def __str__(self) -> str:
        if not self.happened:
            return "never"
        low, high = wilson(self.happened, self.of)
        share = self.happened / self.of
        return f"{self.turn:.0f} ({share:.0%} [{low:.0%}-{high:.0%}])"


def simulate(seeds: int, learners: Sequence[str] = LEARNERS) -> Iterator[Outcome]:
    """Everybody with every learner, seed by seed: a run that is broken off is smaller, not lopsided."""
    jobs = [(who, how, seed) for seed in range(seeds) for who in everybody() for how in learners]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(play, *zip(*jobs, strict=True), chunksize=8)


def everybody() -> list[str]:
    return [one.id for one in shelf().all()]


def kept(file: Path) -> list[Outcome]:
    lines = file.read_text("utf-8").splitlines()
    return [Outcome.model_validate_json(line) for line in lines if line.endswith("}")]


def keeping(outcomes: Iterable[Outcome], file: Path) -> Iterator[Outcome]:
    """Write each talk down as it comes."""
    with file.open("w", encoding="utf-8") as out:
        for one in outcomes:
            print(one.model_dump_json(), file=out, flush=True)
            yield one


def cell(outcomes: Sequence[Outcome], turns: Sequence[int | None]) -> Cell:
    happened = [turn for turn in turns if turn is not None]
    return Cell(len(happened), len(outcomes), median(happened) if happened else None)


def rows(outcomes: Sequence[Outcome]) -> list[str]:
    groups: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.difficulty, outcome.learner].append(outcome)
    lines = [
        "| loved one | learner | n | L1 | L2 | L3 | accepts | maybe | leaves | refusal share |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for difficulty, learner in product(("easy", "medium", "hard"), LEARNERS):
        group = groups.get((difficulty, learner), [])
        if not group:
            continue
        told = [cell(group, [one.layers.get(layer) for one in group]) for layer in (1, 2, 3)]
        rest = [cell(group, [getattr(one, name) for one in group]) for name in ENDS]
        refusals = sum(one.refusals for one in group) / len(group)
        cells = " | ".join(str(one) for one in (*told, *rest))
        lines.append(f"| {difficulty} | {learner} | {len(group)} | {cells} | {refusals:.2f} |")
    return lines


ENDS = ("accepted", "maybe", "left")


def people(outcomes: Sequence[Outcome]) -> list[str]:
    """Whether everybody can be reached by somebody who talks well."""
    groups: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.learner == "competent":
            groups[outcome.difficulty, outcome.persona].append(outcome)
    lines = ["| loved one | competent: L3 | accepts | maybe |", "|---|---|---|---|"]
    for (difficulty, name), group in sorted(groups.items()):
        told = cell(group, [one.layers.get(3) for one in group])
        yes, maybe = (cell(group, [getattr(one, end) for one in group]) for end in ENDS[:2])
        lines.append(f"| {name} ({difficulty}) | {told} | {yes} | {maybe} |")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=5, help="talks for each pair")
    parser.add_argument("--out", type=Path, help="write every talk as a line of JSON, as it comes")
    parser.add_argument("--read", type=Path, help="print what such a file comes to")
    options = parser.parse_args()
    if options.read:
        outcomes = kept(options.read)
    else:
        coming = simulate(options.seeds)
        outcomes = list(keeping(coming, options.out) if options.out else coming)
    for part in (
        rows(outcomes),
        people(outcomes),
        next_turn.lines(outcomes),
        figures.lines(outcomes),
    ):
        print("\n".join(part), end="\n\n")


if __name__ == "__main__":
    main()
