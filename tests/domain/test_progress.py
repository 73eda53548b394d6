"""Progress: change is named only when it is larger than the noise, and nothing is counted twice."""

from datetime import date, timedelta

import pytest

from simulator.domain.debrief import LetterUse
from simulator.domain.next_practice import Because, next_practice
from simulator.domain.progress import SMALLEST_CHANGE, change, noise, progress
from simulator.domain.schedule import GAPS, schedule
from simulator.domain.session import Ending, LookBack, Session
from simulator.domain.value import Letter
from tests.builders import NOW, a_breaker, a_grade, a_persona, a_session, an_attempt, an_exchange
from tests.fakes import RUBRIC, SHELF

TODAY = date(2026, 3, 1)


def use(quality: float | None, tried: int = 8) -> LetterUse:
    return LetterUse(letter=Letter.LISTEN, asked=tried, used=tried, tried=tried, quality=quality)


def talk(number: int, **changes: object) -> Session:
    at = NOW + timedelta(days=number)
    return a_session(
        f"s{number}", **{"created_at": at, "exchanges": (an_exchange(), an_exchange())} | changes
    )


def test_a_change_within_the_noise_is_no_change() -> None:
    assert change([use(1.0), use(1.0), use(1.0 + SMALLEST_CHANGE - 0.01)]) is None
    assert change([use(1.0), use(1.0), use(1.0 + SMALLEST_CHANGE + 0.01)]) == pytest.approx(1.11)
    assert change([use(2.5), use(1.0), use(1.0)]) == pytest.approx(-1.5)


def test_few_replies_need_a_larger_change_and_many_never_a_smaller_one() -> None:
    assert noise(8, 8) == pytest.approx(SMALLEST_CHANGE)
    assert noise(2, 2) == pytest.approx(2 * SMALLEST_CHANGE)
    assert noise(800, 800) == pytest.approx(SMALLEST_CHANGE)
    assert change([use(0.5, 2), use(1.0, 2), use(2.0, 2)]) is None


def test_two_sessions_say_nothing_and_one_that_never_tried_does_not_count() -> None:
    assert change([use(0.0), use(3.0)]) is None
    assert change([use(0.0), use(None, 0), use(3.0)]) is None


def test_a_reason_stays_hidden_until_its_talk_was_looked_back_on() -> None:
    assert progress([talk(1)], RUBRIC).reasons == {}
    guessed = talk(1, look_back=LookBack(feeling="Hard."))
    assert progress([guessed, talk(2)], RUBRIC).reasons == {a_persona().reason: 1}


def test_progress_counts_sessions_with_replies_oldest_first() -> None:
    found = progress([talk(2), talk(1), talk(3, exchanges=())], RUBRIC)
    assert [point.session_id for point in found.points] == ["s1", "s2"]
    assert found.replies == 4
    listen = found.trends[0]
    assert (listen.asked, listen.used, listen.sessions) == (4, 4, 2)
    moves = {move.criterion: (move.asked, move.clear) for move in found.moves}
    assert moves["L3"] == (4, 4)
    assert moves["E1"] == (4, 0)
    assert moves["P1"] == (0, 0)


def test_the_plan_starts_today_and_holds_for_half_a_year() -> None:
    plan = schedule([], TODAY)
    assert plan[0].on == TODAY
    assert [one.on - TODAY for one in plan[:3]] == [timedelta(0), timedelta(2), timedelta(6)]
    assert [one.keeps for one in plan] == [False] * 4 + [True] * 4
    assert sum(GAPS[3:]) == 182


def test_the_plan_moves_on_with_each_day_of_practice_and_never_into_the_past() -> None:
    plan = schedule([TODAY, TODAY, TODAY - timedelta(3)], TODAY)
    assert plan[0].on == TODAY + timedelta(GAPS[1])
    assert len(plan) == len(GAPS) - 1
    late = schedule([TODAY - timedelta(200)], TODAY)
    assert late[0].on == TODAY
    done = schedule([TODAY - timedelta(day) for day in range(20)], TODAY)
    assert [one.on for one in done] == [TODAY + timedelta(GAPS[-1])]


def test_the_first_one_to_meet_is_easy_and_not_too_close() -> None:
    personas = SHELF.all()
    first = next_practice([], personas, RUBRIC)
    assert (first.persona, first.because) == (personas[0], Because.FIRST)
    assert personas[0].difficulty == "easy"
    other = next_practice([], personas, RUBRIC, skipped=personas[0].themes)
    assert other.persona is not None
    assert not set(other.persona.themes) & set(personas[0].themes)


def test_the_next_one_refuses_for_another_reason() -> None:
    personas = SHELF.all()
    session = talk(1, persona=personas[0], ending=Ending.NOT_TODAY)
    found = next_practice([session], personas, RUBRIC)
    assert found.persona is not None
    assert found.persona.reason is not personas[0].reason
    assert found.because is Because.ANOTHER_REASON
    assert found.persona.difficulty == "easy"


def test_when_it_became_too_much_the_same_one_comes_once_more() -> None:
    personas = SHELF.all()
    hurt = an_attempt(grade=a_grade(breakers=(a_breaker("You sound tired."),)))
    exchanges = (an_exchange().model_copy(update={"attempts": (hurt,)}),)
    left = talk(1, persona=personas[0], exchanges=exchanges, ending=Ending.LEAVES)
    found = next_practice([left], personas, RUBRIC)
    assert (found.persona, found.because) == (personas[0], Because.AGAIN)
    assert found.letter is not None
    assert found.asked > found.used
    again = next_practice([left, talk(2, persona=personas[0])], personas, RUBRIC)
    assert again.because is not Because.AGAIN


def test_when_everyone_was_met_nobody_is_named() -> None:
    personas = SHELF.all()
    met = [talk(number, persona=persona) for number, persona in enumerate(personas)]
    assert next_practice(met, personas, RUBRIC).persona is None
