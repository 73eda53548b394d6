"""What is spent is known, what is unknown is said to be, and a budget stops before the call."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.value import Provenance
from simulator.engines.metered import Budget, Metered
from simulator.prompting.engine import Completion, OnText, Request, Usage
from tests.wire.requests import say


class Counting:
    """An engine with a fixed usage; it fails when it has none."""

    def __init__(self, usage: Usage | None) -> None:
        self.usage = usage
        self.asked = 0

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        self.asked += 1
        if self.usage is None:
            raise EngineError(EngineFault.BUSY, "Busy: wait.", transient=True)
        return Completion(
            text="Well, you'll see.",
            provenance=Provenance.LIVE,
            engine="counting",
            usage=self.usage,
            params_sent={"retries": 1},
        )


TOLD = Usage(prompt_tokens=100, completion_tokens=10, cached_tokens=80)


def test_what_servers_count_adds_up() -> None:
    meter = Metered(Counting(TOLD))
    meter.complete(say())
    meter.complete(say())
    spent = meter.spent
    assert (spent.calls, spent.prompt_tokens, spent.completion_tokens) == (2, 200, 20)
    assert (spent.cached_tokens, spent.tokens, spent.retries) == (160, 220, 2)
    assert not spent.estimated


def test_what_servers_do_not_count_is_estimated_and_marked() -> None:
    meter = Metered(Counting(Usage()))
    meter.complete(say("word " * 80))
    assert meter.spent.estimated
    assert 100 <= meter.spent.prompt_tokens <= 120
    assert meter.spent.completion_tokens == 5
    assert meter.spent.cached_tokens is None


def test_a_failed_call_is_a_call() -> None:
    meter = Metered(Counting(None))
    with pytest.raises(EngineError):
        meter.complete(say())
    assert (meter.spent.calls, meter.spent.failed, meter.spent.tokens) == (1, 1, 0)


@pytest.mark.parametrize(
    ("budget", "words"),
    [(Budget(calls=2), "2 calls"), (Budget(tokens=200), "200 tokens")],
)
def test_a_spent_budget_stops_before_the_call(budget: Budget, words: str) -> None:
    engine = Counting(TOLD)
    meter = Metered(engine, budget)
    meter.complete(say())
    meter.complete(say())
    with pytest.raises(EngineError) as caught:
        meter.complete(say())
    assert engine.asked == 2
    assert caught.value.fault is EngineFault.QUOTA_SPENT
    assert not caught.value.transient
    assert f"The budget of {words} is used up" in caught.value.message


def test_nothing_is_lost_between_threads() -> None:
    meter = Metered(Counting(TOLD))
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: meter.complete(say()), range(200)))
    assert (meter.spent.calls, meter.spent.tokens) == (200, 22_000)


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
    meter = Metered(engine, Budget(calls=2))
    with ThreadPoolExecutor(3) as pool:
        made = [pool.submit(meter.complete, say()) for _ in range(3)]
        problems = [one.exception() for one in made]
    assert sum(problem is not None for problem in problems) == 1
    assert (engine.asked, meter.spent.calls) == (2, 2)
