"""The settings page chooses a model, keeps it without its key, and says what holds."""

from pathlib import Path

import pytest

from simulator.domain.session import LookBack
from simulator.ui import context
from simulator.wiring import Services
from tests.fakes import desk
from tests.ui.conftest import Open, shown
from tests.use_cases.test_costs import Billed


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "LEAP_SIM_ENGINE", "LEAP_SIM_MODEL"):
        monkeypatch.delenv(name, raising=False)


def test_a_server_is_picked_saved_and_in_force(
    open_screen: Open, services: Services, tmp_path: Path
) -> None:
    page = open_screen("settings")
    assert not page.text_input, "offline there is nothing to fill in"
    page.radio(key="who-0").set_value("openai").run()
    page.selectbox(key="server-0").select_index(2).run()
    assert page.text_input(key="url-Ollama-0").value == "http://127.0.0.1:11434/v1"
    assert f"OLLAMA_CONTEXT_LENGTH={services.grading.room()}" in shown(page)
    page.text_input(key="LEAP_SIM_MONTH_TOKENS-0").set_value("50000").run()
    page.button(key="save-settings").click().run()
    assert not page.exception
    text = shown(page)
    assert "Saved." in text
    assert "Model on this computer (127.0.0.1:11434): nothing leaves it" in text
    assert "50,000 tokens in a month" in text
    assert context.services().settings.model == "llama3.1"
    assert "LEAP_SIM_MODEL: llama3.1" in (tmp_path / "settings.yaml").read_text()


def test_what_cannot_be_used_is_said_and_nothing_changes(
    open_screen: Open, services: Services, tmp_path: Path
) -> None:
    page = open_screen("settings")
    page.radio(key="who-0").set_value("openai").run()
    page.button(key="save-settings").click().run()
    assert "OpenAI needs a key" in shown(page)
    assert context.services().settings.engine == "offline"
    assert not (tmp_path / "settings.yaml").exists()


def test_what_the_environment_sets_cannot_be_changed_here(
    open_screen: Open, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAP_SIM_ENGINE", "offline")
    page = open_screen("settings")
    assert page.radio(key="who-0").disabled
    assert "It sets: LEAP_SIM_ENGINE." in shown(page)


def test_a_look_back_says_what_the_talk_cost(open_screen: Open, services: Services) -> None:
    engine = Billed(server_read_only_tokens=12)
    practise = desk(loved_one=engine, grader=engine)
    session = practise.start("gloria")
    session = practise.take_turn(session.id, "How are you, Mum?", session.version).session
    answered = LookBack(self_rating={"L": 1}, feeling="Hard.")
    kept = session.model_copy(update={"version": 0, "look_back": answered})
    services.sessions.save(kept)
    text = shown(open_screen("debrief", p=session.id))
    assert "3,000" in text
    assert "40%" in text
    assert "costs an unknown amount of money" in text
    assert "read only part of what it was sent" in text
    assert "3,150 tokens" in shown(open_screen("progress"))
