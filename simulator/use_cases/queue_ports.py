"""What a trainer's list needs from outside: rows worked out from the sessions, filtered and sorted."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from simulator.domain.review_list import Choices, Page, QueueRow, SavedView, Waiting, Wanted
from simulator.domain.value import Frozen


class QueueEntry(Frozen):
    """A row with what it was worked out from."""

    row: QueueRow
    version: int
    rubric: str
    reviews: int
    words: str
    """The talk in small letters, to search in."""


Among = Sequence[str] | None
"""Only these sessions; None: all."""


class QueueStore(Protocol):
    def stale(self, rubric: str) -> tuple[str, ...]:
        """Ids of the sessions whose row is missing, or was made from another version or
        rubric, newest first."""
        ...

    def put(self, entries: Sequence[QueueEntry]) -> None:
        """Entries that are not of the session and its reviews as they are now are left out."""
        ...

    def page(
        self, wanted: Wanted, reader: str, offset: int, limit: int, among: Among = None
    ) -> Page: ...

    def ids(self, wanted: Wanted, reader: str, among: Among = None) -> tuple[str, ...]:
        """Of all pages, in order."""
        ...

    def choices(self, among: Among = None) -> Choices: ...

    def waiting(self, reader: str, among: Among = None) -> tuple[Waiting, ...]:
        """Of each learner, by id."""
        ...

    def mark(self, reader: str, session_id: str, seen_at: datetime | None) -> None:
        """Read at this moment, or (None) unread again."""
        ...

    def views(self, owner: str) -> tuple[SavedView, ...]:
        """By name."""
        ...

    def keep_view(self, owner: str, view: SavedView) -> None:
        """In place of one with the same name."""
        ...

    def drop_view(self, owner: str, name: str) -> None: ...
