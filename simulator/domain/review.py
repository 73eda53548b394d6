"""What trainers say of a session: beside what was said, never instead of it, and never taken away.

A comment, a change to the grade with its reason, a rating of one's own, an example for the grader,
or the withdrawal of any of these: each is one more review. The session as it is shown is worked out
from the grade and the changes that stand.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, model_validator

from simulator.domain.evidence import locate
from simulator.domain.grade import BreakerFinding, Finding, Grade, Suggestion
from simulator.domain.rubric import BreakerId, CriterionId, Rubric
from simulator.domain.scoring import score
from simulator.domain.session import Attempt, Exchange, Session
from simulator.domain.value import Frozen, Level, Provenance, Severity

NO_BREAKER: Literal[0] = 0
"""The severity of a breaker that a trainer says is not there."""
Found = Literal[0, 1, 2, 3]
Part = Literal["keep", "try_next", "say", "heard"]

_CHECKS: dict[Level, tuple[bool, bool, bool]] = {
    0: (False, False, False),
    1: (True, False, False),
    2: (True, True, False),
    3: (True, True, True),
}


class Span(Frozen):
    """The words that a comment is about: `text[start:end]` of the learner's line or of the answer."""

    of: Literal["line", "reply"] = "line"
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class LevelChange(Frozen):
    """Another level for one criterion."""

    kind: Literal["level"] = "level"
    criterion: CriterionId
    level: Level
    was: Level
    """As the grader had it, after the cap for low specificity."""
    quote: str = ""
    """What it stands on; empty: the evidence of the grader is kept."""
    grader: str = ""
    """Which grader was corrected (`grader_of`)."""


class BreakerChange(Frozen):
    """A breaker that is there, is not, or is more or less severe."""

    kind: Literal["breaker"] = "breaker"
    breaker: BreakerId
    severity: Found
    was: Found
    quote: str = ""
    grader: str = ""


class WordingChange(Frozen):
    """Other words for one part of the suggestion."""

    kind: Literal["wording"] = "wording"
    part: Part
    text: str = Field(max_length=400)
    was: str


class Rating(Frozen):
    """A whole reading of one reply, beside the grader's; it changes no figure."""

    kind: Literal["rating"] = "rating"
    levels: dict[CriterionId, Level]
    breakers: dict[BreakerId, Severity] = {}
    blind: bool
    """Given before the grade was shown."""
    graded: dict[CriterionId, Level]
    """What the grader had said, so that agreement is one pass over the reviews."""
    graded_breakers: dict[BreakerId, Severity] = {}
    grader: str = ""

    @property
    def differs(self) -> bool:
        return self.levels != self.graded or set(self.breakers) != set(self.graded_breakers)


class Example(Frozen):
    """This reply is shown to the live grader as an example of a level."""

    kind: Literal["example"] = "example"
    criterion: CriterionId
    level: Level
    context: str
    """The loved one's words that it answers; a trainer may leave names out."""
    reply: str


class Withdrawal(Frozen):
    """An earlier review does not stand any more; it stays readable, with who took it back."""

    kind: Literal["withdrawal"] = "withdrawal"
    of: str


Change = LevelChange | BreakerChange | WordingChange
Says = Annotated[
    LevelChange | BreakerChange | WordingChange | Rating | Example | Withdrawal,
    Field(discriminator="kind"),
]


class Review(Frozen):
    """One thing that somebody said, append-only."""

    id: str
    session_id: str
    exchange: int | None = Field(default=None, ge=0)
    """Index of the exchange it speaks of; None: the whole session."""
    attempt: int | None = Field(default=None, ge=0)
    """Which try at it; None: whichever counts."""
    author: str
    by: str = ""
    """Who that is, where people log in; a name may be borne by two."""
    note: Annotated[str, Field(max_length=4_000)] = ""
    """The comment, or the reason for a change."""
    span: Span | None = None
    shared: bool = False
    """The learner sees this comment. Changes are always seen: they move the learner's figures."""
    answers: str = ""
    """The review that this one answers."""
    says: Says | None = None
    """None: a comment."""
    at: datetime

    @model_validator(mode="after")
    def has_something_to_say(self) -> "Review":
        if not self.note and (self.says is None or isinstance(self.says, Change)):
            raise ValueError("a comment needs words, and a change a reason")
        return self

    @property
    def kind(self) -> str:
        return "comment" if self.says is None else self.says.kind

    @property
    def rater(self) -> str:
        return self.by or self.author

    @property
    def is_change(self) -> bool:
        return isinstance(self.says, Change)


