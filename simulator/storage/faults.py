"""What a database's error codes mean to the person whose talk could not be saved."""

import re

from sqlalchemy.exc import DBAPIError

from simulator.domain.errors import DatabaseDamaged, StorageError

_SQLITE = {
    "SQLITE_FULL": "The disk is full: {name} could not be written. Free some space, then try again.",
    "SQLITE_READONLY": "{name} cannot be written: the file or its folder is read-only. Change that, "
    "or set LEAP_SIM_DATA_DIR to a folder you can write to.",
    "SQLITE_CANTOPEN": "{name} cannot be opened: its folder is missing or not allowed. Set "
    "LEAP_SIM_DATA_DIR to a folder you can write to.",
    "SQLITE_PERM": "{name} cannot be opened: access is not allowed. Set LEAP_SIM_DATA_DIR to a "
    "folder you can write to.",
    "SQLITE_BUSY": "{name} is in use by another program and did not become free. Close the other "
    "one, then try again.",
    "SQLITE_LOCKED": "{name} is in use by another program and did not become free. Close the other "
    "one, then try again.",
    "SQLITE_IOERR": "The disk failed while {name} was read or written. Check the disk, then try "
    "again.",
}
_POSTGRESQL = {
    "53100": "The disk of the database server is full. Free some space there, then try again.",
    "25006": "The database {name} is read-only. Use one that can be written to.",
    "42501": "The database user may not use {name}. Grant it the right to create tables.",
    "28": "The database server did not accept the user or password. Check LEAP_SIM_DATABASE_URL.",
    "3D000": "There is no database {name} on this server. Create it, then start again.",
    "08": "The database server cannot be reached. Check that it runs and that "
    "LEAP_SIM_DATABASE_URL is right, then try again.",
    "57P": "The database server is stopping or starting. Try again in a moment.",
    "53300": "The database server has no free connection. Try again in a moment.",
}


def in_words(error: DBAPIError, name: str) -> StorageError:
    """The sentence for this error; no path, no address, no statement."""
    code = getattr(error.orig, "sqlite_errorname", None)
    if code is not None:
        return _sqlite(str(code), name)
    state = str(getattr(error.orig, "sqlstate", None) or _refused(str(error.orig)))
    for known, said in _POSTGRESQL.items():
        if state.startswith(known):
            return StorageError(said.format(name=name))
    return StorageError(f"The database {name} failed ({state}). Try again.")


def _refused(text: str) -> str:
    """The code of a refused connection, which the driver gives in words only."""
    if re.search(r'database ".*" does not exist', text):
        return "3D000"
    if re.search(r'password|authentication|role ".*" does not exist|pg_hba', text):
        return "28000"
    return "08001"


def damaged(name: str) -> DatabaseDamaged:
    return DatabaseDamaged(
        f"{name} is damaged or is not a database of this program, so it was left as it is. Move it "
        "away or restore a copy, then start again."
    )


def unusable(name: str, error: OSError) -> StorageError:
    reason = (error.strerror or "it failed").lower()
    return StorageError(
        f"{name} cannot be used: {reason}. Set LEAP_SIM_DATA_DIR to a folder you can write to."
    )


def _sqlite(code: str, name: str) -> StorageError:
    if code.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return damaged(name)
    for known, said in _SQLITE.items():
        if code.startswith(known):
            return StorageError(said.format(name=name))
    return StorageError(f"The database {name} failed ({code}). Try again.")
