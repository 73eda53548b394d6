"""Cost: added up where it is known, and said to be unknown where it is not."""

import pytest

from simulator.domain.cost import Cost, Price, Prices, cost
from simulator.domain.value import Origin, Provenance

PRICES = Prices(currency="XTS", models={"m": Price(input=2.0, cached=1.0, output=10.0)})


def origin(model: str = "m", **counts: int | None) -> Origin:
    return Origin(engine="openai", provenance=Provenance.LIVE, model=model, **counts)


def test_what_is_counted_and_priced_adds_up() -> None:
    one = origin(prompt_tokens=1000, completion_tokens=100, cached_tokens=600)
    found = cost([one, one], PRICES)
    assert (found.answers, found.tokens, found.cached_share) == (2, 2200, 0.6)
    assert found.money == pytest.approx(2 * (400 * 2 + 600 * 1 + 100 * 10) / 1_000_000)
    assert (found.unpriced, found.uncounted) == (0, 0)


def test_a_release_of_a_model_has_its_price_and_a_relative_of_it_has_none() -> None:
    assert PRICES.of("m-2026-11-25") is PRICES.of("m")
    assert PRICES.of("m-mini") is None


def test_what_nobody_counted_or_priced_is_unknown_and_never_nothing() -> None:
    uncounted = cost([origin()], PRICES)
    assert (uncounted.uncounted, uncounted.money_known, uncounted.cached_share) == (1, False, None)
    unpriced = cost([origin("other", prompt_tokens=10, completion_tokens=1)], PRICES)
    assert (unpriced.tokens, unpriced.unpriced, unpriced.money_known) == (11, 1, False)


def test_a_model_without_a_price_for_its_cache_is_charged_like_any() -> None:
    plain = Price(input=2.0, output=10.0)
    assert plain.money(1000, 0, 900) == plain.money(1000, 0, None)


def test_what_was_replayed_or_made_offline_costs_nothing() -> None:
    made = Origin(engine="offline", provenance=Provenance.OFFLINE)
    assert cost([made], PRICES) == Cost()
