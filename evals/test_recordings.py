"""Recordings: replayed for real, missed loudly, named by line when broken, and honest about origin."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from evals.graders.engine import EngineGrader
from evals.live import BudgetEnded, Resuming
from evals.recordings import inventory, replay
from evals.suite import Suite
from simulator.domain.errors import EngineError
from simulator.engines.metered import Budget, Metered
from simulator.engines.offline.engine import Offline
from simulator.engines.recorded import Recorded, Recorder


def record(folder: Path, suite: Suite, provenance: str, count: int = 3) -> Path:
    file = folder / "made-up.jsonl"
    file.touch()
    kept = "live" if provenance == "live" else "synthetic"
    recorder = Recorder(Offline(), file, lambda: datetime(2026, 1, 1, tzinfo=UTC), kept)  # type: ignore[arg-type]
    grader = EngineGrader(recorder, "a-model")
    for item in suite.cases[:count]:
        grader.read(item)
    return file


def test_a_replay_reads_as_the_engine_did(suite: Suite, tmp_path: Path) -> None:
    file = record(tmp_path, suite, "synthetic")
    item = suite.cases[0]
    again = EngineGrader(Recorded((file,)), "a-model").read(item)
    assert again.levels == EngineGrader().read(item).levels


def test_a_recording_of_another_question_is_missed_loudly(suite: Suite, tmp_path: Path) -> None:
    file = record(tmp_path, suite, "synthetic")
    stale = EngineGrader(Recorded((file,)), "another-model").read(suite.cases[0])
    assert "no recording" in stale.problem
    assert stale.points is None


def test_a_broken_recording_is_named_by_file_and_line(suite: Suite, tmp_path: Path) -> None:
    file = record(tmp_path, suite, "synthetic")
    text = file.read_text()
    file.write_text(text[: len(text) // 2])
    with pytest.raises(EngineError, match=r"made-up\.jsonl, line 2"):
        inventory(tmp_path)


def test_what_is_made_up_is_never_measured(suite: Suite, tmp_path: Path) -> None:
    record(tmp_path, suite, "synthetic")
    found = inventory(tmp_path)
    assert (found.live, found.synthetic, found.files) == (0, 3, ())
    assert replay(tmp_path) is None


def test_live_answers_are_found(suite: Suite, tmp_path: Path) -> None:
    record(tmp_path, suite, "live")
    assert inventory(tmp_path).live == 3
    assert replay(tmp_path) is not None


def test_a_run_goes_on_where_it_stopped_and_stops_at_its_budget(
    suite: Suite, tmp_path: Path
) -> None:
    file = record(tmp_path, suite, "live", count=2)
    metered = Metered(Offline(), Budget(calls=1))
    grader = EngineGrader(Resuming(Recorded((file,)), metered), "a-model")
    for item in suite.cases[:3]:
        assert not grader.read(item).problem
    assert metered.spent.calls == 1
    with pytest.raises(BudgetEnded):
        grader.read(suite.cases[3])
