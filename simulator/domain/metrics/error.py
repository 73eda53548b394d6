"""How much a score moves by itself, and the change that is more than that."""

from collections.abc import Sequence
from math import sqrt
from statistics import variance

Z95 = 1.959963984540054


def standard_error_of_measurement(runs: Sequence[Sequence[float]]) -> float | None:
    """SEM: the spread of repeated scores of the same thing, pooled; `runs` is one row per thing."""
    repeated = [variance(row) for row in runs if len(row) > 1]
    return sqrt(sum(repeated) / len(repeated)) if repeated else None


def minimal_detectable_change(error: float) -> float:
    """MDC95: two scores that differ by less may differ by measurement alone."""
    return Z95 * sqrt(2) * error


def signed_bias(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Mean of said minus gold; above zero is lenient."""
    return sum(said - gold for gold, said in pairs) / len(pairs) if pairs else None
