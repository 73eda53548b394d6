"""A recording is replayed exactly; anything else is missed loudly."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.value import Provenance
from simulator.engines.recorded import Recorded, Recorder, read_recordings
from simulator.prompting.engine import Completion, OnText, Request, Usage
from tests.wire.requests import judge, say

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


class Answering:
    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        text = f"Answer {request.sample_index}, naïvely — “so”."
        if on_text is not None:
            on_text(text)
        return Completion(
            text=text,
            provenance=Provenance.LIVE,
            engine="openai",
            model="a-model-2026",
            usage=Usage(prompt_tokens=9),
            finish="stop",
            params_sent={"temperature": 0},
        )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "recordings.jsonl"


def test_what_was_recorded_is_replayed(file: Path) -> None:
    live = Recorder(Answering(), file, lambda: NOON).complete(judge())
    heard: list[str] = []
    replayed = Recorded((file,)).complete(judge(), heard.append)
    assert replayed == live.model_copy(update={"provenance": Provenance.RECORDED})
    assert heard == [live.text]


def test_repeats_are_kept_apart(file: Path) -> None:
    recorder = Recorder(Answering(), file, lambda: NOON)
    for index in (0, 1):
        recorder.complete(judge(sample_index=index))
    replay = Recorded((file,))
    texts = [replay.complete(judge(sample_index=index)).text for index in (0, 1)]
    assert texts[0] != texts[1]


def test_anything_else_is_missed_loudly(file: Path) -> None:
    Recorder(Answering(), file, lambda: NOON).complete(judge())
    replay = Recorded((file,))
    for other in (judge(sample_index=1), judge(model="another"), judge(prompt="test@2"), say()):
        with pytest.raises(EngineError) as caught:
            replay.complete(other)
        assert f"{other.prompt}, sample {other.sample_index}" in caught.value.message
        assert not caught.value.transient


def test_a_record_says_where_it_comes_from(file: Path) -> None:
    Recorder(Answering(), file, lambda: NOON, provenance="synthetic").complete(judge())
    [kept] = map(json.loads, file.read_text().splitlines())
    assert kept["provenance"] == "synthetic"
    assert kept["fingerprint"] == judge().fingerprint
    assert kept["created_at"] == "2026-01-01T12:00:00Z"
    assert kept["text"] == "Answer 0, naïvely — “so”."
    assert "messages" not in kept


class Failing:
    def __init__(self, fault: EngineFault) -> None:
        self._fault = fault

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        raise EngineError(self._fault, "It would not.")


def test_a_refusal_that_lasts_is_replayed_as_one(file: Path) -> None:
    recorder = Recorder(Failing(EngineFault.REFUSED), file, lambda: NOON)
    with pytest.raises(EngineError):
        recorder.complete(judge())
    assert recorder.lasting == 1
    with pytest.raises(EngineError, match="It would not") as caught:
        Recorded((file,)).complete(judge())
    assert caught.value.fault is EngineFault.REFUSED


def test_a_fault_that_passes_is_not_kept(file: Path) -> None:
    with pytest.raises(EngineError):
        Recorder(Failing(EngineFault.BUSY), file, lambda: NOON).complete(judge())
    assert not file.exists()


def test_a_broken_line_is_named(file: Path) -> None:
    Recorder(Answering(), file, lambda: NOON).complete(judge())
    with file.open("a") as lines:
        lines.write('{"fingerprint": "x"}\n')
    with pytest.raises(EngineError, match=r"recordings\.jsonl, line 2 is no recording"):
        read_recordings(file)
