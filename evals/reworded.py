"""The same reply said in other ways: changed by rule and by hand. None of it may move the grade."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import islice
from random import Random

from evals import cases as written
from evals.graders.engine import name
from evals.items import gold_of, item, seeded
from evals.perturb import ELSEWHERE, EVERYWHERE, REPLY_ONLY, said_by
from evals.readings import Item
from simulator.domain.transcript import Turn

PER_FAMILY = 64
"""Replies that each automatic change is tried on."""
PER_NAME = 96
"""More for names: a bias against somebody's name is the one that must not hide in a small sample."""


@dataclass(frozen=True)
class Same:
    """Two ways of saying one thing."""

    base: Item
    other: Item


def by_rule(cases: tuple[Item, ...]) -> dict[str, tuple[Same, ...]]:
    scored = [one for one in cases if not one.gold.exempt and len(one.reply) > 20]
    found = {}
    for everywhere, changes in ((False, REPLY_ONLY), (True, EVERYWHERE)):
        for family, words in changes.items():
            changed = (
                _changed(one, family, words, everywhere) for one in _shuffled(scored, family)
            )
            found[family] = _first(same for same in changed if same.base.reply != same.other.reply)
    addressed = (_addressed(one) for one in _unnamed(scored))
    found["names"] = _first((*found["names"], *addressed), PER_NAME)
    found["criteria-order"] = _first(
        Same(
            one,
            replace(
                one,
                id=f"{one.id}~order",
                kind="variant",
                family="criteria-order",
                reverse_rubric=True,
            ),
        )
        for one in _shuffled(scored, "criteria-order")
    )
    return found


def _unnamed(cases: list[Item]) -> Iterable[Item]:
    """Replies in which no name is said, and whose loved one has one."""
    for one in _shuffled(cases, "addressed"):
        if one.persona and EVERYWHERE["names"](one.reply, Random(0)) == one.reply:
            yield one


def _addressed(one: Item) -> Same:
    """The reply after their name, and after a name from somewhere else."""
    assert one.persona
    base = replace(one, id=f"{one.id}~named", reply=f"{name(one.persona)}. {one.reply}")
    base = replace(base, persona=None, kind="base")
    elsewhere = seeded("addressed", one.id).choice(ELSEWHERE)
    other = replace(base, id=f"{one.id}~names", kind="variant", family="names")
    return Same(base, replace(other, reply=f"{elsewhere}. {one.reply}"))


def _shuffled(cases: list[Item], family: str) -> list[Item]:
    return seeded(family).sample(cases, len(cases))


def _first(same: Iterable[Same], most: int = PER_FAMILY) -> tuple[Same, ...]:
    return tuple(islice(same, most))


def _changed(one: Item, family: str, words: Callable[[str, Random], str], everywhere: bool) -> Same:
    base = replace(one, id=f"{one.id}~plain", persona=None, kind="base") if everywhere else one
    reply, context = said_by(one, words, everywhere, seeded(family, one.id))
    turns = tuple(
        Turn(speaker=turn.speaker, text=text)
        for turn, text in zip(one.context, context, strict=True)
    )
    other = replace(
        base, id=f"{one.id}~{family}", kind="variant", family=family, reply=reply, context=turns
    )
    return Same(base, other)


def by_hand() -> dict[str, tuple[Same, ...]]:
    found: dict[str, list[Same]] = {}
    for one in written.variants():
        base = item(one, "base", one.reply, gold_of(one))
        for family, reply in one.said.items():
            other = replace(
                base, id=f"{one.id}~{family}", kind="variant", family=family, reply=reply
            )
            found.setdefault(family, []).append(Same(base, other))
    return {family: tuple(same) for family, same in found.items()}
