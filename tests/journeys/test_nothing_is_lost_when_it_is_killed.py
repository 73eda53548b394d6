"""kill -9 of the app and of PostgreSQL in the middle of writing: what was said to be kept, is."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest

from simulator.storage.database import open_database
from simulator.storage.sessions import SqlSessions
from tests import postgres_server
from tests.postgres_server import Cluster

ROOT = Path(__file__).parents[2]
LEARNERS = 8
ENOUGH = 40
"""Exchanges that are acknowledged before somebody pulls the plug."""


@dataclass
class Writing:
    process: subprocess.Popen[str]
    kept: dict[str, int]
    """Exchanges that were acknowledged, by session."""

    def read(self, until: int) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.heard(line)
            if sum(self.kept.values()) >= until:
                return

    def read_rest(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.heard(line)

    def heard(self, line: str) -> None:
        parts = line.split()
        if len(parts) == 2:
            self.kept[parts[0]] = int(parts[1])


@contextlib.contextmanager
def writing(url: str, data: Path) -> Iterator[Writing]:
    command = [sys.executable, "-m", "tests.journeys.writer", url, str(data), str(LEARNERS)]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield Writing(process, {})
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def lost(url: str, kept: dict[str, int]) -> int:
    """How many of the acknowledged exchanges are not there after a clean start."""
    database = open_database(url)
    sessions = SqlSessions(database)
    missing = sum(
        max(0, number - len(sessions.load(session_id).exchanges))
        for session_id, number in kept.items()
    )
    database.close()
    return missing


def test_the_app_is_killed_on_sqlite(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'ajar.sqlite3'}"
    with writing(url, tmp_path) as now:
        now.read(ENOUGH)
        now.process.kill()
        now.read_rest()
        said = sum(now.kept.values())
        assert said >= ENOUGH
        gone = lost(url, now.kept)
    print(f"app killed on SQLite: {gone} of {said} committed exchanges lost")
    assert gone == 0


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    reason = postgres_server.why_not()
    if reason:
        pytest.skip(reason)
    with postgres_server.cluster(durable=True) as made:
        yield made


@pytest.mark.wire
@pytest.mark.parametrize("who", ["app", "PostgreSQL"])
def test_the_app_or_its_server_is_killed(cluster: Cluster, who: str, tmp_path: Path) -> None:
    with writing(cluster.address, tmp_path) as now:
        now.read(ENOUGH)
        if who == "app":
            now.process.kill()
        else:
            cluster.kill()
            cluster.start_again()
            # The same process goes on once its server is back, without being started again.
            before = sum(now.kept.values())
            going_on = Thread(target=now.read, args=(before + ENOUGH,))
            going_on.start()
            going_on.join(timeout=50)
            assert not going_on.is_alive(), "it did not come back to its server"
            now.process.kill()
        now.read_rest()
        said = sum(now.kept.values())
        gone = lost(cluster.address, now.kept)
    print(f"{who} killed on PostgreSQL: {gone} of {said} committed exchanges lost")
    assert gone == 0
