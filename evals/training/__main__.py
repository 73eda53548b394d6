"""Trains the weights of `simulator/engines/offline/reading/weighing.py`.

    python -m evals.training [--check]

Every tenth talk is left out; at the end it is read with the new weights, and how that went is
printed. Nothing of other people's coded talk goes in; that is for measuring (`evals external`).
"""

import argparse
import csv
import hashlib
import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from evals.figures import auc, macro_f1
from evals.training.coded import TALKS, Coded, Codes, coded
from evals.training.fitting import Bag, Design
from simulator.domain.value import chance
from simulator.engines.offline.reading.marks import together
from simulator.engines.offline.reading.sensed import HEARD
from simulator.engines.offline.reading.weighing import forget, likely

WEIGHTS = Path(__file__).parents[2] / "simulator/engines/offline/words/weights.csv"
LEFT_OUT = 10
"""One talk in so many is not trained on."""
HASTY = 0.3
"""The share of turns that are trained on as they are typed in haste as well."""
BROKEN_OFF = 0.4
"""The share of turns that are trained on broken off by a nod as well, as talk is."""


@dataclass(frozen=True)
class Deed:
    """Something a turn can do, and the codes that stand for it."""

    name: str
    codes: Codes
    even: float
    """The trained chance that counts as one half. Set by hand: our talk is not as life's in how often
    each thing is done."""

    by: Literal["piece", "turn"] = "piece"
    """Whether one piece that does it is enough, or the turn is weighed as a whole."""
    told_in: frozenset[str] = frozenset()
    """The files that say whether it is done; the others count a tenth. Empty: all do."""
    unclear: Codes = frozenset()
    """Elsewhere a stretch with one of these does not tell, and is left out."""

    def counts(self, talk: str, codes: Codes) -> float:
        """How much a stretch counts in the training: nothing where its codes do not tell."""
        file = talk.split(" ")[0]
        if self.told_in:
            if file in self.told_in:
                return 1.0
            return 0.0 if codes & self.unclear else 0.1
        return 0.25 if file in DRILLS else 1.0


FAMILY = frozenset({"family", "kind_h", "kind_i"} | {f"harm_{letter}" for letter in "abcdefg"})
"""Where families talk, and each push is coded as the breaker that it is."""
DRILLS = frozenset({"hard", "singles"}) | FAMILY - {"family"}
"""Files of single turns, made to be hard: they count a quarter, being no natural talk."""


def _breaker(name: str, codes: Codes, even: float = 0.5) -> Deed:
    return Deed(name, codes, even, told_in=FAMILY, unclear=frozenset("U"))


DEEDS = (
    Deed("question", frozenset("QC"), 0.55),
    Deed("reflection", frozenset("R"), 0.22, by="turn"),
    Deed("input", frozenset("IA"), 0.3),
    Deed("advice", frozenset("A"), 0.18),
    Deed("unhelpful", frozenset("U"), 0.6),
    Deed("feeling", frozenset("F"), 0.22),
    Deed("support", frozenset("S"), 0.36),
    Deed("disclosure", frozenset("D"), 0.26),
    _breaker("harm", frozenset(HEARD), 0.68),
    *(_breaker(one, frozenset({one})) for one in HEARD),
)

HEAD = """\
# How much each mark of a piece of talk (reading/marks.py) speaks for what the turn does.
# Written by `python -m evals.training` from evals/training/talks: change those, not these.
# Talks: {talks}
"""


def left_out(turn: Coded) -> bool:
    return int(chance(turn.talk) * LEFT_OUT) == 0


def fingerprint(folder: Path = TALKS) -> str:
    """A short name for what the weights were trained on."""
    text = b"".join(file.read_bytes() for file in sorted(folder.glob("*.txt")))
    return hashlib.sha256(text).hexdigest()[:16]


