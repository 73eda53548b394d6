"""Opens the database, SQLite or PostgreSQL, and turns its failures into sentences.

SQLite runs with a write-ahead log, so that readers and the writer do not wait for each other, and
with full synchronisation: a commit is a reply somebody thought about for minutes, so losing the
last one in a power cut costs more than one flush. Deleted text is overwritten, because forgetting a
session is a promise.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from threading import Lock
from typing import Any

import tenacity
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from simulator.domain.errors import DatabaseDamaged, SimulatorError, StorageError
from simulator.storage import schema, sqlite_file
from simulator.storage.faults import in_words
from simulator.storage.tables import metadata

_MIGRATION_LOCK = 0x416A6172
"""Key of the PostgreSQL lock that lets one process at a time migrate."""


class Database:
    """A database that is open and has the newest schema."""

    def __init__(self, engine: Engine, name: str, file: Path | None = None) -> None:
        """`file`: where it is, when it is a file."""
        self._engine = engine
        self._name = name
        # SQLite lets whoever asks at the right moment go first: among fifty writers one can wait for
        # seconds, and give up. In one process they take turns instead.
        self._turn = Lock() if engine.dialect.name == "sqlite" else nullcontext()
        self._file = file

    @property
    def is_sqlite(self) -> bool:
        return self._engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._sentences(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that is committed at the end, or rolled back as a whole."""
        writer = self._engine.execution_options(writes=True)
        with self._turn, self._sentences(), writer.begin() as connection:
            yield connection

    def erase_traces(self) -> None:
        """Write the log back to the file and empty it, so that deleted text is in neither."""
        if self.is_sqlite:
            with self._sentences(), self._engine.connect() as connection:
                options = connection.execution_options(isolation_level="AUTOCOMMIT")
                options.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def forget_in_copies(self, session_id: str) -> None:
        """In the copies that were set aside before the schema changed."""
        if self._file is not None:
            sqlite_file.forget_in_copies(self._file, session_id)

    def files(self) -> dict[str, str]:
        """Nothing to take along: the sessions are exported one by one."""
        return {}

    def erase(self) -> None:
        """All rows, what the tables held before, and every copy beside the database.

        That something was forgotten is remembered, so that an old backup cannot bring it back.
        """
        with self.writing() as connection:
            for table in reversed(metadata.sorted_tables):
                if table.name != "forgotten":
                    connection.execute(table.delete())
        tables = ", ".join(metadata.tables)
        with self._sentences(), self._engine.connect() as connection:
            options = connection.execution_options(isolation_level="AUTOCOMMIT")
            options.exec_driver_sql("VACUUM" if self.is_sqlite else f"VACUUM FULL {tables}")
        self.erase_traces()
        if self._file is not None:
            sqlite_file.delete_copies(self._file)

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise in_words(error, self._name) from error


def open_database(url: str, migrations: Path = schema.MIGRATIONS) -> Database:
    """Open the database at this address, creating or migrating it when needed.

    Raises:
        DatabaseDamaged: the file is not a database of ours, or is corrupt; it was not touched.
        DatabaseTooNew: a later release has written it.
        StorageError: it cannot be reached, read or written.
    """
    address = parsed(url)
    if address.get_backend_name() == "sqlite":
        return _open_sqlite(address, migrations)
    return _open_postgresql(address, migrations)


def parsed(url: str) -> URL:
    expected = "Use sqlite:///path/to/file.sqlite3 or postgresql://user@host/name."
    try:
        parsed = make_url(re.sub(r"^postgres://", "postgresql://", url.strip()))
    except ArgumentError:
        raise StorageError(f"LEAP_SIM_DATABASE_URL is not a database address. {expected}") from None
    if parsed.get_backend_name() not in ("sqlite", "postgresql"):
        kind = parsed.get_backend_name()
        raise StorageError(
            f"LEAP_SIM_DATABASE_URL names {kind}, which is not supported. {expected}"
        )
    return parsed


def _open_sqlite(url: URL, migrations: Path) -> Database:
    if not url.database or url.database == ":memory:":
        raise StorageError("SQLite needs a file: use sqlite:///path/to/file.sqlite3.")
    path = Path(url.database)
    sqlite_file.prepare(path)
    found = sqlite_file.revision_of(path)
    if found is not None and not schema.is_known(found, migrations):
        raise schema.too_new(found)
    is_older = found != schema.newest(migrations)
    if found is not None and is_older:
        sqlite_file.copy_aside(path, found)
    engine = create_engine(url.set(drivername="sqlite"), connect_args={"timeout": 5.0})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    database = Database(engine, path.name, path)
    with _closed_on_failure(database), database.writing() as connection:
        if is_older:
            schema.upgrade(connection, migrations)
        connection.exec_driver_sql(f"PRAGMA application_id = {sqlite_file.APPLICATION_ID}")
    return database


def _open_postgresql(url: URL, migrations: Path) -> Database:
    try:
        engine = create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    except (ImportError, NoSuchModuleError):
        raise StorageError(
            "PostgreSQL needs a driver that is not installed: pip install 'ajar-practice[postgres]'."
        ) from None
    database = Database(engine, url.database or "")
    with _closed_on_failure(database), database.writing() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
        found = _revision_in(connection)
        if found is not None and not schema.is_known(found, migrations):
            raise schema.too_new(found)
        if found != schema.newest(migrations):
            schema.upgrade(connection, migrations)
    return database


@contextmanager
def _closed_on_failure(database: Database) -> Iterator[None]:
    try:
        yield
    except SimulatorError:
        database.close()
        raise


def _revision_in(connection: Connection) -> str | None:
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" in tables:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return str(found) if found else None
    if {"sessions", "reviews"} & tables:
        raise DatabaseDamaged(
            "This database has tables named as ours that we did not make. Point "
            "LEAP_SIM_DATABASE_URL to an empty database. Nothing was changed."
        )
    return None


def _set_up_sqlite(connection: Any, _record: object) -> None:
    # The driver would otherwise open transactions by its own rules, and only before some writes.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA busy_timeout = 5000")
    for attempt in _while_another_begins():
        with attempt:
            cursor.execute("PRAGMA journal_mode = WAL")
    for pragma in (
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _while_another_begins() -> tenacity.Retrying:
    """SQLite does not wait for its turn when two processes give a new file its log at once."""
    return tenacity.Retrying(
        retry=tenacity.retry_if_exception_type(sqlite3.OperationalError),
        stop=tenacity.stop_after_delay(5),
        wait=tenacity.wait_random(0.01, 0.1),
        reraise=True,
    )


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("isolation_level") == "AUTOCOMMIT":
        return
    # A writer takes its place in the queue at once: a lock asked for halfway cannot be waited for.
    writes = options.get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
