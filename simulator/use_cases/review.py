"""Reviewing: a trainer writes beside what was said, and nothing that was said changes."""

from simulator.domain.errors import NoteRejected
from simulator.domain.review import Review
from simulator.use_cases.ports import Clock, NewId, ReviewStore, SessionStore

MAX_NOTE = 4_000
"""Longest note, in characters."""


class Reviewing:
    def __init__(
        self, sessions: SessionStore, reviews: ReviewStore, clock: Clock, new_id: NewId
    ) -> None:
        self._sessions = sessions
        self._reviews = reviews
        self._clock = clock
        self._new_id = new_id

    def add_note(self, session_id: str, exchange: int | None, author: str, note: str) -> Review:
        """Leave a note on the exchange with this index, or on the whole session for None.

        Raises:
            SessionMissing: there is no such session.
            NoteRejected: the note is empty or too long, or the session has no such exchange.
        """
        said, by = note.strip(), author.strip()
        replies = len(self._sessions.load(session_id).exchanges)
        if not said:
            raise NoteRejected("The note is empty. Write what you want to say, then save it.")
        if len(said) > MAX_NOTE:
            raise NoteRejected(
                f"The note has {len(said)} characters, at most {MAX_NOTE} can be kept. Shorten it, or "
                "make two of it."
            )
        if not by:
            raise NoteRejected("A note needs an author. Say who you are, then save it.")
        if exchange is not None and not 0 <= exchange < replies:
            raise NoteRejected(
                f"There is no reply {exchange + 1}: this session has {replies}. "
                "Choose one of them, or the whole session."
            )
        review = Review(
            id=self._new_id(),
            session_id=session_id,
            exchange=exchange,
            author=by,
            note=said,
            at=self._clock(),
        )
        self._reviews.add(review)
        return review

    def notes(self, session_id: str) -> tuple[Review, ...]:
        """Oldest first."""
        return self._reviews.of(session_id)
