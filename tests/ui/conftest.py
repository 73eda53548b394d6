"""A browser face on the offline engine, with a folder of its own for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from simulator import wiring
from simulator.settings import Settings
from simulator.ui import context
from simulator.wiring import Services
from tests.fakes import SHELF

APP = Path(context.__file__).with_name("app.py")
Open = Callable[..., AppTest]


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    monkeypatch.setattr(wiring, "personas", lambda settings: SHELF)  # read once for all tests
    context.use(Settings.from_env({"LEAP_SIM_DATA_DIR": str(tmp_path)}))
    st.cache_resource.clear()
    yield context.services()
    st.cache_resource.clear()


@pytest.fixture
def open_screen(services: Services) -> Open:
    def opened(screen: str = "", **query: str) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=20)
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
        if screen:
            app.switch_page(f"screens/{screen}.py")
            for name, value in query.items():
                app.query_params[name] = value
            app.run()
        assert not app.exception, app.exception
        return app

    return opened


def shown(app: AppTest) -> str:
    """Everything that the page holds as text or as HTML of ours."""
    kinds = (app.title, app.header, app.markdown, app.text, app.html)
    return "\n".join(str(element.value) for kind in kinds for element in kind)
