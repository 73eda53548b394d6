"""After logging in people are on the page they came for, and never on a page of somebody else."""

import asyncio
from urllib.parse import quote

import pytest
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import Message, Receive, Scope, Send

from simulator.ui.came_for import NAME, CameFor


async def streamlit(scope: Scope, receive: Receive, send: Send) -> None:
    """As it answers: a page at every address, and the first page after a login."""
    answer: Response = HTMLResponse("page")
    if scope["path"] == "/oauth2callback":
        answer = RedirectResponse("/", 302)
        if Request(scope).query_params.get("code"):
            answer.set_cookie("_streamlit_user", "2|signed", httponly=True)
        else:
            answer.delete_cookie("_streamlit_user")
    await answer(scope, receive, send)


def ask(target: str, cookie: str = "", accept: str = "text/html,*/*") -> dict[str, list[str]]:
    path, _, query = target.partition("?")
    headers = [(b"accept", accept.encode()), (b"cookie", cookie.encode())]
    scope: Scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": query.encode(),
        "headers": headers,
    }
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    asyncio.run(CameFor(streamlit)(scope, receive, send))
    found: dict[str, list[str]] = {}
    for name, value in sent[0]["headers"]:
        found.setdefault(name.decode(), []).append(value.decode())
    return found


def kept(answer: dict[str, list[str]]) -> list[str]:
    return [one for one in answer.get("set-cookie", []) if one.startswith(NAME)]


@pytest.mark.parametrize("page", ["/groups?join=a-b_C1", "/practise?p=x%20y", "/people"])
def test_a_link_leads_there_through_the_login(page: str) -> None:
    (cookie,) = kept(ask(page))
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    there = ask("/oauth2callback?code=1", cookie.split(";")[0])
    assert there["location"] == [page]
    assert kept(there) == [f"{NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/a/../b",
        "/x?y=\r\nA: b",
        "/@e.x",
    ],
)
def test_no_cookie_leads_to_another_place(elsewhere: str) -> None:
    for value in (quote(elsewhere, safe=""), quote(quote(elsewhere, safe=""), safe="")):
        assert ask("/oauth2callback?code=1", f"{NAME}={value}")["location"] == ["/"]
    assert kept(ask(elsewhere)) in ([], [f"{NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"])


def test_a_login_that_failed_can_be_tried_again_at_the_link() -> None:
    back = ask("/oauth2callback?error=access_denied", f"{NAME}=%2Fgroups%3Fjoin%3Da")
    assert back["location"] == ["/groups?join=a"]
    assert kept(back) == []


def test_nothing_is_kept_where_nobody_is_on_the_way_in() -> None:
    assert "Max-Age=0" in kept(ask("/"))[0]
    assert kept(ask("/groups?join=a", "_streamlit_user=2|signed")) == []
    assert kept(ask("/static/js/index.js", accept="*/*")) == []
    assert ask("/oauth2callback?code=1")["location"] == ["/"]
