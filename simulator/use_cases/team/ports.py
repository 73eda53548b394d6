"""What the team needs from outside: stores that are written and read."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from simulator.domain.member import Identity, Member
from simulator.domain.trail import Deed, Mark


class MemberStore(Protocol):
    def add(self, member: Member) -> Member:
        """The one who stands for this identity now: another process may have been first."""
        ...

    def of(self, identity: Identity) -> Member | None: ...

    def get(self, member_id: str) -> Member | None: ...

    def all(self) -> tuple[Member, ...]:
        """By name."""
        ...

    def change(self, member: Member) -> None:
        """Raises MemberMissing."""
        ...

    def forget(self, member_id: str) -> None:
        """With their place in every group. Raises MemberMissing."""
        ...


class TrailStore(Protocol):
    def add(self, mark: Mark) -> None: ...

    def read(
        self, *, member: str = "", owner: str = "", deed: Deed | None = None, limit: int = 200
    ) -> tuple[Mark, ...]:
        """Newest first."""
        ...

    def drop_before(self, moment: datetime) -> int:
        """How many marks were too old to keep."""
        ...


class Reach(Protocol):
    """What learners have shared with a trainer, as it stands at this moment."""

    def reads(self, trainer: str, session_id: str, owner: str) -> bool: ...

    def shared_with(self, trainer: str) -> Sequence[str]:
        """Ids of every session that this trainer may read."""
        ...
