"""The archive graded again: beside what was there, resumable, and honest about what compares."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.cli.main import app
from simulator.settings import Settings
from simulator.use_cases.practise import LineTaken
from simulator.wiring import Services, build

run = CliRunner()


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    monkeypatch.setenv("LEAP_SIM_DATA_DIR", str(tmp_path))
    services = build(Settings.from_env({"LEAP_SIM_DATA_DIR": str(tmp_path)}))
    for line in ("It sounds lonely, Mum.", "You always do this."):
        session = services.practise.start("gloria", seed=line)
        for said in (line, "What are the evenings like?"):
            taken = services.practise.take_turn(session.id, said, session.version)
            assert isinstance(taken, LineTaken)
            session = taken.session
    return services


def rows(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text().splitlines()]


def test_the_same_grader_reads_the_same(archive: Services, tmp_path: Path) -> None:
    out = tmp_path / "again.jsonl"
    done = run.invoke(app, ["grade", "--all", "--out", str(out), "--jobs", "2"])
    assert done.exit_code == 0, done.output
    assert "4 replies read again, 0 were there; 0 read otherwise." in done.stderr
    assert [row["reply"] for row in rows(out)] == [1, 2, 1, 2]
    assert all(row["comparable"] and row["was"] == row["now"] for row in rows(out))


def test_a_run_that_was_cut_off_goes_on_where_it_was(archive: Services, tmp_path: Path) -> None:
    out = tmp_path / "again.jsonl"
    run.invoke(app, ["grade", "--all", "--out", str(out)])
    whole = out.read_text()
    first, second, *_ = whole.splitlines(keepends=True)
    out.write_text(first + second[:40])
    done = run.invoke(app, ["grade", "--all", "--out", str(out)])
    assert out.read_text() == whole
    assert "3 replies read again, 1 were there" in done.stderr


def test_another_rubric_is_not_compared(archive: Services, tmp_path: Path) -> None:
    (row, *_) = archive.sessions.list()
    session = archive.sessions.load(row.id)
    exchange = session.exchanges[0]
    origin = exchange.now.grade.origin.model_copy(update={"rubric": "leap-12@0"})
    grade = exchange.now.grade.model_copy(update={"origin": origin, "findings": ()})
    attempt = exchange.now.model_copy(update={"grade": grade})
    older = exchange.model_copy(update={"attempts": (attempt,)})
    exchanges = (older, *session.exchanges[1:])
    archive.sessions.save(session.model_copy(update={"exchanges": exchanges}))
    out = tmp_path / "again.jsonl"
    done = run.invoke(app, ["grade", "--all", "--out", str(out)])
    assert "1 were read by another rubric before: their levels cannot be compared." in done.stderr
    assert "0 read otherwise" in done.stderr
    assert [row["comparable"] for row in rows(out)].count(False) == 1


def test_a_file_that_is_not_of_an_earlier_run_is_left_alone(
    archive: Services, tmp_path: Path
) -> None:
    out = tmp_path / "letters.txt"
    out.write_text("Dear Mum\n")
    done = run.invoke(app, ["grade", "--all", "--out", str(out)])
    assert done.exit_code != 0
    assert out.read_text() == "Dear Mum\n"
