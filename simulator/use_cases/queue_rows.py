"""What a session is in the trainer's list: worked out from it and its reviews, and never the truth."""

from collections.abc import Sequence

from simulator.domain.review import (
    BreakerChange,
    LevelChange,
    Rating,
    Review,
    reviewed,
    standing,
)
from simulator.domain.review_list import QueueRow
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import band, in_doubt, score
from simulator.domain.session import Attempt, Session
from simulator.use_cases.queue_ports import QueueEntry


def entry_of(session: Session, reviews: Sequence[Review], rubric: Rubric) -> QueueEntry:
    said = [session.opening]
    for attempt in session.attempts:
        said += [attempt.line, attempt.reply]
    return QueueEntry(
        row=_row(session, reviews, rubric),
        version=session.version,
        rubric=rubric.scale,
        reviews=len(reviews),
        words="\n".join(said).casefold(),
    )


def _row(session: Session, reviews: Sequence[Review], rubric: Rubric) -> QueueRow:
    attempts = reviewed(session, reviews).attempts
    scored = [score(one.grade, rubric).points for one in attempts if not one.grade.exempt]
    points = round(sum(scored) / len(scored)) if scored else None
    found = [breaker.breaker for one in attempts for breaker in one.grade.breakers]
    stands = standing(reviews)
    return QueueRow(
        session_id=session.id,
        owner=session.owner,
        persona_id=session.persona.id,
        persona_name=session.persona.name,
        reason=session.persona.reason,
        created_at=session.created_at,
        changed_at=max([session.updated_at, *(one.at for one in reviews)]),
        status=session.status,
        ending=session.ending,
        replies=len(attempts),
        points=points,
        band=None if points is None else band(points, rubric),
        hurts=len(found),
        breakers=tuple(dict.fromkeys(found)),
        safety_pauses=len(session.safety_pauses),
        doubts=sum(_is_doubtful(one, rubric) for one in attempts),
        disagreements=_disagreements(stands),
        comments=sum(one.says is None for one in stands),
        raters=len({one.rater for one in stands if one.says is not None}),
    )


def _is_doubtful(attempt: Attempt, rubric: Rubric) -> bool:
    """The learner was told that the reading is unsure, or that there was none."""
    return bool(in_doubt(attempt.grade, rubric)) or bool(attempt.ungraded)


def _disagreements(stands: Sequence[Review]) -> int:
    """Replies on which two readings part: the grader's and a person's, or two people's."""
    parted: set[tuple[int | None, int | None]] = set()
    first: dict[tuple[int | None, int | None], Rating] = {}
    for one in stands:
        place = (one.exchange, one.attempt)
        match one.says:
            case LevelChange() as change if change.level != change.was:
                parted.add(place)
            case BreakerChange() as change if change.severity != change.was:
                parted.add(place)
            case Rating() as rating:
                other = first.setdefault(place, rating)
                if rating.differs or other.levels != rating.levels:
                    parted.add(place)
            case _:
                pass
    return len(parted)
