"""What a trainer's list needs from outside: rows worked out from the sessions, filtered and sorted."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, Protocol

from simulator.domain.persona import Reason
from simulator.domain.scoring import Band
from simulator.domain.session import Ending, SessionStatus
from simulator.domain.value import Frozen

Order = Literal["newest", "oldest", "lowest", "hurts", "doubts", "disagreements", "longest"]


class QueueRow(Frozen):
    """One session as a trainer's list shows it, with every change that stands."""

    session_id: str
    owner: str
    persona_id: str
    persona_name: str
    reason: Reason
    created_at: datetime
    changed_at: datetime
    """The last thing that was said in it or of it."""
    status: SessionStatus
    ending: Ending | None
    replies: int
    points: int | None
    """Mean of the replies that are scored; None when none is."""
    band: Band | None
    hurts: int
    breakers: tuple[str, ...]
    """Every breaker in it, each once."""
    safety_pauses: int
    doubts: int
    """Replies on which readers could differ, or that the engine did not grade."""
    disagreements: int
    """Replies that a person read otherwise than the grader or another person."""
    comments: int
    raters: int
    """People who have rated or changed something."""


class QueueEntry(Frozen):
    """A row with what it was worked out from."""

    row: QueueRow
    version: int
    rubric: str
    reviews: int
    words: str
    """The talk in small letters, to search in."""


class Wanted(Frozen):
    """Which sessions, in which order; the empty one is all, newest first."""

    owners: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    since: date | None = None
    until: date | None = None
    bands: tuple[Band, ...] = ()
    breakers: tuple[str, ...] = ()
    """With any of these."""
    hurt: bool = False
    safety: bool = False
    doubtful: bool = False
    disagreed: bool = False
    unread: bool = False
    unreviewed: bool = False
    """Nobody has rated or changed anything yet."""
    text: str = ""
    """Every word of it occurs in the talk."""
    order: Order = "newest"

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.text.casefold().split())


class Listed(Frozen):
    row: QueueRow
    unread: bool


class Page(Frozen):
    rows: tuple[Listed, ...]
    total: int
    """Of all pages."""


class Choices(Frozen):
    """What can be filtered by, as it occurs."""

    owners: tuple[str, ...]
    personas: tuple[tuple[str, str], ...]
    """Id and name."""
    reasons: tuple[Reason, ...]


class SavedView(Frozen):
    name: str
    wanted: Wanted


Among = Sequence[str] | None
"""Only these sessions; None: all."""


class QueueStore(Protocol):
    def stale(self, rubric: str) -> tuple[str, ...]:
        """Ids of the sessions whose row is missing, or was made from another version or rubric."""
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
