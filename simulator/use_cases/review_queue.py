"""The trainer's list: who needs a look first, found in seconds among thousands of talks.

Rows are worked out from sessions and reviews when somebody looks, for those that changed since: no
learner waits for it, a new rubric makes them anew, and what is stored stays the only truth.
"""

from collections.abc import Callable, Sequence

from simulator.domain.errors import NoteRejected, SessionMissing
from simulator.domain.review import (
    BreakerChange,
    LevelChange,
    Rating,
    Review,
    reviewed,
    standing,
)
from simulator.domain.review_list import Choices, Page, QueueRow, SavedView, Wanted
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import band, score
from simulator.domain.session import Attempt, Session
from simulator.domain.value import Frozen
from simulator.use_cases.ports import Clock, ReviewStore, SessionStore
from simulator.use_cases.queue_ports import QueueEntry, QueueStore

BATCH = 100
SIZE = 25
"""Talks on one page of the list."""
OnDone = Callable[[int, int], None]
"""Told how many of how many rows are made."""
Shared = Callable[[], Sequence[str] | None]
"""Ids of the sessions that this person may see; None: all."""

Check = Callable[[str], object]
"""Raises SessionMissing for the id of a session that is not for this person."""


class Neighbours(Frozen):
    before: str
    after: str
    """Empty at either end."""
    place: int
    """From 1; 0 when the session is not in the list."""
    total: int


class ReviewQueue:
    def __init__(
        self,
        queue: QueueStore,
        sessions: SessionStore,
        reviews: ReviewStore,
        rubric: Rubric,
        clock: Clock,
        shared: Shared = lambda: None,
        check: Check = lambda session_id: None,
    ) -> None:
        """`sessions` and `reviews` are everybody's: rows are the same for all, `shared` says whose
        are listed, and `check` refuses what is not for this person."""
        self._queue = queue
        self._sessions = sessions
        self._reviews = reviews
        self._rubric = rubric
        self._clock = clock
        self._shared = shared
        self._check = check

    def refresh(self, on_done: OnDone | None = None) -> int:
        """Make the rows that are missing or old; returns how many."""
        stale = self._queue.stale(self._rubric.label)
        for start in range(0, len(stale), BATCH):
            made = [self._entry(one) for one in stale[start : start + BATCH]]
            self._queue.put([one for one in made if one is not None])
            if on_done is not None:
                on_done(min(start + BATCH, len(stale)), len(stale))
        return len(stale)

    def page(self, wanted: Wanted, reader: str, number: int = 1, size: int = SIZE) -> Page:
        """Pages are counted from 1."""
        return self._queue.page(wanted, reader, (number - 1) * size, size, self._shared())

    def choices(self) -> Choices:
        return self._queue.choices(self._shared())

    def around(self, wanted: Wanted, reader: str, session_id: str) -> Neighbours:
        """What comes before and after it in the list."""
        ids = self._queue.ids(wanted, reader, self._shared())
        if session_id not in ids:
            return Neighbours(before="", after=ids[0] if ids else "", place=0, total=len(ids))
        at = ids.index(session_id)
        return Neighbours(
            before=ids[at - 1] if at else "",
            after=ids[at + 1] if at + 1 < len(ids) else "",
            place=at + 1,
            total=len(ids),
        )

    def seen(self, reader: str, session_id: str) -> None:
        """Raises SessionMissing when it is not for this person."""
        self._check(session_id)
        self._queue.mark(reader, session_id, self._clock())

    def unsee(self, reader: str, session_id: str) -> None:
        """Raises SessionMissing when it is not for this person."""
        self._check(session_id)
        self._queue.mark(reader, session_id, None)

    def views(self, owner: str) -> tuple[SavedView, ...]:
        return self._queue.views(owner)

    def keep_view(self, owner: str, name: str, wanted: Wanted) -> None:
        """Raises NoteRejected when it has no name."""
        given = name.strip()[:80]
        if not given:
            raise NoteRejected("Give the view a name, then save it.")
        self._queue.keep_view(owner, SavedView(name=given, wanted=wanted))

    def drop_view(self, owner: str, name: str) -> None:
        self._queue.drop_view(owner, name)

    def _entry(self, session_id: str) -> QueueEntry | None:
        try:
            session = self._sessions.load(session_id)
        except SessionMissing:
            return None  # forgotten while the list was made
        return entry_of(session, self._reviews.of(session_id), self._rubric)


def entry_of(session: Session, reviews: Sequence[Review], rubric: Rubric) -> QueueEntry:
    said = [session.opening]
    for attempt in session.attempts:
        said += [attempt.line, attempt.reply]
    return QueueEntry(
        row=_row(session, reviews, rubric),
        version=session.version,
        rubric=rubric.label,
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
        doubts=sum(_is_doubtful(one) for one in attempts),
        disagreements=_disagreements(stands),
        comments=sum(one.says is None for one in stands),
        raters=len({one.rater for one in stands if one.says is not None}),
    )


def _is_doubtful(attempt: Attempt) -> bool:
    grade = attempt.grade
    thin = any(one.unsure for one in grade.findings) or any(one.unsure for one in grade.breakers)
    return thin or bool(attempt.ungraded)


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
