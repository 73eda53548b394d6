"""Adds up the marks of a turn to how likely it does a thing: a logistic sum, small enough to read.

The weights are numbers in `words/weights.yaml`, trained on our own turns and on nobody else's.
"""

import math

from simulator.engines.offline.reading.lists import load
from simulator.engines.offline.reading.marks import Marks


def likely(deed: str, found: Marks) -> float:
    """From 0 to 1; from .5 on the turn does it."""
    weights = load("weights")[deed]
    total = weights["base"] + sum(
        weights["marks"].get(name, 0.0) * amount for name, amount in found.items()
    )
    return 1 / (1 + math.exp(-total))


def reasons(deed: str, found: Marks, most: int = 3) -> tuple[str, ...]:
    """The marks that spoke loudest for it."""
    weights = load("weights")[deed]["marks"]
    speaking = {name: weights.get(name, 0.0) * amount for name, amount in found.items()}
    loudest = sorted(speaking, key=lambda name: -speaking[name])[:most]
    return tuple(name for name in loudest if speaking[name] > 0)
