"""Chooses the parts and joins them: the only file that names adapters."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from simulator.domain.errors import PersonaInvalid, SettingsInvalid
from simulator.domain.persona import Persona
from simulator.domain.rubric import Rubric
from simulator.domain.support import CrisisLines
from simulator.engines.offline.engine import Offline
from simulator.library.crisis_lines import load_crisis_lines
from simulator.library.locations import data
from simulator.library.personas import PersonaFiles, read_persona
from simulator.library.prompts import load_prompts
from simulator.library.rubrics import load_rubric
from simulator.prompting.engine import Engine
from simulator.settings import Settings
from simulator.use_cases.archive import Archive
from simulator.use_cases.grading import Grading
from simulator.use_cases.ports import PersonaShelf, ReviewStore, SessionStore
from simulator.use_cases.practise import Practise
from simulator.use_cases.review import Reviewing


@dataclass(frozen=True)
class Services:
    """Everything a face may use."""

    settings: Settings
    personas: PersonaShelf
    rubric: Rubric
    crisis_lines: CrisisLines
    sessions: SessionStore
    grading: Grading
    practise: Practise
    archive: Archive
    reviewing: Reviewing


@dataclass(frozen=True)
class Readers:
    """What reading a file of replies needs: no database, no session."""

    personas: PersonaShelf
    rubric: Rubric
    grading: Grading


def personas(settings: Settings) -> PersonaFiles:
    folders = [data("personas")]
    return PersonaFiles([*folders, settings.personas] if settings.personas else folders)


@dataclass(frozen=True)
class PersonaCheck:
    good: tuple[Persona, ...]
    problems: tuple[PersonaInvalid, ...]


def check_personas(settings: Settings, files: tuple[Path, ...]) -> PersonaCheck:
    """Check these files, or all on the shelf when none is named."""
    if not files:
        shelf = personas(settings)
        return PersonaCheck(shelf.all(), shelf.problems())
    good, problems = [], []
    for file in files:
        try:
            good.append(read_persona(file))
        except PersonaInvalid as problem:
            problems.append(problem)
    return PersonaCheck(tuple(good), tuple(problems))


def readers(settings: Settings) -> Readers:
    return Readers(
        personas=personas(settings),
        rubric=load_rubric(data("prompts")),
        grading=_grading(settings, live_engine(settings)),
    )


def build(settings: Settings, keep: bool = True) -> Services:
    """Open the database and join the parts; `keep` False: nothing outlives this process.

    Raises:
        SimulatorError: a setting, a file or the database cannot be used.
    """
    live = live_engine(settings)
    grading = _grading(settings, live)
    shelf = personas(settings)
    sessions, reviews = _stores(settings) if keep else _memory()
    clock, new_id = partial(datetime.now, UTC), partial(secrets.token_urlsafe, 12)
    return Services(
        settings=settings,
        personas=shelf,
        rubric=grading.rubric,
        crisis_lines=load_crisis_lines(data("prompts")),
        sessions=sessions,
        grading=grading,
        practise=Practise(
            sessions=sessions,
            personas=shelf,
            grading=grading,
            template=load_prompts(data("prompts")).loved_one,
            engine=live or Offline(),
            engine_name=settings.engine,
            clock=clock,
            new_id=new_id,
            model=settings.model,
        ),
        archive=Archive(sessions, reviews, clock, new_id, grading.rubric),
        reviewing=Reviewing(sessions, reviews, clock, new_id),
    )


def _stores(settings: Settings) -> tuple[SessionStore, ReviewStore]:
    """SQLAlchemy and Alembic are loaded here, so that reading replies does not wait for them."""
    from simulator.storage.database import open_database
    from simulator.storage.reviews import SqlReviews
    from simulator.storage.sessions import SqlSessions

    database = open_database(settings.database_url)
    return SqlSessions(database), SqlReviews(database)


def _memory() -> tuple[SessionStore, ReviewStore]:
    from simulator.storage.memory import MemoryReviews, MemorySessions

    sessions = MemorySessions()
    return sessions, MemoryReviews(sessions)


def live_engine(settings: Settings) -> Engine | None:
    """The engine behind a server, or None for the offline one.

    Raises:
        SettingsInvalid: the server needs a key and there is none.
    """
    match settings.engine:
        case "offline":
            return None
        case "openai":
            if settings.needs_key and not settings.api_key.get_secret_value():
                raise SettingsInvalid(
                    "OpenAI needs a key: set OPENAI_API_KEY. For a server of your own set "
                    "OPENAI_BASE_URL, or LEAP_SIM_ENGINE=offline to practise without a model."
                )
            from simulator.engines.openai_compatible import OpenAICompatible
            from simulator.engines.retrying import Retrying

            key = settings.api_key.get_secret_value() or "not-needed"
            return Retrying(OpenAICompatible(settings.base_url, key, settings.model))


def _grading(settings: Settings, live: Engine | None) -> Grading:
    return Grading(
        rubric=load_rubric(data("prompts")),
        template=load_prompts(data("prompts")).grader,
        offline=Offline(),
        engine=live,
        model=settings.grader_model,
    )
