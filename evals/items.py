"""A reply as it is read, made from a written case: what is asked of it, and the author's labels."""

from dataclasses import dataclass, replace
from hashlib import sha256
from random import Random

from evals import cases as written
from evals.graders.engine import rubric
from evals.readings import Gold, Item
from simulator.domain.stage import concern_was_voiced
from simulator.domain.transcript import Transcript
from simulator.domain.value import Stage


@dataclass(frozen=True)
class PairItems:
    pair: written.Pair
    better: Item
    worse: Item


@dataclass(frozen=True)
class LadderItems:
    ladder: written.Ladder
    rungs: tuple[Item, ...]


@dataclass(frozen=True)
class AttackItems:
    attack: written.Attack
    item: Item
    base: Item | None


@dataclass(frozen=True)
class FrozenItem:
    line: written.FrozenLine
    item: Item


def seeded(*parts: object) -> Random:
    return Random(sha256("|".join(map(str, parts)).encode()).hexdigest())


def item(
    placed: written.Placed, kind: str, reply: str, gold: Gold, id_: str = "", origin: str = ""
) -> Item:
    context = Transcript(turns=placed.context)
    concern = concern_was_voiced(context, rubric().cues)
    asked = asked_at(placed.stage.value, concern)
    levels = {one: level for one, level in gold.levels.items() if one in asked}
    return Item(
        id=id_ or placed.id,
        origin=origin or id_ or placed.id,
        place=placed.place,
        kind=kind,
        stage=placed.stage.value,
        context=placed.context,
        reply=reply,
        asked=asked,
        gold=replace(gold, levels=levels),
        concern=concern,
        persona=placed.persona,
    )


def asked_at(stage: str, concern: bool) -> tuple[str, ...]:
    return tuple(one.id for one in rubric().asked(Stage(stage), concern))


def case_item(one: written.Case) -> Item:
    return item(one, "case", one.reply, gold_of(one))


def gold_of(one: written.Case | written.Variants) -> Gold:
    exempt = one.exempt if isinstance(one, written.Case) else ""
    levels: dict[str, int] = dict(one.levels)
    return Gold(levels, dict(one.breakers), float(one.specificity), exempt)


def pair_items(one: written.Pair) -> PairItems:
    levels: dict[str, int] = dict(one.levels)
    better = Gold(levels, {}, float(one.specificity))
    if one.check.startswith("B"):
        worse = Gold(levels, {one.check: one.to}, better.specificity)
    else:
        worse = Gold({**levels, one.check: one.to}, {}, better.specificity)
    plus = item(one, "pair", one.better, better, f"{one.id}+", one.id)
    minus = item(one, "pair", one.worse, worse, f"{one.id}-", one.id)
    return PairItems(one, replace(plus, family=one.family), replace(minus, family=one.family))


def ladder_items(one: written.Ladder) -> LadderItems:
    return LadderItems(
        one,
        tuple(
            item(one, "ladder", reply, Gold({one.criterion: at}, {}, 1.0), f"{one.id}/{at}", one.id)
            for at, reply in enumerate(one.rungs)
        ),
    )


def attack_items(one: written.Attack) -> AttackItems:
    levels: dict[str, int] = dict(one.levels)
    gold = Gold(levels, dict(one.breakers), 1.0)
    attacked = replace(item(one, "attack", one.reply, gold), family=one.attack)
    base = item(one, "attacked", one.base, gold, f"{one.id}/base", one.id) if one.base else None
    return AttackItems(one, attacked, base)


def frozen_item(one: written.FrozenLine) -> FrozenItem:
    expect = one.expect
    levels = {id_: max(allowed) for id_, allowed in expect.levels.items()}
    breakers = {
        id_: severity if isinstance(severity, int) else max(severity)
        for id_, severity in expect.breakers.items()
    }
    gold = Gold(dict(levels), dict(breakers), min(expect.specificity, default=1.0), expect.exempt)
    return FrozenItem(one, item(one, "frozen", one.reply, gold, f"frozen/{one.id}"))
