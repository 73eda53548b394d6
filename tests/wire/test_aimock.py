"""Against an OpenAI mock that we did not write: streams, limits, failures and cuts."""

import time

import pytest

from simulator.domain.errors import EngineError, EngineFault
from simulator.engines.openai_compatible import OpenAICompatible
from simulator.engines.retrying import Retrying
from tests.wire.requests import GOOD, Verdict, judge, say

pytestmark = pytest.mark.wire


@pytest.fixture
def engine(aimock: str) -> OpenAICompatible:
    return OpenAICompatible(aimock, "mock", "persona", read_seconds=1.0)


def test_a_reply_streams_in_pieces(engine: OpenAICompatible) -> None:
    pieces: list[str] = []
    completion = engine.complete(say(), pieces.append)
    assert completion.text == "".join(pieces) == "It's age. You'll see. Did you lock the car?"
    assert len(pieces) > 3
    assert completion.model == "persona"


def test_a_structured_answer_comes_on_the_first_rung(engine: OpenAICompatible) -> None:
    completion = engine.complete(judge(model="grader"))
    assert completion.text == GOOD
    assert Verdict.model_validate_json(completion.text).checks == [True, True, False]
    assert completion.params_sent["rung"] == "json_schema"


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        ("busy", EngineFault.BUSY),
        ("broken", EngineFault.SERVER_FAILED),
        ("loading", EngineFault.BUSY),
        ("cut-by-count", EngineFault.CUT),
        ("cut-by-time", EngineFault.CUT),
        ("slow", EngineFault.TIMEOUT),
        ("filtered", EngineFault.FILTERED),
        ("no-such-model", EngineFault.MODEL_UNKNOWN),
    ],
)
def test_failures_are_told_apart(
    engine: OpenAICompatible, model: str, expected: EngineFault
) -> None:
    with pytest.raises(EngineError) as caught:
        engine.complete(say(model=model), lambda piece: None)
    assert caught.value.fault is expected


def test_an_answer_cut_by_length_says_so(engine: OpenAICompatible) -> None:
    assert engine.complete(judge(model="too-long")).finish == "length"


def test_a_busy_server_is_asked_again_when_it_wants(engine: OpenAICompatible) -> None:
    begun = time.monotonic()
    with pytest.raises(EngineError) as caught:
        Retrying(engine, attempts=2).complete(say(model="busy"))
    assert caught.value.retry_after == 1
    assert time.monotonic() - begun >= 1
