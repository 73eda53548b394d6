"""Today's bars have power of their own: take a rule out of the real grader and a gate turns red.

The suggested wording is not read again here, so the gates on it do not count.
"""

import pytest

from evals.graders.engine import rubric
from evals.measures.measured import Measured
from evals.removal import seen_by
from evals.run import Run
from evals.suite import Suite


@pytest.mark.parametrize("check", [one.id for one in rubric().criteria])
def test_a_criterion_that_goes_missing_is_seen(check: str, suite: Suite, run: Run) -> None:
    assert [gate for gate in seen_by(run, suite, check) if not gate.startswith("wording.")]


@pytest.mark.parametrize("check", [one.id for one in rubric().breakers])
def test_a_breaker_that_goes_missing_is_seen(
    check: str, suite: Suite, run: Run, measured: dict[str, Measured]
) -> None:
    if check in measured["breakers.kinds"].misses:
        pytest.skip("hardly found today: there is little to lose")
    assert [gate for gate in seen_by(run, suite, check) if not gate.startswith("wording.")]
