"""A good grader, made from the labels: it errs a little, always in the same places, and wavers less.

It is what the gates must let pass and what every bad grader is made from. It proves the suite; it
says nothing about any real grader.
"""

from dataclasses import replace
from random import Random

from evals.graders.wording import OFFERED, SAY
from evals.readings import Gold, Item, Quote, Reading, points, reading_of

WRONG = 0.03
"""Cells that it reads differently from the author, each time it sees the reply."""
WAVERS = 0.01
"""Cells that it reads differently this time only."""
FLIP = {0: 2, 1: 2, 2: 1, 3: 1}
"""An error turns the verdict."""
TRUE_TO_LABEL = frozenset({"attack", "attacked", "frozen", "wording"})
"""What a good grader never gets wrong: blunt attacks, frozen lines, and its own wording."""


class Reference:
    def __init__(self, seed: int, wrong: float = WRONG, wavers: float = WAVERS) -> None:
        self._seed = seed
        self._wrong = wrong
        self._wavers = wavers
        self._chance = Random(seed)
        self._errors: dict[str, frozenset[str]] = {}
        self._known: dict[str, Reading] = {}

    def read(self, item: Item, sample: int = 0) -> Reading:
        known = self._known.get(item.id)
        if known is None:
            known = self._known[item.id] = self._settled(item)
        if item.kind in TRUE_TO_LABEL or not known.levels:
            return known
        cells = len(known.levels) + len(known.breakers)
        if self._chance.random() >= cells * self._wavers:
            return known
        moved = self._chance.choice([*known.levels, *known.breakers])
        return flipped(known, item, frozenset({moved}))

    def _settled(self, item: Item) -> Reading:
        reading = perfect(item)
        if item.kind in TRUE_TO_LABEL or reading.exempt:
            return reading
        return flipped(reading, item, self._errors_in(item))

    def _errors_in(self, item: Item) -> frozenset[str]:
        """Wrong about the same checks of everything that was made from one written case."""
        known = self._errors.get(item.origin)
        if known is None:
            chance = Random(f"{self._seed}|{item.origin}")
            checks = ["L1", "L2", "L3", "E1", "E2", "E3", "A1", "A2", "A3", "P1", "P2", "P3", "B"]
            known = frozenset(one for one in checks if chance.random() < self._wrong)
            self._errors[item.origin] = known
        return known


_PERFECT: dict[str, Reading] = {}


def perfect(item: Item) -> Reading:
    """The reading of somebody who agrees with the author in everything; the same for every seed."""
    key = item.id if item.kind != "talk" else f"{item.id}|{item.stage}|{len(item.asked)}"
    if item.kind == "wording":
        key = f"{key}|{item.reply}"
    known = _PERFECT.get(key)
    if known is None:
        gold = item.gold
        if item.kind == "wording":
            offered = OFFERED.get(item.reply, Gold())
            gold = replace(offered, levels={id_: offered.levels.get(id_, 0) for id_ in item.asked})
        reading = reading_of(gold, item.asked, item.stage)
        say = "" if reading.exempt else SAY
        known = _PERFECT[key] = replace(reading, quotes=_quotes(reading, item), say=say)
    return known


def flipped(reading: Reading, item: Item, checks: frozenset[str]) -> Reading:
    """The reading with some verdicts turned; `B` is missing every breaker."""
    if not checks:
        return reading
    levels = {id_: FLIP[one] if id_ in checks else one for id_, one in reading.levels.items()}
    breakers = {
        id_: one for id_, one in reading.breakers.items() if id_ not in checks and "B" not in checks
    }
    return regraded(reading, item, levels, breakers)


def regraded(
    reading: Reading, item: Item, levels: dict[str, int], breakers: dict[str, int]
) -> Reading:
    """Written out, because `replace` takes longer than all the rest of a made-up grader."""
    return Reading(
        levels,
        breakers,
        reading.specificity,
        points(levels, breakers, item.stage),
        reading.exempt,
        reading.quotes,
        reading.say,
        reading.raw,
        reading.problem,
    )


def _quotes(reading: Reading, item: Item) -> tuple[Quote, ...]:
    words = item.reply[:40]
    return tuple(Quote(id_, words) for id_, level in reading.levels.items() if level)
