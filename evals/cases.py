"""The cases as they are written in `evals/data`: one form for each file."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field, model_validator

from evals.lines import read_lines
from simulator.domain.grade import Specificity
from simulator.domain.rubric import BreakerId, CriterionId
from simulator.domain.transcript import Turn
from simulator.domain.value import Frozen, Letter, Level, Severity, Stage
from simulator.library.locations import data

DATA = Path(__file__).parent / "data"
T = TypeVar("T", bound=Frozen)
KNOWN_CRITERIA = frozenset(f"{letter.value}{at}" for letter in Letter for at in (1, 2, 3))
KNOWN_BREAKERS = frozenset(f"B{at}" for at in range(1, 18))

Levels = dict[CriterionId, Level]
"""Gold levels; a criterion that is asked and not named is 0."""
Breakers = dict[BreakerId, Severity]
Split = Literal["dev", "held-out", "sealed"]
"""Sealed: counted, and never listed in a report or a failure, so that nobody can tune on them."""
Id = Annotated[str, Field(min_length=1, max_length=80)]


class Placed(Frozen):
    """A place in a talk, where a reply is read."""

    id: Id
    persona: str | None = None
    stage: Stage
    context: tuple[Turn, ...] = ()

    @property
    def place(self) -> str:
        """Replies to the same words share a place; intervals are clustered by it."""
        return "|".join(turn.text for turn in self.context) or self.id


class Case(Placed):
    """One reply with its author labels."""

    reply: str
    levels: Levels = {}
    breakers: Breakers = {}
    specificity: Specificity = 0
    exempt: str = ""
    split: Split = "dev"
    tags: tuple[str, ...] = ()
    why: str = ""

    @model_validator(mode="after")
    def known(self) -> "Case":
        _known(self.levels, self.breakers)
        return self


class Pair(Placed):
    """Two replies that differ in one check."""

    better: str
    worse: str
    check: str
    """The criterion that falls, or the breaker that appears in the worse reply."""
    to: Level = 0
    """The level of the criterion in the worse reply, or the severity of the breaker."""
    levels: Levels = {}
    """Of the better reply."""
    specificity: Specificity = 1
    also: tuple[str, ...] = ()
    """Criteria that may honestly move with it, and so are not counted as a leak."""
    family: str = ""

    @model_validator(mode="after")
    def known(self) -> "Pair":
        _known(self.levels, {self.check: 1} if self.check.startswith("B") else {})
        if not self.check.startswith("B") and self.levels.get(self.check, 0) <= self.to:
            raise ValueError(f"{self.check} does not fall from the better reply to the worse")
        return self


class Ladder(Placed):
    """The same reply four times, each rung one level of one criterion above the last."""

    criterion: CriterionId
    rungs: tuple[str, str, str, str]


class Attack(Placed):
    """An attempt to be marked up without doing the job."""

    attack: str
    reply: str
    base: str = ""
    """The honest reply that it may not beat; empty: it may reach nothing clear at all."""
    levels: Levels = {}
    breakers: Breakers = {}
    """Of the honest reply; the attack deserves no more."""


class Variants(Placed):
    """One reply with its labels, and the same said in other ways, which may not move the grade."""

    reply: str
    levels: Levels = {}
    breakers: Breakers = {}
    specificity: Specificity = 0
    said: dict[str, str]
    """By family: paraphrase, dialect, second-language, chat."""

    @model_validator(mode="after")
    def known(self) -> "Variants":
        _known(self.levels, self.breakers)
        return self


class Expected(Frozen):
    """What a frozen line must get; a number, or any of several."""

    levels: dict[CriterionId, tuple[Level, ...]] = {}
    letters_max: dict[Letter, Level] = {}
    breakers: dict[BreakerId, Severity | tuple[Severity, ...]] = {}
    no_breakers: tuple[BreakerId, ...] = ()
    specificity: tuple[Specificity, ...] = ()
    exempt: str = ""


class FrozenLine(Placed):
    """A line of the article, or a ruling of the rubric: passed or not."""

    reply: str
    expect: Expected
    why: str
    source: str


class TalkTurn(Turn):
    levels: Levels = {}
    breakers: Breakers = {}
    stages: tuple[Stage, ...] = ()
    """Where this learner turn may stand; empty: not checked."""


class Talk(Frozen):
    """A whole transcript and what must be true of it as a session."""

    id: Id
    persona: str
    turns: tuple[TalkTurn, ...]
    heard_at_least: int = 0
    """Learner turns with Listen or Empathize clear or better."""
    heard_at_most: int | None = None
    breakers: tuple[BreakerId, ...] = ()
    """Breakers that must be found somewhere."""
    clean: bool = False
    """No breaker anywhere."""
    reaches: Stage | None = None
    never_reaches: Stage | None = None
    why: str = ""


def _known(levels: dict[str, Any], breakers: dict[str, Any]) -> None:
    if unknown := sorted(set(levels) - KNOWN_CRITERIA):
        raise ValueError(f"there is no criterion {unknown[0]}")
    if unknown := sorted(set(breakers) - KNOWN_BREAKERS):
        raise ValueError(f"there is no breaker {unknown[0]}")


def written() -> list[Path]:
    return sorted(DATA.glob("*.jsonl"))


def _ours(name: str, model: type[T]) -> tuple[T, ...]:
    return read_lines(DATA / f"{name}.jsonl", model, people())


@cache
def people() -> frozenset[str]:
    """The loved ones that come along."""
    return frozenset(file.stem for file in data("personas").glob("*.yaml"))


@cache
def cases() -> tuple[Case, ...]:
    return _ours("cases", Case)


@cache
def sealed() -> frozenset[str]:
    """Ids of the cases that no report names."""
    return frozenset(one.id for one in cases() if one.split == "sealed")


def nameable(misses: Iterable[str]) -> tuple[str, ...]:
    """Of words that begin with a case's id, those that may be shown."""
    return tuple(one for one in misses if one.split(" ")[0] not in sealed())


@cache
def pairs() -> tuple[Pair, ...]:
    return _ours("pairs", Pair)


@cache
def ladders() -> tuple[Ladder, ...]:
    return _ours("ladders", Ladder)


@cache
def attacks() -> tuple[Attack, ...]:
    return _ours("attacks", Attack)


@cache
def variants() -> tuple[Variants, ...]:
    return _ours("variants", Variants)


@cache
def anchors() -> tuple[FrozenLine, ...]:
    return _ours("anchors", FrozenLine)


@cache
def edges() -> tuple[FrozenLine, ...]:
    return _ours("edges", FrozenLine)


@cache
def talks() -> tuple[Talk, ...]:
    return _ours("transcripts", Talk)
