"""Our measures against published values (evals.md 1.2, 1.3, 5.4) and against each other."""

from math import sqrt

import pytest

from simulator.domain.metrics.agreement import (
    Scale,
    fleiss_kappa,
    kappa,
    krippendorff_alpha,
    weighted_kappa,
)
from simulator.domain.metrics.bootstrap import cluster_bootstrap
from simulator.domain.metrics.error import (
    minimal_detectable_change,
    signed_bias,
    standard_error_of_measurement,
)
from simulator.domain.metrics.rates import Rate, confusion, upper_bound_of_none, wilson

_: None = None
THREE_CODERS = (
    (_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3),
    (1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _),
    (_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4),
)
"""The three-coder example that the public implementations of alpha are checked with."""


@pytest.mark.parametrize(
    ("scale", "published"),
    [("nominal", 0.691), ("ordinal", 0.807), ("interval", 0.811), ("ratio", 0.809)],
)
def test_alpha_gives_the_published_values(scale: Scale, published: float) -> None:
    units = list(zip(*THREE_CODERS, strict=True))
    assert krippendorff_alpha(units, scale) == pytest.approx(published, abs=5e-4)


FOUR_OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3),
    (_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _),
)
"""Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability": twelve units, some unrated."""


@pytest.mark.parametrize(
    ("scale", "published"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_alpha_gives_its_inventor_s_values(scale: Scale, published: float) -> None:
    units = list(zip(*FOUR_OBSERVERS, strict=True))
    assert krippendorff_alpha(units, scale) == pytest.approx(published, abs=5e-4)


ANXIETY = (
    (3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3),
    (3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4),
)
"""Two raters of the anxiety example of the R package irr, from 1 to 6."""
ESSAYS = (9, 7, 8, 7, 6, 8, 3, 5, 10)
"""The first rater in the manual of Maple's EssayTools."""


@pytest.mark.parametrize(
    ("ours", "theirs", "published"),
    [
        (*ANXIETY, 0.297),
        (ESSAYS, (8, 8, 6, 6, 7, 6, 1, 4, 8), 0.758620689655172),
        (ESSAYS, (3, 5, 6, 6, 7, 6, 1, 4, 8), 0.438095238095238),
    ],
    ids=["irr", "EssayTools 1", "EssayTools 2"],
)
def test_quadratic_kappa_gives_the_published_values(
    ours: tuple[int, ...], theirs: tuple[int, ...], published: float
) -> None:
    pairs = list(zip(ours, theirs, strict=True))
    assert weighted_kappa(pairs, levels=11) == pytest.approx(published, abs=5e-4)


def test_kappa_gives_the_value_of_a_three_way_table() -> None:
    """Fleiss, "Statistical Methods for Rates and Proportions": psychosis, neurosis, organic."""
    table = ((75, 1, 4), (5, 4, 1), (0, 0, 10))
    pairs = [
        (r, c) for r, row in enumerate(table) for c, count in enumerate(row) for _ in range(count)
    ]
    assert kappa(pairs) == pytest.approx(0.676, abs=5e-4)


def test_a_grader_that_always_says_the_same_has_no_alpha() -> None:
    assert krippendorff_alpha([(3, 3, 3)] * 50) is None
    assert weighted_kappa([(3, 3)] * 50) is None
    assert kappa([(1, 1)] * 50) is None


def test_alpha_is_one_only_when_different_things_are_told_apart() -> None:
    assert krippendorff_alpha([(0, 0), (1, 1), (3, 3)]) == pytest.approx(1)


def test_fleiss_kappa_gives_the_textbook_value() -> None:
    table = [
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]  # fmt: skip
    assert fleiss_kappa(table) == pytest.approx(0.210, abs=5e-4)


def test_kappa_gives_the_textbook_value() -> None:
    pairs = [(1, 1)] * 20 + [(1, 0)] * 5 + [(0, 1)] * 10 + [(0, 0)] * 15
    assert kappa(pairs) == pytest.approx(0.4)


def test_weighted_kappa_needs_fixed_levels_and_punishes_distance() -> None:
    near = [(0, 0), (1, 1), (2, 2), (3, 2)]
    far = [(0, 0), (1, 1), (2, 2), (3, 0)]
    assert weighted_kappa(near) == pytest.approx(1 - (1 / 4) / 2)
    assert (weighted_kappa(far) or 0) < (weighted_kappa(near) or 0)


def test_quadratic_kappa_equals_interval_alpha_up_to_small_samples() -> None:
    pairs = [(0, 0), (1, 2), (2, 2), (3, 3), (0, 1), (2, 3), (3, 2), (1, 0)] * 40
    alpha = krippendorff_alpha(pairs, "interval")
    assert weighted_kappa(pairs) == pytest.approx(alpha, abs=2e-3)


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_gives_the_values_of_newcombe(
    hits: int, total: int, low: float, high: float
) -> None:
    """Newcombe 1998, Statistics in Medicine 17: 857-872, table I, method 3."""
    assert wilson(hits, total) == pytest.approx((low, high), abs=6e-5)


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"), [(45, 50, 0.79, 0.96), (180, 200, 0.85, 0.93)]
)
def test_wilson_gives_the_published_intervals(
    hits: int, total: int, low: float, high: float
) -> None:
    assert wilson(hits, total) == pytest.approx((low, high), abs=6e-3)


@pytest.mark.parametrize(
    ("total", "bound"), [(60, 0.049), (100, 0.030), (150, 0.020), (300, 0.010)]
)
def test_nothing_seen_is_not_nothing_there(total: int, bound: float) -> None:
    assert upper_bound_of_none(total) == pytest.approx(bound, abs=6e-4)


def test_no_cases_is_no_rate() -> None:
    assert Rate(0, 0).share is None
    assert str(Rate(0, 0)) == "no cases"


def test_confusion_keeps_both_kinds_of_error_apart() -> None:
    counted = confusion(
        [(True, True), (True, False), (False, False), (False, True), (False, False)]
    )
    assert (counted.tpr.share, counted.tnr.share) == (1 / 2, 2 / 3)


@pytest.mark.parametrize(("flips", "mdc"), [(0.01, 8.0), (0.005, 5.6)])
def test_the_smallest_change_matches_the_published_simulation(flips: float, mdc: float) -> None:
    """Twelve independent checks, each flipping: evals.md 6, L3."""
    error = 100 * sqrt(12 * flips * (1 - flips)) / 12
    assert minimal_detectable_change(error) == pytest.approx(mdc, abs=0.1)


def test_error_of_measurement_pools_the_spread_within() -> None:
    assert standard_error_of_measurement([(50, 52), (10, 12)]) == pytest.approx(sqrt(2))
    assert standard_error_of_measurement([(50,)]) is None


def test_bias_has_a_sign() -> None:
    assert signed_bias([(0, 1), (2, 2)]) == 0.5
    assert signed_bias([]) is None


def test_intervals_widen_when_replies_come_from_one_talk() -> None:
    def mean(values: list[float]) -> float:
        return sum(values) / len(values)

    alone = {str(at): [float(at % 2)] for at in range(60)}
    together = {str(talk): [float(talk % 2)] * 10 for talk in range(6)}
    narrow, wide = cluster_bootstrap(alone, mean), cluster_bootstrap(together, mean)
    assert narrow is not None
    assert wide is not None
    assert wide.high - wide.low > narrow.high - narrow.low


def test_an_interval_of_something_undefined_is_none() -> None:
    assert cluster_bootstrap({"a": [1]}, lambda values: None) is None
