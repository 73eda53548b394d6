"""Recordings: replayed for real, missed loudly, named by line when broken, and honest about origin."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from evals.compare import words
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
from simulator.domain.errors import EngineError, EngineFault, SettingsInvalid
from simulator.domain.value import Provenance
from simulator.engines.metered import Budget, Metered
from simulator.engines.offline.engine import Offline
from simulator.engines.recorded import Recorder, read_recordings
from simulator.prompting.engine import Completion, OnText, Request
from simulator.prompting.grade_answer import LETTERS
from simulator.prompting.grader import GradeTask, asked
from simulator.storage.memory import MemoryLedger
from simulator.use_cases.grading import Calls

NOON = datetime(2026, 1, 1, tzinfo=UTC)
SHARE = 0.004
ABOUT_IT = About(
    model="a-model", repeats=2, share=SHARE, prompt="", rubric="", cases="",
    provenance="live", finished=True, started_at=NOON,
)  # fmt: skip


class Refusing:
    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        raise EngineError(EngineFault.REFUSED, "The model would not answer.")


class UnreadableFirst:
    """Answers as people talk, and in the agreed form only when it is asked again."""

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        completion = Offline().complete(request)
        again = any("Sounds fine to me." in one.content for one in request.messages)
        text = completion.text if again else "Sounds fine to me."
        return completion.model_copy(update={"text": text, "provenance": Provenance.LIVE})


class InParts:
    """The offline grader, answering only the part of the question that a call is for."""

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        task = request.task
        assert isinstance(task, GradeTask)
        whole = request.model_copy(update={"task": task.model_copy(update={"part": "all"})})
        completion = Offline().complete(whole)
        said = json.loads(completion.text)
        found = {one["criterion"]: one for one in said.pop("findings")}
        if task.part in LETTERS:
            nothing = {"reason": "", "quote": "", "checks": [False] * 3}
            said = {
                "findings": [found.get(id_, {"criterion": id_, **nothing}) for id_ in asked(task)]
            }
        return completion.model_copy(update={"text": json.dumps(said)})


Answers = Offline | Refusing | InParts | UnreadableFirst


@cache
def answers(engine: Answers, calls: Calls) -> str:
    """What a run leaves behind, answered by another engine in place of a model."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / ANSWERS
        file.touch()
        grader = EngineGrader(Recorder(engine, file, lambda: NOON), "a-model", calls)
        collect(grader, build().thinned(SHARE), ABOUT_IT.repeats)
        return file.read_text()


OFFLINE = Offline()
IN_PARTS = InParts()


def record(folder: Path, about: About = ABOUT_IT, engine: Answers = OFFLINE) -> Path:
    place = folder / ("a-model" if about.calls == "one" else "a-model-by-letter")
    place.mkdir()
    write_about(place, about)
    file = place / ANSWERS
    file.write_text(answers(engine, about.calls).replace('"live"', f'"{about.provenance}"'))
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
    ledger = MemoryLedger()
    metered = Metered(Offline(), ledger, Budget(calls=1))
    grader = EngineGrader(Stopping(Resuming(before, metered)), "a-model")
    for item in build().thinned(SHARE).cases:
        assert not grader.read(item).problem
    assert ledger.spent().answers == 0
    known = {item.id for item in build().thinned(SHARE).items()}
    first, second = [item for item in build().cases if item.id not in known][:2]
    grader.read(first)
    with pytest.raises(BudgetEnded):
        grader.read(second)


def test_one_call_and_one_for_each_letter_are_compared_case_by_case(tmp_path: Path) -> None:
    """The offline grader stands for both, so they come out the same, at another cost."""
    record(tmp_path)
    record(tmp_path, ABOUT_IT.model_copy(update={"calls": "letter"}), IN_PARTS)
    told = list(words("a-model", "a-model-by-letter", tmp_path))
    assert "+0.000 of verdicts right [+0.000, +0.000]" in told[0]
    assert "no worse" in told[0]
    one, letter = (int(line.split(": ")[1].split(" ")[0].replace(",", "")) for line in told[-2:])
    assert letter > 2 * one


def test_only_finished_live_runs_are_compared(tmp_path: Path) -> None:
    record(tmp_path, ABOUT_IT.model_copy(update={"provenance": "synthetic"}))
    with pytest.raises(SettingsInvalid, match="a-model may not be measured"):
        list(words("a-model", "a-model", tmp_path))
    with pytest.raises(SettingsInvalid, match=r"no recorded run 'b'.*offline, a-model"):
        list(words("b", "a-model", tmp_path))


def test_an_unreadable_answer_is_mended_in_a_replay_as_it_was_on_the_day(tmp_path: Path) -> None:
    """Both answers are kept, and both are asked for: the first read, and the one that mended it."""
    file = record(tmp_path, engine=UnreadableFirst())
    texts = [one.text for one in read_recordings(file)]
    assert texts.count("Sounds fine to me.") == len(texts) / 2
    again = recorded(kept(tmp_path)[0])
    assert not [one for one in again.run.readings.values() if one.problem]
    assert again.run.readings == collect(EngineGrader(), build().thinned(SHARE), 2).readings


def test_the_quotes_of_every_call_are_heard(tmp_path: Path) -> None:
    """Letter by letter a quote may come from any of the calls; none may escape the check."""
    record(tmp_path, ABOUT_IT.model_copy(update={"calls": "letter"}), IN_PARTS)
    again = recorded(kept(tmp_path)[0])
    whole = collect(EngineGrader(), build().thinned(SHARE), 2)
    for id_, reading in whole.readings.items():
        heard = again.run.readings[id_].quotes
        assert set(heard) == set(reading.quotes), id_
    assert any(
        len({one.of[0] for one in reading.quotes}) > 1 for reading in whole.readings.values()
    )


def test_a_refusal_is_recorded_and_stays_a_reply_without_a_grade(tmp_path: Path) -> None:
    """Never a 0 and never a hole: the same on the day and in every replay."""
    record(tmp_path, engine=Refusing())
    again = recorded(kept(tmp_path)[0])
    assert {one.problem for one in again.run.readings.values()} == {"The model would not answer."}
    assert again.measured["stage.answered"].value == 0
