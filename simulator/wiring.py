"""Chooses the parts and joins them. Adapters are named here, in `servers` and in `shelves` only."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

from simulator.domain.cost import Prices
from simulator.domain.persona import Persona
from simulator.domain.rubric import Rubric, Taught
from simulator.domain.session import Session
from simulator.domain.support import CrisisLines
from simulator.domain.trail import Deed
from simulator.engines.offline.engine import Offline
from simulator.library.crisis_lines import load_crisis_lines
from simulator.library.draft_files import DraftFiles, OwnPersonas
from simulator.library.locations import data
from simulator.library.own_settings import OwnSettings
from simulator.library.persona_texts import ShelfTexts
from simulator.library.personas import (
    OnePersona,
    PersonaFiles,
)
from simulator.library.prices import load_prices
from simulator.library.prompts import load_prompts
from simulator.library.rubrics import load_rubric
from simulator.prompting.engine import Engine
from simulator.servers import live_engine, month_now, voice
from simulator.settings import Settings
from simulator.shelves import own_folder, personas
from simulator.use_cases.archive import Archive, Exported, Form, not_noted
from simulator.use_cases.author import DryRun, dry_runs, wording_of
from simulator.use_cases.calibrating import EXAMPLES, Calibrating, taught
from simulator.use_cases.costs import Costs
from simulator.use_cases.desk import Desk
from simulator.use_cases.everything import Everything
from simulator.use_cases.grading import Grading
from simulator.use_cases.learning import Learning
from simulator.use_cases.listing import ListedSessions
from simulator.use_cases.planning import Planning
from simulator.use_cases.ports import (
    DraftStore,
    Kept,
    Ledger,
    NotebookStore,
    PersonaFolder,
    PersonaShelf,
    ReviewStore,
    SessionStore,
)
from simulator.use_cases.practise import Practise
from simulator.use_cases.queue_ports import QueueStore
from simulator.use_cases.review import ReviewedSessions, Reviewing
from simulator.use_cases.review_queue import ReviewQueue
from simulator.use_cases.scripted_learners import Wording
from simulator.use_cases.speaking import Speaking
from simulator.use_cases.team.access import OwnReviews, OwnSessions
from simulator.use_cases.team.team import Team, TeamStores, join_team
from simulator.use_cases.team.writing import AuthorsDrafts, AuthorsFolder


@dataclass(frozen=True)
class Services:
    """Everything a face may use."""

    settings: Settings
    personas: PersonaShelf
    rubric: Rubric
    crisis_lines: CrisisLines
    sessions: SessionStore
    grading: Grading
    wording: Wording
    """One reply that the offline reading would offer next."""
    practise: Practise
    archive: Archive
    costs: Costs
    everything: Everything
    learning: Learning
    planning: Planning
    speaking: Speaking
    reviewing: Reviewing
    queue: ReviewQueue
    calibrating: Calibrating
    desk: Desk
    parts: "Parts"
    team: Team | None = None
    """None where nobody logs in."""


@dataclass(frozen=True)
class Parts:
    """What the use cases are joined from; the same for everybody."""

    settings: Settings
    shelf: PersonaFiles
    grading: Grading
    live: Engine | None
    sessions: SessionStore
    reviews: ReviewStore
    notebooks: NotebookStore
    queue: QueueStore
    ledger: Ledger
    drafts: DraftStore
    folder: PersonaFolder
    prices: Prices
    kept: tuple[Kept, ...]
    """What is kept beside the sessions, and erased when everything is deleted."""
    team: Team | None
    owner: str = "me"


@dataclass(frozen=True)
class Readers:
    """What reading a file of replies needs: no session."""

    personas: PersonaShelf
    rubric: Rubric
    grading: Grading


def dry_runs_of(
    settings: Settings, persona: Persona, on_done: Callable[[DryRun], None] | None = None
) -> tuple[DryRun, ...]:
    """Three scripted learners against this persona, offline, with nothing kept."""
    offline = settings.model_copy(update={"engine": "offline"})
    grading = _grading(offline, None)
    practise = _practise(offline, _memory().sessions, OnePersona(persona), grading, None)
    return dry_runs(persona, practise, wording_of(grading), on_done=on_done)


def readers(settings: Settings, engine: Engine | None = None) -> Readers:
    """`engine`: settles the grades instead of the one that the settings name."""
    return Readers(
        personas=personas(settings),
        rubric=load_rubric(data("prompts")),
        grading=_grading(settings, engine or live_engine(settings, ledger=_ledger(settings))),
    )


def _ledger(settings: Settings) -> Ledger | None:
    """The month's calls are counted in the database; an offline reading needs none."""
    if settings.engine == "offline":
        return None
    from simulator.storage.database import open_database
    from simulator.storage.ledger import SqlLedger

    return SqlLedger(open_database(settings.database_url), month_now)


