"""Serving the browser face on this computer: `run` blocks until the server is stopped."""

import gc
import logging
import socket
import threading
import time
import webbrowser
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import streamlit as st
from starlette.middleware import Middleware

from simulator.domain.errors import SettingsInvalid, SimulatorError
from simulator.settings import Login, Settings
from simulator.ui.context import services, use
from simulator.ui.headers import StrictHeaders
from simulator.ui.theme import Option, theme
from simulator.upkeep import tidy
from simulator.use_cases.review_queue import BATCH

PORT = 8501
DAY = 24 * 60 * 60
WHOLE_EVERY = 60.0
"""Seconds between two rounds of the collector that read everything."""
ADDRESS = "127.0.0.1"
SCRIPT = Path(__file__).with_name("app.py")
NO_PAGE_YET = "streamlit.runtime.scriptrunner_utils.script_run_context"


def run(
    settings: Settings,
    port: int = PORT,
    address: str = ADDRESS,
    open_browser: bool = False,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Serve until stopped; `ready` is called once nothing stands in the way of serving.

    Raises:
        SettingsInvalid: the port is taken or the address is not one of this computer.
        SimulatorError: a file or the database cannot be used; said before anything is served.
    """
    _check_free(address, port)
    # The services are built before any page runs, which Streamlit takes for a mistake of ours.
    logging.getLogger(NO_PAGE_YET).setLevel(logging.ERROR)
    app = (
        _app_of_one(settings) if settings.login is None else _app_of_many(settings, settings.login)
    )
    services()
    ready()
    threading.Thread(target=_look_after, args=(settings,), daemon=True).start()
    if open_browser:
        threading.Thread(target=_open, args=(address, port), daemon=True).start()
    app.run(config=options(address, port, settings.login))


def _app_of_one(settings: Settings) -> st.App:
    use(settings)
    return st.App(SCRIPT, middleware=[Middleware(StrictHeaders)], lifespan=_settled_memory)


def _app_of_many(settings: Settings, login: Login) -> st.App:
    """With login, and with doors for the machines that watch over it."""
    if find_spec("authlib") is None or find_spec("prometheus_client") is None:
        raise SettingsInvalid(
            "Login needs more than is installed: pip install 'ajar-practice[team]'"
        )
    from simulator.ui.came_for import CameFor
    from simulator.ui.doors import Figures, MembersOnly, Shut, routes

    figures = Figures()
    use(settings, figures.reply)
    strict = Middleware(StrictHeaders, encrypted=login.is_encrypted)
    return st.App(
        SCRIPT,
        routes=routes(settings.metrics_token.get_secret_value(), figures),
        middleware=[
            strict,
            Middleware(Shut),
            Middleware(MembersOnly, login=login),
            Middleware(CameFor),
        ],
        lifespan=_settled_memory,
        secrets=_login_secrets(login),
    )


def _look_after(settings: Settings) -> None:
    """Once a day, and first of all after an update: some at a time, so that nobody waits for it."""
    while True:
        try:
            tidy(settings)
            while services().queue.refresh(BATCH):
                time.sleep(0.2)
        except SimulatorError as error:
            logging.getLogger(__name__).warning("not all was looked after: %s", error.message)
        time.sleep(DAY)


def options(address: str, port: int, login: Login | None = None) -> dict[str, Option]:
    """Streamlit's settings: nothing leaves this computer, and nothing that is not ours is shown."""
    hosts = {address, "127.0.0.1", "localhost"}
    if login is not None:
        hosts.add(login.host)
    return {
        "server.address": address,
        "server.port": port,
        "server.headless": True,
        "server.allowedHosts": sorted(hosts),
        "server.maxUploadSize": 20,
        "server.fileWatcherType": "none",
        "server.runOnSave": False,
        "browser.gatherUsageStats": False,
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        "client.showErrorLinks": "false",
        "logger.level": "error",
        "logger.hideWelcomeMessage": True,
        **theme(),
    }


def _login_secrets(login: Login) -> dict[str, Any]:
    """What Streamlit's own login asks of a secrets file, which we do not have."""
    return {
        "auth": {
            "redirect_uri": f"{login.public_url}/oauth2callback",
            "cookie_secret": login.cookie_secret.get_secret_value(),
            "client_id": login.client_id,
            "client_secret": login.client_secret.get_secret_value(),
            "server_metadata_url": f"{login.issuer}/.well-known/openid-configuration",
            "client_kwargs": {"scope": "openid email profile"},
        }
    }


def _check_free(address: str, port: int) -> None:
    """Streamlit would log and leave; this says it in one sentence before anything starts."""
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            raise SettingsInvalid(
                f"Port {port} on {address} cannot be used ({error.strerror}). Something else may be "
                f"running there; choose another one: leap-sim app --port {port + 1}"
            ) from error


@asynccontextmanager
async def _settled_memory(app: st.App) -> AsyncIterator[None]:
    """Load what charts need beside the first page, which needs none of it, and settle memory."""
    settling = Settling()
    gc.callbacks.append(settling)
    threading.Thread(target=_load_heavy, daemon=True).start()
    yield
    gc.callbacks.remove(settling)


class Settling:
    """Takes what lives longer than a run out of the collector's rounds.

    Streamlit collects all garbage after every run of every page, and no other thread runs meanwhile.
    Such a round reads whatever is not frozen: the modules and the state of everybody who is here, so
    that 200 learners would make each other's runs slower and slower. What a round leaves is frozen,
    so that the next one reads only what is new; once in a while one round reads everything, and frees
    what died frozen. Called from within a round, because there no other thread begins one.
    """

    def __init__(self) -> None:
        self._whole_at = 0.0

    def __call__(self, phase: str, info: dict[str, int]) -> None:
        if info["generation"] != 2:
            return
        if phase == "stop":
            gc.freeze()
        elif time.monotonic() - self._whole_at > WHOLE_EVERY:
            self._whole_at = time.monotonic()
            gc.unfreeze()


def _load_heavy() -> None:
    for heavy in ("altair", "pandas", "pyarrow"):
        import_module(heavy)
    gc.collect()


def _open(address: str, port: int) -> None:
    url = f"http://{address}:{port}"
    for _ in range(100):
        try:
            urlopen(f"{url}/_stcore/health", timeout=1).close()
        except (URLError, OSError):
            time.sleep(0.1)
        else:
            webbrowser.open(url)
            return
