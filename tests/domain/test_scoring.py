"""Numbers come from findings by rule: domain.md 6.1, 6.2 and 6.5, worked by hand."""

import pytest

from simulator.domain.evidence import Evidence
from simulator.domain.grade import BreakerFinding, Finding, Grade
from simulator.domain.scoring import Band, in_doubt, score
from simulator.domain.value import Letter, Origin, Provenance, Severity, Stage
from simulator.library.locations import data
from simulator.library.rubrics import load_rubric

RUBRIC = load_rubric(data("prompts"))
CHECKS = ((False, False, False), (True, False, False), (True, True, False), (True, True, True))


def graded(
    stage: Stage,
    levels: dict[str, int],
    *,
    worst: Severity | None = None,
    specificity: float = 1.0,
    uncapped: bool = False,
) -> Grade:
    here = Evidence(start=0, end=1, text="x")
    return Grade(
        stage=stage,
        findings=tuple(
            Finding(
                criterion=name, reason="", evidence=here, checks=CHECKS[level], uncapped=uncapped
            )
            for name, level in levels.items()
        ),
        breakers=()
        if worst is None
        else (BreakerFinding(breaker="B2", severity=worst, reason="", evidence=here),),
        specificity=specificity,
        origin=Origin(engine="test", provenance=Provenance.OFFLINE),
    )


@pytest.mark.parametrize(
    ("stage", "levels", "points"),
    [
        (Stage.OPEN, {"L1": 3, "E1": 0}, 100),
        (Stage.LISTEN, {"L3": 2, "E1": 1}, 67),
        (Stage.AGREE, {"L3": 3, "A1": 0}, 88),
        (Stage.AGREE, {"L3": 3, "A1": 3}, 100),
        (Stage.PARTNER, {"L1": 1, "A1": 0, "P3": 3}, 92),
        (Stage.PARTNER, {"L1": 0, "A1": 0, "P3": 0}, 0),
    ],
)
def test_one_letter_done_strongly_is_nearly_everything(
    stage: Stage, levels: dict[str, int], points: int
) -> None:
    assert score(graded(stage, levels), RUBRIC).points == points


@pytest.mark.parametrize(("worst", "letter", "points"), [(1, 2, 59), (2, 1, 13), (3, 0, 0)])
def test_harm_overrides_skill_but_the_evidence_stays_in_sight(
    worst: Severity, letter: int, points: int
) -> None:
    result = score(graded(Stage.LISTEN, {"L3": 3}, worst=worst), RUBRIC)
    assert result.letters[Letter.LISTEN] == letter
    assert result.uncapped[Letter.LISTEN] == 3
    assert result.points == points


def test_a_formula_is_at_most_trying_where_it_must_be_about_them() -> None:
    levels = {"L1": 2, "L3": 3, "E1": 3, "E2": 2, "E3": 2}
    result = score(graded(Stage.LISTEN, levels, specificity=0.0), RUBRIC)
    assert result.levels == {"L1": 2, "L3": 1, "E1": 1, "E2": 2, "E3": 1}


def test_no_rush_needs_no_detail() -> None:
    grade = graded(Stage.LISTEN, {"E3": 2}, specificity=0.0, uncapped=True)
    assert score(grade, RUBRIC).levels == {"E3": 2}


def test_a_letter_that_was_not_asked_has_no_level_and_a_word_of_its_own() -> None:
    result = score(graded(Stage.OPEN, {"L1": 3}), RUBRIC)
    assert result.letters[Letter.PARTNER] is None
    assert result.word(Letter.PARTNER) == "not needed yet"
    assert result.band is Band.OPENED


def unsure_of(grade: Grade, *ids: str) -> Grade:
    findings = tuple(
        one.model_copy(update={"unsure": one.criterion in ids}) for one in grade.findings
    )
    breakers = tuple(
        one.model_copy(update={"unsure": one.breaker in ids}) for one in grade.breakers
    )
    return grade.model_copy(update={"findings": findings, "breakers": breakers})


def test_a_doubt_counts_where_the_band_hangs_on_it() -> None:
    lone = unsure_of(graded(Stage.LISTEN, {"L1": 2, "E1": 0}), "L1")
    assert in_doubt(lone, RUBRIC) == ("L1",)
    backed = unsure_of(graded(Stage.LISTEN, {"L1": 2, "L3": 2, "E1": 0}), "L1")
    assert in_doubt(backed, RUBRIC) == ()


def test_two_doubts_that_hold_each_other_up_are_both_named() -> None:
    both = unsure_of(graded(Stage.LISTEN, {"L1": 2, "L2": 2, "E1": 0}), "L1", "L2")
    assert in_doubt(both, RUBRIC) == ("L1", "L2")


def test_a_hurt_that_may_be_none_is_in_doubt() -> None:
    hurt = unsure_of(graded(Stage.LISTEN, {"L3": 3}, worst=2), "B2")
    assert in_doubt(hurt, RUBRIC) == ("B2",)
    assert in_doubt(graded(Stage.LISTEN, {"L3": 3}, worst=2), RUBRIC) == ()


def test_what_is_not_rated_is_not_in_doubt() -> None:
    lone = unsure_of(graded(Stage.LISTEN, {"L1": 2}), "L1")
    assert in_doubt(lone.model_copy(update={"exempt": "greeting"}), RUBRIC) == ()
