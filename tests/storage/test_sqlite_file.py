"""What happens to a file that is damaged, foreign, too new, or cannot be written."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from simulator.domain.errors import DatabaseDamaged, DatabaseTooNew, SessionMissing, StorageError
from simulator.storage.database import Database, open_database
from simulator.storage.reviews import SqlReviews
from simulator.storage.sessions import SqlSessions
from tests.builders import a_review, a_session, an_exchange

WHOLE_TALK = tuple(an_exchange("A line that is kept. " * 20) for _ in range(30))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ajar.sqlite3"


def url(file: Path) -> str:
    return f"sqlite:///{file}"


@pytest.fixture
def filled(file: Path) -> Path:
    """A database with a talk in it, closed."""
    database = open_database(url(file))
    SqlSessions(database).save(a_session(exchanges=WHOLE_TALK))
    SqlReviews(database).add(a_review())
    database.close()
    return file


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    opened = open_database(url(file))
    yield opened
    opened.close()


def refused(file: Path, error: type[StorageError]) -> str:
    """Open it, expect this error in one sentence or two, and the same bytes afterwards."""
    before = file.read_bytes()
    with pytest.raises(error) as said:
        open_database(url(file))
    assert file.read_bytes() == before
    assert "\n" not in said.value.message
    assert "Traceback" not in said.value.message
    return said.value.message


def test_a_text_file_is_never_taken_for_a_database(file: Path) -> None:
    file.write_text("Dear diary, this is not a database.\n" * 40)
    assert "left as it is" in refused(file, DatabaseDamaged)


def test_a_file_that_another_process_has_just_begun_is_no_damage(file: Path) -> None:
    with closing(sqlite3.connect(file)) as beginning:
        beginning.execute("PRAGMA journal_mode = WAL")
    assert file.stat().st_size > 0
    open_database(url(file)).close()


def test_overwritten_pages_are_noticed(filled: Path) -> None:
    content = bytearray(filled.read_bytes())
    content[4096:12_000] = os.urandom(12_000 - 4096)
    filled.write_bytes(content)
    assert "damaged" in refused(filled, DatabaseDamaged)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_file_is_noticed(filled: Path, share: float) -> None:
    content = filled.read_bytes()
    filled.write_bytes(content[: int(len(content) * share)])
    refused(filled, DatabaseDamaged)


def test_a_database_of_another_program_is_left_alone(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.execute("INSERT INTO recipes VALUES ('bread')")
        other.commit()
    refused(file, DatabaseDamaged)


def test_a_database_of_a_later_release_is_left_alone(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as later:
        later.execute("UPDATE alembic_version SET version_num = 'm999'")
        later.commit()
    assert "later release" in refused(filled, DatabaseTooNew)


def test_an_empty_file_becomes_a_database(file: Path) -> None:
    file.touch()
    database = open_database(url(file))
    assert SqlSessions(database).list() == ()
    database.close()


def test_missing_folders_are_made(tmp_path: Path) -> None:
    deep = tmp_path / "some" / "where" / "ajar.sqlite3"
    open_database(url(deep)).close()
    assert deep.is_file()


def test_a_folder_in_place_of_the_file(file: Path) -> None:
    file.mkdir()
    with pytest.raises(StorageError, match="is a folder"):
        open_database(url(file))


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(StorageError, match="LEAP_SIM_DATA_DIR"):
        open_database(url(tmp_path / "data" / "ajar.sqlite3"))


@pytest.mark.parametrize(
    "address",
    ["nonsense", "mysql://somewhere/db", "sqlite://", "sqlite:///:memory:", "://", ""],
)
def test_an_address_that_cannot_be_used_is_said_with_one_that_can(address: str) -> None:
    with pytest.raises(StorageError, match="sqlite:///path"):
        open_database(address)


READ_ONLY = """
import os, sys
from simulator.domain.errors import StorageError
from simulator.storage.database import open_database
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    open_database(sys.argv[1])
except StorageError as error:
    print(type(error).__name__, error.message)
