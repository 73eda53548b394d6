"""Stores that outlive nothing: for a practice that leaves no trace, and for tests."""

from collections.abc import Callable, Sequence
from datetime import datetime
from threading import Lock

from simulator.domain.cost import Cost
from simulator.domain.notebook import Notebook
from simulator.domain.review import Review
from simulator.domain.session import Session
from simulator.storage.summary import summary_of
from simulator.use_cases.ports import SessionSummary
from simulator.use_cases.refusals import changed, missing


class MemorySessions:
    def __init__(self) -> None:
        self._sessions: dict[str, Session] = {}
        self._reviews: dict[str, list[Review]] = {}
        self._lock = Lock()

    def load(self, session_id: str) -> Session:
        try:
            return self._sessions[session_id]
        except KeyError:
            raise missing(session_id) from None

    def save(self, session: Session) -> Session:
        with self._lock:
            stored = self._sessions.get(session.id)
            if (stored.version if stored else 0) != session.version:
                raise changed(session.id)
            saved = session.model_copy(update={"version": session.version + 1})
            self._sessions[session.id] = saved
            return saved

    def owner_of(self, session_id: str) -> str:
        return self.load(session_id).owner

    def list(self, owner: str | None = None, limit: int = 200) -> tuple[SessionSummary, ...]:
        with self._lock:
            sessions = [one for one in self._sessions.values() if owner in (None, one.owner)]
        sessions.sort(key=_newest, reverse=True)
        return tuple(summary_of(one) for one in sessions[:limit])

    def forget(self, session_id: str) -> None:
        with self._lock:
            if self._sessions.pop(session_id, None) is None:
                raise missing(session_id)
            self._reviews.pop(session_id, None)

    def untouched_since(self, moment: datetime) -> tuple[str, ...]:
        with self._lock:
            return tuple(one.id for one in self._sessions.values() if one.updated_at < moment)

    def add_review(self, review: Review) -> None:
        with self._lock:
            if review.session_id not in self._sessions:
                raise missing(review.session_id)
            self._reviews.setdefault(review.session_id, []).append(review)

    def every_review(self) -> tuple[Review, ...]:
        with self._lock:
            said = [one for kept in self._reviews.values() for one in kept]
        return tuple(sorted(said, key=lambda one: one.at))

    def versions(self) -> dict[str, int]:
        with self._lock:
            kept = sorted(self._sessions.values(), key=_newest, reverse=True)
        return {one.id: one.version for one in kept}

    def reviews_of(self, session_id: str) -> tuple[Review, ...]:
        with self._lock:
            return tuple(sorted(self._reviews.get(session_id, ()), key=lambda one: one.at))


def _newest(session: Session) -> tuple[datetime, str]:
    return (session.created_at, session.id)


class MemoryReviews:
    """Kept with their sessions, so that forgetting one forgets both."""

    def __init__(self, sessions: MemorySessions) -> None:
        self._sessions = sessions

    def add(self, review: Review) -> None:
        self._sessions.add_review(review)

    def of(self, session_id: str) -> tuple[Review, ...]:
        return self._sessions.reviews_of(session_id)

    def of_kinds(self, kinds: Sequence[str]) -> tuple[Review, ...]:
        return tuple(one for one in self._sessions.every_review() if one.kind in kinds)


class MemoryLedger:
    """`month`: the one that it is now; when it changes, counting starts anew."""

    def __init__(self, month: Callable[[], str] = lambda: "") -> None:
        self._month = month
        self._spent: dict[str, Cost] = {}
        self._lock = Lock()

    def spent(self) -> Cost:
        return self._spent.get(self._month(), Cost())

    def add(self, call: Cost) -> None:
        with self._lock:
            self._spent[self._month()] = self.spent() + call


class MemoryNotebooks:
    def __init__(self) -> None:
        self._kept: dict[str, Notebook] = {}

    def load(self, owner: str) -> Notebook:
        return self._kept.get(owner, Notebook())

    def save(self, owner: str, notebook: Notebook) -> None:
        self._kept[owner] = notebook

    def forget(self, owner: str) -> None:
        self._kept.pop(owner, None)
