"""Whole talks, read as the app does: the stage of each reply follows from the grades before it.

What depends on the talk alone, and where a reply stands after the same readings, is kept: a
thousand made-up graders mostly say the same of the same replies.
"""

from dataclasses import dataclass
from functools import cache
from typing import cast

from evals.cases import Talk
from evals.graders.engine import rubric
from evals.readings import Gold, Grader, Item, Reading
from simulator.domain.grade import BreakerFinding, Finding, Grade, Ungraded
from simulator.domain.stage import Standing, standing
from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Origin, Provenance, Severity, Speaker, Stage

ORIGIN = Origin(engine="evals", provenance=Provenance.OFFLINE)
CHECKS = ((False, False, False), (True, False, False), (True, True, False), (True, True, True))
CONTEXT = 6


@dataclass(frozen=True)
class TalkReading:
    talk: Talk
    stages: tuple[str, ...]
    """Where each learner reply stood."""
    items: tuple[Item, ...]
    readings: tuple[Reading, ...]


_standings: dict[tuple[object, ...], Standing] = {}
_items: dict[tuple[object, ...], Item] = {}


def read_talk(grader: Grader, talk: Talk) -> TalkReading:
    items: list[Item] = []
    readings: list[Reading] = []
    for at, turn in enumerate(talk.turns):
        if turn.speaker is Speaker.LEARNER:
            here = _stands(talk, at, items, readings)
            item = _item(talk, at, here)
            items.append(item)
            readings.append(grader.read(item))
    return TalkReading(talk, tuple(one.stage for one in items), tuple(items), tuple(readings))


def _stands(talk: Talk, at: int, items: list[Item], readings: list[Reading]) -> Standing:
    key = (talk.id, at, *(part for one in readings for part in _said(one)))
    known = _standings.get(key)
    if known is None:
        grades = [as_grade(one, Stage(i.stage)) for one, i in zip(readings, items, strict=True)]
        heard = Transcript(turns=_words(talk, 0, at))
        known = _standings[key] = standing(heard, grades, rubric())
    return known


def _said(one: Reading) -> tuple[object, ...]:
    levels = one.levels if one.raw is None else one.raw
    return (one.problem, *levels.items(), *one.breakers.items())


def _item(talk: Talk, at: int, here: Standing) -> Item:
    key = (talk.id, at, here.stage, here.concern)
    known = _items.get(key)
    if known is None:
        turn = talk.turns[at]
        known = _items[key] = Item(
            id=f"{talk.id}/{at}",
            origin=f"{talk.id}/{at}",
            place=talk.id,
            kind="talk",
            stage=here.stage.value,
            context=_words(talk, max(0, at - CONTEXT), at),
            reply=turn.text,
            asked=tuple(one.id for one in rubric().asked(here.stage, here.concern)),
            gold=Gold(dict(turn.levels), dict(turn.breakers), 1.0),
            concern=here.concern,
            persona=talk.persona,
        )
    return known


def _words(talk: Talk, start: int, end: int) -> tuple[Turn, ...]:
    return tuple(Turn(speaker=one.speaker, text=one.text) for one in talk.turns[start:end])


def as_grade(reading: Reading, stage: Stage) -> Grade | Ungraded:
    """What the rules for the stage need of a reading."""
    if reading.problem:
        return Ungraded(reason=reading.problem)
    levels = reading.levels if reading.raw is None else reading.raw
    return Grade.model_construct(
        stage=stage,
        findings=tuple(_finding(id_, level) for id_, level in levels.items()),
        breakers=tuple(_breaker(id_, severity) for id_, severity in reading.breakers.items()),
        specificity=reading.specificity,
        origin=ORIGIN,
    )


@cache
def _finding(criterion: str, level: int) -> Finding:
    return Finding.model_construct(
        criterion=criterion, reason="", evidence=None, checks=CHECKS[level]
    )


@cache
def _breaker(breaker: str, severity: int) -> BreakerFinding:
    return BreakerFinding.model_construct(
        breaker=breaker, severity=cast(Severity, severity), reason="", evidence=None
    )
