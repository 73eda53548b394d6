"""Writes the row of the trainer's list as a talk is saved, so that no trainer waits for thousands."""

import logging
from datetime import datetime

from simulator.domain.errors import StorageError
from simulator.domain.rubric import Rubric
from simulator.domain.session import Session
from simulator.use_cases.ports import ReviewStore, SessionStore, SessionSummary
from simulator.use_cases.queue_ports import QueueStore
from simulator.use_cases.queue_rows import entry_of


class ListedSessions:
    """The sessions of a place with a list of them."""

    def __init__(
        self, sessions: SessionStore, reviews: ReviewStore, queue: QueueStore, rubric: Rubric
    ) -> None:
        self._sessions = sessions
        self._reviews = reviews
        self._queue = queue
        self._rubric = rubric

    def load(self, session_id: str) -> Session:
        return self._sessions.load(session_id)

    def save(self, session: Session) -> Session:
        saved = self._sessions.save(session)
        # Between a line and its answer, and while a line is written, nothing is new in the list.
        if not (saved.pending or saved.draft):
            self._list(saved)
        return saved

    def owner_of(self, session_id: str) -> str:
        return self._sessions.owner_of(session_id)

    def list(self, owner: str | None = None, limit: int = 200) -> tuple[SessionSummary, ...]:
        return self._sessions.list(owner, limit)

    def forget(self, session_id: str) -> None:
        self._sessions.forget(session_id)

    def untouched_since(self, moment: datetime) -> tuple[str, ...]:
        return self._sessions.untouched_since(moment)

    def _list(self, saved: Session) -> None:
        try:
            said = self._reviews.of(saved.id)
            self._queue.put([entry_of(saved, said, self._rubric)])
        except StorageError as error:
            # The talk is kept, which is what the learner waits for; the row is made at a later look.
            logging.getLogger(__name__).warning("not listed yet: %s", error.message)
