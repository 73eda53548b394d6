"""Everything that is read, built once from the written cases."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import ceil
from typing import TypeVar

from evals import cases as written
from evals.items import (
    AttackItems,
    FrozenItem,
    LadderItems,
    PairItems,
    attack_items,
    case_item,
    frozen_item,
    ladder_items,
    pair_items,
    seeded,
)
from evals.misplaced import swaps, too_soon
from evals.readings import Item
from evals.reworded import Same, by_hand, by_rule

T = TypeVar("T")


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


@cache
def suite() -> Suite:
    cases = tuple(case_item(one) for one in written.cases())
    shown = tuple(one for one in cases if one.id not in written.sealed())
    return Suite(
        cases=cases,
        pairs=tuple(pair_items(one) for one in written.pairs()),
        ladders=tuple(ladder_items(one) for one in written.ladders()),
        attacks=tuple(attack_items(one) for one in written.attacks()),
        same={**by_rule(shown), **by_hand()},
        swaps=swaps(shown),
        too_soon=too_soon(shown),
        anchors=tuple(frozen_item(one) for one in written.anchors()),
        edges=tuple(frozen_item(one) for one in written.edges()),
        talks=written.talks(),
    )
