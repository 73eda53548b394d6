"""The smallest change that the app may show as progress, worked out from this suite.

The error of one reply is how far the grader's level of a letter scatters around the author's; a
steady leniency cancels when two sessions are compared, so only the scatter counts. A session is
taken to hold eight replies that tried the letter.
"""

from math import sqrt
from statistics import stdev

from evals.run import Run
from evals.suite import Suite
from simulator.domain.metrics.error import minimal_detectable_change

REPLIES = 8


def smallest_change(suite: Suite, run: Run) -> float | None:
    """MDC95 of a session's mean level of a letter, in levels 0 to 3."""
    errors = []
    for item in suite.cases:
        reading = run.readings[item.id]
        if item.gold.exempt or reading.points is None:
            continue
        for letter in "LEAP":
            said = _best(reading.levels, letter)
            if said:
                errors.append(said - _best(item.gold.levels, letter))
    if len(errors) < 2:
        return None
    return minimal_detectable_change(stdev(errors) / sqrt(REPLIES))


def _best(levels: dict[str, int], letter: str) -> int:
    return max((level for id_, level in levels.items() if id_[0] == letter), default=0)