def _ways(turns: Sequence[Coded]) -> Iterator[Coded]:
    for turn in turns:
        yield turn
        if chance("hasty", turn.talk, turn.text) < HASTY:
            yield turn.hasty()
        if chance("nod", turn.talk, turn.text) < BROKEN_OFF:
            yield from turn.broken_off()


@dataclass(frozen=True)
class Material:
    """Bags and what they are coded with, laid out once for all deeds that are weighed alike."""

    bags: tuple[Bag, ...]
    codes: tuple[Codes, ...]
    design: Design

    def fitted(self, deed: Deed) -> tuple[float, dict[str, float]]:
        base, weights = self.design.fitted(
            [bool(codes & deed.codes) for codes in self.codes],
            [
                deed.counts(bag.talk, codes)
                for bag, codes in zip(self.bags, self.codes, strict=True)
            ],
        )
        return base, dict(zip(self.design.names, weights.tolist(), strict=True))


def _material(spans: Sequence[tuple[Bag, Codes]]) -> Material:
    bags = tuple(bag for bag, _ in spans)
    return Material(bags, tuple(codes for _, codes in spans), Design(bags))


def _of_pieces(turns: Sequence[Coded]) -> Material:
    return _material(
        [(Bag(turn.talk, found), codes) for turn in turns for found, codes in turn.spans()]
    )


def _of_turns(turns: Sequence[Coded]) -> Material:
    return _material([(Bag(turn.talk, (together(turn.pieces),)), turn.codes) for turn in turns])


def written(turns: Sequence[Coded]) -> str:
    """The text of the weights file, trained on these turns."""
    ways = tuple(_ways(turns))
    designs = {"piece": _of_pieces(ways), "turn": _of_turns(ways)}
    fits = [designs[deed.by].fitted(deed) for deed in DEEDS]
    names = sorted({name for _, weights in fits for name in weights})
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["mark", *(deed.name for deed in DEEDS)])
    table.writerow(["(by)", *(deed.by for deed in DEEDS)])
    table.writerow(["(even)", *(deed.even for deed in DEEDS)])
    table.writerow(["(base)", *(f"{base:.2f}" for base, _ in fits)])
    for name in names:
        row = [weights.get(name, 0.0) for _, weights in fits]
        table.writerow([name, *(f"{one:.2f}" if abs(one) >= SMALL else "" for one in row)])
    return HEAD.format(talks=fingerprint()) + text.getvalue()


SMALL = 0.05
"""A weight below this is left out."""


@dataclass(frozen=True)
class Told:
    """How the talks that were left out are read."""

    deed: str
    count: int
    area: float
    f1: float

    def __str__(self) -> str:
        return f"{self.deed:<11} {self.count:>4} turns  AUC {self.area:.3f}  macro-F1 {self.f1:.3f}"


def tried(turns: Sequence[Coded]) -> tuple[Told, ...]:
    """The weights as they are written down, on these turns."""
    told = []
    for deed in DEEDS:
        pairs = [
            (bool(turn.codes & deed.codes), likely(deed.name, turn.pieces))
            for turn in turns
            if deed.counts(turn.talk, turn.codes)
        ]
        said = [(does, sure >= 0.5) for does, sure in pairs]
        told.append(
            Told(deed.name, sum(does for does, _ in pairs), auc(pairs) or 0.0, macro_f1(said))
        )
    return tuple(told)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="evals.training", description=__doc__)
    parser.add_argument("--check", action="store_true", help="say whether the file is up to date")
    check = parser.parse_args(arguments).check
    turns = coded()
    text = written([turn for turn in turns if not left_out(turn)])
    if check:
        same = text == WEIGHTS.read_text(encoding="utf-8")
        print("The weights are those of the talks." if same else "Run python -m evals.training.")
        return 0 if same else 1
    WEIGHTS.write_text(text, encoding="utf-8")
    forget()
    print(f"Wrote {WEIGHTS.name} from {len(turns)} turns; on the talks left out:")
    print(*tried([turn for turn in turns if left_out(turn)]), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
