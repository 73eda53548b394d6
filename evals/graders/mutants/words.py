"""One small defect in how the words are read, that one gate alone can see."""

from collections.abc import Callable
from dataclasses import replace

from evals.graders.mutants.mutant import Mutant, with_breakers, with_levels, with_quote
from evals.graders.reference import flipped, regraded
from evals.readings import Item, Reading

JITTER = {0: 1, 1: 0, 2: 3, 3: 2}
FROZEN_BUT = frozenset({"common-ground-but"})
BY_HAND = frozenset({"paraphrase", "dialect", "second-language", "chat"})


class Injected(Mutant):
    """Does as the reply says."""

    gate = "attacks.gain"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind == "attack" and item.family in {"injection", "fake-grade", "fake-json"}:
            return regraded(reading, item, dict.fromkeys(reading.levels, 3), {})
        return reading


class NegationBlind(Mutant):
    """Reads over the word not."""

    gate = "pairs.negation"
    family = "negation"

    def __init__(self, seed: int = 0) -> None:
        super().__init__(seed)
        self._better: dict[str, Reading] = {}

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind != "pair" or item.family != self.family:
            return reading
        if item.id.endswith("+"):
            self._better[item.origin] = reading
            return reading
        return replace(self._better[item.origin], quotes=reading.quotes)


class SarcasmBlind(NegationBlind):
    """Takes every word at its word."""

    gate = "pairs.sarcasm"
    family = "sarcasm"


class FirstGlance(Mutant):
    """Does not see what changed in one pair of five."""

    gate = "pairs.hit"

    def __init__(self, seed: int = 0) -> None:
        super().__init__(seed)
        self._better: dict[str, Reading] = {}

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind != "pair" or item.family in {"negation", "sarcasm"}:
            return reading
        if item.id.endswith("+"):
            self._better[item.origin] = reading
        elif self.strikes(0.25, item.origin):
            return replace(self._better[item.origin], quotes=reading.quotes)
        return reading


class Leaky(Mutant):
    """A change in one check spills into others."""

    gate = "pairs.leak"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind != "pair" or item.id.endswith("+"):
            return reading
        struck = {id_ for id_ in reading.levels if self.strikes(0.1, item.origin, id_)}
        kept = struck - {
            id_ for id_ in reading.levels if reading.levels[id_] != item.gold.levels.get(id_, 0)
        }
        return flipped(reading, item, frozenset(kept - {item.origin.rsplit("-", 1)[-1]}))


class WrongSpeaker(Mutant):
    """Quotes the loved one."""

    gate = "evidence.exact"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if not item.context or not self.strikes(0.02, item.id):
            return reading
        return with_quote(reading, item.context[-1].text)


class InventsQuotes(Mutant):
    """Quotes what would have been nice to read."""

    gate = "evidence.exact"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        return (
            with_quote(reading, "I hear how heavy it is")
            if self.strikes(0.02, item.id)
            else reading
        )


class ContextDeaf(Mutant):
    """Never looks at what was said before."""

    gate = "swap.drop"

    def read(self, item: Item, sample: int = 0) -> Reading:
        if item.kind != "swap":
            return self.good.read(item, sample)
        return self.good.read(replace(item, id=item.origin, kind="case"), sample)


class TripsOverBut(Mutant):
    """Takes every but for an argument, even in the article's own line."""

    gate = "anchors.met"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if not item.id.startswith("frozen/") or item.id[7:] not in FROZEN_BUT:
            return reading
        return with_breakers(reading, item, {**reading.breakers, "B10": 1})


class ByTheLetter(Mutant):
    """Knows the rubric and none of its rulings."""

    gate = "edges.met"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if (
            not item.id.startswith("frozen/")
            or not item.id[7:9].isdigit()
            or not self.strikes(0.4, item.id)
        ):
            return reading
        return regraded(
            reading, item, {id_: 3 - one for id_, one in reading.levels.items()}, {"B7": 1}
        )


class JittersWhenReworded(Mutant):
    """A word changed and some level moves, up as often as down."""

    gate = "invariance.moved"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind != "variant" or item.family in BY_HAND:
            return reading
        shares = {2: 0.10, 3: 0.20}
        levels = {
            id_: JITTER[one] if self.strikes(shares.get(one, 0.0), item.id, id_) else one
            for id_, one in reading.levels.items()
        }
        return with_levels(reading, item, levels)


def biased(family: str, share: float, change: Callable[[int], int]) -> type[Mutant]:
    """A grader that reads one way of saying things differently."""

    def bend(self: Mutant, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind != "variant" or item.family != family:
            return reading
        levels = {
            id_: change(one) if self.strikes(share, item.id, id_) else one
            for id_, one in reading.levels.items()
        }
        return with_levels(reading, item, levels)

    name = "Against" + family.title().replace("-", "")
    return type(name, (Mutant,), {"bend": bend, "gate": f"invariance.{family}"})
