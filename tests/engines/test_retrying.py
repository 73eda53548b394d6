"""Trying again: only what may pass, only while it is still useful, never after a word was heard."""

from dataclasses import dataclass, field

import pytest

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.value import Provenance
from simulator.engines.retrying import Retrying
from simulator.prompting.engine import Completion, OnText, Request
from tests.wire.requests import say


@dataclass
class Scripted:
    """Gives each of its answers in turn; a pair says its text before it fails."""

    answers: list[str | EngineError | tuple[str, EngineError]]
    asked: int = 0

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        self.asked += 1
        answer = self.answers.pop(0)
        text, failure = answer if isinstance(answer, tuple) else (answer, None)
        if isinstance(text, EngineError):
            raise text
        if on_text is not None:
            on_text(text)
        if failure is not None:
            raise failure
        return Completion(text=text, provenance=Provenance.LIVE, engine="scripted")


@dataclass
class Clock:
    """Time passes only by waiting, and by what each attempt takes."""

    now: float = 0.0
    waits: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


def failure(
    fault: EngineFault = EngineFault.BUSY,
    *,
    transient: bool = True,
    retry_after: float | None = None,
) -> EngineError:
    return EngineError(fault, "Busy: wait.", transient=transient, retry_after=retry_after)


def retrying(engine: Scripted, clock: Clock, **options: float) -> Retrying:
    return Retrying(engine, sleep=clock.sleep, clock=clock, **options)  # type: ignore[arg-type]


def test_what_passes_is_tried_again_and_counted() -> None:
    engine, clock = Scripted([failure(), failure(), "Well."]), Clock()
    heard: list[str] = []
    completion = retrying(engine, clock).complete(say(), heard.append)
    assert completion.text == "Well."
    assert completion.params_sent == {"retries": 2}
    assert heard == ["", "", "Well."], "asked twice whether to go on, then the words"
    assert len(clock.waits) == 2
    assert 0 < clock.waits[0] < 1.3


def test_a_first_answer_costs_no_wait_and_leaves_no_trace() -> None:
    engine, clock = Scripted(["Well."]), Clock()
    assert retrying(engine, clock).complete(say()).params_sent == {}
    assert clock.waits == []


def test_waits_grow_and_are_not_all_alike() -> None:
    waits = []
    for _ in range(20):
        clock = Clock()
        with pytest.raises(EngineError):
            retrying(Scripted([failure()] * 4), clock).complete(say())
        waits.append(clock.waits)
    assert len({tuple(each) for each in waits}) > 1
    assert sum(each[2] for each in waits) > sum(each[0] for each in waits)


@pytest.mark.parametrize(
    "fault",
    [EngineFault.QUOTA_SPENT, EngineFault.KEY_REJECTED, EngineFault.MODEL_UNKNOWN],
)
def test_what_is_final_is_said_at_once(fault: EngineFault) -> None:
    engine, clock = Scripted([failure(fault, transient=False)]), Clock()
    with pytest.raises(EngineError) as caught:
        retrying(engine, clock).complete(say())
    assert caught.value.fault is fault
    assert engine.asked == 1


def test_nothing_is_tried_again_once_a_word_was_heard() -> None:
    engine = Scripted([("Well. ", failure(EngineFault.CUT)), "Never asked."])
    heard: list[str] = []
    with pytest.raises(EngineError) as caught:
        retrying(engine, Clock()).complete(say(), heard.append)
    assert caught.value.fault is EngineFault.CUT
    assert heard == ["Well. "]
    assert engine.asked == 1


def test_a_cut_that_nobody_heard_is_tried_again() -> None:
    engine = Scripted([("Half an ans", failure(EngineFault.CUT)), "A whole answer."])
    assert retrying(engine, Clock()).complete(say()).text == "A whole answer."


def test_the_wait_is_the_one_that_the_server_asks_for() -> None:
    engine, clock = Scripted([failure(retry_after=7), failure(retry_after=0), "Well."]), Clock()
    retrying(engine, clock).complete(say())
    assert clock.waits == [7, 0]


def test_a_server_that_wants_too_much_patience_is_not_asked_again() -> None:
    engine, clock = Scripted([failure(retry_after=60), "Never asked."]), Clock()
    with pytest.raises(EngineError):
        retrying(engine, clock).complete(say())
    assert (engine.asked, clock.waits) == (1, [])


def test_no_attempt_begins_after_the_deadline() -> None:
    engine, clock = Scripted([failure(retry_after=8)] * 9), Clock()
    with pytest.raises(EngineError):
        retrying(engine, clock, attempts=9).complete(say())
    assert clock.now <= 20
    assert engine.asked == 3


def test_a_long_silence_is_not_doubled() -> None:
    class Slow(Scripted):
        def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
            clock.now += 30
            return super().complete(request, on_text)

    clock = Clock()
    engine = Slow([failure(EngineFault.TIMEOUT), "Too late."])
    with pytest.raises(EngineError):
        retrying(engine, clock).complete(say())
    assert engine.asked == 1


def test_what_is_not_an_engine_error_passes_through() -> None:
    def stop(piece: str) -> None:
        raise KeyboardInterrupt

    engine = Scripted(["Well.", "Never asked."])
    with pytest.raises(KeyboardInterrupt):
        retrying(engine, Clock()).complete(say(), stop)
    assert engine.asked == 1


def test_nothing_is_asked_again_for_somebody_who_stopped() -> None:
    class Stop(Exception):
        pass

    def stopped(piece: str) -> None:
        raise Stop

    engine = Scripted([failure(), "Well."])
    with pytest.raises(Stop):
        retrying(engine, Clock()).complete(say(), stopped)
    assert engine.asked == 1
