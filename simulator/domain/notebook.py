"""What a learner keeps for themself, across sessions: themes that are too close, and the real talk."""

from typing import Annotated

from pydantic import Field

from simulator.domain.persona import Reason
from simulator.domain.value import Frozen

MAX_NOTE = 400
OPENINGS = 3
Note = Annotated[str, Field(max_length=MAX_NOTE)]


class RealTalk(Frozen):
    """The plan for a talk that is no practice, in the learner's own words."""

    reason: Reason | None = None
    """Why the loved one may be saying no: a guess that the talk can correct."""
    when_where: Note = ""
    openings: Annotated[tuple[Note, ...], Field(max_length=OPENINGS)] = ()
    leave_out: Note = ""
    ending: Note = ""
    for_me: Note = ""
    """What the learner does for themself afterwards."""

    @property
    def written(self) -> tuple[str, ...]:
        """Everything that was typed."""
        return (self.when_where, *self.openings, self.leave_out, self.ending, self.for_me)


class Notebook(Frozen):
    language: str = ""
    """What the screens are read in; empty: as the browser asks."""
    skipped: tuple[str, ...] = ()
    """Themes that are too close."""
    real_talk: RealTalk | None = None
    """None until it was kept once."""
