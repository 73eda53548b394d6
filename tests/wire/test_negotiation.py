"""What one server rejects is learned once, costs nothing, and is remembered for its next request."""

import gc
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from simulator.domain.errors import EngineError, EngineFault
from simulator.engines.ladder import HEADROOM, Rung
from simulator.engines.openai_compatible import OpenAICompatible
from tests.wire.raw_server import (
    RawServer,
    Reply,
    chunked,
    error,
    event,
    late,
    status,
    stream,
    whole,
)
from tests.wire.requests import GOOD, judge, say

pytestmark = pytest.mark.wire

USAGE = {"usage": {"prompt_tokens": 30, "completion_tokens": 9, "total_tokens": 39}}


def engine(server: RawServer) -> OpenAICompatible:
    return OpenAICompatible(server.url, "", "a-model", read_seconds=2.0)


def hear(piece: str) -> None:
    """Somebody listens while it is written, so it is asked for in pieces."""


def settings(asked: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in asked.items() if name not in {"messages", "model"}}


def test_what_is_asked_of_a_server_that_takes_everything() -> None:
    with RawServer([stream("Well. ", "You'll see.", **USAGE)]) as server:
        completion = engine(server).complete(say(), hear)
    assert completion.text == "Well. You'll see."
    assert completion.model == "raw-1"
    assert completion.usage.model_dump() == {
        "prompt_tokens": 30,
        "completion_tokens": 9,
        "cached_tokens": None,
    }
    assert settings(server.asked[0]) == {
        "temperature": 0.8,
        "seed": 7,
        "max_tokens": 40,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    assert completion.params_sent == {"model": "a-model", **settings(server.asked[0])}


def test_what_nobody_hears_while_it_is_written_is_asked_for_whole() -> None:
    with RawServer([whole(GOOD, **USAGE)]) as server:
        completion = engine(server).complete(judge())
    assert completion.text == GOOD
    assert completion.usage.prompt_tokens == 30
    assert not {"stream", "stream_options"} & set(server.asked[0])


def test_an_answer_that_comes_whole_may_be_silent_for_longer() -> None:
    with RawServer([late(1.3, whole(GOOD))]) as server:
        brief = OpenAICompatible(server.url, "", "a-model", read_seconds=1.0)
        assert brief.complete(judge()).text == GOOD


def test_a_key_is_not_needed_and_a_talk_is_not_marked_for_keeping() -> None:
    with RawServer([stream("Well.")]) as server:
        engine(server).complete(say())
    assert "store" not in server.asked[0]
    assert "authorization: Bearer not-needed" in server.headers[0]


def test_a_server_is_told_nothing_about_this_computer() -> None:
    with RawServer([whole("Well.")]) as server:
        engine(server).complete(say())
    assert "x-stainless" not in server.headers[0].lower()


LEARNED: dict[str, tuple[list[Reply], dict[str, object], set[str]]] = {
    "temperature": (
        [error(400, "Unsupported value: 'temperature' does not support 0.8", param="temperature")],
        {"seed": 7, "max_tokens": 40},
        {"temperature"},
    ),
    "seed, by FastAPI": (
        [
            status(
                422,
                {
                    "detail": [
                        {
                            "loc": ["body", "seed"],
                            "msg": "Extra inputs are not permitted",
                            "input": {"temperature": 0.8},
                        }
                    ]
                },
            )
        ],
        {"temperature": 0.8},
        {"seed"},
    ),
    "max_tokens": (
        [error(400, "'max_tokens' is not supported. Use 'max_completion_tokens' instead.")],
        {"max_completion_tokens": 40},
        {"max_tokens"},
    ),
    "both limits": (
        [
            error(400, "Unrecognized argument: max_tokens"),
            error(400, "Unrecognized argument: max_completion_tokens"),
        ],
        {"temperature": 0.8},
        {"max_tokens", "max_completion_tokens"},
    ),
    "stream_options": (
        [error(400, "Unknown field: stream_options")],
        {"stream": True},
        {"stream_options"},
    ),
    "all of it, unnamed": (
        [error(400, "Bad request")],
        {"max_tokens": 40},
        {"temperature", "seed", "stream_options"},
    ),
    "one after the other": (
        [error(400, "temperature?"), error(400, "seed?"), error(400, "stream_options?")],
        {"max_tokens": 40},
        {"temperature", "seed", "stream_options"},
    ),
}


@pytest.mark.parametrize("name", LEARNED)
def test_a_rejected_parameter_is_left_out_and_stays_out(name: str) -> None:
    rejections, still_sent, gone = LEARNED[name]
    with RawServer([*rejections, stream("Well.")]) as server:
        asking = engine(server)
        completion = asking.complete(say(), hear)
        assert completion.text == "Well."
        assert len(server.asked) == len(rejections) + 1
        asking.complete(say(), hear)
        assert len(server.asked) == len(rejections) + 2, "remembered"
    for asked in server.asked[-2:]:
        assert still_sent.items() <= asked.items()
        assert not gone & set(asked)
    assert not gone & set(completion.params_sent)


def test_a_server_that_does_not_stream_is_asked_whole() -> None:
    refused = error(400, "stream is not supported by this model")
    with RawServer([refused, whole("Well.", **USAGE)]) as server:
        pieces: list[str] = []
        completion = engine(server).complete(say(), pieces.append)
    assert completion.text == "Well."
    assert "".join(pieces) == "Well."  # a listener who waits is asked with nothing now and then
    assert completion.usage.prompt_tokens == 30
    assert "stream" not in server.asked[1]


def test_a_server_that_answers_whole_although_asked_to_stream_is_understood() -> None:
    with RawServer([whole("Well.")]) as server:
        assert engine(server).complete(say(), hear).text == "Well."
        assert server.asked[0]["stream"]


LADDER: dict[str, tuple[list[Reply], Rung]] = {
    "takes it": ([], Rung.SCHEMA),
    "no bounds": (
        [error(400, "In context=('properties', 'reason'), 'maxLength' is not permitted.")],
        Rung.BARE_SCHEMA,
    ),
    "json_object": ([error(400, "response_format.type must be json_object")], Rung.OBJECT),
    "a 404, as from a router": (
        [error(404, "No endpoints can handle the requested parameters")],
        Rung.OBJECT,
    ),
    "422": ([error(422, "response_format")], Rung.OBJECT),
    "a 500 that names it": ([error(500, "unknown response_format type json_schema")], Rung.OBJECT),
    "neither": (
        [error(400, "json_schema is not supported"), error(400, "json_object is not supported")],
        Rung.PLAIN,
    ),
    "ignores it": ([stream("I would say it was rather good.")], Rung.PLAIN),
}


@pytest.mark.parametrize("name", LADDER)
def test_structured_output_goes_down_the_ladder_and_stays_there(name: str) -> None:
    rejections, rung = LADDER[name]
    with RawServer([*rejections, stream(GOOD)]) as server:
        asking = engine(server)
        completion = asking.complete(judge())
        assert completion.text == GOOD
        assert completion.params_sent["rung"] == rung
        assert len(server.asked) == len(rejections) + 1
        asking.complete(judge())
        assert len(server.asked) == len(rejections) + 2, "remembered"
    for asked in server.asked[-2:]:
        system = asked["messages"][0]["content"]
        assert ("by this JSON schema" in system) == (rung in {Rung.OBJECT, Rung.PLAIN})
        form = asked.get("response_format", {}).get("type")
        assert (
            form
            == {
                Rung.SCHEMA: "json_schema",
                Rung.BARE_SCHEMA: "json_schema",
                Rung.OBJECT: "json_object",
                Rung.PLAIN: None,
            }[rung]
        )
    assert asking.quirks().rung is rung


def test_the_strict_schema_closes_every_object() -> None:
    with RawServer([stream(GOOD)]) as server:
        engine(server).complete(judge())
    form = server.asked[0]["response_format"]["json_schema"]
    assert form["strict"] is True
    assert form["schema"]["additionalProperties"] is False
    assert form["schema"]["required"] == ["reason", "checks"]


def test_a_bare_schema_has_lost_its_bounds_and_kept_its_names() -> None:
    with RawServer([error(400, "maxItems is not permitted"), stream(GOOD)]) as server:
        engine(server).complete(judge())
    form = server.asked[1]["response_format"]["json_schema"]["schema"]
    assert list(form["properties"]) == ["reason", "checks"]
    assert "maxItems" not in str(form)
    assert "maxLength" not in str(form)


def test_free_text_never_leaves_the_ladder_lower() -> None:
    with RawServer([error(400, "Bad"), error(400, "Still bad")]) as server:
        asking = engine(server)
        with pytest.raises(EngineError) as caught:
            asking.complete(say())
        assert caught.value.fault is EngineFault.BAD_REQUEST
        assert asking.quirks().rung is Rung.SCHEMA
        assert asking.quirks().dropped == frozenset(), "a failure teaches nothing"


def test_a_500_of_its_own_is_not_the_schemas_fault() -> None:
    with RawServer([error(500, "out of memory")]) as server:
        with pytest.raises(EngineError) as caught:
            engine(server).complete(judge())
        assert caught.value.fault is EngineFault.SERVER_FAILED
        assert len(server.asked) == 1


def test_a_schema_ignored_while_someone_listens_is_not_paid_for_again() -> None:
    with RawServer([stream("Rather good.")]) as server:
        heard: list[str] = []
        assert engine(server).complete(judge(), heard.append).text == "Rather good."
        assert len(server.asked) == 1


def test_a_chat_template_without_a_system_role_gets_it_in_the_first_message() -> None:
    with RawServer([error(400, "System role not supported"), stream("Well.")]) as server:
        engine(server).complete(say("Hello.", "Yes?", "How was the night?"))
    roles = [message["role"] for message in server.asked[1]["messages"]]
    assert roles == ["user", "assistant", "user"]
    first = server.asked[1]["messages"][0]["content"]
    assert first == "You are at the kitchen table.\n\nHello."


def test_a_model_that_thinks_gets_room_once() -> None:
    thinking = chunked(
        event(delta={"reasoning_content": "They ask about the night ..."}),
        event(delta={}, finish_reason="length"),
        b"",
    )
    with RawServer([thinking, stream("Bad.")]) as server:
        asking = engine(server)
        assert asking.complete(say()).text == "Bad."
        assert [asked["max_tokens"] for asked in server.asked] == [40, 40 + HEADROOM]
        asking.complete(say())
        assert server.asked[2]["max_tokens"] == 40 + HEADROOM


def test_a_model_that_only_thinks_is_said_to() -> None:
    thinking = chunked(
        event(delta={"reasoning": "Hm."}), event(delta={}, finish_reason="length"), b""
    )
    with RawServer([thinking]) as server:
        with pytest.raises(EngineError) as caught:
            engine(server).complete(say())
        assert caught.value.fault is EngineFault.EMPTY
        assert "used up its words on thinking" in caught.value.message
        assert len(server.asked) == 2


def test_thinking_aloud_is_not_speech() -> None:
    pieces = ("<thi", "nk>They ask about", " the night.</th", "ink>\n\nBa", "d.")
    with RawServer([stream(*pieces)]) as server:
        heard: list[str] = []
        assert engine(server).complete(say(), heard.append).text == "Bad."
    assert heard == ["Ba", "d."]


def test_the_cost_of_an_answer_of_no_use_is_counted() -> None:
    with RawServer([stream("Rather good.", **USAGE), stream(GOOD, **USAGE)]) as server:
        usage = engine(server).complete(judge()).usage
    assert (usage.prompt_tokens, usage.completion_tokens, usage.cached_tokens) == (60, 18, None)


def test_cached_tokens_are_known_only_when_the_server_says() -> None:
    details = {"usage": {**USAGE["usage"], "prompt_tokens_details": {"cached_tokens": 20}}}
    with RawServer([stream("Well.", **details)]) as server:
        assert engine(server).complete(say()).usage.cached_tokens == 20


def test_a_server_that_reads_only_the_end_is_noticed() -> None:
    usage = {"usage": {"prompt_tokens": 12, "completion_tokens": 2}}
    with RawServer([stream("Well.", **usage)]) as server:
        sent = engine(server).complete(say("word " * 400)).params_sent
    assert sent["server_read_only_tokens"] == 12


def test_a_talk_too_long_loses_its_oldest_turns_and_keeps_who_they_are() -> None:
    too_long = error(
        400, "This model's maximum context length is 100 tokens", name="context_length_exceeded"
    )
    lines = [f"Line {number}." for number in range(9)]
    with RawServer([too_long, too_long, stream("Well.")]) as server:
        completion = engine(server).complete(say(*lines))
    sent = [message["content"] for message in server.asked[2]["messages"]]
    assert sent == ["You are at the kitchen table.", "Line 6.", "Line 7.", "Line 8."]
    assert completion.params_sent["messages_left_out"] == 6


def test_a_grade_is_never_asked_with_half_its_question() -> None:
    with RawServer([error(413, "Too large")]) as server:
        with pytest.raises(EngineError):
            engine(server).complete(judge(messages=say(*"abcdefghi").messages))
        assert len(server.asked) == 1


def test_models_of_one_server_are_learned_apart() -> None:
    with RawServer([error(400, "temperature?"), stream("Well.")]) as server:
        asking = engine(server)
        asking.complete(say())
        asking.complete(say(model="another"))
    assert "temperature" not in server.asked[1]
    assert server.asked[2]["temperature"] == 0.8
    assert asking.quirks("another").dropped == frozenset()


def test_twenty_at_once_learn_without_harm() -> None:
    def answer(asked: dict[str, Any]) -> Reply:
        return error(400, "temperature?") if "temperature" in asked else stream("Well.")

    with RawServer([], answers=answer) as server:
        asking = engine(server)
        with ThreadPoolExecutor(20) as pool:
            texts = list(pool.map(lambda _: asking.complete(say()).text, range(60)))
    assert texts == ["Well."] * 60
    assert asking.quirks().dropped == {"temperature"}


def test_a_server_on_this_computer_is_not_looked_for_behind_a_proxy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    with RawServer([stream("Well.")]) as server:
        assert engine(server).complete(say()).text == "Well."


def test_nothing_is_sent_but_what_was_asked() -> None:
    with RawServer([stream("Well.")]) as server:
        engine(server).complete(say())
    agent = [line for line in server.headers[0].lower().splitlines() if ":" in line]
    names = {line.split(":")[0] for line in agent}
    assert not [name for name in names if "cookie" in name or "session" in name]


def test_an_engine_that_goes_takes_its_connections_with_it() -> None:
    with RawServer([stream("Well.")]) as server:
        asking = engine(server)
        asking.complete(say())
        http = asking._line().http
        del asking
        gc.collect()
        assert http.is_closed
