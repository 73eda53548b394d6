"""Notes stand beside what was said and never change it."""

import pytest

from simulator.domain.errors import NoteRejected, SessionMissing
from simulator.domain.review import Rating
from simulator.domain.scoring import score
from simulator.storage.memory import MemoryReviews, MemorySessions
from simulator.use_cases.review import MAX_NOTE, Place, Reviewing
from tests.builders import NOW, a_grade, a_session, an_attempt, an_exchange
from tests.fakes import RUBRIC


@pytest.fixture
def sessions() -> MemorySessions:
    kept = MemorySessions()
    kept.save(a_session(exchanges=(an_exchange(), an_exchange())))
    return kept


@pytest.fixture
def reviewing(sessions: MemorySessions) -> Reviewing:
    ids = iter(f"r{number}" for number in range(9))
    return Reviewing(sessions, MemoryReviews(sessions), lambda: NOW, lambda: next(ids), RUBRIC)


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


FIRST = Place(session_id="s1", exchange=0, attempt=0)


def levels(reviewing: Reviewing) -> dict[str, int]:
    grade = reviewing.look("s1").session.exchanges[0].now.grade
    return {one.criterion: one.level for one in grade.findings}


def test_a_changed_level_is_shown_and_the_original_stays(
    reviewing: Reviewing, sessions: MemorySessions
) -> None:
    before = sessions.load("s1")
    made = reviewing.change_level(FIRST, "Ann", "E1", 3, "She names the tiredness.", "tired")
    assert levels(reviewing) == {"L3": 2, "E1": 3}
    assert made.says is not None
    assert made.says.kind == "level"
    assert made.says.was == 1
    assert sessions.load("s1") == before
    looked = reviewing.look("s1")
    assert looked.graded == before
    evidence = looked.session.exchanges[0].now.grade.findings[1].evidence
    assert evidence is not None
    assert evidence.text == "tired"


def test_undo_brings_the_grade_back_and_keeps_both(reviewing: Reviewing) -> None:
    made = reviewing.change_level(FIRST, "Ann", "E1", 3, "Clear.")
    reviewing.withdraw("s1", made.id, "Ann")
    assert levels(reviewing) == {"L3": 2, "E1": 1}
    assert [one.kind for one in reviewing.notes("s1")] == ["level", "withdrawal"]
    with pytest.raises(NoteRejected, match="does not stand"):
        reviewing.withdraw("s1", made.id, "Ann")


def test_a_breaker_is_taken_away_and_another_put_there(reviewing: Reviewing) -> None:
    reviewing.change_breaker(FIRST, "Ann", "B2", 3, "It orders.", "tired")
    assert [one.breaker for one in reviewing.look("s1").session.grades[0].breakers] == ["B2"]
    reviewing.change_breaker(FIRST, "Ann", "B2", 0, "On second thoughts, no.")
    assert reviewing.look("s1").session.grades[0].breakers == ()


def test_other_words_are_suggested(reviewing: Reviewing) -> None:
    reviewing.change_wording(FIRST, "Ann", "say", "What was the worst hour?", "Closer to him.")
    assert reviewing.look("s1").session.grades[0].suggestion.say == "What was the worst hour?"


def test_a_level_above_what_the_rules_allow_counts_when_a_person_gives_it() -> None:
    line = "That must hurt."
    grade = a_grade(line, specificity=0.0)
    attempt = an_attempt(line, grade=grade)
    kept = MemorySessions()
    exchange = an_exchange().model_copy(update={"attempts": (attempt,)})
    kept.save(a_session(exchanges=(exchange,)))
    here = Reviewing(kept, MemoryReviews(kept), lambda: NOW, lambda: "r", RUBRIC)
    review = here.change_level(FIRST, "Ann", "E1", 2, "It is about last night.")
    assert review.says is not None
    assert review.says.kind == "level"
    assert score(here.look("s1").session.grades[0], RUBRIC).levels["E1"] == 2


def test_a_retry_is_changed_where_it_was_said(sessions: MemorySessions) -> None:
    talk = a_session("s2", exchanges=(an_exchange("First.", "Second."),))
    sessions.save(talk)
    here = Reviewing(sessions, MemoryReviews(sessions), lambda: NOW, lambda: "r", RUBRIC)
    here.change_level(Place(session_id="s2", exchange=0, attempt=0), "Ann", "L3", 0, "No.")
    old, now = here.look("s2").session.exchanges[0].attempts
    assert (old.grade.findings[0].level, now.grade.findings[0].level) == (0, 2)


def test_a_rating_changes_no_figure_and_remembers_what_the_grader_said(
    reviewing: Reviewing,
) -> None:
    made = reviewing.rate(FIRST, "Ann", {"L3": 1, "E1": 1}, {}, blind=True)
    assert isinstance(made.says, Rating)
    assert made.says.graded == {"L3": 2, "E1": 1}
    assert made.says.grader == "offline"
    assert levels(reviewing) == {"L3": 2, "E1": 1}
    assert reviewing.look("s1").rating_of(FIRST, "Ann") == made
    assert reviewing.look("s1").rating_of(FIRST, "Ben") is None


def test_agreeing_is_a_rating_of_what_stands(reviewing: Reviewing) -> None:
    reviewing.change_level(FIRST, "Ann", "E1", 2, "Clear.")
    made = reviewing.agree(FIRST, "Ann")
    assert isinstance(made.says, Rating)
    assert (made.says.levels, made.says.graded) == ({"L3": 2, "E1": 2}, {"L3": 2, "E1": 1})


def test_what_cannot_be_changed_is_said(reviewing: Reviewing) -> None:
    for wrong, said in (
        (lambda: reviewing.change_level(FIRST, "Ann", "P1", 2, "Yes."), "not called for"),
        (lambda: reviewing.change_level(FIRST, "Ann", "E1", 2, " "), "Say why"),
        (
            lambda: reviewing.change_level(FIRST, "Ann", "E1", 2, "Yes.", "purple"),
            "not in the reply",
        ),
        (lambda: reviewing.rate(FIRST, "Ann", {"L3": 1}, {}, blind=True), "a level for E1"),
        (
            lambda: reviewing.change_level(
                Place(session_id="s1", exchange=0, attempt=1), "Ann", "E1", 2, "Yes."
            ),
            "no such try",
        ),
    ):
        with pytest.raises(NoteRejected, match=said):
            wrong()
    assert reviewing.notes("s1") == ()