def build(settings: Settings, keep: bool = True) -> Services:
    """Open the database and join the parts; `keep` False: nothing outlives this process.

    Raises:
        SimulatorError: a setting, a file or the database cannot be used.
    """
    shelf = personas(settings)
    stores = _stores(settings) if keep else _memory()
    prices = load_prices(settings.data_dir)
    live = live_engine(settings, prices, stores.ledger)
    grading = _grading(settings, live, _examples(stores.reviews) if live else ())
    listed = ListedSessions(stores.sessions, stores.reviews, stores.queue, grading.rubric)
    drafts = DraftFiles(settings.data_dir / "drafts")
    folder = OwnPersonas(own_folder(settings), shelf)
    # A folder that somebody pointed us to is theirs: only our own is erased with everything.
    files = (drafts, folder) if settings.personas is None else (drafts,)
    parts = Parts(
        settings=settings,
        shelf=shelf,
        grading=grading,
        live=live,
        sessions=listed,
        reviews=stores.reviews,
        queue=stores.queue,
        ledger=stores.ledger,
        notebooks=stores.notebooks,
        drafts=drafts,
        folder=folder,
        kept=(*files, OwnSettings(settings.data_dir), *stores.kept) if keep else (),
        prices=prices,
        team=None,
    )
    if stores.team is None or settings.login is None:
        return _joined(parts)
    reviewed = ReviewedSessions(listed, stores.reviews)
    joined = ((listed, stores.notebooks), reviewed, shelf, grading.rubric, _now, _new_id)
    return _joined(replace(parts, team=join_team(stores.team, *joined, settings.login.first_admin)))


def seen_by(services: Services, member_id: str) -> Services:
    """The same, for one person of a team: every use case works on what is theirs, or shared."""
    parts, team = services.parts, services.team
    assert team is not None  # where nobody logs in, nobody asks for less than everything
    who = partial(team.people.viewer, member_id)
    sessions = OwnSessions(parts.sessions, who, team.reach, team.trail.note)
    own = replace(
        parts,
        sessions=sessions,
        reviews=OwnReviews(parts.reviews, sessions),
        drafts=AuthorsDrafts(parts.drafts, who),
        folder=AuthorsFolder(parts.folder, who),
        kept=(),
        owner=member_id,
    )

    def exported(session: Session, form: Form) -> None:
        thing = f"session {session.id}"
        team.trail.note(who(), Deed.EXPORTED, thing, session.owner, form.value)

    return replace(_joined(own, exported), queue=_queue(parts, sessions))


def _joined(parts: Parts, exported: Exported = not_noted) -> Services:
    settings, sessions, reviews = parts.settings, parts.sessions, parts.reviews
    archive = Archive(sessions, reviews, _now, _new_id, parts.grading.rubric, exported)
    reviewed = ReviewedSessions(sessions, reviews)
    planning = Planning(parts.notebooks, reviewed, parts.grading.rubric, parts.owner)
    return Services(
        settings=settings,
        personas=parts.shelf,
        rubric=parts.grading.rubric,
        crisis_lines=load_crisis_lines(data("prompts")),
        sessions=sessions,
        grading=parts.grading,
        wording=wording_of(parts.grading),
        practise=_practise(settings, sessions, parts.shelf, parts.grading, parts.live),
        archive=archive,
        costs=Costs(sessions, parts.prices, parts.ledger),
        everything=Everything(sessions, archive, (planning, *parts.kept)),
        learning=Learning(reviewed, parts.shelf, parts.grading.rubric, _now),
        planning=planning,
        speaking=Speaking(voice(settings), settings.names),
        reviewing=Reviewing(sessions, reviews, _now, _new_id, parts.grading.rubric),
        queue=_queue(parts),
        calibrating=Calibrating(reviews, sessions, parts.shelf, parts.grading.rubric),
        desk=Desk(
            drafts=parts.drafts,
            texts=ShelfTexts(parts.shelf),
            folder=parts.folder,
            shelf=parts.shelf,
            try_out=partial(dry_runs_of, settings),
            new_id=_new_id,
        ),
        parts=parts,
        team=parts.team,
    )


