"""The trainer's list keeps the same promises in memory, SQLite and PostgreSQL."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from simulator.domain.errors import StorageError
from simulator.domain.review import LevelChange, Span, Withdrawal
from simulator.domain.review_list import SavedView, Waiting, Wanted
from simulator.domain.scoring import Band
from simulator.domain.session import SafetyPause
from simulator.storage.database import open_database
from simulator.storage.memory import MemoryReviews, MemorySessions
from simulator.storage.memory_queue import MemoryReviewQueue
from simulator.storage.review_queue import SqlReviewQueue
from simulator.storage.reviews import SqlReviews
from simulator.storage.sessions import SqlSessions
from simulator.use_cases.listing import ListedSessions
from simulator.use_cases.ports import ReviewStore, SessionStore
from simulator.use_cases.queue_ports import QueueEntry, QueueStore
from simulator.use_cases.queue_rows import entry_of
from simulator.use_cases.review_queue import ReviewQueue
from tests.builders import NOW, a_breaker, a_grade, a_review, a_session, an_attempt, an_exchange
from tests.fakes import RUBRIC

LATER = NOW + timedelta(hours=1)


@dataclass
class Stores:
    sessions: SessionStore
    reviews: ReviewStore
    queue: QueueStore

    @property
    def list(self) -> ReviewQueue:
        return ReviewQueue(self.queue, self.sessions, self.reviews, RUBRIC, lambda: LATER)


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgresql", marks=pytest.mark.wire)])
def stores(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stores]:
    if request.param == "memory":
        kept = MemorySessions()
        yield Stores(kept, MemoryReviews(kept), MemoryReviewQueue(kept))
        return
    url = f"sqlite:///{tmp_path / 'ajar.sqlite3'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres")
    with ExitStack() as stack:
        database = open_database(url)
        stack.callback(database.close)
        yield Stores(SqlSessions(database), SqlReviews(database), SqlReviewQueue(database))


def four_talks(stores: Stores) -> ReviewQueue:
    hurt = an_attempt(
        "You must go.", grade=a_grade("You must go.", breakers=(a_breaker("You must"),))
    )
    for number, (owner, exchanges) in enumerate(
        (
            ("ann", (an_exchange("The dog is gone."),)),
            ("ben", (an_exchange(), an_exchange().model_copy(update={"attempts": (hurt,)}))),
            ("ann", ()),
            ("ann", (an_exchange("100% mine_too"), an_exchange(), an_exchange())),
        )
    ):
        at = NOW + timedelta(minutes=number)
        pauses = (SafetyPause(category="distress", at=at),) if number == 3 else ()
        stores.sessions.save(
            a_session(
                f"s{number}",
                owner=owner,
                exchanges=exchanges,
                created_at=at,
                updated_at=at,
                safety_pauses=pauses,
            )
        )
    stores.list.refresh()
    return stores.list


def ids(queue: ReviewQueue, **wanted: object) -> list[str]:
    page = queue.page(Wanted.model_validate(wanted), "trainer")
    assert page.total == len(page.rows)
    return [one.row.session_id for one in page.rows]


def test_talks_without_a_reply_are_left_out_and_the_newest_is_first(stores: Stores) -> None:
    assert ids(four_talks(stores)) == ["s3", "s1", "s0"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"owners": ["ann"]}, ["s3", "s0"]),
        ({"personas": ["nobody"]}, []),
        ({"reasons": ["denial"]}, ["s3", "s1", "s0"]),
        ({"breakers": ["B2"]}, ["s1"]),
        ({"breakers": ["B20"]}, []),
        ({"hurt": True}, ["s1"]),
        ({"safety": True}, ["s3"]),
        ({"doubtful": True}, []),
        ({"unreviewed": True}, ["s3", "s1", "s0"]),
        ({"disagreed": True}, []),
        ({"bands": ["opened"]}, []),
        ({"since": "2026-03-03"}, []),
        ({"until": "2026-03-03", "since": "2026-02-27"}, ["s3", "s1", "s0"]),
        ({"text": "DOG gone"}, ["s0"]),
        ({"text": "100%"}, ["s3"]),
        ({"text": "e_t"}, ["s3"]),
        ({"text": "%"}, ["s3"]),
        ({"order": "oldest"}, ["s0", "s1", "s3"]),
        ({"order": "hurts"}, ["s1", "s3", "s0"]),
        ({"order": "longest"}, ["s3", "s1", "s0"]),
        ({"order": "lowest"}, ["s1", "s3", "s0"]),
    ],
)
def test_filters_and_orders(stores: Stores, wanted: dict[str, object], found: list[str]) -> None:
    assert ids(four_talks(stores), **wanted) == found


def test_a_row_follows_the_session_and_its_reviews(stores: Stores) -> None:
    queue = four_talks(stores)
    (before,) = queue.page(Wanted(owners=("ben",)), "trainer").rows
    assert (before.row.hurts, before.row.breakers, before.row.raters) == (1, ("B2",), 0)
    for criterion in ("L3", "E1"):
        change = LevelChange(criterion=criterion, level=3, was=1)
        given = {"exchange": 0, "attempt": 0, "says": change, "at": LATER}
        stores.reviews.add(a_review(criterion, "s1", **given))
    assert stores.queue.stale(RUBRIC.scale) == ("s1",)
    assert queue.refresh() == 0
    (after,) = queue.page(Wanted(owners=("ben",)), "trainer").rows
    assert (after.row.raters, after.row.disagreements, after.row.changed_at) == (1, 1, LATER)
    assert (before.row.points or 0) < (after.row.points or 0)
    assert after.row.band in set(Band)
    stores.reviews.add(a_review("w", "s1", says=Withdrawal(of="L3")))
    stores.reviews.add(a_review("v", "s1", says=Withdrawal(of="E1")))
    queue.refresh()
    (undone,) = queue.page(Wanted(owners=("ben",)), "trainer").rows
    assert (undone.row.points, undone.row.disagreements) == (before.row.points, 0)
    assert stores.queue.stale(RUBRIC.scale) == ()


def test_a_row_made_from_what_has_changed_meanwhile_is_not_kept(stores: Stores) -> None:
    session = stores.sessions.save(a_session(exchanges=(an_exchange(),)))
    entry = entry_of(session, (), RUBRIC)
    stores.reviews.add(a_review())
    stores.queue.put([entry])
    assert stores.queue.stale(RUBRIC.scale) == ("s1",)
    stores.sessions.save(session)
    stores.queue.put([entry_of(session, stores.reviews.of("s1"), RUBRIC)])
    assert stores.queue.stale(RUBRIC.scale) == ("s1",)


def test_another_rubric_makes_every_row_anew(stores: Stores) -> None:
    four_talks(stores)
    assert set(stores.queue.stale("leap-12@99")) == {"s0", "s1", "s2", "s3"}


def test_a_look_makes_some_rows_the_newest_first_and_says_how_many_are_left(
    stores: Stores,
) -> None:
    four_talks(stores)
    newer = RUBRIC.model_copy(update={"version": RUBRIC.version + 1})
    queue = ReviewQueue(stores.queue, stores.sessions, stores.reviews, newer, lambda: NOW)
    every = stores.queue.stale(newer.scale)
    assert [queue.refresh(3), stores.queue.stale(newer.scale)] == [1, every[3:]]
    assert [queue.refresh(3), stores.queue.stale(newer.scale)] == [0, ()]
    days = [stores.sessions.load(one).created_at for one in every]
    assert days == sorted(days, reverse=True)


def test_a_talk_is_listed_as_it_is_saved(stores: Stores) -> None:
    listed = ListedSessions(stores.sessions, stores.reviews, stores.queue, RUBRIC)
    session = listed.save(a_session(exchanges=(an_exchange(),)))
    assert stores.queue.ids(Wanted(), "trainer") == ("s1",)
    stores.reviews.add(a_review())
    drafted = listed.save(session.model_copy(update={"draft": "half a line"}))
    assert stores.queue.stale(RUBRIC.scale) == ("s1",)
    listed.save(drafted.model_copy(update={"draft": "", "exchanges": (an_exchange(),) * 2}))
    assert stores.queue.stale(RUBRIC.scale) == ()
    (row,) = stores.queue.page(Wanted(), "trainer", 0, 9).rows
    assert (row.row.replies, row.row.comments) == (2, 1)


def test_a_list_that_fails_loses_no_talk(stores: Stores) -> None:
    class Failing:
        def put(self, entries: Sequence[QueueEntry]) -> None:
            raise StorageError("The list is away.")

    failing = cast(QueueStore, Failing())
    saved = ListedSessions(stores.sessions, stores.reviews, failing, RUBRIC).save(a_session())
    assert stores.sessions.load(saved.id) == saved


def test_what_is_forgotten_is_in_no_list(stores: Stores) -> None:
    queue = four_talks(stores)
    queue.seen("trainer", "s3")
    stores.sessions.forget("s3")
    queue.seen("trainer", "s3")
    assert ids(queue) == ["s1", "s0"]
    assert ids(queue, text="mine_too") == []


def test_read_is_read_until_something_is_said(stores: Stores) -> None:
    queue = four_talks(stores)
    queue.seen("trainer", "s1")
    assert ids(queue, unread=True) == ["s3", "s0"]
    assert [one.unread for one in queue.page(Wanted(), "other").rows] == [True, True, True]
    stores.reviews.add(a_review(session_id="s1", at=LATER + timedelta(minutes=1)))
    queue.refresh()
    assert ids(queue, unread=True) == ["s3", "s1", "s0"]
    queue.seen("trainer", "s0")
    queue.unsee("trainer", "s0")
    assert "s0" in ids(queue, unread=True)


def test_pages_and_neighbours(stores: Stores) -> None:
    queue = four_talks(stores)
    second = queue.page(Wanted(), "trainer", number=2, size=2)
    assert ([one.row.session_id for one in second.rows], second.total) == (["s0"], 3)
    here = queue.around(Wanted(), "trainer", "s1")
    assert (here.before, here.after, here.place, here.total) == ("s3", "s0", 2, 3)
    assert queue.around(Wanted(), "trainer", "gone").place == 0


def test_only_what_is_shared_is_listed(stores: Stores) -> None:
    four_talks(stores)
    mine = ReviewQueue(
        stores.queue, stores.sessions, stores.reviews, RUBRIC, lambda: NOW, lambda: ("s1",)
    )
    assert ids(mine) == ["s1"]
    assert mine.choices().owners == ("ben",)
    none = ReviewQueue(
        stores.queue, stores.sessions, stores.reviews, RUBRIC, lambda: NOW, lambda: ()
    )
    assert ids(none) == []


def test_choices_are_what_occurs(stores: Stores) -> None:
    found = four_talks(stores).choices()
    assert found.owners == ("ann", "ben")
    assert found.personas == (("test-mother", "Tess"),)
    assert [one.value for one in found.reasons] == ["denial"]


def test_what_there_is_to_look_at_is_counted_for_each_learner(stores: Stores) -> None:
    queue = four_talks(stores)
    queue.seen("trainer", "s0")
    ann, ben = queue.waiting("trainer")
    none = {"hurt": 0, "safety": 0, "doubtful": 0, "disagreed": 0}
    assert ann == Waiting(owner="ann", **{**none, "unread": 1, "safety": 1, "unreviewed": 2})
    assert ben == Waiting(owner="ben", **{**none, "unread": 1, "hurt": 1, "unreviewed": 1})
    for flag in ("unread", "hurt", "safety", "doubtful", "disagreed", "unreviewed"):
        counted = sum(getattr(one, flag) for one in (ann, ben))
        assert counted == queue.page(Wanted.model_validate({flag: True}), "trainer").total
    assert [one.owner for one in stores.queue.waiting("trainer", ("s1",))] == ["ben"]


def test_views_are_each_persons_own(stores: Stores) -> None:
    first = SavedView(name="Hard", wanted=Wanted(hurt=True))
    second = SavedView(name="Hard", wanted=Wanted(hurt=True, order="oldest"))
    stores.queue.keep_view("tess", first)
    stores.queue.keep_view("tess", second)
    stores.queue.keep_view("other", SavedView(name="All", wanted=Wanted()))
    assert stores.queue.views("tess") == (second,)
    stores.queue.drop_view("tess", "Hard")
    assert stores.queue.views("tess") == ()


def test_every_kind_of_review_reads_back_alike(stores: Stores) -> None:
    stores.sessions.save(a_session(exchanges=(an_exchange(),)))
    comment = a_review(
        "r1", exchange=0, attempt=0, span=Span(start=0, end=3, text="You"), shared=True, by="m1"
    )
    change = LevelChange(criterion="L3", level=0, was=2, quote="You", grader="offline")
    level = a_review("r2", exchange=0, attempt=0, says=change, at=LATER)
    back = a_review("r3", note="", says=Withdrawal(of="r2"), at=LATER)
    for one in (comment, level, back):
        stores.reviews.add(one)
    assert stores.reviews.of("s1") == (comment, level, back)
    assert stores.reviews.of_kinds(("level", "withdrawal")) == (level, back)
