"""The real server in a process of its own, and Chromium: nothing in between is made up."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from simulator.domain.session import LookBack
from simulator.settings import Settings
from simulator.wiring import Services, build

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
)
PATIENCE = 30_000
expect.set_options(timeout=15_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.allow_hosts(["127.0.0.1"]))
            item.add_marker(pytest.mark.enable_socket)


@dataclass
class Server:
    """One running face; `slow`: seconds a loved one takes for each word."""

    data: Path
    slow: float = 0.0
    port: int = 0
    settings: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> "Server":
        self.port = self.port or free_port()
        env = {
            **{name: value for name, value in os.environ.items() if "LEAP" not in name},
            "LEAP_SIM_DATA_DIR": str(self.data),
            "AJAR_TEST_SLOW": str(self.slow),
            **self.settings,
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.browser.face", str(self.port)],
            env=env,
            cwd=Path(__file__).parents[2],
        )
        for _ in range(600):
            assert self.process.poll() is None, "the server ended while it was starting"
            with contextlib.suppress(URLError, OSError):
                urlopen(f"{self.url}/_stcore/health", timeout=1).close()
                return self
            time.sleep(0.1)
        raise AssertionError("the server did not start within a minute")

    def kill(self) -> None:
        """As a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed, or CHROMIUM does not name it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def face(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One for each file of tests: some count the talks of the place, one deletes everything."""
    server = Server(tmp_path_factory.mktemp("face")).start()
    yield server
    server.kill()


@pytest.fixture(scope="session")
def slow_face(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("slow"), slow=0.25).start()
    yield server
    server.kill()


NewContext = Callable[..., BrowserContext]


@pytest.fixture
def new_context(chromium: Browser) -> Iterator[NewContext]:
    """A browser window of its own; at the end, nobody else may have been asked for anything."""
    contexts, asked = [], []

    def opened(width: int = 1280, height: int = 900, **options: str) -> BrowserContext:
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(PATIENCE)
        context.on("request", lambda request: asked.append(request.url))
        contexts.append(context)
        return context

    yield opened
    for context in contexts:
        context.close()
    outside = [
        url
        for url in asked
        if not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:"))
    ]
    assert asked
    assert outside == []


@pytest.fixture
def page(new_context: NewContext) -> Page:
    return new_context().new_page()


@lru_cache
def _services(data: Path) -> Services:
    """A second hand on the same database, beside the server."""
    return build(Settings.from_env({"LEAP_SIM_DATA_DIR": str(data)}))


def begin(page: Page, server: Server, name: str = "Gloria") -> None:
    """A talk that has just begun, as a link to it opens it."""
    session = _services(server.data).practise.start(name.lower())
    page.goto(f"{server.url}/practise?p={session.id}")
    expect(page.get_by_role("group", name=name)).to_have_count(1)
    expect(page.get_by_role("textbox")).to_be_editable()


def look_back(page: Page, server: Server) -> None:
    """As if the first questions of the look back were answered."""
    session_id = page.url.partition("?p=")[2]
    answered = LookBack(self_rating={"L": 1}, feeling="Hard.")
    _services(server.data).practise.look_back(session_id, answered)


def say(page: Page, line: str) -> None:
    box = page.get_by_role("textbox")
    box.fill(line)
    expect(page.get_by_role("button", name="Say it")).to_be_enabled()
    box.press("Enter")