def withdrawn(reviews: Iterable[Review]) -> frozenset[str]:
    """The ids of what was taken back."""
    return frozenset(one.says.of for one in reviews if isinstance(one.says, Withdrawal))


def standing(reviews: Sequence[Review]) -> tuple[Review, ...]:
    """What still stands, oldest first; withdrawals themselves are left out."""
    gone = withdrawn(reviews)
    kept = [one for one in reviews if one.id not in gone and not isinstance(one.says, Withdrawal)]
    return tuple(sorted(kept, key=lambda one: one.at))


def shared_with_learner(reviews: Sequence[Review]) -> tuple[Review, ...]:
    """Shared comments, every change, and the withdrawals of these."""
    seen = {one.id for one in reviews if one.is_change or (one.says is None and one.shared)}
    return tuple(
        one
        for one in reviews
        if one.id in seen or (isinstance(one.says, Withdrawal) and one.says.of in seen)
    )


def reviewed(session: Session, reviews: Sequence[Review]) -> Session:
    """The session with every change that stands in its grades; the newest change counts.

    What the loved one answered, and how open they became, stays as it was lived.
    """
    changes = [one for one in standing(reviews) if one.is_change and one.exchange is not None]
    if not changes:
        return session
    exchanges = list(session.exchanges)
    for change in changes:
        at = change.exchange
        if at is not None and at < len(exchanges):
            exchanges[at] = _changed(exchanges[at], change)
    return session.model_copy(update={"exchanges": tuple(exchanges)})


def _changed(exchange: Exchange, review: Review) -> Exchange:
    attempts = list(exchange.attempts)
    at = len(attempts) - 1 if review.attempt is None else review.attempt
    if at >= len(attempts):
        return exchange
    grade = changed_grade(attempts[at].grade, review, attempts[at].line)
    attempts[at] = attempts[at].model_copy(update={"grade": grade})
    return exchange.model_copy(update={"attempts": tuple(attempts)})


def changed_grade(grade: Grade, review: Review, line: str) -> Grade:
    match review.says:
        case LevelChange() as change:
            findings = [_relevelled(one, change, review.note, line) for one in grade.findings]
            return grade.model_copy(update={"findings": tuple(findings)})
        case BreakerChange() as change:
            return grade.model_copy(update={"breakers": _breakers(grade, change, review, line)})
        case WordingChange() as change:
            wording = Suggestion(**{**grade.suggestion.model_dump(), change.part: change.text})
            return grade.model_copy(update={"suggestion": wording})
        case _:
            return grade


def _relevelled(finding: Finding, change: LevelChange, reason: str, line: str) -> Finding:
    if finding.criterion != change.criterion:
        return finding
    evidence = locate(change.quote, line) or finding.evidence
    told = {"checks": _CHECKS[change.level], "reason": reason, "evidence": evidence}
    # A person has weighed how specific it is, so the cap of the rules does not apply again.
    return finding.model_copy(update={**told, "unsure": False, "uncapped": True})


def _breakers(
    grade: Grade, change: BreakerChange, review: Review, line: str
) -> tuple[BreakerFinding, ...]:
    before = next((one for one in grade.breakers if one.breaker == change.breaker), None)
    kept = [one for one in grade.breakers if one.breaker != change.breaker]
    if change.severity != NO_BREAKER:
        evidence = locate(change.quote, line) or (before.evidence if before else None)
        kept.append(
            BreakerFinding(
                breaker=change.breaker,
                severity=change.severity,
                reason=review.note,
                evidence=evidence,
            )
        )
    return tuple(sorted(kept, key=lambda one: -one.severity))


def grader_of(grade: Grade) -> str:
    """Which grader a grade is of: grades of two of these are not comparable."""
    origin = grade.origin
    if origin.provenance is Provenance.OFFLINE:
        parts: tuple[str, ...] = (origin.engine, origin.model, origin.rubric)
    else:
        parts = (origin.model, origin.prompt, origin.rubric)
    return " · ".join(part for part in parts if part)


def levels_of(attempt: Attempt, rubric: Rubric) -> dict[str, Level]:
    """The levels of a grade by criterion, as they count."""
    return score(attempt.grade, rubric).levels


def breakers_of(attempt: Attempt) -> dict[str, Severity]:
    return {one.breaker: one.severity for one in reversed(attempt.grade.breakers)}
