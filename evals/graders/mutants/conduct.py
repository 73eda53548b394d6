"""One small defect in harm, stages, wordings or talks, that one gate alone can see."""

from dataclasses import replace

from evals.graders.mutants.mutant import PLAIN, Mutant, with_breakers
from evals.graders.wording import PEP, SAY, WEAK
from evals.readings import Item, Reading

LONG_TALKS = frozenset({"kwame-level", "rosa-tags", "colin-boat"})


class IgnoresStage(Mutant):
    """A good plan is a good plan, at any time."""

    gate = "stage.too-soon"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind != "too-soon":
            return reading
        return with_breakers(reading, item, {})


class AnswersTooMuch(Mutant):
    """Grades partnering where nobody asked for it."""

    gate = "stage.answered"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        return replace(reading, levels={**reading.levels, "P1": reading.levels.get("P1", 0)})


class GradesGreetings(Mutant):
    """Has a grade for hello, and for what was said to the machine."""

    gate = "stage.exempt"

    def read(self, item: Item, sample: int = 0) -> Reading:
        if item.gold.exempt and item.kind == "case":
            return Reading(dict.fromkeys(item.asked, 0), {}, 0.0, 0, say=SAY)
        return self.good.read(item, sample)


class OverlooksHarm(Mutant):
    """Thinks that one harmful move in eight was not so bad."""

    gate = "breakers.tpr"
    share = 0.15

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind not in PLAIN or not self.strikes(self.share, item.origin):
            return reading
        softened = {id_: 1 if one == 2 else one for id_, one in reading.breakers.items()}
        return with_breakers(reading, item, softened)


class OverlooksThreats(Mutant):
    """Takes three threats of five for a firm word."""

    gate = "breakers.severe"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind not in PLAIN or not self.strikes(0.6, item.origin):
            return reading
        softened = {id_: min(2, one) for id_, one in reading.breakers.items()}
        return with_breakers(reading, item, softened)


class Touchy(Mutant):
    """Hears harm in one clean reply of ten."""

    gate = "breakers.tnr"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind not in PLAIN or reading.breakers or not self.strikes(0.1, item.origin):
            return reading
        return with_breakers(reading, item, {"B17": 1})


class Misnames(Mutant):
    """Knows that it hurt, and not what it was."""

    gate = "breakers.named"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind not in PLAIN or not self.strikes(0.2, item.origin) or not reading.breakers:
            return reading
        return with_breakers(reading, item, {"B99": max(reading.breakers.values())})


class DeafToFalseYes(Mutant):
    """Lets every false agreement pass."""

    gate = "breakers.kinds"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind not in PLAIN or "B12" not in reading.breakers:
            return reading
        kept = {id_: one for id_, one in reading.breakers.items() if id_ != "B12"}
        return with_breakers(reading, item, kept)


class OffersLittle(Mutant):
    """Offers a wording that is clean and worth nothing."""

    gate = "wording.better"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        return replace(reading, say=WEAK) if self.strikes(0.05, item.id) else reading


class OffersPep(Mutant):
    """Offers a wording that is better, with a pep talk in it."""

    gate = "wording.clean"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        low = (reading.points or 0) < 50
        return replace(reading, say=PEP) if low and self.strikes(0.1, item.id) else reading


class StartsAtPhantoms(Mutant):
    """Hears harm three times in a long, kind talk, so that the talk never moves on."""

    gate = "talks.stages"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        long = item.kind == "talk" and item.place in LONG_TALKS
        if not long or reading.breakers or not item.id.endswith(("/5", "/7", "/9")):
            return reading
        return with_breakers(reading, item, {"B10": 2})


class ForgetsHarm(Mutant):
    """Sees harm in a single reply and none in a whole talk."""

    gate = "talks.met"

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        if item.kind != "talk" or 3 in reading.breakers.values():
            return reading
        return with_breakers(reading, item, {})
