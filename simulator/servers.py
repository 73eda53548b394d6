"""The server that the settings name: who completes, hears and speaks, and whether it works.

Names adapters, as wiring does. Each is imported where it is needed, so that an offline start loads
nothing of them.
"""

from datetime import UTC, datetime
from threading import Thread
from typing import TYPE_CHECKING

from simulator.domain.cost import Prices
from simulator.domain.errors import SettingsInvalid
from simulator.library.prices import load_prices
from simulator.prompting.engine import Engine
from simulator.settings import OPENAI_URL, Settings
from simulator.use_cases.ports import Ledger

if TYPE_CHECKING:
    from simulator.engines.connection import Connection
    from simulator.engines.openai_compatible import OpenAICompatible
    from simulator.engines.voice import ServerVoice

OPENAI_PATIENCE, OWN_SERVER_PATIENCE = 30.0, 120.0
"""Seconds without a word after which a server is taken to be away."""


def live_engine(
    settings: Settings, prices: Prices | None = None, ledger: Ledger | None = None
) -> Engine | None:
    """The engine behind a server, or None for the offline one.

    `ledger`: where this month's calls are counted; without one they are counted in this process.

    Raises:
        SettingsInvalid: the server needs a key and there is none.
    """
    match settings.engine:
        case "offline":
            return None
        case "openai":
            if settings.needs_key and not settings.api_key.get_secret_value():
                raise SettingsInvalid(
                    "OpenAI needs a key: set OPENAI_API_KEY. For a server of your own set "
                    "OPENAI_BASE_URL, or LEAP_SIM_ENGINE=offline to practise without a model."
                )
            from simulator.engines.retrying import Retrying
            from simulator.engines.without_names import WithoutNames

            engine = server(settings)
            Thread(target=engine.prepare, daemon=True).start()
            asked = Retrying(_metered(engine, settings, prices, ledger))
            return WithoutNames(asked, settings.names)


def month_now() -> str:
    return f"{datetime.now(UTC):%Y-%m}"


def _metered(
    engine: Engine, settings: Settings, prices: Prices | None, ledger: Ledger | None
) -> Engine:
    """The engine, whose calls are counted, and which stops before one that the budget does not cover."""
    from simulator.engines.metered import Budget, Metered
    from simulator.storage.memory import MemoryLedger

    return Metered(
        engine,
        ledger or MemoryLedger(month_now),
        Budget(tokens=settings.month_tokens or None, money=settings.month_money or None),
        prices or load_prices(settings.data_dir),
    )


def server(settings: Settings) -> "OpenAICompatible":
    """The server that the settings name; one of one's own may take its time over a word."""
    from simulator.engines.openai_compatible import OpenAICompatible

    key = settings.api_key.get_secret_value() or "not-needed"
    patience = OPENAI_PATIENCE if settings.base_url == OPENAI_URL else OWN_SERVER_PATIENCE
    return OpenAICompatible(settings.base_url, key, settings.model, read_seconds=patience)


def voice(settings: Settings) -> "ServerVoice | None":
    """The same server's ears and voice, where models for them are set."""
    if settings.engine == "offline" or not (settings.hearing_model or settings.speech_model):
        return None
    from simulator.engines.voice import ServerVoice

    return ServerVoice(
        settings.base_url,
        settings.api_key.get_secret_value(),
        hearing=settings.hearing_model,
        speaking=settings.speech_model,
        voice=settings.speech_voice,
    )


def try_connection(settings: Settings) -> "Connection":
    """Ask the server two small questions and say in plain words what works."""
    from simulator.engines.connection import check_connection

    return check_connection(server(settings), settings.model)
