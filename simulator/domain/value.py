"""The small values that every other floor of the domain is built from."""

from enum import StrEnum
from hashlib import sha256
from typing import Literal

from pydantic import BaseModel, ConfigDict

Level = Literal[0, 1, 2, 3]
"""0 absent, 1 trying, 2 clear, 3 strong (domain.md 6.1)."""

Severity = Literal[1, 2, 3]
"""1 mild, 2 moderate, 3 severe (domain.md 6.4)."""


class Frozen(BaseModel):
    """A value: never changed after it is made, and with no room for unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def N_(text: str) -> str:
    """Marks a sentence that a screen says in the language of whoever reads it (`ui.language`)."""
    return text


class Speaker(StrEnum):
    LEARNER = "learner"
    LOVED_ONE = "loved_one"


class Letter(StrEnum):
    LISTEN = "L"
    EMPATHIZE = "E"
    AGREE = "A"
    PARTNER = "P"


class Stage(StrEnum):
    """Where the talk stands (domain.md 6.3)."""

    OPEN = "S0"
    LISTEN = "S1"
    AGREE = "S2"
    PARTNER = "S3"


class Provenance(StrEnum):
    """How a text came to be: asked of a model now, replayed, or made by the offline engine."""

    LIVE = "live"
    RECORDED = "recorded"
    OFFLINE = "offline"


class Origin(Frozen):
    """What stands behind a text: enough to ask the same again."""

    engine: str
    """`offline`, `openai` or `author` (a line written into the persona file)."""
    provenance: Provenance
    model: str = ""
    """The model that the server says answered; offline, the version of the reading behind a grade."""
    prompt: str = ""
    """`id@version` of the prompt, empty when none was used."""
    rubric: str = ""
    """`id@version` of the rubric, for grades."""
    fingerprint: str = ""
    """Of the request (`prompting.engine.Request.fingerprint`)."""
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    cached_tokens: int | None = None
    """None where the server did not say."""
    left_out: int = 0
    """Messages that did not go along, because the talk was too long for the model."""
    read_in_part: bool = False
    """The server counted far fewer tokens than were sent: it dropped some without a word."""


def clamp(number: float, low: float = 0.0, high: float = 100.0) -> float:
    return max(low, min(high, number))


def chance(*parts: object) -> float:
    """A number in [0, 1) that depends on nothing but `parts`: the same session replays the same."""
    digest = sha256("\x1f".join(str(part) for part in parts).encode()).digest()
    return int.from_bytes(digest[:7], "big") / 2**56
