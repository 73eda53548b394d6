"""What can be set, read once from a mapping that is passed in."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import platformdirs
from pydantic import SecretStr

from simulator.domain.errors import SettingsInvalid
from simulator.domain.language import Language
from simulator.domain.value import Frozen
from simulator.prompting.names import Names

EngineName = Literal["offline", "openai"]
GraderCalls = Literal["one", "letter"]
OPENAI_URL = "https://api.openai.com/v1"
DEFAULT_MODEL = "gpt-5-mini"
"""Asked when no model is set; any chat model works."""


class Login(Frozen):
    """How an organisation lets its people in: an OpenID Connect provider of its own."""

    issuer: str
    client_id: str
    client_secret: SecretStr
    cookie_secret: SecretStr
    """Signs the login cookie; the same in every process behind one address."""
    public_url: str
    """The address that people type, without a path."""
    first_admin: str = ""
    """Subject, or checked e-mail address, of whoever becomes admin while there is none."""

    @property
    def is_encrypted(self) -> bool:
        return self.public_url.startswith("https://")

    @property
    def host(self) -> str:
        return urlsplit(self.public_url).hostname or ""


class Settings(Frozen):
    engine: EngineName = "offline"
    """Chosen, never guessed: a key alone sends nothing anywhere."""
    api_key: SecretStr = SecretStr("")
    base_url: str = OPENAI_URL
    model: str = DEFAULT_MODEL
    grader_model: str = DEFAULT_MODEL
    grader_calls: GraderCalls = "one"
    """`one` is cheaper and easier on a server of one's own; `letter` judges each letter apart."""
    data_dir: Path
    database_url: str
    personas: Path | None = None
    """A folder of persona files used beside the ones that come with the program."""
    names: Names = Names()
    """Real names that never leave this computer, in any talk."""
    language: Language = Language.ENGLISH
    """What a talk with a model is had in, unless another language is chosen at its start."""
    hearing_model: str = ""
    """Writes down what a learner says aloud; empty: nobody listens."""
    speech_model: str = ""
    """Reads the loved one's words aloud; empty: nobody speaks."""
    speech_voice: str = ""
    """Empty: one of OpenAI's voices, by the loved one's pronoun."""
    region: str = "US"
    """Whose crisis lines are shown first."""
    login: Login | None = None
    """None: one person on their own computer, and nobody logs in."""
    keep_talk_days: int = 0
    """Talks that nobody touched for so long are forgotten; 0: never."""
    keep_trail_days: int = 365
    """Lines of the trail that are older are dropped; 0: never."""
    month_tokens: int = 0
    """So many tokens may be asked for in a month; 0: no limit."""
    month_money: float = 0.0
    """So much may be spent in a month, by the price file beside the practices; 0: no limit."""
    keyring: str = ""
    """The server whose key is in the system keyring; no other server is ever given it."""
    metrics_token: SecretStr = SecretStr("")
    """Who knows it may read the figures of this process; empty: nobody."""

    @property
    def needs_key(self) -> bool:
        return self.engine == "openai" and self.base_url.rstrip("/") == OPENAI_URL

    @property
    def server(self) -> str:
        """The host that a live engine sends to, without path or credentials."""
        return self.base_url.split("://")[-1].split("@")[-1].split("/")[0]

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Settings":
        """Read the environment.

        Raises:
            SettingsInvalid: a value that cannot be used, with the ones that can.
        """
        engine = env.get("LEAP_SIM_ENGINE", "offline").strip().lower() or "offline"
        base_url = env.get("OPENAI_BASE_URL", "").strip() or OPENAI_URL
        if not base_url.startswith(("http://", "https://")):
            raise SettingsInvalid(
                "OPENAI_BASE_URL must start with http:// or https://, for example "
                "http://127.0.0.1:11434/v1 for a model on this computer."
            )
        model = env.get("LEAP_SIM_MODEL", "").strip() or DEFAULT_MODEL
        data_dir = Path(env.get("LEAP_SIM_DATA_DIR") or platformdirs.user_data_dir("ajar", False))
        personas = env.get("LEAP_SIM_PERSONAS", "").strip()
        return cls(
            engine=engine_named(engine),
            api_key=SecretStr(env.get("OPENAI_API_KEY", "").strip()),
            base_url=base_url,
            model=model,
            grader_model=env.get("LEAP_SIM_GRADER_MODEL", "").strip() or model,
            grader_calls=grader_calls_named(env.get("LEAP_SIM_GRADER_CALLS", "")),
            data_dir=data_dir,
            database_url=env.get("LEAP_SIM_DATABASE_URL", "").strip()
            or f"sqlite:///{data_dir / 'ajar.sqlite3'}",
            personas=Path(personas) if personas else None,
            names=Names.listed(env.get("LEAP_SIM_NAMES", "")),
            hearing_model=env.get("LEAP_SIM_HEARING_MODEL", "").strip(),
            speech_model=env.get("LEAP_SIM_SPEECH_MODEL", "").strip(),
            speech_voice=env.get("LEAP_SIM_SPEECH_VOICE", "").strip(),
            language=language_named(env.get("LEAP_SIM_LANGUAGE", "")),
            region=(env.get("LEAP_SIM_REGION", "US").strip() or "US").upper(),
            login=_login(env),
            keep_talk_days=_days(env, "LEAP_SIM_KEEP_TALKS_DAYS", 0),
            keep_trail_days=_days(env, "LEAP_SIM_KEEP_TRAIL_DAYS", 365),
            month_tokens=_whole(env, "LEAP_SIM_MONTH_TOKENS"),
            month_money=_money(env, "LEAP_SIM_MONTH_MONEY"),
            keyring=env.get("LEAP_SIM_KEYRING", "").strip(),
            metrics_token=SecretStr(env.get("LEAP_SIM_METRICS_TOKEN", "").strip()),
        )


