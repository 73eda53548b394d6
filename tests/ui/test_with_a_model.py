"""What the screens say and ask for when a model somewhere else is to answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from simulator import servers, wiring
from simulator.domain.language import Language
from simulator.engines.connection import Connection
from simulator.settings import Settings
from simulator.ui import context
from simulator.wiring import Services
from tests.fakes import SHELF
from tests.ui.conftest import APP, Open, shown


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """With a server that nobody calls in these tests."""
    monkeypatch.setattr(wiring, "personas", lambda settings: SHELF)
    env = {
        "LEAP_SIM_DATA_DIR": str(tmp_path),
        "LEAP_SIM_ENGINE": "openai",
        "OPENAI_BASE_URL": "https://model.example/v1",
        "OPENAI_API_KEY": "sk-never-shown-0123456789",
    }
    context.use(Settings.from_env(env))
    st.cache_resource.clear()
    yield context.services()
    st.cache_resource.clear()


def _boxes(talk: AppTest) -> list[str]:
    return [one.key for one in talk.get("bidi_component") if str(one.key).startswith("box-")]


def test_before_the_first_word_leaves_the_screen_says_what_goes_where(
    open_screen: Open, services: Services
) -> None:
    session = services.practise.start("gloria")
    talk = open_screen("practise", p=session.id)
    text = shown(talk)
    assert "What you write goes to model.example" in text
    assert "the description of Gloria" in text
    assert not _boxes(talk), "there is no box to write in yet"

    talk.button(key="understand").click().run()
    assert "Before your first word leaves" not in shown(talk)
    assert _boxes(talk)
    assert services.practise.open(session.id).told == "model.example"
    again = services.practise.start("ben")
    assert "Before your first word leaves" not in shown(open_screen("practise", p=again.id))


def test_the_language_and_the_names_are_chosen_before_it_begins(
    open_screen: Open, services: Services
) -> None:
    home = open_screen()
    home.button(key="meet-gloria").click().run()
    assert home.selectbox(key="language").options == [one.own_name for one in Language]
    home.selectbox(key="language").select_index(1).run()
    assert "know English only" in shown(home)
    home.text_input(key="names").set_value("Anna, Tom").run()
    home.button(key="begin").click().run()
    latest = services.practise.latest()
    assert latest is not None
    assert (latest.language, latest.names) == (Language.GERMAN, ("Anna", "Tom"))
    assert latest.language.phrases is not None
    assert latest.opening == latest.language.phrases.opening


def test_the_key_is_on_no_screen(open_screen: Open, services: Services) -> None:
    session = services.practise.start("gloria")
    for screen in ("", "practise", "settings", "transcripts", "support"):
        page = open_screen(screen, p=session.id) if screen == "practise" else open_screen(screen)
        everything = shown(page) + "".join(str(one.value) for one in page.get("code"))
        assert "sk-never" not in everything


def test_offline_neither_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "personas", lambda settings: SHELF)
    context.use(Settings.from_env({"LEAP_SIM_DATA_DIR": str(tmp_path)}))
    st.cache_resource.clear()
    home = AppTest.from_file(str(APP), default_timeout=20).run()
    home.button(key="meet-gloria").click().run()
    assert not home.selectbox
    assert not home.text_input
    st.cache_resource.clear()


def test_the_connection_is_tried_when_asked_and_told_in_words(
    open_screen: Open, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Settings] = []

    def answer(settings: Settings) -> Connection:
        tried.append(settings)
        return Connection(problem="The key was not accepted: check OPENAI_API_KEY.")

    monkeypatch.setattr(servers, "try_connection", answer)
    page = open_screen("settings")
    assert not tried, "looking at the settings sends nothing"
    page.button(key="try-connection").click().run()
    assert tried == [services.settings]
    assert "The key was not accepted: check OPENAI_API_KEY." in shown(page)
