"""How far people and the grader agree: against figures worked out by hand."""

from datetime import timedelta

import pytest

from simulator.domain.calibration import Pair, agreement, calibration, judged
from simulator.domain.review import LevelChange, Rating, Review, Withdrawal
from simulator.domain.value import Level
from tests.builders import NOW, a_review


def rated(
    id: str, level: Level, graded: Level, *, blind: bool = True, author: str = "Ann", **more: object
) -> Review:
    rating = Rating(
        levels={"L1": level}, graded={"L1": graded}, blind=blind, grader="offline · leap-12@1"
    )
    where = {"session_id": f"s{id}", "exchange": 0, "attempt": 0, "note": ""}
    return a_review(id, author=author, says=rating, **{**where, **more})


def pairs(*levels: tuple[Level, Level]) -> list[Pair]:
    return [
        Pair(session_id=f"s{at}", one=one, other=other) for at, (one, other) in enumerate(levels)
    ]


def test_the_figures_of_ten_levels_worked_out_by_hand() -> None:
    found = agreement(
        pairs((0, 0), (0, 1), (1, 1), (1, 1), (2, 2), (2, 3), (3, 3), (3, 3), (0, 2), (3, 3))
    )
    # Squared differences: 1 + 1 + 4 = 6; by chance (141 + 38 + 22 + 69) / 10 = 27.
    assert found.kappa == pytest.approx(1 - 6 / 27)
    assert (found.exact, found.adjacent) == (0.7, 0.9)
    assert found.bias == pytest.approx(0.4)
    assert found.confusion[0] == (1, 1, 1, 0)
    assert found.low is not None
    assert found.high is not None
    assert found.low < (found.kappa or 0) <= found.high


def test_too_few_levels_are_counted_and_not_rated() -> None:
    found = agreement(pairs((0, 0), (3, 3)))
    assert (found.pairs, found.kappa, found.exact) == (2, None, 1.0)
    assert agreement([]).exact is None


def test_levels_that_never_differ_are_no_agreement() -> None:
    assert agreement(pairs(*[(2, 2)] * 20)).kappa is None


def test_a_blind_reading_counts_before_one_that_saw_the_grade() -> None:
    blind = rated("1", 0, 3)
    seen = rated("2", 3, 3, blind=False, session_id="s1", at=NOW + timedelta(hours=1))
    (one,) = judged([blind, seen])
    assert (one.level, one.blind) == (0, True)
    assert calibration([blind, seen]).blind == 1
    assert calibration([seen], blind_only=True).overall.pairs == 0


def test_a_change_is_a_reading_and_a_withdrawal_takes_it_out() -> None:
    change = LevelChange(criterion="L1", level=3, was=1, grader="offline")
    made = a_review("c", exchange=0, attempt=0, says=change)
    assert [one.apart for one in calibration([made]).parted] == [2]
    back = a_review("w", note="", says=Withdrawal(of="c"))
    assert calibration([made, back]).parted == ()


def test_two_people_are_compared_where_both_rated() -> None:
    reviews = [rated(f"a{at}", 1, 1, session_id=f"s{at}") for at in range(3)]
    reviews += [rated(f"b{at}", 2, 1, session_id=f"s{at}", author="Ben") for at in range(2)]
    (both,) = calibration(reviews).people
    assert both.name == "Ann and Ben"
    assert (both.agreement.pairs, both.agreement.exact, both.agreement.adjacent) == (2, 0.0, 1.0)


def test_months_and_graders_stand_apart() -> None:
    later = rated("2", 2, 1, at=NOW + timedelta(days=40))
    found = calibration([rated("1", 1, 1), later])
    assert [one.name for one in found.months] == ["2026-03", "2026-04"]
    assert [one.name for one in found.graders] == ["offline · leap-12@1"]
    assert [one.name for one in found.criteria] == ["L1"]
