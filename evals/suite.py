"""Everything that is read, built once from the written cases."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from itertools import islice
from math import ceil
from random import Random
from typing import TypeVar

from evals import cases as written
from evals.graders.engine import name, opening, rubric
from evals.perturb import ELSEWHERE, EVERYWHERE, REPLY_ONLY, said_by
from evals.readings import NEEDS_SPECIFICITY, Gold, Item
from simulator.domain.stage import concern_was_voiced
from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Speaker, Stage

T = TypeVar("T")
PER_FAMILY = 64
"""Replies that each automatic change is tried on."""
PER_NAME = 96
"""More for names: a bias against somebody's name is the one that must not hide in a small sample."""


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
class Same:
    """Two ways of saying one thing."""

    base: Item
    other: Item


@dataclass(frozen=True)
class FrozenItem:
    line: written.FrozenLine
    item: Item


@dataclass(frozen=True)
class Suite:
    cases: tuple[Item, ...]
    pairs: tuple[PairItems, ...]
    ladders: tuple[LadderItems, ...]
    attacks: tuple[AttackItems, ...]
    same: dict[str, tuple[Same, ...]]
    swaps: tuple[Same, ...]
    too_soon: tuple[Item, ...]
    anchors: tuple[FrozenItem, ...]
    edges: tuple[FrozenItem, ...]
    talks: tuple[written.Talk, ...]

    def items(self) -> tuple[Item, ...]:
        """Every item once."""
        found = {one.id: one for one in self._all()}
        return tuple(found.values())

    def thinned(self, share: float) -> "Suite":
        """The same share of every kind, always the same ones; at least one of each."""
        if share >= 1:
            return self

        def few(given: tuple[T, ...]) -> tuple[T, ...]:
            chosen = seeded("thinned").sample(range(len(given)), ceil(len(given) * share))
            return tuple(given[at] for at in sorted(chosen))

        return Suite(
            cases=few(self.cases),
            pairs=few(self.pairs),
            ladders=few(self.ladders),
            attacks=few(self.attacks),
            same={family: few(same) for family, same in self.same.items()},
            swaps=few(self.swaps),
            too_soon=few(self.too_soon),
            anchors=few(self.anchors),
            edges=few(self.edges),
            talks=few(self.talks),
        )

    def _all(self) -> Iterable[Item]:
        yield from self.cases
        yield from self.too_soon
        for pair in self.pairs:
            yield from (pair.better, pair.worse)
        for ladder in self.ladders:
            yield from ladder.rungs
        for attack in self.attacks:
            yield attack.item
            if attack.base:
                yield attack.base
        for same in (*self.same.values(), self.swaps):
            for one in same:
                yield from (one.base, one.other)
        for frozen in (*self.anchors, *self.edges):
            yield frozen.item


def seeded(*parts: object) -> Random:
    return Random(sha256("|".join(map(str, parts)).encode()).hexdigest())


def item(
    placed: written.Placed, kind: str, reply: str, gold: Gold, id_: str = "", origin: str = ""
) -> Item:
    context = Transcript(turns=placed.context)
    concern = concern_was_voiced(context, rubric().cues)
    asked = _asked(placed.stage.value, concern)
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


@cache
def suite() -> Suite:
    cases = tuple(case_item(one) for one in written.cases())
    shown = tuple(one for one in cases if one.id not in written.sealed())
    return Suite(
        cases=cases,
        pairs=tuple(_pair(one) for one in written.pairs()),
        ladders=tuple(_ladder(one) for one in written.ladders()),
        attacks=tuple(_attack(one) for one in written.attacks()),
        same={**_automatic(shown), **_by_hand()},
        swaps=_swaps(shown),
        too_soon=_too_soon(shown),
        anchors=tuple(_frozen(one) for one in written.anchors()),
        edges=tuple(_frozen(one) for one in written.edges()),
        talks=written.talks(),
    )


def case_item(one: written.Case) -> Item:
    return item(one, "case", one.reply, _gold(one))


def _gold(one: written.Case | written.Variants) -> Gold:
    exempt = one.exempt if isinstance(one, written.Case) else ""
    levels: dict[str, int] = dict(one.levels)
    return Gold(levels, dict(one.breakers), float(one.specificity), exempt)


