"""A server of plain sockets that misbehaves exactly as it is told, one reply per request."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

Reply = Callable[[socket.socket], None]


def status(
    code: int, body: object = None, *, kind: str = "application/json", **headers: str
) -> Reply:
    """A whole answer with a status; `retry_after="1"` becomes the header retry-after."""
    content = body if isinstance(body, bytes) else json.dumps(body or {}).encode()
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return raw(_head(code, kind, f"content-length: {len(content)}", *lines) + content)


def error(code: int, message: str, *, name: str = "", param: str = "", **headers: str) -> Reply:
    """An error as OpenAI words them."""
    said = {"message": message, "type": "error", "code": name or None, "param": param or None}
    return status(code, {"error": said}, **headers)


def whole(text: str | None, finish: str = "stop", **more: object) -> Reply:
    """A complete answer in one piece, as servers send that do not stream."""
    message = {"role": "assistant", "content": text}
    choice = {"index": 0, "message": message, "finish_reason": finish}
    return status(200, {"id": "x", "object": "chat.completion", "choices": [choice], **more})


def stream(*pieces: str, finish: str | None = "stop", pause: float = 0.0, **more: object) -> Reply:
    """A streamed answer; `finish=None` ends it politely but without saying that it is over."""

    def reply(connection: socket.socket) -> None:
        connection.sendall(_head(200, "text/event-stream", "connection: close"))
        for piece in pieces:
            connection.sendall(event(delta={"content": piece}))
            time.sleep(pause)
        if finish is not None:
            connection.sendall(event(delta={}, finish_reason=finish))
            if more:
                connection.sendall(_data({"id": "x", "choices": [], **more}))
            connection.sendall(b"data: [DONE]\n\n")

    return reply


def chunked(*pieces: bytes, then: Reply | None = None) -> Reply:
    """A stream that promises more and then does what `then` does: cut by default."""

    def reply(connection: socket.socket) -> None:
        connection.sendall(_head(200, "text/event-stream", "transfer-encoding: chunked"))
        for piece in pieces:
            connection.sendall(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
        if then is not None:
            then(connection)

    return reply


def silence(seconds: float = 5.0) -> Reply:
    def reply(connection: socket.socket) -> None:
        connection.settimeout(seconds)
        try:
            connection.recv(1)
        except OSError:
            return

    return reply


def late(seconds: float, then: Reply) -> Reply:
    """Not a byte for so long, then `then`."""

    def reply(connection: socket.socket) -> None:
        time.sleep(seconds)
        then(connection)

    return reply


def raw(content: bytes) -> Reply:
    return lambda connection: connection.sendall(content)


def event(**choice: object) -> bytes:
    return _data({"id": "x", "model": "raw-1", "choices": [{"index": 0, **choice}]})


def _data(content: object) -> bytes:
    return f"data: {json.dumps(content)}\n\n".encode()


def _head(code: int, kind: str, *lines: str) -> bytes:
    head = (f"HTTP/1.1 {code} Said", f"content-type: {kind}", "connection: close", *lines)
    return "\r\n".join(head).encode() + b"\r\n\r\n"


@dataclass
class RawServer:
    """Gives the replies in order, the last one for ever; keeps what it was asked.

    `answers` decides by what was asked instead, for when the order is not known.
    """

    replies: list[Reply]
    answers: Callable[[dict[str, Any]], Reply] | None = None
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._lock = threading.Lock()
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/v1"
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._socket.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                head, body = _read(connection)
                if not head:
                    return
                with self._lock:
                    self.headers.append(head)
                    self.asked.append(json.loads(body or "{}"))
                    reply = self._next(self.asked[-1])
                reply(connection)
            except OSError:
                return

    def _next(self, asked: dict[str, Any]) -> Reply:
        if self.answers is not None:
            return self.answers(asked)
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


def _read(connection: socket.socket) -> tuple[str, bytes]:
    received = b""
    while b"\r\n\r\n" not in received:
        piece = connection.recv(65536)
        if not piece:
            return "", b""
        received += piece
    head, _, body = received.partition(b"\r\n\r\n")
    length = _length(head.decode().splitlines())
    while len(body) < length:
        body += connection.recv(65536)
    return head.decode(), body


def _length(lines: Iterable[str]) -> int:
    pairs = (line.split(":", 1) for line in lines if ":" in line)
    return next((int(value) for name, value in pairs if name.lower() == "content-length"), 0)
