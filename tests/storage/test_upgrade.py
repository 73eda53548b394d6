"""A database as the first release wrote it comes up to date with everything in it.

`m001.json` holds the rows that the first release wrote, and is never written anew.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine, text

from simulator.domain.debrief import debrief
from simulator.storage import schema
from simulator.storage.database import open_database
from simulator.storage.reviews import SqlReviews
from simulator.storage.sessions import SqlSessions
from simulator.use_cases.archive_markdown import as_markdown
from tests import postgres_server
from tests.fakes import RUBRIC

ROWS = json.loads(Path(__file__).with_name("m001.json").read_text(encoding="utf-8"))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.wire)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'ajar.sqlite3'}"
        return
    if postgres_server.why_not():
        pytest.skip(postgres_server.why_not())
    with postgres_server.running() as address:
        yield address


def as_the_first_release_left_it(url: str) -> None:
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    config = schema._config(schema.MIGRATIONS)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "m001")
        for table, rows in ROWS.items():
            for row in rows:
                if table == "reviews":
                    row = {name: value for name, value in row.items() if name != "number"}
                names = ", ".join(row)
                values = ", ".join(f":{name}" for name in row)
                connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({values})"), row)
    engine.dispose()


def test_everything_is_there_and_can_be_used(url: str) -> None:
    as_the_first_release_left_it(url)
    database = open_database(url)
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
