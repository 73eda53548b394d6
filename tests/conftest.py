"""Keeps the tests off the network: what needs the loopback address says so with a marker.

`--disable-socket` in pyproject.toml closes sockets for every test. Only a test marked `wire`
or `browser` may open one, and then only to 127.0.0.1, so a slip can never reach a real service.
"""

import pytest
from hypothesis import settings

LOOPBACK = "127.0.0.1"

# A deadline would make a test's outcome depend on how busy the machine is.
settings.register_profile("ajar", deadline=None)
settings.load_profile("ajar")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("wire") or item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.allow_hosts([LOOPBACK]))
