"""Who is at the door when an organisation runs this: a person, their roles, and what they may do.

On one's own computer nobody logs in: there is `ALONE`, who may do everything.
"""

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from simulator.domain.value import N_, Frozen


class Role(StrEnum):
    LEARNER = N_("learner")
    """Practises. Everybody who logs in may."""
    TRAINER = N_("trainer")
    """Leads groups, and reads what their learners share."""
    AUTHOR = N_("author")
    """Writes people to practise with."""
    ADMIN = N_("admin")
    """Says who may do what, reads the trail, forgets people. Reads nobody's talks."""


class Identity(Frozen):
    """What the login provider says of a person: the pair of issuer and subject never changes."""

    issuer: str = Field(min_length=1, max_length=500)
    subject: str = Field(min_length=1, max_length=255)
    name: str = ""
    email: str = ""
    email_is_checked: bool = False
    """The provider says that the address is theirs; without it an address proves nothing."""


class Member(Frozen):
    id: str
    """Ours; owns sessions. It says nothing about the person."""
    issuer: str
    subject: str
    name: str = ""
    email: str = ""
    roles: tuple[Role, ...] = (Role.LEARNER,)
    disabled: bool = False
    created_at: datetime
    seen_at: datetime

    def has(self, role: Role) -> bool:
        return role in self.roles

    @property
    def called(self) -> str:
        """What other people see."""
        return self.name or self.email or "Someone without a name"


class Viewer(Frozen):
    """On whose behalf something is asked."""

    id: str
    name: str = ""
    roles: tuple[Role, ...] = ()
    alone: bool = False
    """The only person here: everything in the store is theirs, whatever name it was kept under."""

    def has(self, role: Role) -> bool:
        return self.alone or role in self.roles


ALONE = Viewer(id="me", roles=tuple(Role), alone=True)


def viewer_of(member: Member) -> Viewer:
    return Viewer(id=member.id, name=member.called, roles=member.roles)
