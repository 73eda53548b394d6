"""A second of what nobody should type, and proof that a broken promise would be told."""

from dataclasses import replace

import pytest

from evals.fuzz import growth, thrown, trouble
from evals.graders.engine import EngineGrader
from evals.readings import Quote
from evals.suite import Suite


def test_whatever_is_thrown_gets_a_grade_or_a_reason() -> None:
    counted, wrong = thrown(seconds=1, seed=2)
    assert not wrong
    assert counted["graded"]
    assert counted["not_a_reply"]


def test_the_longest_line_is_read_at_every_length() -> None:
    assert all(growth("you need to "))


def test_a_broken_promise_is_told(suite: Suite) -> None:
    item = suite.cases[0]
    good = EngineGrader().read(item)
    assert not trouble(item, good)
    assert "no grade" in trouble(item, replace(good, problem="The answer could not be read."))
    assert "answered" in trouble(item, replace(good, levels={}))
    assert "levels" in trouble(item, replace(good, levels={**good.levels, "L1": 4}))
    assert "quotes" in trouble(item, replace(good, quotes=(Quote("L1", "Never said."),)))


def test_an_exception_says_which_line_made_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: EngineGrader, item: object) -> None:
        raise IndexError("string index out of range")

    monkeypatch.setattr(EngineGrader, "read", broken)
    with pytest.raises(IndexError) as problem:
        thrown(seconds=1, seed=2)
    assert problem.value.__notes__[0].startswith("at line 0 of seed 2")
