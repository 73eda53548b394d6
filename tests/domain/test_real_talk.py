"""From practice to the real talk: only own lines that landed well, and slips in one's own words."""

from datetime import timedelta

from simulator.domain.grade import Grade
from simulator.domain.persona import Reason
from simulator.domain.real_talk import LONGEST, prepared
from simulator.domain.reason_advice import ADVICE
from simulator.domain.session import Session
from simulator.domain.sheet import LONGEST_ROW, block
from simulator.domain.value import Stage
from tests.builders import NOW, a_breaker, a_finding, a_grade, a_session, an_attempt, an_exchange
from tests.fakes import RUBRIC

STRONG = (True, True, True)


def good(line: str, **changes: object) -> Grade:
    given = {"findings": (a_finding("L3", line, STRONG),), "specificity": 1.0}
    return a_grade(line, **given | changes)


def talk(number: int, *said: tuple[str, Grade]) -> Session:
    exchanges = tuple(
        an_exchange().model_copy(update={"attempts": (an_attempt(line, grade=grade),)})
        for line, grade in said
    )
    return a_session(f"s{number}", created_at=NOW + timedelta(days=number), exchanges=exchanges)


def test_every_reason_has_its_advice() -> None:
    assert set(ADVICE) == set(Reason)


def test_only_lines_that_landed_well_are_offered_and_each_once() -> None:
    late, weak, hurt = "What would it take?", "Hm, tired.", "You have to go."
    long, sorry = "So " + "and " * LONGEST + "on?", "I’m sorry, I pushed."
    best = "Two cups. It must be quiet."
    found = prepared(
        [
            talk(
                1,
                (late, good(late, stage=Stage.AGREE)),
                (weak, a_grade(weak, findings=(a_finding("L3", weak, (True, False, False)),))),
                (hurt, good(hurt, breakers=(a_breaker(hurt),))),
                (long, good(long)),
                (sorry, good(sorry, apology=2)),
            ),
            talk(2, (best, good(best)), (f"  {best.upper()} ", good(best.upper()))),
        ],
        RUBRIC,
    )
    assert found.openings == (best, late)
    assert found.slips[0].breaker == "B2"
    assert (found.slips[0].times, found.slips[0].quote) == (1, hurt.rstrip("."))
    assert found.reason is a_session().persona.reason


def test_nothing_is_made_up_before_any_practice() -> None:
    found = prepared([a_session()], RUBRIC)
    assert (found.reason, found.openings, found.slips) == (None, (), ())


def test_a_block_of_the_page_has_few_rows_and_none_runs_on() -> None:
    made = block("Title", "", "one", "a word " * 200, "three", "four", "five")
    assert len(made.rows) == 4
    assert made.rows[1].endswith("…")
    assert max(len(row) for row in made.rows) <= LONGEST_ROW + 2
