"""The table of domain.md 7.3 through the real words: `python -m evals.people.table --seeds 20`."""

import argparse
import json
import os
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from pathlib import Path
from statistics import median
from typing import NamedTuple

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


def simulate(seeds: int, learners: Sequence[str] = LEARNERS) -> list[Outcome]:
    jobs = list(product([one.id for one in shelf().all()], learners, range(seeds)))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(play, *zip(*jobs, strict=True), chunksize=8))


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=5, help="talks for each pair")
    parser.add_argument("--out", type=Path, help="write every talk as JSON lines")
    options = parser.parse_args()
    outcomes = simulate(options.seeds)
    print("\n".join(rows(outcomes)))
    print(f"\n{len(outcomes)} talks; replies that repeat: {sum(one.repeats for one in outcomes)}")
    if options.out:
        options.out.write_text(
            "\n".join(json.dumps(one.model_dump(), ensure_ascii=False) for one in outcomes), "utf-8"
        )


if __name__ == "__main__":
    main()
