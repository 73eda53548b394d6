"""The learner's own line with what helped and what hurt marked in it."""

from itertools import groupby
from typing import Literal

from simulator.domain.grade import Grade
from simulator.ui.components.markup import words

Mark = Literal["", "good", "hurt"]
CLEAR = 2


def marked_line(line: str, grade: Grade) -> str:
    """The line as HTML; where a piece both helped and hurt, the hurt is shown."""
    marks: list[Mark] = [""] * len(line)
    for finding in grade.findings:
        if finding.evidence is not None and finding.level >= CLEAR:
            _put(marks, finding.evidence.start, finding.evidence.end, "good")
    for breaker in grade.worst_two:
        if breaker.evidence is not None:
            _put(marks, breaker.evidence.start, breaker.evidence.end, "hurt")
    pieces = []
    for mark, run in groupby(range(len(line)), key=lambda at: marks[at]):
        at = list(run)
        text = words(line[at[0] : at[-1] + 1])
        pieces.append(f'<mark class="aj-{mark}">{text}</mark>' if mark else text)
    return "".join(pieces)


def marks_in(grade: Grade) -> tuple[bool, bool]:
    """Whether anything is marked as helping, and as hurting."""
    good = any(one.evidence is not None and one.level >= CLEAR for one in grade.findings)
    return good, any(one.evidence is not None for one in grade.breakers)


def _put(marks: list[Mark], start: int, end: int, mark: Mark) -> None:
    for at in range(max(0, start), min(end, len(marks))):
        marks[at] = mark
