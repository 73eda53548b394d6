"""The whole gallery."""

from evals.graders.mutants import conduct, levels, words
from evals.graders.mutants.blunt import BLUNT
from evals.graders.mutants.mutant import Mutant


def lower(level: int) -> int:
    return max(0, level - 2)


def higher(level: int) -> int:
    return min(3, level + 2)


BIASED = (
    words.biased("dialect", 0.20, lower),
    words.biased("names", 0.12, lower),
    words.biased("padding", 0.04, higher),
    words.biased("self-praise", 0.04, higher),
    words.biased("second-language", 0.30, lower),
    words.biased("chat", 0.30, lower),
    words.biased("paraphrase", 0.30, lower),
    words.biased("typos", 0.15, lower),
    words.biased("casing", 0.15, lower),
    words.biased("whitespace", 0.15, lower),
    words.biased("gender", 0.15, lower),
    words.biased("relation", 0.15, lower),
    words.biased("criteria-order", 0.15, lower),
)
UNSTABLE = (
    levels.unstable_on("L", 0.05),
    levels.unstable_on("E", 0.04),
    levels.unstable_on("A", 0.06),
    levels.unstable_on("P", 0.12),
)
SLY: tuple[type[Mutant], ...] = (
    levels.Wavering, *UNSTABLE, words.Injected, words.NegationBlind, words.SarcasmBlind,
    words.FirstGlance, words.Leaky, words.WrongSpeaker, words.InventsQuotes, conduct.IgnoresStage,
    conduct.AnswersTooMuch, conduct.GradesGreetings, words.ContextDeaf, levels.DeafToConditions,
    levels.LovesSmallSteps, levels.Misses, levels.RoundsUp, levels.Coarse, levels.SoftOnNothing,
    levels.NeverStrong, levels.TooGoodToBeTrue, conduct.OverlooksHarm, conduct.OverlooksThreats,
    conduct.Touchy, conduct.Misnames, conduct.DeafToFalseYes, conduct.OffersLittle,
    conduct.OffersPep, conduct.StartsAtPhantoms, conduct.ForgetsHarm,
    words.TripsOverBut, words.ByTheLetter, words.JittersWhenReworded, *BIASED,
)  # fmt: skip
MUTANTS: tuple[type[Mutant], ...] = (*BLUNT, *SLY)