_now = partial(datetime.now, UTC)
_new_id = partial(secrets.token_urlsafe, 12)


def _queue(parts: Parts, own: OwnSessions | None = None) -> ReviewQueue:
    """Rows are made from everybody's sessions; `own` says which of them are listed."""
    common = (parts.queue, parts.sessions, parts.reviews, parts.grading.rubric, _now)
    return ReviewQueue(*common) if own is None else ReviewQueue(*common, own.shared, own.owner_of)


def _practise(
    settings: Settings,
    sessions: SessionStore,
    shelf: PersonaShelf,
    grading: Grading,
    live: Engine | None,
) -> Practise:
    return Practise(
        sessions=sessions,
        personas=shelf,
        grading=grading,
        template=load_prompts(data("prompts")).loved_one,
        engine=live or Offline(),
        engine_name=settings.engine,
        clock=_now,
        new_id=_new_id,
        model=settings.model,
    )


class _Stores(NamedTuple):
    sessions: SessionStore
    reviews: ReviewStore
    notebooks: NotebookStore
    queue: QueueStore
    ledger: Ledger
    team: TeamStores | None = None
    kept: tuple[Kept, ...] = ()
    """What holds traces of them: erased last, when everything is deleted."""


def _stores(settings: Settings) -> _Stores:
    """SQLAlchemy and Alembic are loaded here, so that reading replies does not wait for them."""
    from simulator.storage.database import open_database
    from simulator.storage.ledger import SqlLedger
    from simulator.storage.notebooks import SqlNotebooks
    from simulator.storage.review_queue import SqlReviewQueue
    from simulator.storage.reviews import SqlReviews
    from simulator.storage.sessions import SqlSessions
    from simulator.storage.team.groups import SqlGroups
    from simulator.storage.team.members import SqlMembers
    from simulator.storage.team.trail import SqlTrail

    database = open_database(settings.database_url)
    sessions, reviews = SqlSessions(database), SqlReviews(database)
    notebooks, queue = SqlNotebooks(database), SqlReviewQueue(database)
    kept = (sessions, reviews, notebooks, queue, SqlLedger(database, month_now))
    if settings.login is None:
        return _Stores(*kept, kept=(database,))
    team = TeamStores(SqlMembers(database), SqlTrail(database), SqlGroups(database))
    return _Stores(*kept, team)


def _memory() -> _Stores:
    from simulator.storage.memory import (
        MemoryLedger,
        MemoryNotebooks,
        MemoryReviews,
        MemorySessions,
    )
    from simulator.storage.memory_queue import MemoryReviewQueue

    sessions = MemorySessions()
    queue = MemoryReviewQueue(sessions)
    ledger = MemoryLedger(month_now)
    return _Stores(sessions, MemoryReviews(sessions), MemoryNotebooks(), queue, ledger)


def _examples(reviews: ReviewStore) -> tuple[Taught, ...]:
    return taught(reviews.of_kinds(EXAMPLES))


def _grading(settings: Settings, live: Engine | None, examples: tuple[Taught, ...] = ()) -> Grading:
    return Grading(
        rubric=load_rubric(data("prompts")),
        template=load_prompts(data("prompts")).grader,
        offline=Offline(),
        engine=live,
        model=settings.grader_model,
        calls=settings.grader_calls,
        taught=examples,
    )
