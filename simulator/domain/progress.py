"""Change across sessions, shown only where it is larger than the noise of the measurement."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from math import sqrt

from simulator.domain.debrief import LetterUse, debrief
from simulator.domain.grade import Grade
from simulator.domain.persona import Reason
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import capped_level
from simulator.domain.session import Ending, LookBack, Session
from simulator.domain.value import Frozen, Letter

FEWEST_SESSIONS = 3
"""Before and after need at least this many sessions between them to say anything."""

SMALLEST_CHANGE = 1.1
"""Levels of a letter: what two sessions must differ by before it is more than measurement error.

MDC95 of a session with eight replies that tried the letter, from the offline grader's scatter around
500 author-labelled replies (`evals/smallest_change.py`; a test there holds the two together).
"""
REPLIES = 8
"""The replies of one session that `SMALLEST_CHANGE` was worked out for."""
CLEAR = 2


class Practised(Frozen):
    """One session as a point in time."""

    session_id: str
    at: datetime
    persona: str
    ending: Ending | None
    replies: int
    letters: dict[Letter, LetterUse]
    hurts: int
    repaired: int


class Trend(Frozen):
    """One letter over all sessions."""

    letter: Letter
    asked: int
    used: int
    quality: float | None
    """Mean level of all replies that tried it, 0-3."""
    sessions: int
    """Sessions in which it was tried."""
    change: float | None
    """First half against second half, in levels; None when it is within the noise."""


class CriterionUse(Frozen):
    """One criterion over all sessions."""

    criterion: str
    asked: int
    clear: int


class Progress(Frozen):
    points: tuple[Practised, ...]
    """Oldest first; sessions without a reply are left out."""
    trends: tuple[Trend, ...]
    moves: tuple[CriterionUse, ...]
    """Every criterion, in the rubric's order."""
    reasons: dict[Reason, int]
    """How many sessions met each reason; one that was not looked back on yet still hides its own."""

    @property
    def personas(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(point.persona for point in self.points))

    @property
    def replies(self) -> int:
        return sum(point.replies for point in self.points)

    @property
    def hurts(self) -> int:
        return sum(point.hurts for point in self.points)

    @property
    def repaired(self) -> int:
        return sum(point.repaired for point in self.points)


def progress(sessions: Sequence[Session], rubric: Rubric) -> Progress:
    practised = sorted(
        (session for session in sessions if session.exchanges), key=lambda one: one.created_at
    )
    points = tuple(_point(session, rubric) for session in practised)
    return Progress(
        points=points,
        trends=tuple(_trend(points, letter) for letter in Letter),
        moves=_moves(practised, rubric),
        reasons=dict(Counter(one.persona.reason for one in practised if _looked_back(one))),
    )


def change(uses: Sequence[LetterUse]) -> float | None:
    """First half against second half of the sessions that tried the letter, in levels.

    None when there are too few, or when the difference is within the noise. Few replies make more
    noise than `SMALLEST_CHANGE` stands for; many are never taken to make less.
    """
    tried = [use for use in uses if use.quality is not None]
    if len(tried) < FEWEST_SESSIONS:
        return None
    half = len(tried) // 2
    before, after = tried[:half], tried[-half:]
    moved = (_quality(after) or 0.0) - (_quality(before) or 0.0)
    return moved if abs(moved) > noise(_tried(before), _tried(after)) else None


def noise(before: int, after: int) -> float:
    """What two means over this many replies must differ by to be more than measurement error."""
    return SMALLEST_CHANGE * max(1.0, sqrt((1 / before + 1 / after) * REPLIES / 2))


def _trend(points: Sequence[Practised], letter: Letter) -> Trend:
    uses = [point.letters[letter] for point in points]
    return Trend(
        letter=letter,
        asked=sum(use.asked for use in uses),
        used=sum(use.used for use in uses),
        quality=_quality(uses),
        sessions=sum(use.quality is not None for use in uses),
        change=change(uses),
    )


def _quality(uses: Sequence[LetterUse]) -> float | None:
    tried = _tried(uses)
    total = sum(use.quality * use.tried for use in uses if use.quality is not None)
    return total / tried if tried else None


def _tried(uses: Sequence[LetterUse]) -> int:
    return sum(use.tried for use in uses)


def _moves(sessions: Sequence[Session], rubric: Rubric) -> tuple[CriterionUse, ...]:
    asked: Counter[str] = Counter()
    clear: Counter[str] = Counter()
    for grade in (grade for session in sessions for grade in session.grades):
        if not isinstance(grade, Grade) or grade.exempt:
            continue
        for finding in grade.findings:
            asked[finding.criterion] += 1
            clear[finding.criterion] += capped_level(finding, grade.specificity, rubric) >= CLEAR
    return tuple(
        CriterionUse(criterion=one.id, asked=asked[one.id], clear=clear[one.id])
        for one in rubric.criteria
    )


def _looked_back(session: Session) -> bool:
    return session.look_back != LookBack()


def _point(session: Session, rubric: Rubric) -> Practised:
    back = debrief(session, rubric)
    return Practised(
        session_id=session.id,
        at=session.created_at,
        persona=session.persona.name,
        ending=session.ending,
        replies=len(session.exchanges),
        letters={use.letter: use for use in back.letters},
        hurts=len(back.hurts),
        repaired=sum(hurt.repaired for hurt in back.hurts),
    )
