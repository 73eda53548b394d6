"""Negotiation as pure functions: what is learned from a rejection, and what is sent next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.engines.ladder import (
    Quirks,
    Rejection,
    Rung,
    adapted,
    bare,
    parameters,
    shorter,
    wire_messages,
)
from tests.wire.requests import VERDICT, judge, say


def sent(quirks: Quirks) -> dict[str, object]:
    return parameters(judge(), quirks, "a-model", is_openai=True)


@given(
    st.lists(
        st.builds(
            Rejection,
            status=st.sampled_from([400, 404, 422, 500]),
            text=st.sampled_from(
                ["", "temperature", "seed", "stream", "stream_options", "max_tokens", "store",
                 "max_completion_tokens", "response_format json_schema", "maxLength", "system role",
                 "reasoning_effort"]
            ),
        ),
        max_size=40,
    )
)  # fmt: skip
def test_every_rejection_takes_something_away_so_asking_ends(whys: list[Rejection]) -> None:
    quirks: Quirks | None = Quirks()
    seen: set[str] = set()
    for why in whys:
        assert quirks is not None
        state = quirks.model_dump_json()
        assert state not in seen, "never the same question twice"
        seen.add(state)
        quirks = adapted(quirks, why, judge(), sent(quirks))
        if quirks is None:
            break
    assert len(seen) <= 14


@pytest.mark.parametrize("status", [401, 403, 408, 409, 429, 503])
def test_what_is_not_about_the_request_teaches_nothing(status: int) -> None:
    why = Rejection(status=status, text="temperature")
    assert adapted(Quirks(), why, judge(), sent(Quirks())) is None


def test_only_what_was_sent_can_be_to_blame() -> None:
    why = Rejection(status=400, text="store: unknown")
    plain = parameters(say(), Quirks(), "a-model", is_openai=False)
    learned = adapted(Quirks(), why, say(), plain)
    assert learned is not None
    assert "store" not in learned.dropped


def test_names_are_whole_words() -> None:
    assert Rejection(status=400, text="unknown field 'seed'").names("seed")
    assert not Rejection(status=400, text="your request succeeded").names("seed")
    assert not Rejection(status=400, text="it was restored").names("store")


@given(st.integers(min_value=0, max_value=30), st.booleans())
def test_a_shorter_talk_keeps_its_ends_and_its_turns(turns: int, odd: bool) -> None:
    lines = [f"Line {number}." for number in range(2 * turns + odd)]
    messages = say(*lines).messages if lines else say().messages
    cut = shorter(messages)
    if len(messages) < 4:
        assert cut is None
        return
    assert cut is not None
    assert len(cut) < len(messages)
    assert (cut[0], cut[-1]) == (messages[0], messages[-1])
    assert cut[1:] == messages[-len(cut) + 1 :]
    assert (len(messages) - len(cut)) % 2 == 0, "whole exchanges, so that roles still alternate"


def test_the_schema_is_told_in_words_only_where_it_is_no_parameter() -> None:
    for rung in Rung:
        first = wire_messages(judge().messages, VERDICT, Quirks(rung=rung))[0]["content"]
        assert ("by this JSON schema" in first) == (rung in {Rung.OBJECT, Rung.PLAIN})


def test_a_system_message_without_a_talk_becomes_the_question() -> None:
    alone = say().messages[:1]
    [message] = wire_messages(alone, None, Quirks(folds_system=True))
    assert message == {"role": "user", "content": "You are at the kitchen table."}


def test_a_field_that_is_called_like_a_bound_survives() -> None:
    schema = {"properties": {"title": {"type": "string", "maxLength": 3}}, "title": "T"}
    assert bare(schema) == {"properties": {"title": {"type": "string"}}}
