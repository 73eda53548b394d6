"""What is in force: the environment, then what was chosen, then the defaults; a key is in no file."""

import os
import stat
import sys
from pathlib import Path
from types import ModuleType

import pytest

from simulator import chosen
from simulator.chosen import KeyFrom, choose, forget_key, look
from simulator.domain.errors import SettingsInvalid, SettingsRejected
from simulator.library import key_ring
from tests.teams import LOGIN

KEY = "sk-chosen-Zm9yZ2V0LW1l-0123456789"
OLLAMA = {
    "LEAP_SIM_ENGINE": "openai",
    "OPENAI_BASE_URL": "http://127.0.0.1:11434/v1",
    "LEAP_SIM_MODEL": "llama3.1",
    "LEAP_SIM_LANGUAGE": "German",
    "LEAP_SIM_NAMES": "Anna, Tom",
    "LEAP_SIM_MONTH_TOKENS": "200,000",
}
OPENAI = {"LEAP_SIM_ENGINE": "openai", "OPENAI_BASE_URL": "https://api.openai.com/v1"}


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return {"LEAP_SIM_DATA_DIR": str(tmp_path)}


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    """A keyring with the interface of the package, in memory."""
    kept: dict[tuple[str, str], str] = {}
    ring, errors = ModuleType("keyring"), ModuleType("keyring.errors")
    errors.KeyringError = type("KeyringError", (Exception,), {})  # type: ignore[attr-defined]
    ring.get_password = lambda *at: kept.get(at)  # type: ignore[attr-defined]
    ring.set_password = lambda *at: kept.update({at[:2]: at[2]})  # type: ignore[attr-defined]
    ring.delete_password = lambda *at: kept.pop(at, None)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", ring)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)
    monkeypatch.setattr(key_ring, "why_no_keyring", lambda: "")
    return kept


def test_what_was_chosen_holds_the_next_time(env: dict[str, str]) -> None:
    choose(env, OLLAMA)
    now = look(env).settings
    assert (now.engine, now.server, now.model) == ("openai", "127.0.0.1:11434", "llama3.1")
    assert (now.language, now.names.real, now.month_tokens) == ("German", ("Anna", "Tom"), 200_000)
    assert look(env).by_name["LEAP_SIM_NAMES"] == "Anna, Tom"


def test_the_environment_wins_and_is_not_written_into_the_file(env: dict[str, str]) -> None:
    choose(env, OLLAMA)
    given = {**env, "LEAP_SIM_MODEL": "another"}
    found = look(given)
    assert (found.settings.model, found.fixed) == ("another", {"LEAP_SIM_MODEL"})
    choose(given, found.by_name)
    assert "another" not in (Path(env["LEAP_SIM_DATA_DIR"]) / "settings.yaml").read_text()


def test_a_key_is_kept_in_the_keyring_and_in_no_file(
    env: dict[str, str], keys: dict[tuple[str, str], str]
) -> None:
    settings = choose(env, OPENAI, KEY)
    folder = Path(env["LEAP_SIM_DATA_DIR"])
    assert settings.api_key.get_secret_value() == KEY
    assert look(env).key_from is KeyFrom.KEYRING
    assert KEY in keys.values()
    assert not [file for file in folder.rglob("*") if KEY.encode() in file.read_bytes()]
    assert KEY not in repr(look(env)) + str(look(env).model_dump())
    mode = stat.S_IMODE(os.stat(folder / "settings.yaml").st_mode)
    assert mode & 0o077 == 0


def test_no_other_server_is_given_the_key(
    env: dict[str, str], keys: dict[tuple[str, str], str]
) -> None:
    choose(env, OPENAI, KEY)
    there = {**OPENAI, "OPENAI_BASE_URL": "https://elsewhere.example/v1"}
    assert choose(env, there).api_key.get_secret_value() == ""
    moved = {**env, "OPENAI_BASE_URL": "https://elsewhere.example/v1"}
    assert look(moved).settings.api_key.get_secret_value() == ""


def test_a_key_is_taken_out_again(env: dict[str, str], keys: dict[tuple[str, str], str]) -> None:
    choose(env, {**OLLAMA}, KEY)
    assert forget_key(env).api_key.get_secret_value() == ""
    assert keys == {}


def test_a_key_from_a_secret_file(env: dict[str, str], tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(f"{KEY}\n")
    found = look({**env, **OPENAI, "OPENAI_API_KEY_FILE": str(secret)})
    assert (found.settings.api_key.get_secret_value(), found.key_from) == (KEY, KeyFrom.SECRET)
    with pytest.raises(SettingsInvalid, match="OPENAI_API_KEY_FILE"):
        look({**env, "OPENAI_API_KEY_FILE": str(tmp_path / "nowhere")})


def test_a_system_without_a_keyring_says_what_to_do_and_changes_nothing(
    env: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_ring, "find_spec", lambda name: None)
    assert "pip install 'ajar-practice[keyring]'" in chosen.why_no_key_can_be_kept()
    with pytest.raises(SettingsRejected, match="OPENAI_API_KEY"):
        choose(env, OPENAI, KEY)
    assert look(env).settings.engine == "offline"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"OPENAI_BASE_URL": "llama"}, "must start with http"),
        ({"LEAP_SIM_MONTH_TOKENS": "many"}, "must be a whole number"),
        ({"LEAP_SIM_MONTH_MONEY": "1e5"}, "must be an amount"),
        (OPENAI, "OpenAI needs a key"),
    ],
)
def test_what_cannot_be_used_is_refused_and_nothing_changes(
    env: dict[str, str], changed: dict[str, str], words: str
) -> None:
    choose(env, {"LEAP_SIM_MODEL": "before"})
    with pytest.raises(SettingsRejected, match=words):
        choose(env, {**OLLAMA, **changed})
    assert look(env).settings.model == "before"


def test_where_people_log_in_the_environment_alone_holds(env: dict[str, str]) -> None:
    choose(env, OLLAMA)
    there = {**env, **LOGIN}
    assert look(there).settings.engine == "offline"
    with pytest.raises(SettingsRejected, match="whoever runs this place"):
        choose(there, OLLAMA)


def test_a_file_that_is_damaged_or_holds_a_key_is_refused(env: dict[str, str]) -> None:
    file = Path(env["LEAP_SIM_DATA_DIR"]) / "settings.yaml"
    file.write_text("[")
    with pytest.raises(SettingsInvalid, match="cannot be read"):
        look(env)
    file.write_text(f"OPENAI_API_KEY: {KEY}\n")
    with pytest.raises(SettingsInvalid, match="holds OPENAI_API_KEY") as caught:
        look(env)
    assert KEY not in caught.value.message
