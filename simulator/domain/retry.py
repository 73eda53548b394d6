"""Two tries at the same moment, side by side: what changed in the words, and what it changed."""

from simulator.domain.debrief import MOVED
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import score
from simulator.domain.session import Attempt
from simulator.domain.value import Frozen, Letter


class LetterChange(Frozen):
    letter: Letter
    before: int
    after: int


class Compared(Frozen):
    letters: tuple[LetterChange, ...]
    """Only letters that both tries called for, and that changed."""
    gone: tuple[str, ...]
    """Names of what was hard to hear in the first try and is not in the second."""
    new: tuple[str, ...]
    moved: int
    """They ended more open after the second try (1), less (-1) or about the same (0)."""


def compared(first: Attempt, second: Attempt, rubric: Rubric) -> Compared:
    before, after = score(first.grade, rubric).uncapped, score(second.grade, rubric).uncapped
    hurt, hurts = _hurts(first, rubric), _hurts(second, rubric)
    opened = second.change.after.openness - first.change.after.openness
    return Compared(
        letters=tuple(
            LetterChange(letter=letter, before=was, after=now)
            for letter in Letter
            if (was := before[letter]) is not None
            and (now := after[letter]) is not None
            and was != now
        ),
        gone=tuple(name for name in hurt if name not in hurts),
        new=tuple(name for name in hurts if name not in hurt),
        moved=0 if abs(opened) <= MOVED else (1 if opened > 0 else -1),
    )


def _hurts(attempt: Attempt, rubric: Rubric) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rubric.breaker(one.breaker).name for one in attempt.grade.breakers))
