"""Intervals that respect that replies to one talk are not independent."""

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Interval(NamedTuple):
    low: float
    high: float


def cluster_bootstrap(
    clusters: Mapping[str, Sequence[T]],
    statistic: Callable[[list[T]], float | None],
    draws: int = 200,
    seed: int = 1,
) -> Interval | None:
    """The 95 % percentile interval when whole clusters are drawn again with replacement.

    None when the statistic is undefined on more than one draw in twenty: an interval that leaves
    out the draws that failed would be too narrow.
    """
    keys = sorted(clusters)
    random = Random(seed)
    values = []
    for _ in range(draws):
        drawn = [one for key in random.choices(keys, k=len(keys)) for one in clusters[key]]
        value = statistic(drawn)
        if value is not None:
            values.append(value)
    if len(values) < 0.95 * draws:
        return None
    values.sort()
    return Interval(values[int(0.025 * len(values))], values[int(0.975 * len(values)) - 1])
