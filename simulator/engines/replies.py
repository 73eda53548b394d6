"""What servers send, read without trust: any part of it may be missing, null or misshapen."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from simulator.engines.ladder import Rejection
from simulator.prompting.engine import Usage


class Aloud:
    """Keeps back the thinking that some models put in front of their text, between two tags."""

    OPEN, CLOSE = "<think>", "</think>"

    def __init__(self) -> None:
        self._waiting = ""
        self._over = False
        self.thought = False

    def feed(self, piece: str) -> str:
        if self._over:
            return piece
        self._waiting += piece
        start = self._waiting.lstrip()
        if self.OPEN.startswith(start[: len(self.OPEN)]) and len(start) < len(self.OPEN):
            return ""
        if not start.startswith(self.OPEN):
            return self.close()
        self.thought = True
        _, closed, rest = self._waiting.partition(self.CLOSE)
        if not closed:
            return ""
        self._waiting = rest.lstrip()
        return self.close()

    def close(self) -> str:
        """What is left; thinking that never ended is none of it."""
        if not self._over and self._waiting.lstrip().startswith(self.OPEN):
            self._waiting = ""
        self._over = True
        left, self._waiting = self._waiting, ""
        return left


def from_body(status: int, body: Any) -> Rejection:
    """What a server says is wrong: `{"message", "code", "param"}`, or `{"detail": [...]}`, or text.

    Only what it says of the request is kept; some servers send the whole request back.
    """
    if not isinstance(body, dict):
        return Rejection(status=status, text=str(body or "")[:500])
    body = mapping(body.get("error")) or body
    said, param = body.get("message") or body.get("detail") or body.get("error") or "", ""
    if isinstance(said, list):
        problems = [mapping(one) for one in said]
        param = " ".join(str(part) for one in problems for part in items(one.get("loc")))
        said = "; ".join(str(one.get("msg", "")) for one in problems)
    return Rejection(
        status=status,
        code=f"{body.get('code') or ''} {body.get('type') or ''}".strip(),
        param=f"{body.get('param') or ''} {param}".strip(),
        text=str(said)[:2000],
    )


def status_in(error: Any) -> int:
    """The status that an error inside an answer names; without one, the server failed."""
    code = mapping(error).get("code")
    return code if isinstance(code, int) and 400 <= code < 600 else 500


def retry_after(headers: Any) -> float | None:
    """Seconds the server asks for; a date in its place is taken for unknown."""
    for name, scale in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            return max(0.0, float(headers[name]) * scale)
        except (KeyError, ValueError):
            continue
    return None


def events(pieces: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """The JSON objects of a server-sent event stream.

    Raises:
        ValueError: a line holds something else.
    """
    waiting = b""
    for piece in pieces:
        *lines, waiting = (waiting + piece).split(b"\n")
        for line in lines:
            name, _, value = line.rstrip(b"\r").partition(b":")
            if name == b"data" and (value := value.strip()) and value != b"[DONE]":
                yield _object(value)


def whole(content: bytes) -> dict[str, Any]:
    """An answer that came in one piece.

    Raises:
        ValueError: it is not the answer of such an API.
    """
    body = _object(content)
    if body.get("error"):
        return body
    [choice, *_] = items(body.get("choices")) or [None]
    if not isinstance(choice, dict):
        raise ValueError("no choices")
    choice["finish_reason"] = choice.get("finish_reason") or "stop"
    return body


def usage_in(body: dict[str, Any]) -> Usage | None:
    """Tokens as the server counted them, None where it did not say."""
    usage = mapping(body.get("usage"))
    if not usage:
        return None
    cached = mapping(usage.get("prompt_tokens_details")).get("cached_tokens")
    return Usage(
        prompt_tokens=_number(usage.get("prompt_tokens")),
        completion_tokens=_number(usage.get("completion_tokens")),
        cached_tokens=_number(cached),
    )


def mapping(thing: Any) -> dict[str, Any]:
    return thing if isinstance(thing, dict) else {}


def items(thing: Any) -> list[Any]:
    return thing if isinstance(thing, list) else []


def _object(content: bytes) -> dict[str, Any]:
    body = json.loads(content.decode())
    if not isinstance(body, dict):
        raise ValueError("not an object")
    return body


def _number(thing: Any) -> int | None:
    return thing if isinstance(thing, int) else None
