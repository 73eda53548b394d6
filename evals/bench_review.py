"""How long a trainer waits among 10,000 sessions and 200,000 turns: prints p95s, judges nothing.

python -m evals.bench_review            # SQLite
python -m evals.bench_review postgres   # a PostgreSQL of its own, on the loopback address
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from sqlalchemy import insert

from simulator.domain.review import LevelChange, Review
from simulator.domain.review_list import Wanted
from simulator.domain.session import Session
from simulator.library.locations import data
from simulator.library.personas import PersonaFiles
from simulator.library.rubrics import load_rubric
from simulator.settings import Settings
from simulator.storage.database import Database, open_database
from simulator.storage.documents import document_of, keep_persona
from simulator.storage.review_queue import SqlReviewQueue
from simulator.storage.reviews import SqlReviews
from simulator.storage.sessions import SqlSessions, row_of
from simulator.storage.tables import sessions as table
from simulator.use_cases.practise import LineTaken
from simulator.use_cases.review import Reviewing
from simulator.use_cases.review_queue import ReviewQueue
from simulator.wiring import build

SESSIONS, EXCHANGES, TIMES = 10_000, 10, 60
LINES = (
    "You have to see a doctor this week.",
    "It sounds lonely. What are the mornings like?",
    "I get why you'd rather not. What would it take?",
    "You never listen to me!",
    "So the house is too quiet since then. Is that it?",
)
WANTED = {
    "list": Wanted(),
    "list, lowest band first": Wanted(order="lowest"),
    "filter: hurts, unread": Wanted(hurt=True, unread=True),
    "filter: learner, persona": Wanted(owners=("learner-7",), personas=("marcus",)),
    "filter: one breaker, month": Wanted(breakers=("B2",), since=datetime(2026, 3, 1).date()),
    "search: a rare word": Wanted(text="zebra"),
    "search: two common words": Wanted(text="mornings quiet"),
    "search: a word nobody said": Wanted(text="xylophone"),
}


def talks(count: int) -> Iterator[Session]:
    """Real talks with every persona, varied: who, when, and a rare word here and there."""
    chance = random.Random(1)
    patterns: list[Session] = []
    here = build(Settings.from_env({}), keep=False)
    for persona in PersonaFiles([data("personas")]).all():
        session = here.practise.start(persona.id)
        while len(session.exchanges) < EXCHANGES:
            line = LINES[(len(session.exchanges) + len(patterns)) % len(LINES)]
            taken = here.practise.take_turn(session.id, line, session.version)
            if not isinstance(taken, LineTaken) or len(taken.session.exchanges) == len(
                session.exchanges
            ):
                break
            session = taken.session
            if session.status != "talking":
                break
        whole = session.exchanges * (EXCHANGES // max(1, len(session.exchanges)) + 1)
        patterns.append(session.model_copy(update={"exchanges": whole[:EXCHANGES]}))
    for number in range(count):
        at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=17 * number)
        opening = f"Talk {number}. {'A zebra. ' if number % 997 == 0 else ''}"
        yield chance.choice(patterns).model_copy(
            update={
                "id": f"session-{number}",
                "version": 1,
                "owner": f"learner-{number % 200}",
                "created_at": at,
                "updated_at": at,
                "opening": opening,
            }
        )


def fill(database: Database) -> None:
    known: set[str] = set()
    batch: list[dict[str, object]] = []
    for session in talks(SESSIONS):
        document = document_of(session)
        if document.digest not in known:
            with database.writing() as connection:
                keep_persona(connection, document)
            known.add(document.digest)
        batch.append(row_of(session, document))
        if len(batch) == 500:
            with database.writing() as connection:
                connection.execute(insert(table), batch)
            batch = []


def measure(name: str, what: Callable[[int], object]) -> None:
    took = []
    for number in range(TIMES):
        begun = perf_counter()
        what(number)
        took.append(1000 * (perf_counter() - begun))
    took.sort()
    p95 = took[int(0.95 * TIMES)]
    print(f"{name:<32} p50 {took[TIMES // 2]:7.1f} ms   p95 {p95:7.1f} ms", flush=True)


def bench(url: str) -> None:
    database = open_database(url)
    rubric = load_rubric(data("prompts"))
    sessions, reviews = SqlSessions(database), SqlReviews(database)
    now, ids = datetime.now(UTC), iter(range(10**6))
    queue = ReviewQueue(SqlReviewQueue(database), sessions, reviews, rubric, lambda: now)
    reviewing = Reviewing(sessions, reviews, lambda: now, lambda: str(next(ids)), rubric)
    begun = perf_counter()
    fill(database)
    print(f"{SESSIONS} sessions, {SESSIONS * EXCHANGES * 2} turns: {perf_counter() - begun:.0f} s")
    begun = perf_counter()
    queue.refresh()
    print(f"after an update, every row is made: {perf_counter() - begun:.0f} s")

    def opened(number: int) -> None:
        id_ = f"session-{(number * 163) % SESSIONS}"
        queue.around(Wanted(), "tess", id_)
        queue.seen("tess", id_)
        reviewing.look(id_)

    def changed(number: int) -> None:
        change = LevelChange(criterion="L1", level=2, was=1)
        session_id = f"session-{number}"
        reviews.add(
            Review(
                id=f"change-{number}",
                session_id=session_id,
                exchange=0,
                attempt=0,
                author="Tess",
                note="Clear.",
                says=change,
                at=now,
            )
        )
        queue.refresh()

    measure("nothing new to read", lambda _: queue.refresh())
    for name, wanted in WANTED.items():
        measure(name, lambda number, wanted=wanted: queue.page(wanted, "tess", 1 + number % 3))  # type: ignore[misc]
    measure("the last page", lambda _: queue.page(Wanted(), "tess", SESSIONS // 25))
    measure("what can be filtered by", lambda _: queue.choices())
    measure("what each learner has waiting", lambda _: queue.waiting("tess"))
    measure("open a talk, with neighbours", opened)
    measure("change a level, list anew", changed)
    database.close()


@contextmanager
def database(kind: str) -> Iterator[str]:
    if kind == "postgres":
        from tests import postgres_server

        with postgres_server.running() as url:
            yield url
        return
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{Path(folder) / 'ajar.sqlite3'}"


if __name__ == "__main__":
    with database(sys.argv[1] if len(sys.argv) > 1 else "sqlite") as address:
        bench(address)
