"""What the grader says of one reply: findings with evidence; code derives every number from them."""

from typing import Annotated

from pydantic import Field

from simulator.domain.evidence import Evidence
from simulator.domain.value import Frozen, Level, Origin, Severity, Stage

Specificity = Annotated[float, Field(ge=0, le=1)]
"""1 names something only this person said, .5 topic only, 0 could be pasted anywhere (domain.md 6.1)."""


class Finding(Frozen):
    """One criterion, judged: reason, then quote, then three nested checks."""

    criterion: str
    reason: str
    evidence: Evidence | None
    checks: tuple[bool, bool, bool]
    """Form is there? Does its job, tied to what was said, not cancelled? Specific, leaving room?"""
    unsure: bool = False
    """Rules disagree or the evidence is thin; shown as such."""
    uncapped: bool = False
    """An explicit no-rush line in E3 is not capped by low specificity (domain.md 6.1)."""

    @property
    def level(self) -> Level:
        """Nested checks count up to the first no: 0-3. Scoring may cap it."""
        form, job, room = self.checks
        if not form:
            return 0
        if not job:
            return 1
        return 3 if room else 2


class BreakerFinding(Frozen):
    """A harmful move: what was said, and how hard it lands."""

    breaker: str
    severity: Severity
    reason: str
    evidence: Evidence | None
    unsure: bool = False


class Suggestion(Frozen):
    """The four parts of the feedback card (domain.md 5), in the order they are read."""

    keep: str = ""
    """The learner's best words, quoted, and what they do; empty when there is nothing honest to keep."""
    try_next: str = ""
    """Exactly one thing."""
    say: str = ""
    """One way to say it, at most 35 words, one of many."""
    heard: str = ""
    """What the loved one heard, one line."""


class Grade(Frozen):
    """All findings on one reply at one stage."""

    stage: Stage
    findings: tuple[Finding, ...]
    """Only the criteria that were asked at this stage."""
    breakers: tuple[BreakerFinding, ...] = ()
    """All that were found, worst first; a card shows the two worst (domain.md 6.4)."""
    specificity: Specificity = 0.0
    open_question: bool = False
    closed_question: bool = False
    step_offered: bool = False
    apology: int = Field(default=0, ge=0, le=3)
    """0 none, 1 conditional, 2 takes responsibility, 3 and offers repair (coaching note X3)."""
    exempt: str = ""
    """Why this reply is not scored (a greeting, a direct question about suicide), else empty."""
    notes: tuple[str, ...] = ()
    """Unscored coaching notes: X1 delay, X2 three A's, X3 repair, and tips."""
    suggestion: Suggestion = Suggestion()
    origin: Origin
    provisional: bool = False
    """The offline reading that stands because the engine could not grade."""

    def finding(self, criterion: str) -> Finding | None:
        return next((one for one in self.findings if one.criterion == criterion), None)

    @property
    def worst_two(self) -> tuple[BreakerFinding, ...]:
        """More than two at once would bury the learner."""
        return self.breakers[:2]

    @property
    def worst(self) -> int:
        """Severity of the worst breaker, 0 when there is none."""
        return max((breaker.severity for breaker in self.breakers), default=0)


class Ungraded(Frozen):
    """No grade, with its reason: a type of its own, never a 0."""

    reason: str
    """A sentence a learner can read."""
    origin: Origin | None = None
    detail: str = ""
    """For trainers: what came back instead. Never a key, never a host."""


GradeResult = Grade | Ungraded
