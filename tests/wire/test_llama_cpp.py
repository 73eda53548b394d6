"""Against a real llama.cpp server: the whole path from a persona file to a structured grade."""

import json

import pytest

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.grade import GradeResult
from simulator.domain.value import Origin, Provenance
from simulator.engines.openai_compatible import OpenAICompatible
from simulator.engines.retrying import Retrying
from simulator.prompting.engine import Sampling
from simulator.prompting.grade_answer import GraderAnswer
from simulator.prompting.grade_reading import read_grade
from simulator.prompting.grader import grade_request
from simulator.prompting.loved_one import loved_one_request, spoken_filter
from tests.prompting.builders import gloria, grade_task, loved_one_task, prompts
from tests.wire.requests import Verdict, judge, say

pytestmark = [pytest.mark.wire, pytest.mark.timeout(300)]
"""A model reads the whole of the prompts here, on whatever is left of a busy machine."""

TOO_MANY = 20_000


@pytest.fixture
def engine(llama: str) -> OpenAICompatible:
    return OpenAICompatible(llama, "", "tiny", read_seconds=250)


def test_a_reply_streams_and_is_counted(engine: OpenAICompatible) -> None:
    pieces: list[str] = []
    completion = engine.complete(say(), pieces.append)
    assert completion.text == "".join(pieces)
    assert len(pieces) > 10
    assert completion.usage.completion_tokens == 40
    assert completion.usage.prompt_tokens
    assert completion.model == "tiny"


def test_a_schema_is_enforced(engine: OpenAICompatible) -> None:
    completion = engine.complete(judge())
    assert len(Verdict.model_validate_json(completion.text).checks) == 3
    assert completion.params_sent["rung"] == "json_schema"
    assert completion.finish == "stop"


def test_a_whole_exchange_runs_over_the_wire(engine: OpenAICompatible) -> None:
    """The model speaks gibberish: what counts is that it comes filtered, bounded and readable."""
    task = loved_one_task(gloria(), "Mum, who has the second cup?")
    spoken = spoken_filter(task)
    shown: list[str] = []
    request = loved_one_request(prompts().loved_one, task, "")
    engine.complete(request, lambda piece: shown.append(spoken.feed(piece)))
    shown.append(spoken.close())
    assert "".join(shown) == spoken.text
    assert 1 <= len(spoken.text.split()) <= task.beat.max_words * 1.25

    graded = grade_task()
    completion = Retrying(engine).complete(grade_request(prompts().grader, graded, ""))
    answer = GraderAnswer.model_validate_json(completion.text)
    assert {one.criterion for one in answer.findings} <= {"L1", "L2", "L3", "E1", "E2", "E3"}
    read: GradeResult = read_grade(
        completion.text, graded, Origin(engine="openai", provenance=Provenance.LIVE)
    )
    assert read is not None


def test_the_second_turn_is_read_from_the_cache(engine: OpenAICompatible) -> None:
    patient = Retrying(engine)
    persona = gloria()
    lines = ["How are your mornings?", "Up, paper, crossword.", "Up at four?"]
    for count in (1, 3):
        task = loved_one_task(persona, *lines[:count])
        request = loved_one_request(prompts().loved_one, task, "")
        short = request.model_copy(update={"sampling": Sampling(max_tokens=4, temperature=0)})
        usage = patient.complete(short).usage
    assert usage.cached_tokens is not None
    assert usage.prompt_tokens is not None
    assert usage.cached_tokens > 0.8 * usage.prompt_tokens


def test_a_talk_that_is_too_long_loses_its_oldest_turns(engine: OpenAICompatible) -> None:
    lines = ["word " * TOO_MANY if number == 0 else "Short." for number in range(9)]
    completion = engine.complete(say(*lines))
    assert completion.params_sent["messages_left_out"] == 4
    assert completion.text


def test_a_question_that_is_too_long_is_said_to_be(engine: OpenAICompatible) -> None:
    with pytest.raises(EngineError) as caught:
        engine.complete(judge(messages=say("word " * TOO_MANY).messages))
    assert caught.value.fault is EngineFault.CONTEXT_TOO_LONG


def test_the_structure_survives_when_only_the_prompt_can_carry_it(engine: OpenAICompatible) -> None:
    """The lower rungs are legal requests here too, whatever this model makes of them.

    The server may close a connection just as it is used again: it is asked again, as in life.
    """
    from simulator.engines.ladder import Quirks, Rung

    patient = Retrying(engine)
    for rung in (Rung.BARE_SCHEMA, Rung.OBJECT):
        engine._memory.learn("tiny", Quirks(rung=rung))
        completion = patient.complete(judge())
        assert completion.params_sent["rung"] == rung
        assert completion.finish == "length" or json.loads(completion.text) is not None
