"""Trains the weights of `simulator/engines/offline/reading/weighing.py`.

    python -m evals.training [--check]

Plain logistic regression, written out: a few dozen marks, a few hundred turns of our own, two
seconds. Nothing of other people's coded talk goes in; that is for measuring (`evals external`).
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Speaker
from simulator.engines.offline.reading.marks import Marks, marks
from simulator.engines.offline.reading.talk import in_talk

TURNS = Path(__file__).with_name("turns.txt")
WEIGHTS = Path(__file__).parents[2] / "simulator/engines/offline/words/weights.yaml"
STEPS, RATE, SHRINK = 400, 2.0, 0.01


@dataclass(frozen=True)
class Deed:
    """Something a turn can do, the letters that stand for it in `turns.txt`, and where yes begins."""

    name: str
    letters: frozenset[str]
    even: float
    """The trained chance that counts as one half. Set by hand: our turns are not as frequent as life's."""


DEEDS = (
    Deed("reflection", frozenset("R"), 0.25),
    Deed("input", frozenset("IA"), 0.5),
    Deed("unhelpful", frozenset("U"), 0.4),
)

HEAD = """\
# How much each mark of a turn (`reading/marks.py`) speaks for what the turn does.
# Written by `python -m evals.training` from evals/training/turns.txt: change those, not these.
"""


def turns() -> list[tuple[frozenset[str], Marks]]:
    """The letters of each turn and its marks."""
    read = []
    for line in TURNS.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            letters, theirs, reply = (piece.strip() for piece in line.split(" | "))
            before = Transcript(turns=(Turn(speaker=Speaker.LOVED_ONE, text=theirs),))
            read.append((frozenset(letters.split()), marks(in_talk(before, reply))))
    return read


def trained(given: Sequence[tuple[Marks, bool]], even: float) -> tuple[float, dict[str, float]]:
    """The base and the weight of each mark, by gradient descent with shrinking."""
    weights = dict.fromkeys(sorted({name for found, _ in given for name in found}), 0.0)
    base, count = 0.0, len(given)
    for _ in range(STEPS):
        pull: Counter[str] = Counter()
        base_pull = 0.0
        for found, does in given:
            total = base + sum(weights[name] * amount for name, amount in found.items())
            error = 1 / (1 + math.exp(-total)) - does
            base_pull += error
            for name, amount in found.items():
                pull[name] += error * amount  # type: ignore[assignment]
        base -= RATE * base_pull / count
        for name in weights:
            weights[name] -= RATE * (pull[name] / count + SHRINK * weights[name])
    return base - math.log(even / (1 - even)), weights


def written() -> str:
    """The text of the weights file."""
    given = turns()
    lines = [HEAD]
    for deed in DEEDS:
        base, weights = trained(
            [(found, bool(letters & deed.letters)) for letters, found in given], deed.even
        )
        lines.append(f"{deed.name}:\n  base: {base:.2f}\n  marks:\n")
        ordered = sorted(weights.items(), key=lambda one: -one[1])
        lines += [f"    {name}: {weight:.2f}\n" for name, weight in ordered]
    return "".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="evals.training", description=__doc__)
    parser.add_argument("--check", action="store_true", help="say whether the file is up to date")
    text = written()
    if parser.parse_args(arguments).check:
        same = text == WEIGHTS.read_text(encoding="utf-8")
        print("The weights are those of the turns." if same else "Run python -m evals.training.")
        return 0 if same else 1
    WEIGHTS.write_text(text, encoding="utf-8")
    print(f"Wrote {WEIGHTS.name} from {len(turns())} turns.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
