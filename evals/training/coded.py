"""Reads the coded talk in `evals/training/talks`: all of it ours, each stretch with what it does.

A talk is lines by turns, `C:` for the one who is helped and `T:` for the helper, up to a blank line.
A helper's line is cut into stretches, each behind its codes: `T: {N} Okay. {R F} You miss him.`
Lines that begin with # say what follows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from evals.lines import CaseInvalid
from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Speaker, chance
from simulator.engines.offline.reading.marks import Piece
from simulator.engines.offline.reading.talk import in_talk, pieces_in_talk

TALKS = Path(__file__).with_name("talks")
CODES = {
    "R": "says back",
    "Q": "asks openly",
    "C": "asks for yes, no or a fact",
    "I": "informs",
    "A": "advises",
    "U": "pushes: confronts, directs, warns, or advises unasked",
    "S": "supports",
    "F": "names a feeling of theirs",
    "D": "tells of the helper's own life",
    "N": "none of these",
}
BREAKERS = frozenset(f"B{at}" for at in range(1, 18))
"""With U: which door it closes (rubric 6.4)."""
CONTEXT = 6
"""Turns before the one that is read."""
SPLITS = 8
"""Words from which a stretch can be broken off by a nod."""
NODS = ("Yeah.", "Mm-hm.", "Right.", "Okay.", "Uh-huh.", "Yes.", "Sure.", "Mm.", "No.")

Codes = frozenset[str]
_SPEAKERS = {"C": Speaker.LOVED_ONE, "T": Speaker.LEARNER}
_LINE = re.compile(r"([CT]): (\S.*)")
_STRETCH = re.compile(r"\{([^{}]*)\}\s*([^{}]+)")
_MARKS = re.compile(r"[.,?!;:\"…-]+(?=\s|$)|(?<=\s)-")


@dataclass(frozen=True)
class Stretch:
    codes: Codes
    text: str


@dataclass(frozen=True)
class Coded:
    """A helper's turn: what was said before it, and its stretches."""

    talk: str
    """The file and the number of the talk in it."""
    before: tuple[Turn, ...]
    stretches: tuple[Stretch, ...]

    @property
    def text(self) -> str:
        return " ".join(one.text for one in self.stretches)

    @property
    def codes(self) -> Codes:
        return frozenset().union(*(one.codes for one in self.stretches))

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        return pieces_in_talk(Transcript(turns=self.before), self.text)

    def hasty(self) -> "Coded":
        """The same turn as it is typed in haste: no marks, no capitals."""
        typed = [Stretch(one.codes, _MARKS.sub(" ", one.text).lower()) for one in self.stretches]
        return Coded(self.talk, self.before, tuple(typed))

    def broken_off(self) -> "tuple[Coded, ...]":
        """The same turn in two, with a nod between: at a border of stretches, or within a long one."""
        draw = partial(chance, self.talk, self.text)
        place = int(draw("where") * len(self.stretches))
        one = self.stretches[place]
        words = one.text.split()
        if place and draw("how") < 0.6:
            parts = self.stretches[:place], self.stretches[place:]
        elif len(words) >= SPLITS:
            cut = 3 + int(draw("cut") * (len(words) - 5))
            first = Stretch(one.codes, " ".join(words[:cut]) + "-")
            rest = Stretch(one.codes, "-" + " ".join(words[cut:]))
            parts = (
                (*self.stretches[:place], first),
                (rest, *self.stretches[place + 1 :]),
            )
        else:
            return ()
        begun = Coded(self.talk, self.before, parts[0])
        nod = NODS[int(draw("nod") * len(NODS))]
        between = (
            Turn(speaker=Speaker.LEARNER, text=begun.text),
            Turn(speaker=Speaker.LOVED_ONE, text=nod),
        )
        return begun, Coded(self.talk, (*self.before, *between)[-CONTEXT:], parts[1])

    def spans(self) -> Iterator[tuple[tuple[Piece, ...], Codes]]:
        """Pieces that were coded together, and their codes.

        A piece and a stretch need not have the same borders: what overlaps belongs together.
        """
        line = in_talk(Transcript(turns=self.before), self.text).line
        groups: list[tuple[set[int], list[Piece]]] = []
        for piece in self.pieces:
            if line.words:
                last = min(piece.last, len(line.ends)) - 1
                there = set(self._between(line.starts[piece.first], line.ends[last]))
            else:
                there = {0}
            meeting = [one for one in groups if one[0] & there]
            groups = [one for one in groups if not one[0] & there]
            there = there.union(*(one[0] for one in meeting))
            groups.append((there, [*(each for one in meeting for each in one[1]), piece]))
        for places, found in groups:
            codes = (self.stretches[place].codes for place in places)
            yield tuple(found), frozenset().union(*codes)

    def _between(self, start: int, end: int) -> Iterator[int]:
        """The stretches that hold characters from `start` up to `end`."""
        at = 0
        for place, one in enumerate(self.stretches):
            if at < end and start < at + len(one.text):
                yield place
            at += len(one.text) + 1


def coded(folder: Path = TALKS) -> tuple[Coded, ...]:
    """Every helper's turn. Raises CaseInvalid with file and line."""
    return tuple(one for file in sorted(folder.glob("*.txt")) for one in _of(file))


def _of(file: Path) -> Iterator[Coded]:
    before: list[Turn] = []
    number = 0
    for at, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            number += bool(before)
            before = []
            continue
        place = f"{file.name}, line {at}"
        found = _LINE.fullmatch(line)
        if found is None:
            raise CaseInvalid(f"{place}: a line begins with C: or T:")
        speaker, text = _SPEAKERS[found[1]], found[2]
        if before and before[-1].speaker is speaker:
            raise CaseInvalid(f"{place}: {found[1]} speaks twice")
        if speaker is Speaker.LEARNER:
            turn = Coded(f"{file.stem} {number}", tuple(before[-CONTEXT:]), _stretches(place, text))
            text = turn.text
            yield turn
        before.append(Turn(speaker=speaker, text=text))


def _stretches(place: str, text: str) -> tuple[Stretch, ...]:
    found = [Stretch(frozenset(one[1].split()), one[2].strip()) for one in _STRETCH.finditer(text)]
    if not text.startswith("{") or len(found) != text.count("{"):
        raise CaseInvalid(f"{place}: each stretch stands behind its codes in {{braces}}")
    for one in found:
        if not one.codes or not one.codes <= CODES.keys() | BREAKERS:
            raise CaseInvalid(f"{place}: codes are {' '.join(CODES)}, and B1 to B17")
    return tuple(found)
