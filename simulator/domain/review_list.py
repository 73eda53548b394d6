"""What a trainer's list shows and can be asked for."""

from datetime import date, datetime
from typing import Literal

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
    """Replies whose band hangs on a finding that is unsure, or that the engine did not grade."""
    disagreements: int
    """Replies that a person read otherwise than the grader or another person."""
    comments: int
    raters: int
    """People who have rated or changed something."""


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


class Waiting(Frozen):
    """In how many talks of one learner there is something to look at."""

    owner: str
    unread: int
    hurt: int
    safety: int
    doubtful: int
    disagreed: int
    unreviewed: int


class SavedView(Frozen):
    name: str
    wanted: Wanted
