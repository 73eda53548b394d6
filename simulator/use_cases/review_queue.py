"""The trainer's list: who needs a look first, found in seconds among thousands of talks.

Rows are worked out from sessions and reviews: as a talk is saved (`listing`), and here those that are
missing or old, as all are after a new rubric. What is stored stays the only truth.
"""

from collections.abc import Callable, Sequence

from simulator.domain.errors import NoteRejected, SessionMissing
from simulator.domain.review_list import Choices, Page, SavedView, Waiting, Wanted
from simulator.domain.rubric import Rubric
from simulator.domain.value import Frozen
from simulator.use_cases.ports import Clock, ReviewStore, SessionStore
from simulator.use_cases.queue_ports import QueueEntry, QueueStore
from simulator.use_cases.queue_rows import entry_of

BATCH = 100
SIZE = 25
"""Talks on one page of the list."""
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

    def refresh(self, most: int | None = None) -> int:
        """Make the rows that are missing or old, newest first; returns how many are left to make.

        `most`: stop after about so many.
        """
        stale = self._queue.stale(self._rubric.scale)
        wanted = stale if most is None else stale[:most]
        for start in range(0, len(wanted), BATCH):
            made = [self._entry(one) for one in wanted[start : start + BATCH]]
            self._queue.put([one for one in made if one is not None])
        return len(stale) - len(wanted)

    def page(self, wanted: Wanted, reader: str, number: int = 1, size: int = SIZE) -> Page:
        """Pages are counted from 1."""
        return self._queue.page(wanted, reader, (number - 1) * size, size, self._shared())

    def choices(self) -> Choices:
        return self._queue.choices(self._shared())

    def waiting(self, reader: str) -> tuple[Waiting, ...]:
        """What there is to look at, of each learner."""
        return self._queue.waiting(reader, self._shared())

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
