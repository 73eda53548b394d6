"""What a trainer says of a session: notes beside what was said, never instead of it."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from simulator.domain.value import Frozen


class Review(Frozen):
    """One note, append-only."""

    id: str
    session_id: str
    exchange: int | None = Field(default=None, ge=0)
    """Index of the exchange it speaks of; None: the whole session."""
    author: str
    note: Annotated[str, Field(min_length=1, max_length=4_000)]
    at: datetime
