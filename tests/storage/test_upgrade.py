"""A database as the first release wrote it comes up to date with everything in it.

`m001.json` holds the rows that the first release wrote, and is never written anew.
"""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, text

from simulator.domain.debrief import debrief
from simulator.domain.errors import DatabaseDamaged
from simulator.domain.session import Session
from simulator.storage import schema
from simulator.storage.database import Database, open_database
from simulator.storage.reviews import SqlReviews
from simulator.storage.sessions import SqlSessions
from simulator.use_cases.archive_markdown import as_markdown
from tests.builders import a_persona, a_session
from tests.fakes import RUBRIC

ROWS = json.loads(Path(__file__).with_name("m001.json").read_text(encoding="utf-8"))


def as_the_first_release_left_it(database_url: str, folder: Path) -> None:
    engine = create_engine(database_url.replace("postgresql:", "postgresql+psycopg:"))
    later = shutil.ignore_patterns("__pycache__", "m00[2-9]*")
    first = shutil.copytree(schema.MIGRATIONS, folder / "first", ignore=later)
    with engine.begin() as connection:
        schema.upgrade(connection, first)
        for table, rows in ROWS.items():
            for row in rows:
                if table == "reviews":
                    row = {name: value for name, value in row.items() if name != "number"}
                _insert(connection, table, row)
    engine.dispose()


def _insert(connection: Connection, table: str, row: dict[str, object]) -> None:
    names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({values})"), row)


def test_everything_is_there_and_can_be_used(database_url: str, tmp_path: Path) -> None:
    as_the_first_release_left_it(database_url, tmp_path)
    database = open_database(database_url)
    sessions, reviews = SqlSessions(database), SqlReviews(database)
    assert len(sessions.list()) == len(ROWS["sessions"]) == 2
    for row in ROWS["sessions"]:
        session = sessions.load(row["id"])
        before = json.loads(row["document"])
        assert [one.now.line for one in session.exchanges] == [
            one["attempts"][-1]["line"] for one in before["exchanges"]
        ]
        assert session.draft == before["draft"]
        assert debrief(session, RUBRIC).curve
        notes = reviews.of(session.id)
        assert as_markdown(session, notes, RUBRIC)
        again = sessions.save(session.model_copy(update={"draft": "gone on"}))
        assert sessions.load(session.id) == again
    (note,) = ROWS["reviews"]
    assert [one.note for one in reviews.of(note["session_id"])] == [note["note"]]
    database.close()


def test_each_persona_is_kept_once_and_the_talks_are_what_they_were(
    database_url: str, tmp_path: Path
) -> None:
    as_the_first_release_left_it(database_url, tmp_path)
    broken = {**ROWS["sessions"][0], "id": "broken", "document": "{not a session"}
    put(database_url, "sessions", broken)
    database = open_database(database_url)
    for row in ROWS["sessions"]:
        whole = Session.model_validate_json(row["document"])
        assert SqlSessions(database).load(row["id"]) == whole
        assert '"persona":' not in text_of(database, row["id"])
    assert text_of(database, "broken") == "{not a session"
    with pytest.raises(DatabaseDamaged, match="left as it is"):
        SqlSessions(database).load("broken")
    database.close()


def test_a_document_that_is_whole_is_read_too(database_url: str) -> None:
    """A process of the release before may still be writing while this one has come."""
    open_database(database_url).close()
    (row, *_) = ROWS["sessions"]
    put(database_url, "sessions", row)
    database = open_database(database_url)
    sessions = SqlSessions(database)
    read = sessions.load(row["id"])
    assert read == Session.model_validate_json(row["document"])
    saved = sessions.save(read)
    assert '"persona":' not in text_of(database, row["id"])
    assert sessions.load(row["id"]) == saved
    database.close()


def test_a_persona_goes_with_the_last_talk_that_holds_it(database_url: str) -> None:
    database = open_database(database_url)
    sessions = SqlSessions(database)
    aunt = a_persona(name="Aunt Xanthippe")
    for number in range(3):
        sessions.save(a_session(f"s{number}", persona=aunt if number else a_persona()))
    assert personas(database) == 2
    sessions.forget("s1")
    assert personas(database) == 2
    assert sessions.load("s2").persona == aunt
    sessions.forget("s2")
    assert personas(database) == 1
    database.close()
    if database_url.startswith("sqlite"):
        assert b"Xanthippe" not in Path(database_url.removeprefix("sqlite:///")).read_bytes()


def test_a_talk_may_begin_while_the_last_one_with_the_same_persona_is_forgotten(
    database_url: str,
) -> None:
    database = open_database(database_url)
    sessions = SqlSessions(database)

    def begin_and_forget(number: int) -> None:
        for turn in range(20):
            session_id = f"s{number}-{turn}"
            assert sessions.load(sessions.save(a_session(session_id)).id).persona
            sessions.forget(session_id)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(begin_and_forget, range(4)))
    assert personas(database) == 0
    database.close()


def put(database_url: str, table: str, row: dict[str, object]) -> None:
    engine = create_engine(database_url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        _insert(connection, table, row)
    engine.dispose()


def text_of(database: Database, session_id: str) -> str:
    with database.reading() as connection:
        found = text("SELECT document FROM sessions WHERE id = :id")
        return str(connection.execute(found, {"id": session_id}).scalar_one())


def personas(database: Database) -> int:
    with database.reading() as connection:
        return int(connection.execute(text("SELECT count(*) FROM session_personas")).scalar_one())
