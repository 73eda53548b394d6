"""What is in force: the environment first, then what one person chose on the screen, then the defaults.

With a login nobody chooses on a screen: there the environment alone holds.
"""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from pydantic import SecretStr

from simulator.domain.errors import SettingsInvalid, SettingsRejected
from simulator.domain.value import Frozen
from simulator.library.key_ring import drop_key, keep_key, kept_key, why_no_keyring
from simulator.library.own_settings import FILE, read_own, write_own
from simulator.library.prices import load_prices
from simulator.settings import Settings

ENGINE, BASE_URL = "LEAP_SIM_ENGINE", "OPENAI_BASE_URL"
MODEL, GRADER_MODEL = "LEAP_SIM_MODEL", "LEAP_SIM_GRADER_MODEL"
CALLS, LANGUAGE, NAMES = "LEAP_SIM_GRADER_CALLS", "LEAP_SIM_LANGUAGE", "LEAP_SIM_NAMES"
HEARING, SPEECH, VOICE = (
    "LEAP_SIM_HEARING_MODEL",
    "LEAP_SIM_SPEECH_MODEL",
    "LEAP_SIM_SPEECH_VOICE",
)
MONTH_TOKENS, MONTH_MONEY = "LEAP_SIM_MONTH_TOKENS", "LEAP_SIM_MONTH_MONEY"
KEYRING, KEY, KEY_FILE = "LEAP_SIM_KEYRING", "OPENAI_API_KEY", "OPENAI_API_KEY_FILE"
CHOOSABLE = (
    ENGINE,
    BASE_URL,
    MODEL,
    GRADER_MODEL,
    CALLS,
    LANGUAGE,
    NAMES,
    HEARING,
    SPEECH,
    VOICE,
    MONTH_TOKENS,
    MONTH_MONEY,
    KEYRING,
)
"""What may stand in the settings file."""


class KeyFrom(StrEnum):
    NOWHERE = ""
    ENVIRONMENT = KEY
    SECRET = KEY_FILE
    KEYRING = "keyring"


class InForce(Frozen):
    """What holds now, and why."""

    settings: Settings
    fixed: frozenset[str]
    """Set by the environment, which a screen cannot change."""
    key_from: KeyFrom

    @property
    def by_name(self) -> dict[str, str]:
        """What can be chosen, as it holds now."""
        now = self.settings
        return {
            ENGINE: now.engine,
            BASE_URL: now.base_url,
            MODEL: now.model,
            GRADER_MODEL: now.grader_model if now.grader_model != now.model else "",
            CALLS: now.grader_calls,
            LANGUAGE: now.language.value,
            NAMES: ", ".join(now.names.real),
            HEARING: now.hearing_model,
            SPEECH: now.speech_model,
            VOICE: now.speech_voice,
            MONTH_TOKENS: str(now.month_tokens or ""),
            MONTH_MONEY: f"{now.month_money:g}" if now.month_money else "",
        }


def settings_in(env: Mapping[str, str]) -> Settings:
    return look(env).settings


def look(env: Mapping[str, str]) -> InForce:
    """Read the environment and the settings file.

    Raises:
        SettingsInvalid: one of them holds what cannot be used.
    """
    given = {name: value for name, value in env.items() if value.strip()}
    alone = Settings.from_env(given)
    return _joined(given, _own(alone) if alone.login is None else {})


def choose(env: Mapping[str, str], wanted: Mapping[str, str], key: str = "") -> Settings:
    """Keep what was chosen, the key in the system keyring; returns what holds from now on.

    Raises:
        SettingsRejected: it cannot be used, in words; nothing was changed.
    """
    given = {name: value for name, value in env.items() if value.strip()}
    before = look(env)
    if before.settings.login is not None:
        raise SettingsRejected("Here the settings are made by whoever runs this place.")
    own = {
        name: value.strip()
        for name, value in wanted.items()
        if name in CHOOSABLE and value.strip() and name not in given
    }
    try:
        then = Settings.from_env({**own, **given})
        if key.strip() or before.settings.keyring == then.server:
            own[KEYRING] = then.server
        after = _joined(given, own)
        if after.settings.needs_key and not (key.strip() or after.key_from):
            raise SettingsInvalid(
                "OpenAI needs a key: type it below, or set OPENAI_API_KEY before you start the program."
            )
        load_prices(then.data_dir)
        if key.strip():
            keep_key(then.server, key.strip())
        write_own(then.data_dir, own)
    except SettingsInvalid as problem:
        raise SettingsRejected(problem.sentence, **problem.values) from None
    return _joined(given, own).settings


def forget_key(env: Mapping[str, str]) -> Settings:
    """Take the key out of the system keyring."""
    now = look(env).settings
    drop_key(now.keyring)
    own = {name: value for name, value in _own(now).items() if name != KEYRING}
    write_own(now.data_dir, own)
    return look(env).settings


def why_no_key_can_be_kept() -> str:
    return why_no_keyring()


def _own(settings: Settings) -> dict[str, str]:
    own = read_own(settings.data_dir)
    for name in own:
        if name not in CHOOSABLE:
            raise SettingsInvalid(
                "{file} holds {name}, which cannot be set there: take it out.", file=FILE, name=name
            )
    return own


def _joined(given: Mapping[str, str], own: Mapping[str, str]) -> InForce:
    settings = Settings.from_env({**own, **given})
    key, key_from = settings.api_key.get_secret_value(), KeyFrom.ENVIRONMENT
    if not key and given.get(KEY_FILE):
        key, key_from = _secret(Path(given[KEY_FILE])), KeyFrom.SECRET
    if not key and settings.keyring and settings.keyring == settings.server:
        key, key_from = kept_key(settings.server), KeyFrom.KEYRING
    return InForce(
        settings=settings.model_copy(update={"api_key": SecretStr(key)}),
        fixed=frozenset(given) & frozenset(CHOOSABLE),
        key_from=key_from if key else KeyFrom.NOWHERE,
    )


def _secret(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise SettingsInvalid(
            "The key cannot be read from the file that OPENAI_API_KEY_FILE names: correct the path, or "
            "let this program read it."
        ) from None