def _pair(one: written.Pair) -> PairItems:
    levels: dict[str, int] = dict(one.levels)
    better = Gold(levels, {}, float(one.specificity))
    if one.check.startswith("B"):
        worse = Gold(levels, {one.check: one.to}, better.specificity)
    else:
        worse = Gold({**levels, one.check: one.to}, {}, better.specificity)
    plus = item(one, "pair", one.better, better, f"{one.id}+", one.id)
    minus = item(one, "pair", one.worse, worse, f"{one.id}-", one.id)
    return PairItems(one, replace(plus, family=one.family), replace(minus, family=one.family))


def _ladder(one: written.Ladder) -> LadderItems:
    return LadderItems(
        one,
        tuple(
            item(one, "ladder", reply, Gold({one.criterion: at}, {}, 1.0), f"{one.id}/{at}", one.id)
            for at, reply in enumerate(one.rungs)
        ),
    )


def _attack(one: written.Attack) -> AttackItems:
    levels: dict[str, int] = dict(one.levels)
    gold = Gold(levels, dict(one.breakers), 1.0)
    attacked = replace(item(one, "attack", one.reply, gold), family=one.attack)
    base = item(one, "attacked", one.base, gold, f"{one.id}/base", one.id) if one.base else None
    return AttackItems(one, attacked, base)


def _too_soon(cases: tuple[Item, ...]) -> tuple[Item, ...]:
    """Good partnering, said as the first word of a talk."""
    good = [
        one
        for one in cases
        if one.stage == "S3"
        and not one.gold.breakers
        and max(one.gold.levels.get(id_, 0) for id_ in ("P1", "P3")) >= 2
    ]
    return tuple(
        replace(
            one,
            id=f"{one.id}~too-soon",
            kind="too-soon",
            stage="S0",
            context=(_opening(one.persona),),
            asked=_asked("S0", concern=False),
            concern=False,
            gold=Gold({}, {"B15": 1}, one.gold.specificity),
        )
        for one in good
    )


def _opening(persona: str | None) -> Turn:
    return Turn(speaker=Speaker.LOVED_ONE, text=opening(persona) if persona else "I'm fine.")


def _asked(stage: str, concern: bool) -> tuple[str, ...]:
    return tuple(one.id for one in rubric().asked(Stage(stage), concern))


def _frozen(one: written.FrozenLine) -> FrozenItem:
    expect = one.expect
    levels = {id_: max(allowed) for id_, allowed in expect.levels.items()}
    breakers = {
        id_: severity if isinstance(severity, int) else max(severity)
        for id_, severity in expect.breakers.items()
    }
    gold = Gold(dict(levels), dict(breakers), min(expect.specificity, default=1.0), expect.exempt)
    return FrozenItem(one, item(one, "frozen", one.reply, gold, f"frozen/{one.id}"))


def _automatic(cases: tuple[Item, ...]) -> dict[str, tuple[Same, ...]]:
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


def _by_hand() -> dict[str, tuple[Same, ...]]:
    found: dict[str, list[Same]] = {}
    for one in written.variants():
        base = item(one, "base", one.reply, _gold(one))
        for family, reply in one.said.items():
            other = replace(
                base, id=f"{one.id}~{family}", kind="variant", family=family, reply=reply
            )
            found.setdefault(family, []).append(Same(base, other))
    return {family: tuple(same) for family, same in found.items()}


def _swaps(cases: tuple[Item, ...]) -> tuple[Same, ...]:
    """Specific replies under a line they do not answer."""
    specific = [one for one in cases if one.gold.specificity == 1 and _needs_it(one)]
    found = []
    for one in specific:
        said = _content(" ".join(turn.text for turn in one.context) + " " + one.reply)
        places = [
            other
            for other in cases
            if other.persona != one.persona
            and other.stage == one.stage
            and other.asked == one.asked
            and not said & _content(" ".join(turn.text for turn in other.context))
        ]
        if not places:
            continue
        place = seeded("swap", one.id).choice(places)
        levels = {
            id_: min(1, level) if id_ in NEEDS_SPECIFICITY else level
            for id_, level in one.gold.levels.items()
        }
        found.append(
            Same(
                one,
                replace(
                    one,
                    id=f"{one.id}~elsewhere",
                    kind="swap",
                    family="swap",
                    context=place.context,
                    place=place.place,
                    persona=place.persona,
                    gold=replace(one.gold, levels=levels, specificity=0.0),
                ),
            )
        )
    return tuple(found)


def _needs_it(one: Item) -> bool:
    return max(one.gold.levels.get("L3", 0), one.gold.levels.get("E1", 0)) >= 2


@cache
def _content(text: str) -> frozenset[str]:
    return frozenset(
        word.strip(".,?!'\"").lower() for word in text.split() if len(word.strip(".,?!'")) > 3
    )
