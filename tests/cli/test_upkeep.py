"""The commands of whoever runs the place, as the documentation writes them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.cli.main import app
from simulator.domain.errors import StorageError
from simulator.settings import Settings
from simulator.storage.database import open_database
from simulator.storage.sessions import SqlSessions
from tests.builders import a_session


def test_a_copy_is_made_and_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAP_SIM_DATA_DIR", str(tmp_path))
    url = Settings.from_env({"LEAP_SIM_DATA_DIR": str(tmp_path)}).database_url
    copies = tmp_path / "copies"
    copies.mkdir()
    run = CliRunner().invoke
    database = open_database(url)
    SqlSessions(database).save(a_session("first"))
    made = run(app, ["backup", str(copies), "--keep", "2"])
    assert made.exit_code == 0, made.output
    SqlSessions(database).save(a_session("second"))
    file = made.stdout.strip()
    in_use = run(app, ["restore", file, "--yes"])
    assert "in use" in str(in_use.exception)
    assert len(SqlSessions(database).list()) == 2
    database.close()
    back = run(app, ["restore", file, "--yes"])
    assert back.exit_code == 0, back.output
    again = open_database(url)
    assert [one.id for one in SqlSessions(again).list()] == ["first"]
    again.close()


def test_restoring_asks_first_and_refuses_what_is_no_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAP_SIM_DATA_DIR", str(tmp_path))
    (tmp_path / "note.txt").write_text("Dear Mum")
    asked = CliRunner().invoke(app, ["restore", str(tmp_path / "note.txt")], input="n\n")
    assert asked.exit_code == 1
    wrong = CliRunner().invoke(app, ["restore", str(tmp_path / "note.txt"), "--yes"])
    assert isinstance(wrong.exception, StorageError)


def test_tidying_says_what_it_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAP_SIM_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("LEAP_SIM_KEEP_TALKS_DAYS", "30")
    done = CliRunner().invoke(app, ["tidy"])
    assert "Dropped 0 talks" in done.stderr
