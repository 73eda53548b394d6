"""What the team needs from outside: stores that are written and read."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from simulator.domain.group import Assignment, Group, Place
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
        """With their place in every group and what they kept as a trainer; what they wrote on the
        talks of others stays, unsigned. Raises MemberMissing."""
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


class GroupStore(Protocol):
    """Groups, places in them, what is shared and asked. It is a `Reach` too."""

    def add(self, group: Group) -> None: ...

    def get(self, group_id: str) -> Group | None: ...

    def by_code(self, code: str) -> Group | None: ...

    def names(self) -> dict[str, str]:
        """What each group is called, by id."""
        ...

    def of(self, member_id: str) -> tuple[Place, ...]:
        """Where they are, oldest first."""
        ...

    def change(self, group: Group) -> None: ...

    def close(self, group_id: str) -> None:
        """With every place, share and assignment in it; talks stay with whose they are."""
        ...

    def place(self, group_id: str, member_id: str) -> Place | None: ...

    def places(self, group_id: str) -> tuple[Place, ...]: ...

    def put(self, place: Place) -> None:
        """Add it, or change the one they have."""
        ...

    def leave(self, group_id: str, member_id: str) -> None:
        """What they shared with the group is not shared any more."""
        ...

    def share(self, group_id: str, session_id: str, at: datetime) -> None: ...

    def unshare(self, group_id: str, session_id: str) -> None: ...

    def shared(self, group_id: str) -> tuple[str, ...]:
        """Ids of the sessions that were shared one by one."""
        ...

    def assign(self, assignment: Assignment) -> None: ...

    def withdraw(self, group_id: str, assignment_id: str) -> None: ...

    def assignments(self, group_id: str) -> tuple[Assignment, ...]:
        """Newest first."""
        ...

    def reads(self, trainer: str, session_id: str, owner: str) -> bool: ...

    def shared_with(self, trainer: str) -> Sequence[str]: ...
