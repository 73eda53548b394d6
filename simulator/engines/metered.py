"""Counts what engines cost, and stops before a call that a spent budget no longer covers."""

from collections.abc import Callable
from threading import Lock

from simulator.domain.cost import Cost, Prices
from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.value import Frozen
from simulator.prompting.engine import Completion, Engine, OnText, Request, Usage

CHARACTERS_PER_TOKEN = 4
"""For servers that do not count: an estimate, and marked as one."""


class Budget(Frozen):
    """What may be spent; None is no limit."""

    calls: int | None = None
    tokens: int | None = None
    money: float | None = None

    @property
    def is_limited(self) -> bool:
        return self != UNLIMITED


UNLIMITED = Budget()
NO_PRICES = Prices()


class Spent(Frozen):
    """What was spent so far."""

    calls: int = 0
    failed: int = 0
    retries: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int | None = None
    """None while no server has said anything about its cache."""
    estimated: bool = False
    """Some of the tokens are our estimate, because a server did not count."""
    money: float = 0.0
    """By the price file; what has no price there is not in it."""

    @classmethod
    def before(cls, cost: Cost) -> "Spent":
        """What was spent before this process began to count."""
        return cls(
            calls=cost.answers,
            prompt_tokens=cost.prompt_tokens,
            completion_tokens=cost.completion_tokens,
            money=cost.money,
        )

    @property
    def tokens(self) -> int:
        return self.prompt_tokens + self.completion_tokens

    def after(self, completion: Completion, request: Request, prices: Prices) -> "Spent":
        usage, counted = completion.usage, _counted(completion, request)
        price = prices.of(completion.model) or prices.of(request.model)
        prompt, said = counted.prompt_tokens or 0, counted.completion_tokens or 0
        money = price.money(prompt, said, usage.cached_tokens) if price else 0.0
        cached = self.cached_tokens
        if usage.cached_tokens is not None:
            cached = (cached or 0) + usage.cached_tokens
        return Spent(
            calls=self.calls + 1,
            failed=self.failed,
            retries=self.retries + int(completion.params_sent.get("retries", 0)),
            prompt_tokens=self.prompt_tokens + prompt,
            completion_tokens=self.completion_tokens + said,
            cached_tokens=cached,
            estimated=self.estimated or counted != usage,
            money=self.money + money,
        )


NOTHING = Spent()


class Metered:
    """Wraps an engine; safe to share between threads."""

    def __init__(
        self,
        engine: Engine,
        budget: Budget = UNLIMITED,
        prices: Prices = NO_PRICES,
        spent: Spent = NOTHING,
        period: Callable[[], str] = lambda: "",
    ) -> None:
        """`spent`: what counts already; `period`: when it changes, counting starts anew."""
        self._engine = engine
        self._budget = budget
        self._prices = prices
        self._spent = spent
        self._period = period
        self._now = period()
        self._under_way = 0
        self._lock = Lock()

    @property
    def spent(self) -> Spent:
        with self._lock:
            return self._spent

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        with self._lock:
            self._check(request)
            self._under_way += 1
        try:
            completion = self._engine.complete(request, on_text)
        except EngineError:
            with self._lock:
                failed = {"calls": self._spent.calls + 1, "failed": self._spent.failed + 1}
                self._spent = self._spent.model_copy(update=failed)
            raise
        else:
            with self._lock:
                self._spent = self._spent.after(completion, request, self._prices)
        finally:
            with self._lock:
                self._under_way -= 1
        return completion

    def _check(self, request: Request) -> None:
        """Raise before the call: what was not asked is not billed. Calls under way count too."""
        if (now := self._period()) != self._now:
            self._now, self._spent = now, NOTHING
        spent, budget = self._spent, self._budget
        if budget.money is not None:
            self._check_money(budget.money, request.model)
        for used, limit, noun in (
            (spent.calls + self._under_way, budget.calls, "calls"),
            (spent.tokens, budget.tokens, "tokens"),
        ):
            if limit is not None and used >= limit:
                raise EngineError(
                    EngineFault.QUOTA_SPENT,
                    f"The budget of {limit:,} {noun} is used up: raise it in the settings, "
                    "or go on with the offline engine.",
                )

    def _check_money(self, limit: float, model: str) -> None:
        if self._prices.of(model) is None:
            raise EngineError(
                EngineFault.QUOTA_SPENT,
                f"A budget in money needs the price of {model or 'the model'}: write it into "
                "prices.yaml, or set a budget in tokens.",
            )
        if self._spent.money >= limit:
            raise EngineError(
                EngineFault.QUOTA_SPENT,
                f"The budget of {f'{limit:g} {self._prices.currency}'.strip()} is used up: raise it in "
                "the settings, or go on with the offline engine.",
            )


def _counted(completion: Completion, request: Request) -> Usage:
    """The usage, with our estimate where the server did not count."""
    usage = completion.usage
    asked = sum(len(message.content) for message in request.messages)
    return Usage(
        prompt_tokens=_or_estimate(usage.prompt_tokens, asked),
        completion_tokens=_or_estimate(usage.completion_tokens, len(completion.text)),
        cached_tokens=usage.cached_tokens,
    )


def _or_estimate(tokens: int | None, characters: int) -> int:
    return -(-characters // CHARACTERS_PER_TOKEN) if tokens is None else tokens
