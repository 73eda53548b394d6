"""The migrations: they make the tables that the code uses, and keep what was there."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from simulator.domain.errors import StorageError
from simulator.storage import schema
from simulator.storage.database import open_database
from simulator.storage.reviews import SqlReviews
from simulator.storage.sessions import SqlSessions
from simulator.storage.tables import metadata
from tests.builders import a_review, a_session, an_exchange

NEXT_STEP = '''
"""A step of a later release."""

import sqlalchemy as sa
from alembic import op

revision = "m999"
down_revision = "BEFORE"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sessions", sa.Column("mood", sa.Text))
    op.execute("UPDATE sessions SET mood = 'kept'")
'''


def url(file: Path) -> str:
    return f"sqlite:///{file}"


def later_release(tmp_path: Path) -> Path:
    """The migrations of a release that has one step more."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    step = NEXT_STEP.replace("BEFORE", schema.newest())
    (folder / "versions" / "m999_mood.py").write_text(step)
    return folder


def test_the_migrations_make_exactly_the_tables_of_the_code(tmp_path: Path) -> None:
    database = open_database(url(tmp_path / "ajar.sqlite3"))
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()


def test_the_newest_step_is_the_first_release_or_later() -> None:
    assert schema.is_known("m001")
    assert schema.is_known(schema.newest())
    assert not schema.is_known("m999")


def test_the_files_of_the_steps_are_called_by_their_names_in_order() -> None:
    steps = ScriptDirectory(str(schema.MIGRATIONS)).walk_revisions()
    in_order = [step.revision for step in steps][::-1]
    files = sorted((schema.MIGRATIONS / "versions").glob("m*.py"))
    assert [file.name.partition("_")[0] for file in files] == in_order


def test_a_later_release_keeps_what_an_earlier_one_wrote(tmp_path: Path) -> None:
    file = tmp_path / "ajar.sqlite3"
    first = open_database(url(file))
    saved = SqlSessions(first).save(a_session(exchanges=(an_exchange(),)))
    SqlReviews(first).add(a_review())
    first.close()

    second = open_database(url(file), later_release(tmp_path))
    assert SqlSessions(second).load("s1") == saved
    assert SqlReviews(second).of("s1") == (a_review(),)
    with second.reading() as connection:
        assert connection.exec_driver_sql("SELECT mood FROM sessions").scalar_one() == "kept"
    second.close()


def test_the_file_is_copied_aside_before_its_schema_changes(tmp_path: Path) -> None:
    file = tmp_path / "ajar.sqlite3"
    first = open_database(url(file))
    saved = SqlSessions(first).save(a_session())
    first.close()
    open_database(url(file)).close()
    assert not list(tmp_path.glob("*.before-*"))

    open_database(url(file), later_release(tmp_path)).close()
    (copy,) = tmp_path.glob("*.before-*")
    assert copy.name == f"ajar.sqlite3.before-{schema.newest()}"
    before = open_database(url(copy))
    assert SqlSessions(before).load("s1") == saved
    before.close()


def test_a_step_that_fails_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "ajar.sqlite3"
    first = open_database(url(file))
    saved = SqlSessions(first).save(a_session())
    first.close()
    folder = later_release(tmp_path)
    step = folder / "versions" / "m999_mood.py"
    broken = step.read_text().replace("UPDATE sessions SET mood", "UPDATE nowhere SET mood")
    step.write_text(broken)
    with pytest.raises(StorageError, match="failed"):
        open_database(url(file), folder)
    with closing(sqlite3.connect(file)) as connection:
        columns = {row[1] for row in connection.execute("PRAGMA table_info(sessions)")}
        assert "mood" not in columns
    again = open_database(url(file))
    assert SqlSessions(again).load("s1") == saved
    again.close()


def test_two_processes_may_open_a_new_database_at_once(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom simulator.storage.database import open_database\n"
        "open_database(sys.argv[1]).close()\n"
    )
    command = [sys.executable, "-c", script, url(tmp_path / "ajar.sqlite3")]
    root = Path(__file__).parents[2]
    running = [subprocess.Popen(command, cwd=root) for _ in range(3)]
    assert [one.wait(timeout=60) for one in running] == [0, 0, 0]
