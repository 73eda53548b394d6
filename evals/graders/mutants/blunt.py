"""Graders that hardly look at the reply; many gates see through them."""

from random import Random

from evals.graders.mutants.mutant import Mutant, with_levels
from evals.graders.reference import regraded
from evals.readings import Item, Reading

KEYWORDS = {
    "hear": "L3", "sounds": "E1", "feel": "E1", "what": "L2", "how": "L2", "care": "E2",
    "sense": "E3", "both": "A1", "worry": "A2", "fair": "A2", "together": "P1", "choose": "P2",
    "one": "P3", "tell": "L1", "go on": "L1",
}  # fmt: skip


class Chance(Mutant):
    """Says anything."""

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        chance = Random(f"{self.seed}|{item.id}|{sample}")
        return with_levels(reading, item, {id_: chance.randrange(4) for id_ in reading.levels})


class Constant(Mutant):
    """Says clear to everything: perfectly consistent."""

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        return regraded(reading, item, dict.fromkeys(reading.levels, 2), {})


class AllPass(Mutant):
    """Loves everything."""

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        return regraded(reading, item, dict.fromkeys(reading.levels, 3), {})


class AllFail(Mutant):
    """Nothing is ever good enough."""

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        return regraded(reading, item, dict.fromkeys(reading.levels, 0), {"B10": 1})


class Lenient(Mutant):
    """One level more for all, and only severe harm is seen."""

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        levels = {id_: min(3, level + 1) for id_, level in reading.levels.items()}
        severe = {id_: severity for id_, severity in reading.breakers.items() if severity == 3}
        return regraded(reading, item, levels, severe)


class Harsh(Mutant):
    """One level less for all."""

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        levels = {id_: max(0, level - 1) for id_, level in reading.levels.items()}
        return with_levels(reading, item, levels)


class Length(Mutant):
    """More words are better words."""

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        level = min(3, len(item.reply.split()) // 8)
        return with_levels(reading, item, dict.fromkeys(reading.levels, level))


class Keyword(Mutant):
    """Counts phrases from the handbook."""

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        small = item.reply.lower()
        found = {check for word, check in KEYWORDS.items() if word in small}
        levels = {id_: 2 if id_ in found else 0 for id_ in reading.levels}
        return regraded(reading, item, levels, {})


class Halo(Mutant):
    """One good thing makes all of it good."""

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        best = max(reading.levels.values())
        return with_levels(reading, item, dict.fromkeys(reading.levels, best))


class Recency(Mutant):
    """Has forgotten the first sentence by the time it reads the last."""

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if len([part for part in item.reply.split(".") if part.strip()]) < 2:
            return reading
        forgotten = {id_ for id_ in reading.levels if self.strikes(0.5, item.origin, id_)}
        levels = {id_: 0 if id_ in forgotten else one for id_, one in reading.levels.items()}
        return with_levels(reading, item, levels)


class Inaccurate(Mutant):
    """Wrong in 12 % of all cells, and sure of it."""

    def __init__(self, seed: int = 0) -> None:
        super().__init__(seed)
        self.good = type(self.good)(seed, wrong=0.12)

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        return reading


class Unstable(Mutant):
    """Turns 13 % of its verdicts each time it is asked."""

    share = 0.13

    def __init__(self, seed: int = 0) -> None:
        super().__init__(seed)
        self._chance = Random(seed)

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        flip = {0: 2, 1: 2, 2: 1, 3: 1}
        levels = {
            id_: flip[one] if self._chance.random() < self.share else one
            for id_, one in reading.levels.items()
        }
        return with_levels(reading, item, levels)


class UnstableABit(Unstable):
    """Turns 5 % of its verdicts each time."""

    share = 0.05


BLUNT: tuple[type[Mutant], ...] = (
    Chance, Constant, AllPass, AllFail, Lenient, Harsh, Length, Keyword, Halo, Recency,
    Inaccurate, Unstable, UnstableABit,
)  # fmt: skip
