"""The frozen anchors, the edge rulings and the rubric's own anchors hold."""

from typing import Any

import pytest

from simulator.domain.rubric import Anchor, Criterion
from simulator.domain.scoring import score
from tests.engines.offline.cases import RUBRIC, cases, grade, misses, task

JUDGED_AT = {"L": "S1", "E": "S1", "A": "S2", "P": "S3"}


@pytest.mark.parametrize("case", cases("anchors"), ids=lambda case: case["id"])
def test_an_anchor_is_judged_as_the_rubric_says(case: dict[str, Any]) -> None:
    assert misses(case) == []


@pytest.mark.parametrize("case", cases("edges"), ids=lambda case: case["id"])
def test_an_edge_is_ruled_as_the_rubric_says(case: dict[str, Any]) -> None:
    assert misses(case) == []


@pytest.mark.parametrize(
    ("criterion", "anchor"),
    [(one, anchor) for one in RUBRIC.criteria for anchor in one.anchors],
    ids=lambda value: value.id if isinstance(value, Criterion) else value.reply[:30],
)
def test_the_rubrics_own_anchors_hold(criterion: Criterion, anchor: Anchor) -> None:
    got = grade(task(anchor.context, anchor.reply, JUDGED_AT[criterion.letter]))
    level = score(got, RUBRIC).levels[criterion.id]
    assert level == anchor.level or min(level, anchor.level) >= 2, got.findings


def test_mixed_evidence_is_marked_unsure() -> None:
    got = grade(
        task("I can't face it.", "I'm worried that you're in denial, and I care about you.")
    )
    assert [one.breaker for one in got.breakers] == ["B1"]
    assert got.breakers[0].unsure


def test_plain_evidence_is_not_marked_unsure() -> None:
    got = grade(task("I can't face it.", "You need to see a doctor."))
    assert [(one.breaker, one.unsure) for one in got.breakers] == [("B2", False)]
