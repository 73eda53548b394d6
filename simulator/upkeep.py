"""Looking after what is kept: copies, putting one back, dropping what is too old. Names adapters, as
wiring does, for those who run the place and not for those who practise."""

from datetime import UTC, datetime
from pathlib import Path

from simulator.settings import Settings
from simulator.use_cases.retention import Dropped, Retention


def back_up(settings: Settings, where: Path, keep: int = 0) -> Path:
    """Raises StorageError."""
    from simulator.storage import backup

    return backup.back_up(settings.database_url, where, keep)


def restore(settings: Settings, file: Path) -> int:
    """How much of it was forgotten again. Raises StorageError."""
    from simulator.storage import backup

    return backup.restore(settings.database_url, file)


def tidy(settings: Settings) -> Dropped:
    """Drop what the settings say is too old. Raises StorageError."""
    if not (settings.keep_talk_days or settings.login):
        return Dropped(talks=0, marks=0)
    from simulator.storage.database import open_database
    from simulator.storage.sessions import SqlSessions
    from simulator.storage.team.trail import SqlTrail

    database = open_database(settings.database_url)
    try:
        return Retention(
            sessions=SqlSessions(database),
            trail=SqlTrail(database) if settings.login else None,
            clock=lambda: datetime.now(UTC),
            talk_days=settings.keep_talk_days,
            trail_days=settings.keep_trail_days,
        ).apply()
    finally:
        database.close()
