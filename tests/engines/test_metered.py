"""What is spent is known, what is unknown is said to be, and a budget stops before the call."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from simulator.domain.cost import Price, Prices
from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.value import Provenance
from simulator.engines.metered import Budget, Metered
from simulator.prompting.engine import Completion, OnText, Request, Usage
from simulator.storage.memory import MemoryLedger
from tests.wire.requests import say


class Counting:
    """An engine with a fixed usage; without one it says a few words and then fails."""

    def __init__(self, usage: Usage | None, fault: EngineFault = EngineFault.BUSY) -> None:
        self.usage = usage
        self.fault = fault
        self.asked = 0

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        self.asked += 1
        if on_text is not None:
            on_text("Well, you'll see.")
        if self.usage is None:
            raise EngineError(self.fault, "It broke: wait.", transient=True)
        return Completion(
            text="Well, you'll see.",
            provenance=Provenance.LIVE,
            engine="counting",
            usage=self.usage,
            params_sent={"retries": 1},
        )


TOLD = Usage(prompt_tokens=100, completion_tokens=10, cached_tokens=80)
PRICES = Prices(models={"": Price(input=1.0, output=2.0)})


def test_what_servers_count_adds_up() -> None:
    ledger = MemoryLedger()
    meter = Metered(Counting(TOLD), ledger)
    meter.complete(say())
    meter.complete(say())
    spent = ledger.spent()
    assert (spent.answers, spent.prompt_tokens, spent.completion_tokens) == (2, 200, 20)
    assert (spent.cached_tokens, spent.tokens, spent.retries) == (160, 220, 2)
    assert spent.guessed_tokens == 0


def test_what_servers_do_not_count_is_estimated_and_marked() -> None:
    ledger = MemoryLedger()
    Metered(Counting(Usage()), ledger, prices=PRICES).complete(say("word " * 80))
    spent = ledger.spent()
    assert (spent.uncounted, spent.tokens, spent.money, spent.cached_share) == (1, 0, 0, None)
    assert 105 <= spent.guessed_tokens <= 125
    assert spent.guessed_money == pytest.approx((spent.guessed_tokens + 5) / 1_000_000)
    assert spent.tokens_at_most == spent.guessed_tokens


def test_a_call_that_failed_before_anyone_worked_costs_nothing() -> None:
    ledger = MemoryLedger()
    with pytest.raises(EngineError):
        Metered(Counting(None), ledger).complete(say())
    spent = ledger.spent()
    assert (spent.answers, spent.failed, spent.tokens_at_most) == (0, 1, 0)


@pytest.mark.parametrize("fault", [EngineFault.CUT, EngineFault.STOPPED, EngineFault.REFUSED])
def test_a_call_that_broke_off_is_on_the_bill_and_counts(fault: EngineFault) -> None:
    ledger, heard = MemoryLedger(), list[str]()
    meter = Metered(Counting(None, fault), ledger, Budget(tokens=100))
    with pytest.raises(EngineError, match="It broke"):
        meter.complete(say("word " * 80), heard.append)
    spent = ledger.spent()
    assert (spent.answers, spent.failed, spent.tokens) == (0, 1, 0)
    assert spent.guessed_tokens > 100, "what was sent, and the words that were heard"
    with pytest.raises(EngineError, match="budget of 100 tokens"):
        meter.complete(say())


def test_what_another_process_spent_counts() -> None:
    ledger = MemoryLedger()
    Metered(Counting(TOLD), ledger).complete(say())
    with pytest.raises(EngineError, match="budget of 100 tokens"):
        Metered(Counting(TOLD), ledger, Budget(tokens=100)).complete(say())


@pytest.mark.parametrize(
    ("budget", "words"),
    [(Budget(calls=2), "2 calls"), (Budget(tokens=200), "200 tokens")],
)
def test_a_spent_budget_stops_before_the_call(budget: Budget, words: str) -> None:
    engine = Counting(TOLD)
    meter = Metered(engine, MemoryLedger(), budget)
    meter.complete(say())
    meter.complete(say())
    with pytest.raises(EngineError) as caught:
        meter.complete(say())
    assert engine.asked == 2
    assert caught.value.fault is EngineFault.QUOTA_SPENT
    assert not caught.value.transient
    assert f"The budget of {words} is used up" in caught.value.message


def test_nothing_is_lost_between_threads() -> None:
    ledger = MemoryLedger()
    meter = Metered(Counting(TOLD), ledger)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: meter.complete(say()), range(200)))
    assert (ledger.spent().answers, ledger.spent().tokens) == (200, 22_000)


class Meeting(Counting):
    """Answers only when two calls are under way, as they are between threads."""

    def __init__(self) -> None:
        super().__init__(TOLD)
        self._both = Barrier(2, timeout=30)

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        self._both.wait()
        return super().complete(request, on_text)


def test_a_budget_counts_the_calls_under_way() -> None:
    engine = Meeting()
    ledger = MemoryLedger()
    meter = Metered(engine, ledger, Budget(calls=2))
    with ThreadPoolExecutor(3) as pool:
        made = [pool.submit(meter.complete, say()) for _ in range(3)]
        problems = [one.exception() for one in made]
    assert sum(problem is not None for problem in problems) == 1
    assert (engine.asked, ledger.spent().answers) == (2, 2)
