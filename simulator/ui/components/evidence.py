"""The learner's own line with what helped and what hurt marked in it."""

from itertools import groupby
from typing import Literal

from simulator.domain.evidence import Evidence
from simulator.domain.grade import Grade
from simulator.ui.components.markup import words

Mark = Literal["perhaps", "good", "sore", "hurt"]
"""`perhaps` and `sore` are guesses: what may have helped, and what may have hurt."""
CLEAR = 2


def marked_line(line: str, grade: Grade) -> str:
    """The line as HTML; where a piece both helped and hurt, the hurt is shown."""
    marks = _painted(line, grade)
    pieces = []
    for found, run in groupby(range(len(line)), key=lambda place: marks[place]):
        places = list(run)
        text = words(line[places[0] : places[-1] + 1])
        pieces.append(f'<mark class="aj-{found}">{text}</mark>' if found else text)
    return "".join(pieces)


def marks_in(line: str, grade: Grade) -> frozenset[Mark]:
    """What can be seen marked."""
    return frozenset(mark for mark in _painted(line, grade) if mark)


def _painted(line: str, grade: Grade) -> list[Mark | None]:
    """The mark of each character; of several the last one laid over it."""
    marks: list[Mark | None] = [None] * len(line)
    for mark, where in _marks(grade):
        for place in range(max(0, where.start), min(where.end, len(marks))):
            marks[place] = mark
    return marks


def _marks(grade: Grade) -> list[tuple[Mark, Evidence]]:
    """Guesses first, so that what is sure lies over them; a guess beside a hurt is left out."""
    helped = [one for one in grade.findings if one.level >= CLEAR]
    guesses = [one for one in helped if one.unsure and not grade.breakers]
    found: list[tuple[Mark, Evidence | None]] = [
        *(("perhaps", one.evidence) for one in guesses),
        *(("good", one.evidence) for one in helped if not one.unsure),
        *(("sore", one.evidence) for one in grade.worst_two if one.unsure),
        *(("hurt", one.evidence) for one in grade.worst_two if not one.unsure),
    ]
    return [(mark, where) for mark, where in found if where is not None]
