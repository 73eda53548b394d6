"""Counts what engines cost, and stops before a call that a spent budget no longer covers."""

from threading import Lock

from simulator.domain.cost import Cost, Prices, of_answer
from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.value import Frozen, Origin
from simulator.prompting.engine import Completion, Engine, OnText, Request
from simulator.use_cases.ports import Ledger

CHARACTERS_PER_TOKEN = 4
"""For servers that do not count and for answers that broke off: an estimate, and marked as one."""
WORKED = frozenset(
    {
        EngineFault.TIMEOUT,
        EngineFault.CUT,
        EngineFault.STOPPED,
        EngineFault.REFUSED,
        EngineFault.FILTERED,
        EngineFault.EMPTY,
    }
)
"""Failures of a server that had read what was sent, and will put it on the bill."""


class Budget(Frozen):
    """What may be spent; None is no limit."""

    calls: int | None = None
    tokens: int | None = None
    money: float | None = None


UNLIMITED = Budget()
NO_PRICES = Prices()


class Metered:
    """Wraps an engine; safe to share between threads. What was spent stands in the ledger."""

    def __init__(
        self,
        engine: Engine,
        ledger: Ledger,
        budget: Budget = UNLIMITED,
        prices: Prices = NO_PRICES,
    ) -> None:
        self._engine = engine
        self._ledger = ledger
        self._budget = budget
        self._prices = prices
        self._under_way = 0
        self._lock = Lock()

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        with self._lock:
            self._check(request)
            self._under_way += 1
        heard: list[str] = []

        def hear(piece: str) -> None:
            heard.append(piece)
            if on_text is not None:
                on_text(piece)

        call = Cost(failed=1)
        try:
            completion = self._engine.complete(request, hear if on_text is not None else None)
            call = self._answered(request, completion)
            return completion
        except EngineError as error:
            if error.fault in WORKED:
                call += self._guess(request, "".join(heard))
            raise
        finally:
            # Under one lock with the check: a call is either under way or in the ledger.
            with self._lock:
                self._under_way -= 1
                self._ledger.add(call)

    def _answered(self, request: Request, completion: Completion) -> Cost:
        asked = Origin(
            engine=completion.engine,
            provenance=completion.provenance,
            **completion.usage.model_dump(),
        )
        price = self._prices.of(completion.model) or self._prices.of(request.model)
        retries = int(completion.params_sent.get("retries", 0))
        found = of_answer(asked, price) + Cost(retries=retries)
        return found + self._guess(request, completion.text) if found.uncounted else found

    def _guess(self, request: Request, said: str) -> Cost:
        asked = _tokens(sum(len(message.content) for message in request.messages))
        written, price = _tokens(len(said)), self._prices.of(request.model)
        money = price.money(asked, written, None) if price else 0.0
        return Cost(guessed_tokens=asked + written, guessed_money=money)

    def _check(self, request: Request) -> None:
        """Raise before the call: what was not asked is not billed. Calls under way count too."""
        budget = self._budget
        if budget == UNLIMITED:
            return
        spent = self._ledger.spent()
        if budget.money is not None:
            self._check_money(budget.money, spent.money_at_most, request.model)
        for used, limit, noun in (
            (spent.answers + spent.failed + self._under_way, budget.calls, "calls"),
            (spent.tokens_at_most, budget.tokens, "tokens"),
        ):
            if limit is not None and used >= limit:
                raise EngineError(
                    EngineFault.QUOTA_SPENT,
                    f"The budget of {limit:,} {noun} is used up: raise it in the settings, "
                    "or go on with the offline engine.",
                )

    def _check_money(self, limit: float, spent: float, model: str) -> None:
        if self._prices.of(model) is None:
            raise EngineError(
                EngineFault.QUOTA_SPENT,
                f"A budget in money needs the price of {model or 'the model'}: write it into "
                "prices.yaml, or set a budget in tokens.",
            )
        if spent >= limit:
            raise EngineError(
                EngineFault.QUOTA_SPENT,
                f"The budget of {f'{limit:g} {self._prices.currency}'.strip()} is used up: raise it in "
                "the settings, or go on with the offline engine.",
            )


def _tokens(characters: int) -> int:
    return -(-characters // CHARACTERS_PER_TOKEN)
