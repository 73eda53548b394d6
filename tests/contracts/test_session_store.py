"""One contract for every store: memory, SQLite and PostgreSQL keep the same promises."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest

from simulator.domain.errors import SessionChanged, SessionMissing
from simulator.domain.notebook import Notebook, RealTalk
from simulator.domain.session import Ending, LookBack, Pending, SafetyPause, SessionStatus
from simulator.storage.database import open_database
from simulator.storage.memory import MemoryNotebooks, MemoryReviews, MemorySessions
from simulator.storage.notebooks import SqlNotebooks
from simulator.storage.reviews import SqlReviews
from simulator.storage.sessions import SqlSessions
from simulator.use_cases.ports import NotebookStore, ReviewStore, SessionStore
from tests.builders import NOW, a_grade, a_review, a_session, an_attempt, an_exchange


@dataclass
class Stores:
    sessions: SessionStore
    reviews: ReviewStore
    notebooks: NotebookStore
    again: Callable[[], SessionStore]
    """The same store as another process would see it."""
    erase: Callable[[], None] = lambda: None
    """Write the tables anew; what lives in memory has none."""


@pytest.fixture(
    params=["memory", "sqlite", pytest.param("postgresql", marks=pytest.mark.wire)],
)
def stores(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stores]:
    if request.param == "memory":
        kept = MemorySessions()
        yield Stores(kept, MemoryReviews(kept), MemoryNotebooks(), lambda: kept)
        return
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'ajar.sqlite3'}"
    else:
        url = request.getfixturevalue("postgres")
    with ExitStack() as stack:

        def opened() -> SqlSessions:
            database = open_database(url)
            stack.callback(database.close)
            return SqlSessions(database)

        database = open_database(url)
        stack.callback(database.close)
        sessions, reviews = SqlSessions(database), SqlReviews(database)
        yield Stores(sessions, reviews, SqlNotebooks(database), opened, database.erase)


def test_a_new_session_becomes_version_one_and_reads_back_alike(stores: Stores) -> None:
    session = a_session(
        exchanges=(an_exchange("First try.", "Second try 🙂"), an_exchange("مرحبا \x00 “hm”")),
        pending=Pending(line="half a th", retry=True, at=NOW, error="The server is away."),
        draft="not sent yet",
        eases=(1,),
        safety_pauses=(SafetyPause(category="distress", at=NOW),),
        look_back=LookBack(feeling="tired", self_rating={"L": 2}),
        status=SessionStatus.ENDED,
        ending=Ending.OPEN_DOOR,
    )
    saved = stores.sessions.save(session)
    assert saved == session.model_copy(update={"version": 1})
    assert stores.again().load("s1") == saved


def test_each_write_counts_and_the_last_one_is_read(stores: Stores) -> None:
    first = stores.sessions.save(a_session())
    second = stores.sessions.save(first.model_copy(update={"draft": "hello"}))
    assert (second.version, stores.again().load("s1").draft) == (2, "hello")


def test_a_write_against_an_old_version_is_refused_and_changes_nothing(stores: Stores) -> None:
    first = stores.sessions.save(a_session())
    stores.sessions.save(first.model_copy(update={"draft": "tab one"}))
    with pytest.raises(SessionChanged, match="another tab"):
        stores.sessions.save(first.model_copy(update={"draft": "tab two"}))
    assert stores.sessions.load("s1").draft == "tab one"


def test_an_id_that_is_taken_is_refused(stores: Stores) -> None:
    stores.sessions.save(a_session(draft="first"))
    with pytest.raises(SessionChanged):
        stores.sessions.save(a_session(draft="second"))
    assert stores.sessions.load("s1").draft == "first"


def test_a_session_that_was_forgotten_does_not_come_back_by_a_late_write(stores: Stores) -> None:
    first = stores.sessions.save(a_session())
    stores.sessions.forget("s1")
    with pytest.raises(SessionChanged):
        stores.sessions.save(first)
    with pytest.raises(SessionMissing):
        stores.sessions.load("s1")


def test_of_two_writers_at_once_exactly_one_wins(stores: Stores) -> None:
    start = stores.sessions.save(a_session())
    other = stores.again()
    for round_ in range(5):
        now = stores.sessions.load(start.id)
        ready = Barrier(2)

        def write(store: SessionStore, text: str) -> str:
            ready.wait()  # noqa: B023
            try:
                store.save(now.model_copy(update={"draft": text}))  # noqa: B023
            except SessionChanged:
                return ""
            return text

        with ThreadPoolExecutor(2) as pool:
            results = list(pool.map(write, (stores.sessions, other), (f"a{round_}", f"b{round_}")))
        winners = [text for text in results if text]
        assert len(winners) == 1
        assert stores.sessions.load(start.id).draft == winners[0]


def test_fifty_threads_lose_nothing(stores: Stores) -> None:
    def practise(number: int) -> int:
        session = stores.sessions.save(a_session(f"s{number}"))
        for step in range(3):
            session = stores.sessions.save(session.model_copy(update={"draft": str(step)}))
            assert stores.sessions.load(session.id).draft == str(step)
        return session.version

    with ThreadPoolExecutor(50) as pool:
        versions = list(pool.map(practise, range(50)))
    assert versions == [4] * 50
    assert len(stores.sessions.list()) == 50


def test_the_list_is_newest_first_by_owner_and_limited(stores: Stores) -> None:
    for number in range(4):
        at = NOW + timedelta(minutes=number)
        owner = "ann" if number % 2 else "ben"
        stores.sessions.save(a_session(f"s{number}", owner=owner, created_at=at, updated_at=at))
    everyone = stores.sessions.list()
    assert [one.id for one in everyone] == ["s3", "s2", "s1", "s0"]
    assert [one.id for one in stores.sessions.list("ann")] == ["s3", "s1"]
    assert [one.id for one in stores.sessions.list(limit=2)] == ["s3", "s2"]
    assert stores.sessions.list("nobody") == ()


def test_the_list_tells_what_the_session_tells(stores: Stores) -> None:
    saved = stores.sessions.save(
        a_session(
            exchanges=(an_exchange(),),
            status=SessionStatus.ENDED,
            ending=Ending.NOT_TODAY,
            safety_pauses=(SafetyPause(category="distress", at=NOW),),
        )
    )
    (row,) = stores.sessions.list()
    assert (row.persona_id, row.persona_name) == (saved.persona.id, saved.persona.name)
    assert (row.exchanges, row.safety_pauses) == (1, 1)
    assert (row.status, row.ending) == (SessionStatus.ENDED, Ending.NOT_TODAY)
    assert (row.created_at, row.updated_at) == (saved.created_at, saved.updated_at)


def test_forgetting_takes_the_reviews_along(stores: Stores) -> None:
    stores.sessions.save(a_session())
    stores.reviews.add(a_review())
    stores.sessions.forget("s1")
    assert stores.reviews.of("s1") == ()
    stores.sessions.save(a_session())
    assert stores.reviews.of("s1") == ()


def test_what_is_missing_is_said(stores: Stores) -> None:
    with pytest.raises(SessionMissing, match="no session 'gone'"):
        stores.sessions.load("gone")
    with pytest.raises(SessionMissing):
        stores.sessions.forget("gone")
    with pytest.raises(SessionMissing):
        stores.reviews.add(a_review(session_id="gone"))


def test_reviews_come_oldest_first_and_whole(stores: Stores) -> None:
    stores.sessions.save(a_session(exchanges=(an_exchange(),)))
    late = a_review("r1", at=NOW + timedelta(hours=1))
    early = a_review("r2", exchange=0, note="“Hm” 🙂\nsecond line")
    stores.reviews.add(late)
    stores.reviews.add(early)
    assert stores.reviews.of("s1") == (early, late)


def test_a_long_talk_reads_back_alike(stores: Stores) -> None:
    attempt = an_attempt("x" * 2_000, grade=a_grade("x" * 2_000))
    exchanges = tuple(
        an_exchange().model_copy(update={"attempts": (attempt, attempt)}) for _ in range(60)
    )
    saved = stores.sessions.save(a_session(exchanges=exchanges))
    assert stores.again().load("s1") == saved


def test_a_notebook_is_empty_at_first_and_the_newest_writing_stands(stores: Stores) -> None:
    assert stores.notebooks.load("me") == Notebook()
    first = Notebook(skipped=("grief",), real_talk=RealTalk(openings=("مرحبا \x00 “hm”",)))
    stores.notebooks.save("me", first)
    stores.notebooks.save("you", Notebook(skipped=("work",)))
    assert stores.notebooks.load("me") == first
    stores.notebooks.save("me", Notebook())
    assert stores.notebooks.load("me") == Notebook()
    stores.notebooks.forget("me")
    stores.notebooks.forget("me")
    assert stores.notebooks.load("you").skipped == ("work",)


def test_erasing_leaves_tables_that_can_be_used(stores: Stores) -> None:
    stores.erase()
    stores.sessions.save(a_session())
    assert stores.again().load("s1").id == "s1"
