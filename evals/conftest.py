"""One reading of the whole suite for all tests, and the card at the end.

`pytest evals/ --live --budget N` asks the model of the settings instead of the offline grader.
"""

import os
import sys

import pytest

from evals.arguments import add_live, wanted
from evals.live import BudgetEnded, Wanted, plan
from evals.measurement import Measurement, live, offline
from evals.measures.measured import Measured
from evals.power import Measuring, Power
from evals.report.card import Card
from evals.report.files import write
from evals.report.text import lines
from evals.run import Run
from evals.suite import Suite
from evals.suite import suite as build
from simulator.chosen import settings_in
from simulator.domain.errors import SettingsInvalid

CARDS = pytest.StashKey[list[Card]]()
NOTE = pytest.StashKey[str]()
ESTIMATE = pytest.StashKey[str]()
POWER = ("power", "card")
"""Fixtures that need the slow part."""


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("evals", "evals of the grader")
    group.addoption("--live", action="store_true", help="Ask the chosen model; needs --budget.")
    add_live(group.addoption)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "grader: about the grader that is measured, live or not")
    config.addinivalue_line("markers", "only_wire: only with --live --wire-only")
    config.stash[CARDS] = []
    if config.option.live:
        try:
            made = plan(settings_in(os.environ), _wanted(config))
        except SettingsInvalid as problem:
            raise pytest.UsageError(problem.message) from None
        if not config.option.budget:
            raise pytest.UsageError(f"{made}\nSay how many calls may be made: --budget N.")
        config.stash[ESTIMATE] = str(made)


def pytest_report_header(config: pytest.Config) -> str:
    return config.stash.get(ESTIMATE, "")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Live, only what is about the grader; proving the wire, only that; else neither."""
    left = [item for item in items if not _chosen(item, config)]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in set(left)]
    for item in items:
        if config.option.live:
            item.add_marker(pytest.mark.enable_socket)
            item.add_marker(pytest.mark.timeout(0))
        elif set(getattr(item, "fixturenames", ())) & {*POWER, "measurement"}:
            # Whoever comes first waits for everything, on a machine that may be busy.
            item.add_marker(pytest.mark.timeout(600))


def _chosen(item: pytest.Item, config: pytest.Config) -> bool:
    wire = item.get_closest_marker("only_wire") is not None
    if not config.option.live:
        return not wire
    return wire if config.option.wire_only else item.get_closest_marker("grader") is not None


def _wanted(config: pytest.Config) -> Wanted:
    return wanted(config.option)


@pytest.fixture(scope="session")
def measuring(request: pytest.FixtureRequest) -> Measuring | None:
    """Starts the slow part early, but only where some test asks for it."""
    asked = {name for item in request.session.items for name in getattr(item, "fixturenames", ())}
    return Measuring() if asked & set(POWER) else None


@pytest.fixture(scope="session")
def suite() -> Suite:
    return build()


@pytest.fixture(scope="session")
def measurement(request: pytest.FixtureRequest, measuring: Measuring | None) -> Measurement:
    """What the grader says: the program's own, or with `--live` a model."""
    config = request.config
    if not config.option.live:
        return offline()
    try:
        found = live(settings_in(os.environ), _wanted(config), _Told(config))
    except BudgetEnded as problem:
        pytest.exit(f"{problem} What was answered is kept: run again to go on.", returncode=1)
    config.stash[NOTE] = found.note
    if not found.proof:
        config.stash[CARDS].append(found.card())
    return found


class _Told:
    """Progress past pytest's capturing: a line for every tenth that is done."""

    def __init__(self, config: pytest.Config) -> None:
        self._capture = config.pluginmanager.getplugin("capturemanager")
        self._tenth = 0

    def __call__(self, done: int, total: int) -> None:
        if done * 10 // total == self._tenth:
            return
        self._tenth = done * 10 // total
        with self._capture.global_and_fixture_disabled():
            print(f"asked {done} of {total} replies", file=sys.stderr, flush=True)


@pytest.fixture(scope="session")
def run(measurement: Measurement) -> Run:
    return measurement.run


@pytest.fixture(scope="session")
def measured(measurement: Measurement) -> dict[str, Measured]:
    return measurement.measured


@pytest.fixture(scope="session")
def power(measuring: Measuring | None) -> Power:
    assert measuring is not None
    return measuring.wait()


@pytest.fixture(scope="session")
def card(request: pytest.FixtureRequest, measurement: Measurement, power: Power) -> Card:
    made = measurement.card(power)
    request.config.stash[CARDS].append(made)
    return made


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    config = terminalreporter.config
    for card in config.stash.get(CARDS, []):
        page = write(card)[-1]
        terminalreporter.write_sep("=", "evals")
        for line in lines(card):
            terminalreporter.write_line(line)
        terminalreporter.write_line(f"The whole of it: evals/out/{page.name}")
    if note := config.stash.get(NOTE, ""):
        terminalreporter.write_line(note)