def _days(env: Mapping[str, str], name: str, unless_set: int) -> int:
    given = env.get(name, "").strip()
    if not given:
        return unless_set
    if not given.isdecimal():
        raise SettingsInvalid(f"{name} must be a number of days, or 0 to keep for ever.")
    return int(given)


def _whole(env: Mapping[str, str], name: str) -> int:
    given = env.get(name, "").strip().replace(",", "").replace("_", "") or "0"
    if not given.isdecimal():
        raise SettingsInvalid("{name} must be a whole number, or 0 for no limit.", name=name)
    return int(given)


def _money(env: Mapping[str, str], name: str) -> float:
    given = env.get(name, "").strip() or "0"
    if not re.fullmatch(r"\d{1,9}(\.\d{1,4})?", given):
        raise SettingsInvalid(
            "{name} must be an amount such as 5 or 2.50, or 0 for no limit.", name=name
        )
    return float(given)


_LOGIN = (
    "LEAP_SIM_OIDC_ISSUER",
    "LEAP_SIM_OIDC_CLIENT_ID",
    "LEAP_SIM_OIDC_CLIENT_SECRET",
    "LEAP_SIM_COOKIE_SECRET",
    "LEAP_SIM_PUBLIC_URL",
)


def _login(env: Mapping[str, str]) -> Login | None:
    given = {name: env.get(name, "").strip() for name in _LOGIN}
    if not any(given.values()):
        return None
    absent = [name for name, value in given.items() if not value]
    if absent:
        raise SettingsInvalid(
            f"Login needs {', '.join(absent)} too. Set all five, or none to run without login."
        )
    issuer, client_id, client_secret, cookie_secret, public_url = given.values()
    if len(cookie_secret) < 32:
        raise SettingsInvalid(
            "LEAP_SIM_COOKIE_SECRET must have 32 characters or more. Make one: openssl rand -hex 32"
        )
    for name in ("LEAP_SIM_OIDC_ISSUER", "LEAP_SIM_PUBLIC_URL"):
        if (
            urlsplit(given[name]).scheme not in ("http", "https")
            or not urlsplit(given[name]).hostname
        ):
            raise SettingsInvalid(f"{name} must be a web address, such as https://example.org.")
    return Login(
        issuer=issuer.rstrip("/"),
        client_id=client_id,
        client_secret=SecretStr(client_secret),
        cookie_secret=SecretStr(cookie_secret),
        public_url=public_url.rstrip("/"),
        first_admin=env.get("LEAP_SIM_FIRST_ADMIN", "").strip(),
    )


def grader_calls_named(name: str) -> GraderCalls:
    match name.strip().lower():
        case "" | "one":
            return "one"
        case "letter":
            return "letter"
        case _:
            raise SettingsInvalid(
                f"LEAP_SIM_GRADER_CALLS cannot be {name!r}. Set it to one (the whole grade in one "
                "call) or letter (one call for each letter, at the same time)."
            )


def language_named(name: str) -> Language:
    wanted = name.strip().lower() or "english"
    for one in Language:
        if wanted in {one.value.lower(), one.own_name.lower()}:
            return one
    raise SettingsInvalid(
        f"A talk cannot be had in {name.strip()!r} yet. Set LEAP_SIM_LANGUAGE to "
        f"{', '.join(Language)}."
    )


def engine_named(name: str) -> EngineName:
    match name:
        case "offline":
            return "offline"
        case "openai":
            return "openai"
        case _:
            raise SettingsInvalid(
                f"There is no engine {name!r}. Set LEAP_SIM_ENGINE to offline (no key, no network) "
                "or openai (any OpenAI-compatible server)."
            )
