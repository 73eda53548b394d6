"""The server that the settings name: who completes, hears and speaks, and whether it works.

Names adapters, as wiring does. Each is imported where it is needed, so that an offline start loads
nothing of them.
"""

from datetime import UTC, datetime
from threading import Thread
from typing import TYPE_CHECKING

from simulator.domain.cost import Cost, Prices
from simulator.domain.errors import SettingsInvalid
from simulator.library.prices import load_prices
from simulator.prompting.engine import Engine
from simulator.settings import OPENAI_URL, Settings

if TYPE_CHECKING:
    from simulator.engines.connection import Connection
    from simulator.engines.openai_compatible import OpenAICompatible
    from simulator.engines.voice import ServerVoice

OPENAI_PATIENCE, OWN_SERVER_PATIENCE = 30.0, 120.0
"""Seconds without a word after which a server is taken to be away."""


def live_engine(
    settings: Settings, prices: Prices | None = None, spent: Cost | None = None
) -> Engine | None:
    """The engine behind a server, or None for the offline one.

    `spent`: what counts already against the budget of this month.

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
            asked = _within_budget(Retrying(engine), settings, prices, spent)
            return WithoutNames(asked, settings.names)


def has_budget(settings: Settings) -> bool:
    return bool(settings.month_tokens or settings.month_money)


def _within_budget(
    engine: Engine, settings: Settings, prices: Prices | None, spent: Cost | None
) -> Engine:
    """The engine, which stops before a call when the month's budget is spent."""
    if not has_budget(settings):
        return engine
    from simulator.engines.metered import Budget, Metered, Spent

    return Metered(
        engine,
        Budget(tokens=settings.month_tokens or None, money=settings.month_money or None),
        prices or load_prices(settings.data_dir),
        Spent.before(spent or Cost()),
        period=lambda: f"{datetime.now(UTC):%Y-%m}",
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
