"""Brings a database to the newest schema, and knows one that a later release has written."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from simulator.domain.errors import DatabaseTooNew

MIGRATIONS = Path(__file__).parent / "migrations"


def newest(migrations: Path = MIGRATIONS) -> str:
    head = _scripts(migrations).get_current_head()
    assert head is not None  # at least m001 ships with the package
    return head


def is_known(revision: str, migrations: Path = MIGRATIONS) -> bool:
    return any(revision == script.revision for script in _scripts(migrations).walk_revisions())


def too_new(revision: str) -> DatabaseTooNew:
    return DatabaseTooNew(
        f"This database was written by a later release (schema {revision}). Update the program, or "
        "point LEAP_SIM_DATABASE_URL to another database. Nothing was changed."
    )


def upgrade(connection: Connection, migrations: Path = MIGRATIONS) -> None:
    """Run the steps that are missing, inside the transaction of `connection`."""
    config = _config(migrations)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _scripts(migrations: Path) -> ScriptDirectory:
    return ScriptDirectory.from_config(_config(migrations))
