"""One contract for every ledger: a month's calls add up, in every process, and outlive their talks."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from simulator.domain.cost import Cost
from simulator.storage.database import open_database
from simulator.storage.ledger import SqlLedger
from simulator.storage.memory import MemoryLedger
from simulator.storage.sessions import SqlSessions
from simulator.use_cases.ports import Ledger
from tests.builders import a_session

CALL = Cost(answers=1, prompt_tokens=8000, completion_tokens=60, money=0.25, guessed_money=0.5)
Opened = Callable[[], Ledger]


@pytest.fixture
def month() -> list[str]:
    return ["2026-01"]


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgresql", marks=pytest.mark.wire)])
def opened(request: pytest.FixtureRequest, tmp_path: Path, month: list[str]) -> Iterator[Opened]:
    """The ledger, each time as another process would see it."""
    if request.param == "memory":
        kept = MemoryLedger(lambda: month[0])
        yield lambda: kept
        return
    url = f"sqlite:///{tmp_path / 'ajar.sqlite3'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres")
    with ExitStack() as stack:

        def open_it() -> Ledger:
            database = open_database(url)
            stack.callback(database.close)
            return SqlLedger(database, lambda: month[0])

        yield open_it


def test_a_month_begins_with_nothing_and_adds_up(opened: Opened, month: list[str]) -> None:
    ledger = opened()
    assert ledger.spent() == Cost()
    ledger.add(CALL)
    ledger.add(CALL)
    assert opened().spent() == CALL + CALL
    month[0] = "2026-02"
    assert opened().spent() == Cost()


def test_processes_that_begin_a_month_at_once_lose_nothing(opened: Opened) -> None:
    ledgers = [opened() for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda one: [one.add(CALL) for _ in range(5)], ledgers))
    assert ledgers[0].spent().answers == 20


def test_a_forgotten_talk_stays_on_the_bill_and_everything_erased_does_not(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'ajar.sqlite3'}")
    ledger, sessions = SqlLedger(database, lambda: "2026-01"), SqlSessions(database)
    sessions.save(a_session())
    ledger.add(CALL)
    sessions.forget("s1")
    assert ledger.spent() == CALL
    database.erase()
    assert ledger.spent() == Cost()
    database.close()
