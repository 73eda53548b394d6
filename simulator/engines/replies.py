"""What servers send, read without trust: any part of it may be missing, null or misshapen."""

import json
from typing import Any

from simulator.engines.ladder import Rejection


def rejection(error: Any) -> Rejection:
    return from_body(error.status_code, error.body)


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


def status_in(code: Any) -> int:
    """A status that came inside the answer; without one, the server failed."""
    return code if isinstance(code, int) and 400 <= code < 600 else 500


def retry_after(headers: Any) -> float | None:
    """Seconds the server asks for; a date in its place is taken for unknown."""
    for name, scale in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            return max(0.0, float(headers[name]) * scale)
        except (KeyError, ValueError):
            continue
    return None


def plain(thing: Any) -> dict[str, Any]:
    """A client object as the plain JSON it was made from."""
    if isinstance(thing, dict):
        return thing
    if hasattr(thing, "to_dict"):
        return mapping(thing.to_dict(warnings=False))
    raise TypeError("not an answer")


def parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None


def mapping(thing: Any) -> dict[str, Any]:
    return thing if isinstance(thing, dict) else {}


def items(thing: Any) -> list[Any]:
    return thing if isinstance(thing, list) else []
