"""Does it keep the rules of the house: stages, quotes, wordings, and the frozen lines?"""

from collections.abc import Iterator
from functools import cache

from evals.cases import Expected
from evals.items import FrozenItem
from evals.measures.measured import Measured, share
from evals.readings import CAP, Reading
from evals.run import Run
from evals.suite import Suite
from evals.talks import TalkReading
from simulator.domain.evidence import locate

OPENED = 75
"""Points from which a reply needs no improving: its wording has only to be as open."""


def measure(suite: Suite, run: Run) -> Iterator[Measured]:
    items = {one.id: one for one in suite.items()}
    quotes = [
        (f"{id_} {quote.of}", _is_there(quote.text, items[id_].reply))
        for id_, reading in run.readings.items()
        for quote in reading.quotes
    ]
    yield share("evidence.exact", quotes)
    answered = [
        (
            id_,
            not reading.problem
            and (bool(reading.exempt) or set(reading.levels) == set(items[id_].asked)),
        )
        for id_, reading in run.readings.items()
    ]
    yield share("stage.answered", answered)
    exempt = [
        (item.id, bool(run.readings[item.id].exempt) == bool(item.gold.exempt))
        for item in suite.cases
    ]
    yield share("stage.exempt", exempt)
    soon = [(item.id, "B15" in run.readings[item.id].breakers) for item in suite.too_soon]
    yield share("stage.too-soon", soon)
    yield from _wordings(suite, run)
    yield from _talks(run)
    yield share("anchors.met", [_met(one, run) for one in suite.anchors])
    yield share("edges.met", [_met(one, run) for one in suite.edges])


@cache
def _is_there(quote: str, reply: str) -> bool:
    return locate(quote, reply) is not None


def _wordings(suite: Suite, run: Run) -> Iterator[Measured]:
    better, clean = [], []
    for item in suite.cases:
        reading = run.readings[item.id]
        if reading.points is None:
            continue
        said = run.offered.get(item.id)
        if said is None:
            better.append((item.id, reading.points >= OPENED))
            continue
        offered = said.points or 0
        better.append((item.id, offered > reading.points or offered >= OPENED))
        clean.append((item.id, not said.breakers))
    yield share("wording.better", better)
    yield share("wording.clean", clean)


def _talks(run: Run) -> Iterator[Measured]:
    stood = [
        (f"{one.talk.id}/{at}: {stage}", stage in expected)
        for one in run.talks
        for at, (stage, expected) in enumerate(zip(one.stages, _expected(one), strict=True))
        if expected
    ]
    yield share("talks.stages", stood)
    yield share("talks.met", [result for one in run.talks for result in _talk(one)])


def _expected(one: TalkReading) -> list[tuple[str, ...]]:
    learner = [turn for turn in one.talk.turns if turn.speaker.value == "learner"]
    return [tuple(stage.value for stage in turn.stages) for turn in learner]


def _talk(one: TalkReading) -> Iterator[tuple[str, bool]]:
    talk = one.talk
    heard = sum(_heard(reading) for reading in one.readings)
    found = {id_ for reading in one.readings for id_ in reading.breakers}
    if talk.heard_at_least:
        yield f"{talk.id}: heard {heard}", heard >= talk.heard_at_least
    if talk.heard_at_most is not None:
        yield f"{talk.id}: heard {heard}", heard <= talk.heard_at_most
    for id_ in talk.breakers:
        yield f"{talk.id}: {id_}", id_ in found
    if talk.clean:
        yield f"{talk.id}: clean, found {sorted(found)}", not found
    if talk.reaches:
        yield f"{talk.id}: reaches {talk.reaches.value}", talk.reaches.value in one.stages
    if talk.never_reaches:
        yield (
            f"{talk.id}: never {talk.never_reaches.value}",
            talk.never_reaches.value not in one.stages,
        )


def _heard(reading: Reading) -> bool:
    cap = CAP[max(reading.breakers.values(), default=0)]
    best = max((level for id_, level in reading.levels.items() if id_[0] in "LE"), default=0)
    return min(cap, best) >= 2


def _met(one: FrozenItem, run: Run) -> tuple[str, bool]:
    problems = unmet(one.line.expect, run.readings[one.item.id])
    return f"{one.line.id}: {'; '.join(problems)}" if problems else one.line.id, not problems


def unmet(expect: Expected, reading: Reading) -> list[str]:
    """What a frozen line should have got and did not."""
    if expect.exempt:
        return [] if reading.exempt == expect.exempt else [f"not exempt as {expect.exempt}"]
    said: list[str] = []
    for id_, allowed in expect.levels.items():
        if reading.levels.get(id_) not in allowed:
            said.append(f"{id_} is {reading.levels.get(id_)}")
    for id_, severity in expect.breakers.items():
        wanted = (severity,) if isinstance(severity, int) else severity
        if reading.breakers.get(id_) not in wanted:
            said.append(f"{id_} is {reading.breakers.get(id_)}")
    said += [f"{id_} found" for id_ in expect.no_breakers if id_ in reading.breakers]
    if expect.specificity and reading.specificity not in expect.specificity:
        said.append(f"specificity is {reading.specificity}")
    cap = CAP[max(reading.breakers.values(), default=0)]
    for letter, most in expect.letters_max.items():
        best = max((lv for id_, lv in reading.levels.items() if id_[0] == letter.value), default=0)
        if min(best, cap) > most:
            said.append(f"{letter.value} is {min(best, cap)}")
    return said
