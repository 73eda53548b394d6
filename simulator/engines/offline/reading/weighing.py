"""Adds up the marks of a turn to how likely it does a thing: a logistic sum, small enough to read.

The weights are numbers in `words/weights.yaml`, trained on our own turns and on nobody else's.
Some deeds are those of a turn as a whole; others are done once one sentence does them.
"""

import math
from collections.abc import Sequence

from simulator.engines.offline.reading.lists import load
from simulator.engines.offline.reading.marks import Marks, together


def likely(deed: str, found: Sequence[Marks]) -> float:
    """From 0 to 1; from .5 on the turn does it."""
    even: float = load("weights")[deed]["even"]
    none = math.prod(1 - chance(_total(deed, one)) for one in weighed(deed, found))
    return (1 - none) * (1 - even) / ((1 - none) * (1 - even) + none * even)


def weighed(deed: str, found: Sequence[Marks]) -> Sequence[Marks]:
    """What is added up for itself: each sentence, or the turn as a whole."""
    return found if load("weights")[deed]["by"] == "sentence" else (together(found),)


def chance(total: float) -> float:
    return 1 / (1 + math.exp(-total))


def _total(deed: str, found: Marks) -> float:
    weights = load("weights")[deed]
    by_mark: dict[str, float] = weights["marks"]
    return float(weights["base"]) + sum(
        by_mark.get(name, 0.0) * amount for name, amount in found.items()
    )


def reasons(deed: str, found: Sequence[Marks], most: int = 3) -> tuple[str, ...]:
    """The marks that spoke loudest for it, in the sentence that did it most."""
    best = max(weighed(deed, found), key=lambda one: _total(deed, one))
    weights = load("weights")[deed]["marks"]
    speaking = {name: weights.get(name, 0.0) * amount for name, amount in best.items()}
    loudest = sorted(speaking, key=lambda name: -speaking[name])[:most]
    return tuple(name for name in loudest if speaking[name] > 0)
