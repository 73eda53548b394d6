"""What all bad graders share: they ask the good one, then bend its answer."""

from dataclasses import replace
from hashlib import sha256

from evals.graders.reference import Reference, regraded
from evals.readings import Item, Quote, Reading

PLAIN = frozenset({"case", "base", "variant"})
"""Replies as written and their rewordings: a defect that sticks to both moves neither."""


class Mutant:
    """A good grader bent in one way."""

    gate = ""
    """The only gate that turns it away; empty where several do."""

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed
        self.good = Reference(seed)

    @property
    def name(self) -> str:
        return type(self).__name__

    def read(self, item: Item, sample: int = 0) -> Reading:
        reading = self.good.read(item, sample)
        if item.kind == "wording" or reading.exempt:
            return reading
        return self.bend(item, reading, sample)

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        raise NotImplementedError

    def strikes(self, share: float, *parts: object) -> bool:
        """Yes in this share of all cases, always the same ones."""
        key = "|".join(map(str, (self.seed, self.name, *parts)))
        return int.from_bytes(sha256(key.encode()).digest()[:6], "big") / 2**48 < share


def with_levels(reading: Reading, item: Item, levels: dict[str, int]) -> Reading:
    return regraded(reading, item, levels, reading.breakers)


def with_breakers(reading: Reading, item: Item, breakers: dict[str, int]) -> Reading:
    return regraded(reading, item, reading.levels, breakers)


def with_quote(reading: Reading, text: str) -> Reading:
    return replace(reading, quotes=tuple(Quote(one.of, text) for one in reading.quotes))
