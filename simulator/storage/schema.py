"""Brings a database to the newest schema, and knows one that a later release has written."""

from pathlib import Path

from sqlalchemy import Connection

from simulator.domain.errors import DatabaseTooNew

MIGRATIONS = Path(__file__).parent / "migrations"


def newest(migrations: Path = MIGRATIONS) -> str:
    return _revisions(migrations)[-1]


def is_known(revision: str, migrations: Path = MIGRATIONS) -> bool:
    return revision in _revisions(migrations)


def too_new(revision: str) -> DatabaseTooNew:
    return DatabaseTooNew(
        f"This database was written by a later release (schema {revision}). Update the program, or "
        "point LEAP_SIM_DATABASE_URL to another database. Nothing was changed."
    )


def upgrade(connection: Connection, migrations: Path = MIGRATIONS) -> None:
    """Run the steps that are missing, inside the transaction of `connection`."""
    from alembic import command  # slow to load, and only wanted after an update
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _revisions(migrations: Path) -> list[str]:
    """In order; the file of a step begins with its name: m001_..."""
    return [file.name.partition("_")[0] for file in sorted((migrations / "versions").glob("m*.py"))]