"""


@pytest.mark.parametrize("exists", [True, False])
def test_a_read_only_folder_is_said_in_one_sentence(exists: bool) -> None:
    """In a process of its own that gives up its rights, because root may write anywhere."""
    folder = Path("/tmp") / f"ajar-read-only-{os.getpid()}-{exists}"
    folder.mkdir(mode=0o755)
    try:
        file = folder / "ajar.sqlite3"
        if exists:
            open_database(url(file)).close()
        folder.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, url(file)],
            capture_output=True,
            text=True,
            timeout=60,
            cwd=Path(__file__).parents[2],
        )
        assert done.returncode == 0, done.stderr
        assert "StorageError" in done.stdout
        assert "read-only" in done.stdout
        assert "LEAP_SIM_DATA_DIR" in done.stdout
        assert done.stdout.count("\n") == 1
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_full_disk_is_said_and_what_was_saved_stays(database: Database) -> None:
    sessions = SqlSessions(database)
    saved = sessions.save(a_session())
    with database.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        # SQLite answers as on a full disk once the file may not grow.
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StorageError, match="disk is full"), database._sentences():
            connection.exec_driver_sql(
                "UPDATE sessions SET document = document || ?", ("x" * 500_000,)
            )
        connection.rollback()
    assert sessions.load("s1") == saved


def test_a_full_disk_while_saving_leaves_the_session_as_it_was(file: Path) -> None:
    small = open_database(url(file))
    sessions = SqlSessions(small)
    saved = sessions.save(a_session())
    with small.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageError, match=r"disk is full.*Free some space"):
        sessions.save(saved.model_copy(update={"exchanges": WHOLE_TALK}))
    assert sessions.load("s1") == saved
    small.close()


def test_a_session_that_cannot_be_read_does_not_hide_the_others(database: Database) -> None:
    sessions = SqlSessions(database)
    sessions.save(a_session("good"))
    sessions.save(a_session("bad"))
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE sessions SET document = '{}' WHERE id = 'bad'")
    with pytest.raises(DatabaseDamaged, match="'bad' cannot be read"):
        sessions.load("bad")
    assert sessions.load("good").id == "good"
    assert len(sessions.list()) == 2


def test_what_is_forgotten_is_not_left_in_the_files(database: Database, file: Path) -> None:
    secret = "the blue bicycle in the rain"
    sessions = SqlSessions(database)
    sessions.save(a_session(draft=secret))
    sessions.forget("s1")
    with pytest.raises(SessionMissing):
        sessions.load("s1")
    for kept in file.parent.iterdir():
        assert secret.encode() not in kept.read_bytes(), kept.name


def test_the_promises_of_the_connection(database: Database) -> None:
    expected = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}
    with database.reading() as connection:
        for pragma, value in expected.items():
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value


def test_a_busy_database_is_said(database: Database, file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with database.reading() as connection:  # the only pooled one: wait less than 5 s
            connection.exec_driver_sql("PRAGMA busy_timeout = 100")
        with pytest.raises(StorageError, match="in use by another program"):
            SqlSessions(database).save(a_session())
        other.execute("ROLLBACK")


CRASH = """
import os, signal, sys
from simulator.storage.database import open_database
from simulator.storage.sessions import SqlSessions
from tests.builders import a_session
sessions = SqlSessions(open_database(sys.argv[1]))
session = sessions.save(a_session())
for step in range(20):
    session = sessions.save(session.model_copy(update={"draft": f"step {step}"}))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_process_leaves_its_last_commit(file: Path) -> None:
    subprocess.run(
        [sys.executable, "-c", CRASH, url(file)], cwd=Path(__file__).parents[2], timeout=60
    )
    database = open_database(url(file))
    assert SqlSessions(database).load("s1").draft == "step 19"
    database.close()
