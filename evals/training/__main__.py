"""Trains the weights of `simulator/engines/offline/reading/weighing.py`.

    python -m evals.training [--check]

Plain logistic regression, written out: a few dozen marks, several hundred turns of our own, a few
seconds. Nothing of other people's coded talk goes in; that is for measuring (`evals external`).
A deed that one sentence is enough for is trained by the turn too: the chances of the sentences are
put together as `weighing` does it, and each takes its part of the blame.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import numpy as np

from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Speaker
from simulator.engines.offline.reading.marks import Marks, together
from simulator.engines.offline.reading.talk import marks_in_talk

TURNS = Path(__file__).with_name("turns.txt")
WEIGHTS = Path(__file__).parents[2] / "simulator/engines/offline/words/weights.yaml"
STEPS, RATE, SHRINK = 250, 2.0, 0.005
START = -1.0
"""The base before training: most sentences do none of it."""


@dataclass(frozen=True)
class Deed:
    """Something a turn can do, and the letters that stand for it in `turns.txt`."""

    name: str
    letters: frozenset[str]
    by: Literal["turn", "sentence"]
    """Whether the turn as a whole does it, or any sentence that does it is enough."""
    even: float
    """The trained chance that counts as one half. Set by hand: our turns are not as frequent as life's."""
    unasked: frozenset[str] = frozenset()
    """Letters that stand for it as well, where the other one did not ask."""
    messy: bool = False
    """Trained on each turn as it is typed in haste as well: no marks, no capitals."""


DEEDS = (
    Deed("reflection", frozenset("R"), "turn", 0.3),
    Deed("input", frozenset("IA"), "sentence", 0.58),
    Deed("advice", frozenset("A"), "sentence", 0.35),
    Deed("unhelpful", frozenset("U"), "sentence", 0.6, unasked=frozenset("A"), messy=True),
)

HEAD = """\
# How much each mark of a turn (`reading/marks.py`) speaks for what the turn does.
# Written by `python -m evals.training` from evals/training/turns.txt: change those, not these.
"""

Found = tuple[Marks, ...]
"""The marks of each sentence of a turn."""
Given = Sequence[tuple[Found, bool]]


@dataclass(frozen=True)
class Written:
    """One turn of ours, read."""

    letters: frozenset[str]
    marks: Found
    hasty: Found
    """The same turn without marks and capitals."""

    def does(self, deed: Deed) -> bool:
        asked = any("they asked" in one for one in self.marks)
        return bool(self.letters & (deed.letters if asked else deed.letters | deed.unasked))


@cache
def turns() -> tuple[Written, ...]:
    """Every turn of `turns.txt`: its letters, what was said before it, and it."""
    lines = TURNS.read_text(encoding="utf-8").splitlines()
    read = []
    for line in lines:
        if line.strip() and not line.startswith("#"):
            letters, *before, reply = (piece.strip() for piece in line.split(" | "))
            talk = _talk(before)
            hasty = marks_in_talk(talk, _MARKS.sub(" ", reply).lower())
            read.append(Written(frozenset(letters.split()), marks_in_talk(talk, reply), hasty))
    return tuple(read)


_MARKS = re.compile(r"[.,?!;:\"-]+(?=\s|$)|(?<=\s)-")


def _talk(before: Sequence[str]) -> Transcript:
    """What was said before, the other's words last."""
    speakers = [Speaker.LOVED_ONE, Speaker.LEARNER] * len(before)
    said = [Turn(speaker=one, text=text) for one, text in zip(speakers, before[::-1], strict=False)]
    return Transcript(turns=tuple(said[::-1]))


def given(deed: Deed, found: Sequence[Written]) -> Given:
    """What the deed is trained on: the marks that are weighed, and whether the turn does it."""
    ways = [(one.marks, one.does(deed)) for one in found]
    if deed.messy:
        ways += [(one.hasty, one.does(deed)) for one in found]
    return [(marks if deed.by == "sentence" else (together(marks),), does) for marks, does in ways]


def trained(given: Given) -> tuple[float, dict[str, float]]:
    """The base and the weight of each mark, by gradient descent with shrinking."""
    said = [(found, does) for found, does in given if found]
    sentences = [one for found, _ in said for one in found]
    names = sorted({name for one in sentences for name in one})
    column = {name: at for at, name in enumerate(names)}
    # One entry for each mark of each sentence; a table of all marks would be nearly empty.
    row = np.repeat(np.arange(len(sentences)), [len(one) for one in sentences])
    mark = np.array([column[name] for one in sentences for name in one])
    amount = np.array([float(by) for one in sentences for by in one.values()])
    first = np.cumsum([0, *(len(found) for found, _ in said)])[:-1]
    of_turn = np.repeat(np.arange(len(said)), [len(found) for found, _ in said])
    does = np.array([one for _, one in said])
    weights, base = np.zeros(len(names)), START
    for _ in range(STEPS):
        totals = base + np.bincount(row, weights[mark] * amount, len(sentences))
        likely = 1 / (1 + np.exp(-totals))
        none = np.multiply.reduceat(1 - likely, first)
        blame = np.where(does, -none / (1 - none + 1e-9), 1.0)
        pull = blame[of_turn] * likely
        base -= RATE * float(pull.sum()) / len(given)
        pulls = np.bincount(mark, pull[row] * amount, len(names))
        weights -= RATE * (pulls / len(given) + SHRINK * weights)
    return base, dict(zip(names, weights.tolist(), strict=True))


def written() -> str:
    """The text of the weights file."""
    found = turns()
    lines = [HEAD]
    for deed in DEEDS:
        base, weights = trained(given(deed, found))
        lines.append(f"{deed.name}:\n  by: {deed.by}\n  even: {deed.even}\n")
        lines.append(f"  base: {base:.2f}\n  marks:\n")
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
