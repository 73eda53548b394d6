"""Keeps the tests off the network: what needs the loopback address says so with a marker.

`--disable-socket` in pyproject.toml closes sockets for every test. Only a test marked `wire`
or `browser` may open one, and then only to 127.0.0.1, so a slip can never reach a real service.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests import postgres_server

LOOPBACK = "127.0.0.1"

# A deadline would make a test's outcome depend on how busy the machine is.
settings.register_profile("ajar", deadline=None)
settings.load_profile("ajar")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("wire") or item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.allow_hosts([LOOPBACK]))


@pytest.fixture(scope="session")
def _postgres_server() -> Iterator[str]:
    reason = postgres_server.why_not()
    if reason:
        pytest.skip(reason)
    with postgres_server.running() as address:
        yield address


@pytest.fixture
def postgres(_postgres_server: str) -> str:
    """The address of an empty PostgreSQL database; its server serves all tests of this process."""
    return postgres_server.emptied(_postgres_server)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.wire)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ajar.sqlite3'}"
    return str(request.getfixturevalue("postgres"))
