"""A trainer's group: who is in it, what each shares, and what was asked of them."""

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from simulator.domain.value import Frozen

Difficulty = Literal["easy", "medium", "hard"]


class Group(Frozen):
    id: str
    name: str = Field(min_length=1, max_length=80)
    code: str
    """Lets somebody join; whoever leads the group hands it out, and can change it."""
    created_at: datetime


class Place(Frozen):
    """One person in a group."""

    group_id: str
    member_id: str
    leads: bool = False
    shares_all: bool = False
    """Whoever leads may read every talk of theirs, until they take it back."""
    joined_at: datetime


class Assignment(Frozen):
    id: str
    group_id: str
    persona_id: str = ""
    """Empty: anybody of that difficulty."""
    difficulty: Difficulty | None = None
    due: date | None = None
    note: str = Field(default="", max_length=500)
    created_at: datetime

    def is_met_by(self, persona_id: str, difficulty: str) -> bool:
        if self.persona_id:
            return persona_id == self.persona_id
        return self.difficulty is None or difficulty == self.difficulty
