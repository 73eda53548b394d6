"""One reading of the whole suite for all tests, and the card at the end."""

import pytest

from evals.baseline import compared
from evals.fresh import Fresh
from evals.graders.engine import EngineGrader
from evals.measures.every import measure
from evals.measures.measured import Measured
from evals.power import Measuring, Power
from evals.rating import agreement
from evals.report.card import Card, make
from evals.report.files import write
from evals.report.text import lines
from evals.run import Run, collect
from evals.smallest_change import smallest_change
from evals.suite import Suite
from evals.suite import suite as build

CARD = pytest.StashKey[Card]()
POWER = ("power", "card")
"""Fixtures that need the slow part."""


@pytest.fixture(scope="session")
def measuring(request: pytest.FixtureRequest) -> Measuring | None:
    """Starts the slow part early, but only where some test asks for it."""
    asked = {name for item in request.session.items for name in getattr(item, "fixturenames", ())}
    return Measuring() if asked & set(POWER) else None


@pytest.fixture(scope="session")
def suite() -> Suite:
    return build()


@pytest.fixture(scope="session")
def run(suite: Suite, measuring: Measuring | None) -> Run:
    """What the program's own offline grader says, twice, the second time in another process."""
    again = Fresh()
    return collect(EngineGrader(), suite, samples=1).repeated(again.wait())


@pytest.fixture(scope="session")
def measured(suite: Suite, run: Run) -> dict[str, Measured]:
    return measure(suite, run)


@pytest.fixture(scope="session")
def power(measuring: Measuring | None) -> Power:
    assert measuring is not None
    return measuring.wait()


@pytest.fixture(scope="session")
def card(
    request: pytest.FixtureRequest,
    suite: Suite,
    run: Run,
    measured: dict[str, Measured],
    power: Power,
) -> Card:
    made = make(
        suite,
        run,
        measured,
        power,
        grader="offline",
        raters=agreement().raters,
        mdc=smallest_change(suite, run),
        compared=compared(run, suite),
    )
    write(made)
    request.config.stash[CARD] = made
    return made


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The first test to ask for a reading waits for all of it, also on a busy machine."""
    for item in items:
        item.add_marker(pytest.mark.timeout(900))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    card = terminalreporter.config.stash.get(CARD, None)
    if card is not None:
        terminalreporter.write_sep("=", "evals")
        for line in lines(card):
            terminalreporter.write_line(line)
        terminalreporter.write_line("The whole of it: evals/out/report.html")
