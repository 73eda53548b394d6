"""One shelf for all tests: reading the persona files takes longer than the tests."""

import pytest

from simulator import wiring
from tests.fakes import SHELF


@pytest.fixture(autouse=True)
def one_shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "personas", lambda settings: SHELF)
