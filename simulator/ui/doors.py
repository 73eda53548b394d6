"""Doors of a place with a login: routes for the machines that watch it, and what is shut to whom.

The routes say nothing of anybody. The figures are for whoever holds the token, and Streamlit's own,
which anybody could read, are shut.
"""

import hmac
import json
from time import monotonic

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from simulator.domain.errors import SimulatorError
from simulator.settings import Login
from simulator.ui.context import answers, services
from simulator.ui.entry import identity_of

TEXT = "text/plain; version=0.0.4; charset=utf-8"
SHUT = ("/_stcore/metrics", "/_stcore/agent")
PRIVATE = ("/media", "/_stcore/upload_file")
PICTURES = (".svg", ".png")


class Figures:
    """What is counted in this process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._replies = Counter(
            "ajar_replies", "Replies written, by outcome.", ["outcome"], registry=self.registry
        )
        self._seconds = Histogram(
            "ajar_reply_seconds", "From the line to the saved reply.", registry=self.registry
        )
        self._running = Gauge(
            "ajar_replies_running", "Replies being written now.", registry=self.registry
        )
        self._up = Gauge("ajar_database_up", "1 when the database answers.", registry=self.registry)

    def reply(self, began: float, kept: bool) -> None:
        self._replies.labels("kept" if kept else "failed").inc()
        self._seconds.observe(monotonic() - began)

    def text(self) -> bytes:
        self._running.set(answers().running)
        self._up.set(_database_answers())
        return generate_latest(self.registry)


class Shut:
    """Answers as if these addresses were not there."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(SHUT):
            await PlainTextResponse("Not found", 404)(scope, receive, send)
            return
        await self._app(scope, receive, send)


class MembersOnly:
    """Files that people take along or bring are for people who may come in, whoever knows the address.

    Streamlit serves them to anybody; the pictures of its pages it has to, because the door shows one.
    """

    def __init__(self, app: ASGIApp, login: Login) -> None:
        self._app = app
        self._login = login

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        private = scope["type"] == "http" and _is_private(scope["path"])
        if private and not await run_in_threadpool(self._may_come_in, Request(scope)):
            await PlainTextResponse("Not found", 404)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _may_come_in(self, request: Request) -> bool:
        secret = self._login.cookie_secret.get_secret_value()

        def signed(name: str) -> bytes | None:
            raw = request.cookies.get(name)
            return decode_signed_value(secret, name, raw.encode("latin-1")) if raw else None

        text = get_cookie_with_chunks(signed, USER_COOKIE_NAME)
        team = services().team
        if not text or team is None:
            return False
        try:
            return team.people.may_come_in(identity_of(json.loads(text)))
        except (SimulatorError, ValueError):
            return False


def _is_private(path: str) -> bool:
    return path.startswith(PRIVATE) and not path.endswith(PICTURES)


def routes(token: str, figures: Figures) -> list[Route]:
    def alive(request: Request) -> Response:
        return PlainTextResponse("alive")

    def ready(request: Request) -> Response:
        if _database_answers():
            return PlainTextResponse("ready")
        return PlainTextResponse("the database does not answer", 503)

    def metrics(request: Request) -> Response:
        given = request.headers.get("authorization", "")
        if not token or not hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
            return PlainTextResponse("Not found", 404)
        return Response(figures.text(), media_type=TEXT)

    return [Route("/healthz", alive), Route("/readyz", ready), Route("/metrics", metrics)]


def _database_answers() -> bool:
    try:
        services().parts.sessions.list(limit=1)
    except SimulatorError:
        return False
    return True
