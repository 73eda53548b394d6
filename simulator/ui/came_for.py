"""Brings people to the page they came for, once they have logged in: an invitation, or one talk.

Streamlit leads everybody to the first page. The address is kept in their own browser for some
minutes, so it does not matter which process serves them next.
"""

import re
from http.cookies import SimpleCookie
from urllib.parse import quote, unquote

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

NAME = "ajar_came_for"
MINUTES = 20
CALLBACK = "/oauth2callback"
PAGE = re.compile(r"/[a-z][a-z-]{0,30}(\?[A-Za-z0-9_.~%=&+-]{0,500})?")
"""A page of ours: no address that passes leads to another place."""


class CameFor:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if request.url.path == CALLBACK:
            await self._app(scope, receive, _leading(send, _kept(request)))
        elif _is_looked_at(request) and USER_COOKIE_NAME not in request.cookies:
            await self._app(scope, receive, _keeping(send, _page(request)))
        else:
            await self._app(scope, receive, send)


def _is_looked_at(request: Request) -> bool:
    """By a person, and not loaded by a page."""
    return "text/html" in request.headers.get("accept", "")


def _page(request: Request) -> str:
    """Empty for the first page: whoever goes there has left the link behind."""
    query = f"?{request.url.query}" if request.url.query else ""
    page = f"{request.url.path}{query}"
    return page if PAGE.fullmatch(page) else ""


def _kept(request: Request) -> str:
    page = unquote(request.cookies.get(NAME, ""))
    return page if PAGE.fullmatch(page) else ""


def _keeping(send: Send, page: str) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == 200:
            headers = MutableHeaders(scope=message)
            kept = _cookie(quote(page, safe=""), 60 * MINUTES if page else 0)
            headers.append("set-cookie", kept)
        await send(message)

    return sending


def _leading(send: Send, page: str) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start" and page:
            headers = MutableHeaders(scope=message)
            if message["status"] == 302:
                headers["location"] = (
                    page  # also when it failed: the door there lets them try again
                )
                if _has_logged_in(headers):
                    headers.append("set-cookie", _cookie("", 0))
        await send(message)

    return sending


def _has_logged_in(headers: MutableHeaders) -> bool:
    given = SimpleCookie()
    for one in headers.getlist("set-cookie"):
        given.load(one)
    return USER_COOKIE_NAME in given and bool(given[USER_COOKIE_NAME].value)


def _cookie(value: str, seconds: int) -> str:
    return f"{NAME}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax"
