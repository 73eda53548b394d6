"""One small defect in how far each level goes, that one gate alone can see."""

from random import Random

from evals.graders.mutants.mutant import PLAIN, Mutant, with_levels
from evals.readings import Item, Reading

JITTER = {0: 1, 1: 0, 2: 3, 3: 2}


class Wavering(Mutant):
    """Moves small levels by one, this time so and next time so; no letter and no verdict moves."""

    gate = "repeat.flips"

    def __init__(self, seed: int = 0) -> None:
        super().__init__(seed)
        self._chance = Random(seed)

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind != "case":
            return reading
        best = dict.fromkeys("LEAP", 0)
        for id_, one in reading.levels.items():
            best[id_[0]] = max(best[id_[0]], one)
        levels = {
            id_: JITTER[one] if best[id_[0]] >= 2 > one and self._chance.random() < 0.05 else one
            for id_, one in reading.levels.items()
        }
        return with_levels(reading, item, levels)


class _UnstableOn(Mutant):
    letter = ""
    share = 0.0

    def __init__(self, seed: int = 0) -> None:
        super().__init__(seed)
        self._chance = Random(seed)

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        """One cell of the letter is suddenly strong, so that its best level leaps."""
        ours = [id_ for id_ in reading.levels if id_[0] == self.letter]
        low = all(reading.levels[id_] < 2 for id_ in ours)
        if item.kind != "case" or not ours or not low or self._chance.random() >= self.share:
            return reading
        return with_levels(reading, item, {**reading.levels, ours[0]: 3})


def unstable_on(letter: str, share: float) -> type[Mutant]:
    made = {"letter": letter, "share": share, "gate": f"repeat.alpha.{letter}"}
    return type(f"UnstableOn{letter}", (_UnstableOn,), made)


class DeafToConditions(Mutant):
    """Cannot hear a question about what it would take."""

    gate = "valid.tpr.weakest"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind not in PLAIN:
            return reading
        return with_levels(
            reading, item, {**reading.levels, **dict.fromkeys({"A3"} & set(reading.levels), 0)}
        )


class LovesSmallSteps(Mutant):
    """Sees a small step in one reply of five."""

    gate = "valid.tnr.weakest"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if (
            item.kind not in PLAIN
            or "P3" not in reading.levels
            or not self.strikes(0.3, item.origin)
        ):
            return reading
        return with_levels(reading, item, {**reading.levels, "P3": max(2, reading.levels["P3"])})


class Misses(Mutant):
    """Overlooks one good thing in eight."""

    gate = "valid.tpr"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind not in PLAIN:
            return reading
        levels = {
            id_: 1 if one >= 2 and self.strikes(0.12, item.origin, id_) else one
            for id_, one in reading.levels.items()
        }
        return with_levels(reading, item, levels)


class RoundsUp(Mutant):
    """Trying is as good as clear."""

    gate = "valid.tnr"
    share = 1.0

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind not in PLAIN:
            return reading
        levels = {
            id_: 2
            if one == 1 and id_[0] != "P" and self.strikes(self.share, item.origin, id_)
            else one
            for id_, one in reading.levels.items()
        }
        return with_levels(reading, item, levels)


class Coarse(Mutant):
    """Strong is only clear, and one nothing in seven is a trace: no verdict moves."""

    gate = "valid.qwk"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind not in PLAIN:
            return reading
        levels = {
            id_: 1 if one == 0 and self.strikes(0.14, item.origin, id_) else min(one, 2)
            for id_, one in reading.levels.items()
        }
        return with_levels(reading, item, levels)


class SoftOnNothing(Mutant):
    """Finds a little something in everyone; no verdict moves."""

    gate = "valid.bias"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind not in PLAIN:
            return reading
        levels = {
            id_: 1 if one == 0 and self.strikes(0.09, item.origin, id_) else one
            for id_, one in reading.levels.items()
        }
        return with_levels(reading, item, levels)


class NeverStrong(Mutant):
    """Nobody has ever been given a three."""

    gate = "ladders.rise"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind != "ladder":
            return reading
        return with_levels(reading, item, {id_: min(2, one) for id_, one in reading.levels.items()})


class TooGoodToBeTrue(Mutant):
    """Distrusts the best rung of every fourth ladder."""

    gate = "ladders.fall"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind != "ladder" or not self.strikes(0.3, item.origin):
            return reading
        return with_levels(
            reading, item, {id_: {3: 1}.get(one, one) for id_, one in reading.levels.items()}
        )
