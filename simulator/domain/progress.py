"""Change across sessions, shown only where it is larger than the noise of the measurement."""

from collections.abc import Sequence
from datetime import datetime

from simulator.domain.debrief import debrief
from simulator.domain.rubric import Rubric
from simulator.domain.session import Session
from simulator.domain.value import Frozen, Letter

FEWEST_SESSIONS = 3
"""Before and after need at least this many sessions between them to say anything."""

SMALLEST_CHANGE = 1.1
"""Levels of a letter: what two sessions must differ by before it is more than measurement error.

MDC95 of a session with eight replies that tried the letter, from the offline grader's scatter around
500 author-labelled replies (`evals/smallest_change.py`; a test there holds the two together).
"""


class Practised(Frozen):
    """One session as a point in time."""

    session_id: str
    at: datetime
    persona: str
    replies: int
    quality: dict[Letter, float | None]
    """Mean level of the replies that tried the letter, 0-3."""
    hurts_per_ten: float
    """Breakers in ten replies."""


class Progress(Frozen):
    points: tuple[Practised, ...]
    """Oldest first; sessions without a reply are left out."""
    personas: tuple[str, ...]
    replies: int


def progress(sessions: Sequence[Session], rubric: Rubric) -> Progress:
    points = sorted(
        (_point(session, rubric) for session in sessions if session.exchanges),
        key=lambda point: point.at,
    )
    return Progress(
        points=tuple(points),
        personas=tuple(dict.fromkeys(point.persona for point in points)),
        replies=sum(point.replies for point in points),
    )


def change(points: Sequence[Practised], letter: Letter, smallest: float) -> float | None:
    """First half against second half, in levels; None when it is within the noise `smallest`."""
    values = [value for point in points if (value := point.quality[letter]) is not None]
    if len(values) < FEWEST_SESSIONS:
        return None
    half = len(values) // 2
    before, after = values[:half], values[-half:]
    moved = sum(after) / len(after) - sum(before) / len(before)
    return moved if abs(moved) > smallest else None


def _point(session: Session, rubric: Rubric) -> Practised:
    back = debrief(session, rubric)
    replies = len(session.exchanges)
    return Practised(
        session_id=session.id,
        at=session.created_at,
        persona=session.persona.name,
        replies=replies,
        quality={use.letter: use.quality for use in back.letters},
        hurts_per_ten=10 * len(back.hurts) / replies,
    )
