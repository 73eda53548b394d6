"""LEAP-12 and the breakers as data: what is judged, when it applies, and what each number does."""

from hashlib import sha256
from typing import Annotated, Literal

from pydantic import Field

from simulator.domain.value import Frozen, Letter, Level, Severity, Stage

CriterionId = Annotated[str, Field(pattern=r"^[LEAP][123]$")]
BreakerId = Annotated[str, Field(pattern=r"^B\d{1,2}$")]


class Anchor(Frozen):
    """An example reply with its level, in the context of one loved one's line."""

    context: str
    reply: str
    level: Literal[0, 1, 2, 3]
    why: str


class Criterion(Frozen):
    id: CriterionId
    letter: Letter
    name: str
    asks: str
    """What it looks for, one line."""
    article: tuple[int, ...]
    """Lines of the source article."""
    checks: tuple[str, str, str]
    """Three nested yes/no questions; the level is how many hold in a row."""
    levels: tuple[str, str, str, str]
    """What 0, 1, 2 and 3 look like."""
    needs_specificity: bool = False
    """Specificity 0 caps this criterion at 1 (domain.md 6.1)."""
    stages: tuple[Stage, ...]
    """Where it is always asked."""
    with_concern: tuple[Stage, ...] = ()
    """Where it is asked once a concern is on the table."""
    anchors: tuple[Anchor, ...] = ()


class Breaker(Frozen):
    id: BreakerId
    name: str
    looks_like: str
    article: tuple[int, ...]
    severity: Severity
    effect: str
    """What it does to the person who hears it; breakers are explained by effect, not rule."""
    examples: tuple[str, ...] = ()


class StageCues(Frozen):
    """Regular expressions, case-insensitive, found in the loved one's words."""

    concern: tuple[str, ...]
    """A fear, an objection or a cost is on the table."""
    asks_for_help: tuple[str, ...]
    """They ask what to do."""
    shuts_down: tuple[str, ...]
    """They close the talk."""


class Scoring(Frozen):
    """domain.md 6.5."""

    best_share: float = 0.75
    penalty: tuple[int, int, int, int] = (0, 8, 20, 40)
    cap: tuple[Level, Level, Level, Level] = (3, 2, 1, 0)
    band_edges: tuple[int, int, int] = (25, 50, 75)
    """closed, neutral, ajar, opened."""


class Taught(Anchor):
    """An example that a trainer chose: what the live grader shall call this level."""

    criterion: CriterionId


class Rubric(Frozen):
    id: str
    version: int
    criteria: tuple[Criterion, ...]
    breakers: tuple[Breaker, ...]
    cues: StageCues
    scoring: Scoring
    taught: tuple[Taught, ...] = ()
    """Examples of trainers; only a model reads them."""

    @property
    def scale(self) -> str:
        """What grades are counted by; examples change what a model says, not how it counts."""
        return f"{self.id}@{self.version}"

    @property
    def label(self) -> str:
        """Grades of two labels are not comparable, so examples are part of it by their digest."""
        if not self.taught:
            return self.scale
        told = "\n".join(sorted(one.model_dump_json() for one in self.taught))
        return f"{self.scale}+{sha256(told.encode()).hexdigest()[:8]}"

    def criterion(self, id_: str) -> Criterion:
        return next(one for one in self.criteria if one.id == id_)

    def breaker(self, id_: str) -> Breaker:
        return next(one for one in self.breakers if one.id == id_)

    def asked(self, stage: Stage, concern: bool) -> tuple[Criterion, ...]:
        """The criteria that apply at this stage, in the rubric's order (domain.md 6.3)."""
        return tuple(
            one
            for one in self.criteria
            if stage in one.stages or (concern and stage in one.with_concern)
        )
