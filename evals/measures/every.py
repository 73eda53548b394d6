"""All measures of a run, by gate."""

from evals.measures import conduct, contrast, repeat, sameness, validity
from evals.measures.measured import Measured
from evals.run import Run
from evals.suite import Suite


def measure(suite: Suite, run: Run) -> dict[str, Measured]:
    found = [
        *repeat.measure(run),
        *validity.measure(suite, run),
        *contrast.measure(suite, run),
        *sameness.measure(suite, run),
        *conduct.measure(suite, run),
    ]
    return {one.gate: one for one in found}
