"""Copies of the whole database while it is in use, and putting one back.

What was forgotten since the copy was made stays forgotten: that is a promise to a person, and a
restore must not break it.
"""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from simulator.domain.errors import StorageError
from simulator.storage import forgotten, schema, sqlite_file
from simulator.storage.database import open_database, parsed
from simulator.storage.faults import in_words, unusable

SUFFIX = ".backup"


def back_up(url: str, where: Path, keep: int = 0) -> Path:
    """Write a copy to this file, or with the time in its name into this folder.

    `keep`: in a folder, how many of the newest to leave; 0 for all.

    Raises:
        StorageError: saying what stands in the way; no half-written file is left.
    """
    folder = where.is_dir()
    stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"
    file = where / f"ajar-{stamp}{SUFFIX}" if folder else where
    if file.exists():
        raise StorageError(f"{file.name} is there already. Choose another name.")
    part = file.with_name(f"{file.name}.part")
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        part.touch(mode=0o600)
        _dump(parsed(url), part)
        part.replace(file)
    except OSError as error:
        raise unusable(file.name, error) from error
    finally:
        part.unlink(missing_ok=True)
    if folder and keep:
        for old in sorted(where.glob(f"ajar-*{SUFFIX}"))[:-keep]:
            old.unlink()
    return file


def restore(url: str, file: Path) -> int:
    """Put this copy in the place of what is there; how much of it was forgotten again.

    Raises:
        StorageError: the file is no copy of ours; nothing was changed.
    """
    if not file.is_file():
        raise StorageError(f"There is no file {file.name}.")
    known = _forgotten_here(url)
    _load(parsed(url), file)
    database = open_database(url)
    try:
        with database.writing() as connection:
            forgotten.add(connection, known)
            gone = forgotten.forget_again(connection)
        database.erase_traces()
    finally:
        database.close()
    return gone


def _forgotten_here(url: str) -> set[str]:
    where = parsed(url)
    if where.get_backend_name() == "sqlite" and not Path(where.database or "").exists():
        return set()
    database = open_database(url)
    try:
        with database.reading() as connection:
            return forgotten.digests(connection)
    finally:
        database.close()


def _dump(url: URL, file: Path) -> None:
    if url.get_backend_name() == "sqlite":
        live = Path(url.database or "")
        if sqlite_file.revision_of(live) is None:
            raise StorageError("There is no database to copy yet.")
        _copy(live, file)
    else:
        _run(url, "pg_dump", "--format=custom", "--no-owner", f"--file={file}")


def _load(url: URL, file: Path) -> None:
    if url.get_backend_name() == "sqlite":
        found = sqlite_file.revision_of(file)
        if found is None or not schema.is_known(found):
            raise StorageError(f"{file.name} is not a copy that this release can read.")
        live = Path(url.database or "")
        sqlite_file.prepare(live)
        _copy(file, live)
    else:
        with file.open("rb") as head:
            if head.read(5) != b"PGDMP":
                raise StorageError(f"{file.name} is not a copy of a PostgreSQL database.")
        how = ("--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error")
        _run(url, "pg_restore", *how, f"--dbname={url.database}", str(file))


def _copy(source: Path, target: Path) -> None:
    """SQLite's own copying: it is whole even while others write."""
    try:
        with (
            closing(sqlite_file.read_only(source)) as given,
            closing(sqlite3.connect(target, timeout=5.0)) as taken,
        ):
            # Refused while anybody else has it open, before anything is changed.
            taken.execute("PRAGMA journal_mode = DELETE")
            given.backup(taken)
            taken.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.DatabaseError as error:
        raise in_words(DBAPIError("", None, error), target.name) from error


def _run(url: URL, program: str, *arguments: str) -> None:
    """The address goes by the environment, where other users of the machine cannot read it."""
    found = shutil.which(program)
    if found is None:
        raise StorageError(f"{program} is not installed: apt-get install postgresql-client")
    given = {
        "PGHOST": url.host,
        "PGPORT": str(url.port or 5432),
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
    }
    env = {**os.environ, **{name: str(value) for name, value in given.items() if value}}
    done = subprocess.run([found, *arguments], env=env, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = " ".join(done.stderr.split())[:300]
        raise StorageError(f"{program} failed: {said}")
