"""Looks at a SQLite file before anything may write to it: is it ours, whole, and how old?"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from sqlalchemy.exc import DBAPIError

from simulator.domain.errors import StorageError
from simulator.storage.faults import damaged, in_words, unusable

APPLICATION_ID = 0x416A6172
"""Says in the file itself that it is ours ("Ajar")."""
BACKUPS = "ajar-*.backup*"
"""What `leap-sim backup` calls its files in a folder."""
_PERSONAS_APART = "SELECT 1 FROM sqlite_master WHERE name = 'session_personas'"
_DROP_UNUSED = """DELETE FROM session_personas WHERE digest NOT IN
(SELECT persona_kept FROM sessions WHERE persona_kept IS NOT NULL)"""
_MAGIC = b"SQLite format 3\x00"


def prepare(path: Path) -> None:
    """Make the folder and check that it can be written to.

    Raises:
        StorageError: saying what to do about it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unusable(f"The data folder {path.parent.name}", error) from error
    if path.is_dir():
        raise StorageError(
            f"{path.name} is a folder, not a database. Set LEAP_SIM_DATABASE_URL to a file."
        )
    if not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise StorageError(
            f"{path.name} cannot be written: the file or its folder is read-only. Change that, or "
            "set LEAP_SIM_DATA_DIR to a folder you can write to."
        )


def revision_of(path: Path) -> str | None:
    """The schema of this file; None when there is no file, or nothing in it yet.

    Raises:
        DatabaseDamaged: it is not ours, or corrupt. It was only read.
        StorageError: it cannot be read.
    """
    try:
        if not path.exists() or path.stat().st_size == 0:
            return None
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        raise unusable(path.name, error) from error
    if magic != _MAGIC:
        raise damaged(path.name)
    try:
        with closing(read_only(path)) as connection:
            return _revision(connection, path.name)
    except sqlite3.DatabaseError as error:
        raise in_words(DBAPIError("", None, error), path.name) from error


def copy_aside(path: Path, revision: str) -> Path:
    """Keep the file as it was, beside it, before its schema changes."""
    copy = path.with_name(f"{path.name}.before-{revision}")
    number = 1
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.name}.before-{revision}-{number}")
    try:
        with closing(read_only(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
    except sqlite3.DatabaseError as error:
        copy.unlink(missing_ok=True)
        raise in_words(DBAPIError("", None, error), copy.name) from error
    return copy


def forget_in_copies(path: Path, session_id: str) -> None:
    """Forgetting holds for what `copy_aside` has made too, whatever schema it has."""
    for copy in _copies(path):
        if copy.name.endswith(("-wal", "-shm", "-journal")):
            continue
        try:
            with closing(sqlite3.connect(copy, timeout=5.0)) as connection, connection:
                connection.execute("PRAGMA secure_delete = ON")
                # What hangs on a session goes with it, in the tables that this schema has.
                connection.execute("PRAGMA foreign_keys = ON")
                connection.execute("DELETE FROM sessions WHERE id = ?", (session_id,))
                if connection.execute(_PERSONAS_APART).fetchone():
                    connection.execute(_DROP_UNUSED)
        except sqlite3.DatabaseError as error:
            raise in_words(DBAPIError("", None, error), copy.name) from error


def delete_copies(path: Path) -> None:
    """The copies, and the backups in this folder or in one within it.

    Raises:
        StorageError: naming the one that could not be deleted.
    """
    backups = (*path.parent.glob(BACKUPS), *path.parent.glob(f"*/{BACKUPS}"))
    for copy in (*_copies(path), *backups):
        try:
            copy.unlink()
        except OSError as error:
            raise StorageError(
                f"The copy {copy.name} could not be deleted ({error.strerror}). Close what has it "
                "open, then delete it yourself: it is beside the database."
            ) from error


def _copies(path: Path) -> tuple[Path, ...]:
    return tuple(sorted(path.parent.glob(f"{path.name}.before-*")))


def _revision(connection: sqlite3.Connection, name: str) -> str | None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise damaged(name)
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if not tables:  # Another process has just made the file and is about to write the schema.
        return None
    if not {"alembic_version", "sessions"} <= tables:
        raise damaged(name)
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise damaged(name)
    return str(row[0])


def read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True, timeout=5.0)
