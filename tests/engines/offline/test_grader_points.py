"""The points that wordings are chosen by are the points that scoring gives."""

import pytest

from simulator.domain.scoring import score
from simulator.engines.offline.grader import _points, _read
from simulator.engines.offline.reading.heard import heard
from tests.engines.offline.cases import RUBRIC, cases, grade, task


@pytest.mark.parametrize("name", ["anchors", "edges"])
def test_the_quick_points_are_the_scored_points(name: str) -> None:
    for case in cases(name):
        asked = task(case["context"], case["reply"], case["stage"])
        got = grade(asked)
        if got.exempt:
            continue
        reading = _read(asked, asked.line, heard(asked.context))
        assert _points(asked, *reading) == score(got, RUBRIC).points, case["id"]
