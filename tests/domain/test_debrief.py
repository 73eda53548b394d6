"""The look back is worked out from the talk, by rule."""

from simulator.domain.debrief import debrief
from simulator.domain.session import Session
from simulator.domain.value import Letter
from tests.fakes import RUBRIC, desk


def talked(*lines: str, persona: str = "gloria") -> Session:
    practise = desk()
    session = practise.start(persona, seed="look back")
    for line in lines:
        session = practise.take_turn(session.id, line, session.version).session
    return session


def test_the_curve_has_a_point_before_and_after_each_reply() -> None:
    session = talked("It sounds quiet here.", "What are your mornings like?")
    curve = debrief(session, RUBRIC).curve
    assert [point.reply for point in curve] == [0, 1, 2]
    assert curve[0].openness == session.persona.start.openness
    assert curve[-1].openness == session.attempts[-1].change.after.openness


def test_a_hurt_is_named_with_its_words_and_whether_it_was_mended() -> None:
    line = "You're depressed, Mum."
    left = debrief(talked(line), RUBRIC).hurts
    mended = debrief(talked(line, "I'm sorry, I shouldn't have said that."), RUBRIC).hurts
    assert [hurt.breaker for hurt in left] == ["B1"]
    assert left[0].quote in line
    assert not left[0].repaired
    assert mended[0].repaired


def test_letters_count_only_where_they_were_called_for() -> None:
    letters = {use.letter: use for use in debrief(talked("It sounds quiet here."), RUBRIC).letters}
    assert letters[Letter.LISTEN].asked == 1
    assert letters[Letter.PARTNER].asked == 0
    assert letters[Letter.PARTNER].quality is None


def test_a_hint_is_a_line_that_was_really_said() -> None:
    session = talked("It sounds quiet here.", "What are your mornings like?", "Do you eat at all?")
    said = [session.opening, *(attempt.reply for attempt in session.attempts)]
    hint = session.persona.layers[0].hints[0]
    assert all(any(one in line for line in said) for one in debrief(session, RUBRIC).hints)
    last = session.exchanges[-1]
    spoken = last.attempts[-1].model_copy(update={"reply": hint})
    pointed = session.model_copy(
        update={
            "exchanges": (*session.exchanges[:-1], last.model_copy(update={"attempts": (spoken,)}))
        }
    )
    assert hint in debrief(pointed, RUBRIC).hints
