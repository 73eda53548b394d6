"""What was asked of a server and what that cost, as far as anybody knows: unknown stays unknown."""

import re
from collections.abc import Iterable

from pydantic import Field

from simulator.domain.session import Attempt, Session
from simulator.domain.value import Frozen, Origin, Provenance

MILLION = 1_000_000
_DATED = re.compile(r"-(?:\d{4}-\d{2}-\d{2}|\d{6,8})")
"""Servers answer with the name of a release where the model was asked for by its plain name."""


class Price(Frozen):
    """Of a million tokens."""

    input: float = Field(ge=0)
    cached: float | None = Field(default=None, ge=0)
    """Of those that the server read from its cache; None: as much as any other."""
    output: float = Field(ge=0)

    def money(self, prompt: int, completion: int, cached: int | None) -> float:
        again = cached or 0
        kept = self.input if self.cached is None else self.cached
        fresh = max(0, prompt - again)
        return (fresh * self.input + again * kept + completion * self.output) / MILLION


class Prices(Frozen):
    """What people wrote down of the prices of their models; nothing is known of any other."""

    currency: str = ""
    models: dict[str, Price] = {}

    def of(self, model: str) -> Price | None:
        return self.models.get(model) or self.models.get(_DATED.sub("", model))


class Cost(Frozen):
    """Of some answers together."""

    answers: int = 0
    uncounted: int = 0
    """Answers whose tokens nobody counted."""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    cache_known: int = 0
    """Of the prompt tokens, those of answers whose server said how many were cached."""
    money: float = 0.0
    """Of the answers whose price is known."""
    unpriced: int = 0
    guessed_tokens: int = 0
    """Of answers that nobody counted or that broke off, by our estimate; not among those above."""
    guessed_money: float = 0.0
    failed: int = 0
    """Calls that came to nothing; what they cost is guessed where the server had begun to work."""
    retries: int = 0

    def __add__(self, other: "Cost") -> "Cost":
        theirs = other.model_dump()
        return Cost(**{name: mine + theirs[name] for name, mine in self.model_dump().items()})

    @property
    def tokens(self) -> int:
        return self.prompt_tokens + self.completion_tokens

    @property
    def tokens_at_most(self) -> int:
        """With what is only guessed: a budget rather stops a little early."""
        return self.tokens + self.guessed_tokens

    @property
    def money_at_most(self) -> float:
        return self.money + self.guessed_money

    @property
    def cached_share(self) -> float | None:
        """None where no server said anything about its cache."""
        return self.cached_tokens / self.cache_known if self.cache_known else None

    @property
    def money_known(self) -> bool:
        """Whether anything is known of the money at all."""
        return self.answers > self.unpriced


def cost(origins: Iterable[Origin], prices: Prices) -> Cost:
    """Of all that a server was asked; what was replayed or made offline costs nothing."""
    found = Cost()
    for one in origins:
        if one.provenance is Provenance.LIVE:
            found += of_answer(one, prices.of(one.model))
    return found


def of_answer(one: Origin, price: Price | None) -> Cost:
    counted = one.prompt_tokens is not None and one.completion_tokens is not None
    prompt, completion = one.prompt_tokens or 0, one.completion_tokens or 0
    money = price.money(prompt, completion, one.cached_tokens) if price and counted else None
    return Cost(
        answers=1,
        uncounted=int(not counted),
        prompt_tokens=prompt,
        completion_tokens=completion,
        cached_tokens=one.cached_tokens or 0,
        cache_known=prompt if one.cached_tokens is not None else 0,
        money=money or 0.0,
        unpriced=int(money is None),
    )


def asked_in(attempt: Attempt) -> tuple[Origin, ...]:
    """What stands behind a try, the grade that could not be used included: it was paid for."""
    unused = (attempt.unused,) if attempt.unused else ()
    return (attempt.reply_origin, attempt.grade.origin, *unused)


def asked_for(session: Session) -> tuple[Origin, ...]:
    tries = [one for exchange in session.exchanges for one in exchange.attempts]
    return tuple(origin for one in tries for origin in asked_in(one))
