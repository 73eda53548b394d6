"""Backup and restore in two commands, on both databases, and what was forgotten stays forgotten."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from simulator.domain.errors import SessionMissing, StorageError
from simulator.settings import Settings
from simulator.storage.backup import back_up, restore
from simulator.storage.database import open_database
from simulator.storage.reviews import SqlReviews
from simulator.storage.sessions import SqlSessions
from simulator.upkeep import tidy
from tests.builders import NOW, a_review, a_session, an_exchange


def test_what_was_copied_comes_back_and_what_was_forgotten_does_not(
    database_url: str, tmp_path: Path
) -> None:
    database = open_database(database_url)
    sessions, reviews = SqlSessions(database), SqlReviews(database)
    kept = sessions.save(a_session("kept", exchanges=(an_exchange("Café 🙂"),)))
    reviews.add(a_review(session_id="kept"))
    sessions.save(a_session("gone"))
    file = back_up(database_url, tmp_path / "copy.backup")
    assert file.stat().st_mode & 0o077 == 0
    later = sessions.save(a_session("later"))
    sessions.forget("gone")
    sessions.save(kept.model_copy(update={"draft": "changed since"}))
    database.close()

    assert restore(database_url, file) == 1
    again = open_database(database_url)
    back = SqlSessions(again)
    assert back.load("kept") == kept
    assert SqlReviews(again).of("kept") == (a_review(session_id="kept"),)
    for absent in ("gone", later.id):
        with pytest.raises(SessionMissing):
            back.load(absent)
    again.close()


def test_a_copy_is_whole_while_others_write(tmp_path: Path) -> None:
    database_url = f"sqlite:///{tmp_path / 'ajar.sqlite3'}"
    database = open_database(database_url)
    sessions = SqlSessions(database)
    sessions.save(a_session("s0"))
    with database.writing():
        file = back_up(database_url, tmp_path / "copy.backup")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT id FROM sessions").fetchall() == [("s0",)]
    database.close()


def test_in_a_folder_only_the_newest_copies_stay(tmp_path: Path) -> None:
    database_url = f"sqlite:///{tmp_path / 'ajar.sqlite3'}"
    open_database(database_url).close()
    folder = tmp_path / "copies"
    folder.mkdir()
    made = [back_up(database_url, folder, keep=2) for _ in range(4)]
    assert sorted(folder.iterdir()) == made[-2:]


def test_a_file_that_is_no_copy_changes_nothing(database_url: str, tmp_path: Path) -> None:
    database = open_database(database_url)
    sessions = SqlSessions(database)
    saved = sessions.save(a_session("still-here"))
    (tmp_path / "wrong").write_bytes(b"PK not a copy of anything")
    for file in (tmp_path / "wrong", tmp_path / "absent"):
        with pytest.raises(StorageError):
            restore(database_url, file)
    assert sessions.load("still-here") == saved
    with pytest.raises(StorageError, match="there already"):
        back_up(database_url, tmp_path / "wrong")
    database.close()


def test_talks_are_dropped_once_nobody_touched_them_for_so_long(tmp_path: Path) -> None:
    env = {"LEAP_SIM_DATA_DIR": str(tmp_path)}
    settings = Settings.from_env({**env, "LEAP_SIM_KEEP_TALKS_DAYS": "30"})
    database = open_database(settings.database_url)
    sessions = SqlSessions(database)
    sessions.save(a_session("old", updated_at=NOW - timedelta(days=3_000)))
    sessions.save(a_session("new", updated_at=NOW + timedelta(days=3_000)))
    assert tidy(Settings.from_env(env)).talks == 0
    assert tidy(settings).talks == 1
    assert [one.id for one in sessions.list()] == ["new"]
    database.close()
