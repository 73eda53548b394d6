"""Notes stand beside what was said and never change it."""

import pytest

from simulator.domain.errors import NoteRejected, SessionMissing
from simulator.storage.memory import MemoryReviews, MemorySessions
from simulator.use_cases.review import MAX_NOTE, Reviewing
from tests.builders import NOW, a_session, an_exchange


@pytest.fixture
def sessions() -> MemorySessions:
    kept = MemorySessions()
    kept.save(a_session(exchanges=(an_exchange(), an_exchange())))
    return kept


@pytest.fixture
def reviewing(sessions: MemorySessions) -> Reviewing:
    ids = iter(f"r{number}" for number in range(9))
    return Reviewing(sessions, MemoryReviews(sessions), lambda: NOW, lambda: next(ids))


def test_a_note_is_kept_with_author_and_time(
    reviewing: Reviewing, sessions: MemorySessions
) -> None:
    before = sessions.load("s1")
    first = reviewing.add_note("s1", 1, " Ann ", "  You waited here.  ")
    whole = reviewing.add_note("s1", None, "Ann", "A calm talk.")
    assert reviewing.notes("s1") == (first, whole)
    assert (first.author, first.note, first.exchange) == ("Ann", "You waited here.", 1)
    assert first.at == NOW
    assert sessions.load("s1") == before


@pytest.mark.parametrize(
    ("exchange", "author", "note", "said"),
    [
        (0, "Ann", "  ", "is empty"),
        (0, " ", "Good.", "needs an author"),
        (0, "Ann", "x" * (MAX_NOTE + 1), "at most 4000"),
        (2, "Ann", "Good.", "no reply 3"),
        (-1, "Ann", "Good.", "no reply 0"),
    ],
)
def test_a_note_that_cannot_be_kept_is_said(
    reviewing: Reviewing, exchange: int, author: str, note: str, said: str
) -> None:
    with pytest.raises(NoteRejected, match=said):
        reviewing.add_note("s1", exchange, author, note)
    assert reviewing.notes("s1") == ()


def test_a_note_on_a_session_that_is_gone(reviewing: Reviewing) -> None:
    with pytest.raises(SessionMissing):
        reviewing.add_note("gone", None, "Ann", "Good.")
