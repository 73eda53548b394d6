"""Recordings: replayed for real, missed loudly, named by line when broken, and honest about origin."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from evals.gates import broken
from evals.graders.engine import EngineGrader
from evals.live import BudgetEnded, Stopping
from evals.measurement import Measurement, recorded
from evals.measures.every import measure
from evals.recordings import (
    ABOUT,
    ANSWERS,
    About,
    RecordingStale,
    Replay,
    Resuming,
    kept,
    write_about,
)
from evals.report.text import recordings
from evals.run import collect
from evals.suite import suite as build
from simulator.domain.errors import EngineError, EngineFault
from simulator.engines.metered import Budget, Metered
from simulator.engines.offline.engine import Offline
from simulator.engines.recorded import Recorder, read_recordings
from simulator.prompting.engine import Completion, OnText, Request

NOON = datetime(2026, 1, 1, tzinfo=UTC)
SHARE = 0.004
ABOUT_IT = About(
    model="a-model", repeats=2, share=SHARE, prompt="", rubric="", cases="",
    provenance="live", finished=True, started_at=NOON,
)  # fmt: skip


class Refusing:
    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        raise EngineError(EngineFault.REFUSED, "The model would not answer.")


@cache
def answers(engine: Offline | Refusing) -> str:
    """What a run leaves behind, answered by another engine in place of a model."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / ANSWERS
        file.touch()
        grader = EngineGrader(Recorder(engine, file, lambda: NOON), "a-model")
        collect(grader, build().thinned(SHARE), ABOUT_IT.repeats)
        return file.read_text()


OFFLINE = Offline()


def record(folder: Path, about: About = ABOUT_IT, engine: Offline | Refusing = OFFLINE) -> Path:
    place = folder / "a-model"
    place.mkdir()
    write_about(place, about)
    file = place / ANSWERS
    file.write_text(answers(engine).replace('"live"', f'"{about.provenance}"'))
    return file


def test_what_is_recorded_fits_what_is_asked_today() -> None:
    """Whatever lies in evals/recordings: stale, broken and missing answers are red."""
    for one in kept():
        if one.measurable:
            recorded(one)


def test_a_recorded_model_is_held_to_the_real_bars() -> None:
    for one in kept():
        if one.measurable:
            assert not broken(recorded(one).measured), one.about.model


def test_a_replay_reads_as_the_engine_did(tmp_path: Path) -> None:
    record(tmp_path)
    again = recorded(kept(tmp_path)[0])
    parts = build().thinned(SHARE)
    assert again.run.readings == collect(EngineGrader(), parts, 2).readings
    assert again.measured.keys() == measure(parts, again.run).keys()


def test_a_question_that_was_not_recorded_stops_the_reading(tmp_path: Path) -> None:
    """It does not fall through to the offline grader, nor become an ungraded reply."""
    file = record(tmp_path)
    lines = file.read_text().splitlines()
    file.write_text("\n".join(lines[:-1]))
    with pytest.raises(RecordingStale, match=r"a-model has no answer to what is asked today"):
        recorded(kept(tmp_path)[0])


def test_a_recording_of_another_question_stops_the_reading(tmp_path: Path) -> None:
    record(tmp_path)
    replay = Replay(kept(tmp_path)[0])
    with pytest.raises(RecordingStale, match="has changed since"):
        EngineGrader(replay, "another-model").read(build().thinned(SHARE).cases[0])


def test_an_answer_to_what_nobody_asks_any_more_is_stale(tmp_path: Path) -> None:
    file = record(tmp_path)
    extra = read_recordings(file)[0].model_copy(update={"fingerprint": "0" * 64})
    file.write_text(file.read_text() + extra.model_dump_json() + "\n")
    with pytest.raises(RecordingStale, match="1 answers to what nobody asks"):
        recorded(kept(tmp_path)[0])


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda text: text[: len(text) - 60], r"answers\.jsonl, line \d+ is no recording"),
        (lambda text: text.replace('"live"', '"lively"', 1), r"answers\.jsonl, line 1 is no"),
        (lambda text: "\n" + text, r"answers\.jsonl, line 1 is no recording"),
    ],
)
def test_a_broken_recording_is_named_by_file_and_line(
    spoil: Callable[[str], str], said: str, tmp_path: Path
) -> None:
    file = record(tmp_path)
    file.write_text(spoil(file.read_text()))
    with pytest.raises(EngineError, match=said):
        kept(tmp_path)


@pytest.mark.parametrize("text", [None, "{}", '{"model": "a"'])
def test_answers_without_their_question_are_named(text: str | None, tmp_path: Path) -> None:
    about = record(tmp_path).parent / ABOUT
    about.unlink() if text is None else about.write_text(text)
    with pytest.raises(EngineError, match=r"a-model.*record again"):
        kept(tmp_path)


def test_what_is_made_up_is_never_measured(tmp_path: Path) -> None:
    record(tmp_path, ABOUT_IT.model_copy(update={"provenance": "synthetic"}))
    found = kept(tmp_path)[0]
    assert (found.live, found.measurable) == (0, False)
    assert found.synthetic > 10


def test_one_made_up_answer_keeps_a_whole_run_out(tmp_path: Path) -> None:
    file = record(tmp_path)
    assert kept(tmp_path)[0].measurable
    file.write_text(
        file.read_text().replace('"provenance": "live"', '"provenance": "synthetic"', 1)
    )
    assert kept(tmp_path)[0].synthetic == 1
    assert not kept(tmp_path)[0].measurable


def test_a_run_that_was_not_finished_is_not_measured(tmp_path: Path) -> None:
    record(tmp_path, ABOUT_IT.model_copy(update={"finished": False}))
    assert kept(tmp_path)[0].live
    assert not kept(tmp_path)[0].measurable


def test_the_header_says_how_many_are_live(measurement: Measurement) -> None:
    made = replace(measurement.card(), live=7, synthetic=2, unfinished=3)
    assert recordings(made) == (
        "Recordings: 7 live, 3 of them of a run not finished, 2 synthetic (never measured)."
    )


def test_a_run_goes_on_where_it_stopped_and_stops_at_its_budget(tmp_path: Path) -> None:
    before = read_recordings(record(tmp_path))
    metered = Metered(Offline(), Budget(calls=1))
    grader = EngineGrader(Stopping(Resuming(before, metered)), "a-model")
    for item in build().thinned(SHARE).cases:
        assert not grader.read(item).problem
    assert metered.spent.calls == 0
    known = {item.id for item in build().thinned(SHARE).items()}
    first, second = [item for item in build().cases if item.id not in known][:2]
    grader.read(first)
    with pytest.raises(BudgetEnded):
        grader.read(second)


def test_a_refusal_is_recorded_and_stays_a_reply_without_a_grade(tmp_path: Path) -> None:
    """Never a 0 and never a hole: the same on the day and in every replay."""
    record(tmp_path, engine=Refusing())
    again = recorded(kept(tmp_path)[0])
    assert {one.problem for one in again.run.readings.values()} == {"The model would not answer."}
    assert again.measured["stage.answered"].value == 0
