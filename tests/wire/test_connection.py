"""Test connection: what works is said in plain words, what does not in one sentence."""

from typing import Any

import pytest

from simulator.engines.connection import check_connection
from simulator.engines.ladder import Rung
from simulator.engines.openai_compatible import OpenAICompatible
from tests.wire.raw_server import RawServer, Reply, error, raw, stream, whole

pytestmark = pytest.mark.wire

USAGE = {
    "usage": {
        "prompt_tokens": 30,
        "completion_tokens": 9,
        "prompt_tokens_details": {"cached_tokens": 0},
    }
}


def check(server: RawServer) -> Any:
    return check_connection(OpenAICompatible(server.url, "", "a-model", read_seconds=1.0))


def test_a_server_that_can_do_it_all() -> None:
    with RawServer([stream("one, ", "two", **USAGE), stream('{"day": "Tuesday"}')]) as server:
        found = check(server)
    assert found.words == (
        "raw-1 answers.",
        "Replies appear while they are written.",
        "It keeps to a given form (json_schema), so grades come complete.",
        "It says how many tokens it read and wrote.",
        "It says how much it read from its cache.",
    )
    assert found.problem == ""


def test_a_server_that_can_do_little() -> None:
    def answer(asked: dict[str, Any]) -> Reply:
        if "seed" in asked:
            return error(400, "seed?")
        return error(400, "response_format?") if "response_format" in asked else whole('{"day": 1}')

    with RawServer([], answers=answer) as server:
        found = check(server)
    assert found.rung is Rung.PLAIN
    assert found.words == (
        "a-model answers.",
        "Replies appear all at once, when they are finished.",
        "It answers in free text only (asked for in words), so now and then a grade is missing.",
        "It does not say how many tokens it read and wrote, so the cost is unknown.",
        "It does not take seed; that does no harm.",
    )


def test_a_connection_that_closes_between_the_questions_is_no_problem() -> None:
    with RawServer([stream("one, ", "two"), raw(b""), stream('{"day": "Tuesday"}')]) as server:
        found = check(server)
    assert found.problem == ""
    assert found.rung is Rung.SCHEMA


def test_a_server_that_does_not_work() -> None:
    with RawServer([error(401, "Wrong key")]) as server:
        [words] = check(server).words
    assert "did not accept the key" in words


def test_a_real_server(llama: str) -> None:
    found = check_connection(OpenAICompatible(llama, "", "tiny", read_seconds=60))
    assert found.rung is Rung.SCHEMA
    assert (found.streams, found.counts_tokens, found.counts_cache) == (True, True, True)
