"""How far readings agree beyond chance; data that cannot show agreement gives None, never 1."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Literal

Scale = Literal["nominal", "ordinal", "interval", "ratio"]
Unit = Sequence[float | None]
"""The ratings of one thing by every rater, None where a rater did not rate."""


def krippendorff_alpha(units: Sequence[Unit], scale: Scale = "ordinal") -> float | None:
    """Krippendorff's alpha from the coincidence matrix; None when every rating is the same."""
    pairs: defaultdict[tuple[float, float], float] = defaultdict(float)
    for unit, times in Counter(map(tuple, units)).items():
        given = [one for one in unit if one is not None]
        if len(given) < 2:
            continue
        share = times / (len(given) - 1)
        for at, one in enumerate(given):
            for other_at, other in enumerate(given):
                if at != other_at:
                    pairs[one, other] += share
    totals: defaultdict[float, float] = defaultdict(float)
    for (one, _), count in pairs.items():
        totals[one] += count
    if len(totals) < 2:
        return None
    distance = _distance(totals, scale)
    n = sum(totals.values())
    observed = sum(count * distance(*pair) for pair, count in pairs.items())
    expected = sum(
        count * other_count * distance(one, other)
        for one, count in totals.items()
        for other, other_count in totals.items()
    )
    return 1 - (n - 1) * observed / expected


def _distance(totals: Mapping[float, float], scale: Scale) -> Callable[[float, float], float]:
    values = sorted(totals)

    def ordinal(one: float, other: float) -> float:
        low, high = sorted((one, other))
        between = sum(totals[value] for value in values if low <= value <= high)
        return (between - (totals[low] + totals[high]) / 2) ** 2

    distances: dict[str, Callable[[float, float], float]] = {
        "nominal": lambda one, other: float(one != other),
        "ordinal": ordinal,
        "interval": lambda one, other: (one - other) ** 2,
        "ratio": lambda one, other: ((one - other) / (one + other)) ** 2 if one + other else 0.0,
    }
    return distances[scale]


def weighted_kappa(pairs: Sequence[tuple[int, int]], levels: int = 4) -> float | None:
    """Cohen's kappa with quadratic weights over `levels` fixed levels from 0; None if undefined."""
    if not pairs:
        return None
    n = len(pairs)
    ours, theirs = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    observed = sum((one - other) ** 2 for one, other in pairs) / n
    expected = sum(
        ours[one] * theirs[other] * (one - other) ** 2
        for one in range(levels)
        for other in range(levels)
    ) / (n * n)
    return None if expected == 0 else 1 - observed / expected


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Cohen's kappa, unweighted; None when chance alone already agrees."""
    if not pairs:
        return None
    n = len(pairs)
    ours, theirs = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    agreed = sum(one == other for one, other in pairs) / n
    by_chance = sum(ours[value] * theirs[value] for value in ours) / (n * n)
    return None if by_chance == 1 else (agreed - by_chance) / (1 - by_chance)


def fleiss_kappa(counts: Sequence[Sequence[int]]) -> float | None:
    """Fleiss' kappa from a table: one row for each thing, how many raters chose each category."""
    if not counts:
        return None
    raters = sum(counts[0])
    n = len(counts)
    observed = (
        sum((sum(c * c for c in row) - raters) / (raters * (raters - 1)) for row in counts) / n
    )
    shares = [sum(row[at] for row in counts) / (n * raters) for at in range(len(counts[0]))]
    by_chance = sum(share * share for share in shares)
    return None if by_chance == 1 else (observed - by_chance) / (1 - by_chance)
