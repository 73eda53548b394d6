"""Who may say what of a talk, and who sees it: trainers, and the one whose talk it is."""

from itertools import count

import pytest

from simulator.domain.errors import NotAllowed, NoteRejected
from simulator.domain.member import Role, Viewer
from simulator.storage.memory import MemoryReviews, MemorySessions
from simulator.use_cases.review import Place, Reviewing
from simulator.use_cases.team.access import OwnReviews, OwnSessions
from simulator.use_cases.team.trail import unnoted
from tests.builders import NOW, a_session, an_exchange
from tests.fakes import RUBRIC

FIRST = Place(session_id="s1", exchange=0, attempt=0)
ANN = Viewer(id="ann", name="Ann", roles=(Role.LEARNER, Role.TRAINER))
TESS = Viewer(id="tess", name="Tess", roles=(Role.TRAINER,))
TOM = Viewer(id="tom", name="Tom", roles=(Role.TRAINER,))


class SharedWithTrainers:
    def reads(self, trainer: str, session_id: str, owner: str) -> bool:
        return trainer in ("tess", "tom")

    def shared_with(self, trainer: str) -> tuple[str, ...]:
        return ("s1",) if trainer in ("tess", "tom") else ()


class Seat:
    """Everybody reviews from here, one after the other."""

    def __init__(self) -> None:
        kept, ids = MemorySessions(), count()
        kept.save(a_session(owner="ann", exchanges=(an_exchange(),)))
        self.here = TESS
        sessions = OwnSessions(kept, lambda: self.here, SharedWithTrainers(), unnoted)
        self.reviews = OwnReviews(MemoryReviews(kept), sessions)
        self.reviewing = Reviewing(
            sessions, self.reviews, lambda: NOW, lambda: f"r{next(ids)}", RUBRIC
        )

    def as_(self, viewer: Viewer) -> Reviewing:
        self.here = viewer
        return self.reviewing


def test_the_learner_sees_what_is_shared_and_what_moves_the_figures() -> None:
    seat = Seat()
    tess = seat.as_(TESS)
    tess.add_note("s1", 0, "x", "Between us.", shared=False)
    said = tess.add_note("s1", 0, "x", "You waited here.")
    tess.rate(FIRST, "x", {"L3": 2, "E1": 2}, {}, blind=True)
    changed = tess.change_level(FIRST, "x", "E1", 2, "It names it.")
    back = tess.withdraw("s1", changed.id, "x")
    ann = seat.as_(ANN)
    assert [one.id for one in ann.notes("s1")] == [said.id, changed.id, back.id]
    answer = ann.add_note("s1", 0, "x", "I was so nervous.", answers=said.id)
    assert [one.note for one in seat.as_(TESS).notes("s1")][-1] == "I was so nervous."
    seat.here = ANN
    (kept,) = [one for one in ann.notes("s1") if one.id == answer.id]
    assert (kept.author, kept.by, kept.shared) == ("Ann", "ann", True)


def test_nobody_rates_a_talk_of_their_own() -> None:
    ann = Seat().as_(ANN)
    with pytest.raises(NotAllowed, match="your own"):
        ann.change_level(FIRST, "Ann", "E1", 3, "I was brilliant.")
    with pytest.raises(NotAllowed):
        ann.rate(FIRST, "Ann", {"L3": 3, "E1": 3}, {}, blind=True)
    assert ann.notes("s1") == ()


def test_nobody_takes_back_what_another_said() -> None:
    seat = Seat()
    changed = seat.as_(TESS).change_level(FIRST, "x", "E1", 2, "It names it.")
    for other in (TOM, ANN):
        with pytest.raises(NotAllowed, match="take it back"):
            seat.as_(other).withdraw("s1", changed.id, "x")
    with pytest.raises(NoteRejected):
        seat.as_(TESS).withdraw("s1", "nothing", "x")


def test_ratings_are_read_by_trainers_with_whom_the_talk_is_shared() -> None:
    seat = Seat()
    seat.as_(TESS).rate(FIRST, "x", {"L3": 2, "E1": 2}, {}, blind=True)
    seat.here = TOM
    assert len(seat.reviews.of_kinds(("rating",))) == 1
    for stranger in (ANN, Viewer(id="new", roles=(Role.TRAINER,)), Viewer(id="tess")):
        seat.here = stranger
        assert seat.reviews.of_kinds(("rating",)) == ()
