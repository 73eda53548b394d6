"""Two processes of the app behind a real nginx with our own configuration, on a real PostgreSQL.

What of docs/deploy/ cannot be run here is the container images; the processes, the proxy and the database
are the real ones.
"""

import contextlib
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, expect

from tests import postgres_server
from tests.browser.conftest import Server, free_port, say
from tests.browser.provider import running

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
CONFIG = Path(__file__).parents[2] / "docs" / "deploy" / "nginx.conf"
TOKEN = "a-token-for-the-figures"
# A server, a provider and a browser are started first, on a machine that may be busy.
pytestmark = pytest.mark.timeout(300)


@dataclass
class Place:
    url: str
    apps: tuple[Server, Server]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    if not Path(NGINX).exists():
        pytest.skip("nginx is not installed: apt-get install nginx-light")
    if postgres_server.why_not():
        pytest.skip(postgres_server.why_not())
    home, port = tmp_path_factory.mktemp("place"), free_port()
    with contextlib.ExitStack() as stack:
        database = stack.enter_context(postgres_server.running())
        issuer = stack.enter_context(running(free_port(), "bob"))
        settings = {
            "LEAP_SIM_DATABASE_URL": database,
            "LEAP_SIM_OIDC_ISSUER": issuer,
            "LEAP_SIM_OIDC_CLIENT_ID": "ajar",
            "LEAP_SIM_OIDC_CLIENT_SECRET": "secret",
            "LEAP_SIM_COOKIE_SECRET": "0123456789abcdef0123456789abcdef",
            "LEAP_SIM_PUBLIC_URL": f"http://127.0.0.1:{port}",
            "LEAP_SIM_METRICS_TOKEN": TOKEN,
        }
        one, two = (Server(home / name, settings=settings) for name in ("one", "two"))
        for app in (one, two):
            stack.callback(app.kill)
            app.start()
        stack.enter_context(_nginx(home, port, one.port, two.port))
        yield Place(f"http://127.0.0.1:{port}", (one, two))


@contextlib.contextmanager
def _nginx(home: Path, port: int, one: int, two: int) -> Iterator[None]:
    text = CONFIG.read_text()
    for ours, here in (
        ("listen 80;", f"listen 127.0.0.1:{port}; add_header X-Served-By $upstream_addr;"),
        ("server one:8501", f"server 127.0.0.1:{one}"),
        ("server two:8501", f"server 127.0.0.1:{two}"),
    ):
        assert ours in text
        text = text.replace(ours, here)
    places = "".join(
        f"{name}_temp_path {home}/{name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    text = text.replace("http {", f"http {{\naccess_log off;\n{places}", 1)
    config = home / "nginx.conf"
    config.write_text(f"daemon off;\npid {home}/nginx.pid;\nerror_log {home}/error.log;\n{text}")
    home.chmod(0o755)
    command = [NGINX, "-c", str(config), "-p", str(home)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            assert process.poll() is None, (home / "error.log").read_text()
            with contextlib.suppress(URLError, OSError):
                urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1).close()
                break
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait()


def ask(url: str, **headers: str) -> tuple[int, str, str]:
    """Status, who served it, and the body."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        with urlopen(Request(url, headers=given), timeout=10) as answer:
            return answer.status, answer.headers.get("X-Served-By", ""), answer.read().decode()
    except HTTPError as error:
        return error.code, "", ""


def test_a_browser_stays_with_one_process_and_both_are_used(place: Place) -> None:
    served = {
        mark: {ask(f"{place.url}/readyz", Cookie=f"ajar_stay={mark}")[1] for _ in range(5)}
        for mark in map(str, range(12))
    }
    assert all(len(by) == 1 for by in served.values())
    assert len(set.union(*served.values())) == 2


def test_figures_are_for_whoever_holds_the_token_and_never_by_the_proxy(place: Place) -> None:
    direct = place.apps[0].url
    assert ask(f"{place.url}/metrics", Authorization=f"Bearer {TOKEN}")[0] == 404
    assert ask(f"{place.url}/_stcore/metrics")[0] == 404
    assert ask(f"{direct}/_stcore/metrics")[0] == 404
    assert ask(f"{direct}/metrics")[0] == 404
    assert ask(f"{direct}/metrics", Authorization="Bearer wrong")[0] == 404
    status, _, text = ask(f"{direct}/metrics", Authorization=f"Bearer {TOKEN}")
    assert status == 200
    assert "ajar_database_up 1.0" in text


def test_when_a_process_dies_the_talk_goes_on_in_the_other(place: Place, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(place.url)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("button", name="bob").click()
    page.get_by_role("button", name="Talk with Gloria").click()
    page.get_by_role("button", name="Begin").click()
    say(page, "It sounds lonely, Mum. What are the mornings like?")
    expect(page.get_by_role("group", name="Gloria")).to_have_count(2)
    expect(page.get_by_role("textbox")).to_be_editable()
    talk = page.url
    (cookie,) = [one for one in context.cookies() if one["name"] == "ajar_stay"]
    _, by, _ = ask(f"{place.url}/readyz", Cookie=f"ajar_stay={cookie['value']}")
    (serving,) = [app for app in place.apps if by.endswith(f":{app.port}")]
    serving.kill()
    page.goto(talk)
    expect(page.get_by_text("What are the mornings like?").first).to_be_visible()
    expect(page.get_by_role("textbox")).to_be_editable()
    say(page, "That sounds hard. I would like to hear more.")
    expect(page.get_by_role("group", name="Gloria")).to_have_count(3)
    context.close()
    serving.start()
