"""Looking after what is kept: copies, putting one back, dropping what is too old, grading it again.

Names adapters, as wiring does, for those who run the place and not for those who practise.
"""

import secrets
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from simulator.domain.errors import SettingsInvalid
from simulator.engines.batched import Batched
from simulator.engines.offline.engine import Offline
from simulator.engines.without_names import WithoutNames
from simulator.library.locations import data
from simulator.library.prompts import load_prompts
from simulator.settings import OPENAI_URL, Settings
from simulator.use_cases.attempt import Attempts
from simulator.use_cases.outside import TakingIn
from simulator.use_cases.regrade import Regrading
from simulator.use_cases.retention import Dropped, Retention
from simulator.wiring import Services, build, readers

_now = partial(datetime.now, UTC)


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
            clock=_now,
            talk_days=settings.keep_talk_days,
            trail_days=settings.keep_trail_days,
        ).apply()
    finally:
        database.close()


def regrading(settings: Settings) -> Regrading:
    """The whole archive, read by the engine of the settings. Raises SimulatorError."""
    services = build(settings)
    return Regrading(services.parts.sessions, services.grading)


def batched_regrading(settings: Settings) -> tuple[Regrading, Batched]:
    """The same by the Batch API: asked once to make the batch, and again to read it."""
    if settings.engine != "openai":
        raise SettingsInvalid("A batch needs a server that takes one: set LEAP_SIM_ENGINE=openai.")
    engine = Batched(
        settings.base_url,
        settings.api_key.get_secret_value(),
        settings.grader_model,
        is_openai=settings.base_url == OPENAI_URL,
    )
    grading = readers(settings, WithoutNames(engine, settings.names)).grading
    return Regrading(build(settings).parts.sessions, grading), engine


def taking_in(services: Services) -> TakingIn:
    """Talks that were had elsewhere; they belong to whoever these services are for."""
    template = load_prompts(data("prompts")).loved_one
    # Nobody is asked for a reply: it is in the file.
    attempts = Attempts(services.grading, template, Offline(), "", _now)
    parts = (services.parts.sessions, services.personas, attempts, services.grading)
    return TakingIn(*parts, _now, partial(secrets.token_urlsafe, 12))
