"""Who did what with whose talk, and when: written once, never changed, without a word of the talk."""

from datetime import datetime
from enum import StrEnum

from simulator.domain.value import N_, Frozen


class Deed(StrEnum):
    OPENED = N_("opened")
    CHANGED = N_("changed")
    EXPORTED = N_("exported")
    DELETED = N_("deleted")


class Mark(Frozen):
    """One line of the trail. Ids only: a name that is forgotten is then forgotten here too."""

    at: datetime
    member: str
    """Who did it; empty for the program itself."""
    deed: Deed
    thing: str
    """What it was done to: `session ID`, `member ID`, `group ID`."""
    owner: str = ""
    """Whose it was."""
    detail: str = ""
    """In which form, which role: never what somebody wrote."""
