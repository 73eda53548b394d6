"""Two tries at the same moment: what changed is said, and nothing that did not."""

from simulator.domain.retry import LetterChange, compared
from simulator.domain.session import Attempt
from simulator.domain.value import Letter
from tests.builders import a_breaker, a_change, a_finding, a_grade, an_attempt
from tests.fakes import RUBRIC

LINE = "You sound tired."


def a_try(openness: float, **grade: object) -> Attempt:
    change = a_change()
    after = change.after.model_copy(update={"openness": openness})
    return an_attempt(
        grade=a_grade(LINE, **grade), change=change.model_copy(update={"after": after})
    )


def test_what_got_better_and_what_is_gone() -> None:
    first = a_try(20, breakers=(a_breaker(LINE),))
    second = a_try(24, findings=(a_finding("L3", LINE), a_finding("E1", LINE)))
    found = compared(first, second, RUBRIC)
    assert found.letters == (LetterChange(letter=Letter.EMPATHIZE, before=1, after=2),)
    assert found.gone == (RUBRIC.breaker("B2").name,)
    assert (found.new, found.moved) == ((), 1)


def test_two_tries_that_are_alike_changed_nothing() -> None:
    found = compared(a_try(20), a_try(20.4), RUBRIC)
    assert (found.letters, found.gone, found.new, found.moved) == ((), (), (), 0)
    assert compared(a_try(20), a_try(10, breakers=(a_breaker(LINE),)), RUBRIC).new
