"""Every way a server can fail: the right fault, one sentence that says what to do, no needless call."""

import json
import re
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from simulator.domain.errors import EngineError, EngineFault
from simulator.engines.openai_compatible import OpenAICompatible
from simulator.prompting.engine import Request
from tests.wire.raw_server import (
    RawServer,
    Reply,
    chunked,
    error,
    event,
    raw,
    silence,
    status,
    stream,
    whole,
)
from tests.wire.requests import GOOD, judge, say

pytestmark = pytest.mark.wire

KEY = "sk-very-secret-0123456789"
HTML = b"<html><body>Welcome to the router</body></html>"


def engine(url: str, **seconds: float) -> OpenAICompatible:
    return OpenAICompatible(url, KEY, "a-model", **{"read_seconds": 20.0, **seconds})


def fault(url: str, request: Request | None = None, **seconds: float) -> EngineError:
    """Ask, expect a fault, and check what is true of every one of them."""
    with pytest.raises(EngineError) as caught:
        engine(url, **seconds).complete(request or say())
    words = caught.value.message
    assert KEY not in words
    assert "://" not in words
    assert re.fullmatch(r"[A-Z0-9][^\n]+\.", words), words
    assert words.count(". ") == 0, "one sentence"
    assert ":" in words or ";" in words, "what happened: what to do"
    return caught.value


@contextmanager
def served(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    """A port where every connection is served so, and any trouble with it is the client's to tell."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def take_all() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = listening.accept()
                    with connection, suppress(OSError):
                        serve(connection)

        threading.Thread(target=take_all, daemon=True).start()
        yield int(listening.getsockname()[1])


@contextmanager
def nobody_there() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    yield f"http://127.0.0.1:{port}/v1"


@contextmanager
def no_such_name() -> Iterator[str]:
    """A name that no server may ever have (RFC 6761)."""
    yield "http://models.invalid/v1"


@contextmanager
def no_https() -> Iterator[str]:
    def answer_plainly(connection: socket.socket) -> None:
        connection.recv(1)
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with served(answer_plainly) as port:
        yield f"https://127.0.0.1:{port}/v1"


@contextmanager
def a_strange_certificate() -> Iterator[str]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with TemporaryDirectory() as folder:
        pem = Path(folder) / "server.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj",
             "/CN=127.0.0.1", "-keyout", pem, "-out", pem.with_suffix(".crt")],
            check=True,
            capture_output=True,
        )  # fmt: skip
        context.load_cert_chain(pem.with_suffix(".crt"), pem)

    def shake_hands(connection: socket.socket) -> None:
        context.wrap_socket(connection, server_side=True)

    with served(shake_hands) as port:
        yield f"https://127.0.0.1:{port}/v1"


UNREACHABLE = {
    "refused": (nobody_there, "start the model server there"),
    "no such name": (no_such_name, "There is no server called models.invalid"),
    "no https": (no_https, "does not speak https"),
    "a strange certificate": (a_strange_certificate, "The certificate of 127.0.0.1"),
}
MAKES_CERTIFICATES = shutil.which("openssl") is not None


@pytest.mark.parametrize("name", UNREACHABLE)
def test_a_server_that_cannot_be_reached(name: str) -> None:
    if name == "a strange certificate" and not MAKES_CERTIFICATES:
        pytest.skip("openssl makes the certificate")
    where, words = UNREACHABLE[name]
    with where() as url:
        found = fault(url)
    assert found.fault is EngineFault.AWAY
    assert words in found.message
    if name != "no such name":  # a resolver may say that it does not know for now
        assert found.transient is (name == "refused")


CASES: dict[str, tuple[Reply, EngineFault, bool, str]] = {
    "400": (error(400, "Nope"), EngineFault.BAD_REQUEST, False, "(Nope)"),
    "401": (error(401, f"Incorrect API key: {KEY}"), EngineFault.KEY_REJECTED, False, "the key"),
    "400 key, LiteLLM": (
        status(400, {"error": {"message": "No connected db.", "type": "no_db_connection"}}),
        EngineFault.KEY_REJECTED,
        False,
        "the key",
    ),
    "400 key, Google": (
        error(400, "API key not valid. Please pass a valid API key."),
        EngineFault.KEY_REJECTED,
        False,
        "the key",
    ),
    "402": (error(402, "Payment Required"), EngineFault.QUOTA_SPENT, False, "no credit"),
    "403": (error(403, "Country not supported"), EngineFault.KEY_REJECTED, False, "the key"),
    "404 model": (
        error(404, "The model `a-model` does not exist", name="model_not_found"),
        EngineFault.MODEL_UNKNOWN,
        False,
        "no model called a-model",
    ),
    "404 model, Ollama": (
        error(404, 'model "a-model" not found, try pulling it first'),
        EngineFault.MODEL_UNKNOWN,
        False,
        "load it there first",
    ),
    "400 model, OpenRouter": (
        error(400, "a-model is not a valid model ID"),
        EngineFault.MODEL_UNKNOWN,
        False,
        "no model called a-model",
    ),
    "404 path": (
        status(404, b"not found", kind="text/plain"),
        EngineFault.NOT_AN_API,
        False,
        "/v1",
    ),
    "408": (error(408, "Timed out"), EngineFault.TIMEOUT, True, "too long"),
    "409": (error(409, "Conflict"), EngineFault.BUSY, True, "wait a little"),
    "413": (error(413, "Too large"), EngineFault.CONTEXT_TOO_LONG, False, "too long"),
    "429": (error(429, "Rate limit reached"), EngineFault.BUSY, True, "wait a little"),
    "429 with Retry-After": (
        error(429, "Rate limit reached", retry_after="7"),
        EngineFault.BUSY,
        True,
        "wait 7 seconds",
    ),
    "429 with Retry-After as a date": (
        error(429, "Rate limit reached", retry_after="Mon, 23 Nov 2026 15:00:00 GMT"),
        EngineFault.BUSY,
        True,
        "wait a little",
    ),
    "429 quota": (
        error(429, "You exceeded your current quota", name="insufficient_quota"),
        EngineFault.QUOTA_SPENT,
        False,
        "no credit",
    ),
    "500": (error(500, "boom"), EngineFault.SERVER_FAILED, True, "try again in a minute"),
    "502": (status(502, HTML, kind="text/html"), EngineFault.SERVER_FAILED, True, "try again"),
    "503": (error(503, "overloaded"), EngineFault.BUSY, True, "busy"),
    "503 loading": (error(503, "Loading model"), EngineFault.BUSY, True, "still loading"),
    "504": (error(504, "gateway"), EngineFault.TIMEOUT, True, "too long"),
    "context": (
        error(400, "This model's maximum context length is 8192 tokens; drop max_tokens"),
        EngineFault.CONTEXT_TOO_LONG,
        False,
        "start anew",
    ),
    "content filter": (
        error(400, "The response was filtered", name="content_filter"),
        EngineFault.FILTERED,
        False,
        "content filter",
    ),
    "content filter in the stream": (
        stream(finish="content_filter"),
        EngineFault.FILTERED,
        False,
        "content filter",
    ),
    "refusal": (
        chunked(
            event(delta={"refusal": "I can't help with that."}), event(finish_reason="stop"), b""
        ),
        EngineFault.REFUSED,
        False,
        "declined",
    ),
    "nothing": (stream(), EngineFault.EMPTY, False, "answered with nothing"),
    "null": (whole(None), EngineFault.EMPTY, False, "answered with nothing"),
    "HTML": (status(200, HTML, kind="text/html"), EngineFault.NOT_AN_API, False, "base URL"),
    "another API": (status(200, {"answer": 42}), EngineFault.NOT_AN_API, False, "base URL"),
    "choices of another shape": (
        chunked(b'data: {"choices": ["Well."], "usage": {"prompt_tokens": "many"}}\n\n', b""),
        EngineFault.NOT_AN_API,
        False,
        "base URL",
    ),
    "a JSON list": (status(200, [1, 2]), EngineFault.NOT_AN_API, False, "base URL"),
    "half a JSON": (
        status(200, b'{"choices": [{"mess'),
        EngineFault.NOT_AN_API,
        False,
        "base URL",
    ),
    "not UTF-8": (
        chunked(b'data: {"choices": "\xff\xfe"}\n\n'),
        EngineFault.NOT_AN_API,
        False,
        "base URL",
    ),
    "a stream of something else": (
        chunked(b"data: hello\n\n"),
        EngineFault.NOT_AN_API,
        False,
        "base URL",
    ),
    "no HTTP": (raw(b"220 ftp ready\r\n\r\n"), EngineFault.NOT_AN_API, False, "base URL"),
    "closed at once": (lambda connection: None, EngineFault.CUT, True, "broke off"),
    "silence": (silence(), EngineFault.TIMEOUT, True, "too long"),
    "silence after the head": (chunked(then=silence()), EngineFault.TIMEOUT, True, "too long"),
    "stall": (
        chunked(event(delta={"content": "Well. "}), then=silence()),
        EngineFault.CUT,
        True,
        "broke off",
    ),
    "cut": (chunked(event(delta={"content": "Well. "})), EngineFault.CUT, True, "broke off"),
    "polite cut": (stream("Well. ", finish=None), EngineFault.CUT, True, "broke off"),
    "half a JSON in the stream": (
        chunked(event(delta={"content": "Well. "}), b'data: {"choices": [{"del\n\n'),
        EngineFault.CUT,
        True,
        "broke off",
    ),
    "an error in the stream": (
        chunked(b'data: {"error": {"message": "out of memory", "code": 500}}\n\n'),
        EngineFault.SERVER_FAILED,
        True,
        "failed on its side",
    ),
    "an error in the middle": (
        chunked(event(delta={"content": "Well. "}), b'data: {"error": {"message": "boom"}}\n\n'),
        EngineFault.CUT,
        True,
        "broke off",
    ),
    "an error with status 200": (
        status(200, {"error": {"message": "Rate limit", "code": 429}}),
        EngineFault.BUSY,
        True,
        "busy",
    ),
}


SILENT = {"silence", "silence after the head", "stall"}


def patience(name: str) -> float:
    """Short where the server is silent for ever; elsewhere a busy machine may take its time."""
    return 0.4 if name in SILENT else 20.0


@pytest.mark.parametrize("name", CASES)
def test_each_failure_has_its_fault_and_its_words(name: str) -> None:
    reply, expected, transient, words = CASES[name]
    with RawServer([reply]) as server:
        found = fault(server.url, read_seconds=patience(name))
        assert found.fault is expected
        assert found.transient is transient
        assert words in found.message
        answered = [one for one in server.asked if one]
        learned = 2 if name == "400" else 1
        assert len(answered) == learned, "a failure is not paid for twice"


def test_the_seconds_that_a_server_asks_for_are_kept() -> None:
    with RawServer([error(429, "slow down", retry_after="7")]) as server:
        assert fault(server.url).retry_after == 7
    with RawServer([error(429, "slow down", retry_after_ms="250")]) as server:
        assert fault(server.url).retry_after == 0.25


def test_there_is_no_such_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    found = fault("http://models.invalid/v1")
    assert (found.fault, found.transient) == (EngineFault.AWAY, False)
    assert "There is no server called models.invalid" in found.message


def test_a_password_in_the_base_url_is_never_said() -> None:
    with RawServer([error(400, "Bad http://someone:hunter2@host/v1 Bearer abc")]) as server:
        url = f"http://someone:hunter2@127.0.0.1:{server.port}/v1"
        found = fault(url)
    assert "hunter2" not in found.message
    assert "someone" not in found.message
    assert "abc" not in found.message


def test_a_server_that_never_ends_is_cut_off() -> None:
    clock = iter(range(0, 10_000, 60))
    with RawServer([stream(*("word " for _ in range(50)))]) as server:
        endless = OpenAICompatible(server.url, KEY, "a-model", clock=lambda: float(next(clock)))
        with pytest.raises(EngineError) as caught:
            endless.complete(say())
    assert caught.value.fault is EngineFault.CUT


@pytest.mark.parametrize("request_of", [say, judge])
def test_what_the_listener_raises_comes_back_unchanged(request_of: Callable[[], Request]) -> None:
    """Stopping is raising: it must not look like a failure of the server."""

    class Stop(ValueError):
        pass

    def stop(piece: str) -> None:
        raise Stop(piece)

    with RawServer([stream("Well. ", "You'll see.")]) as server, pytest.raises(Stop, match="Well"):
        engine(server.url).complete(request_of(), stop)


def test_words_around_the_json_are_kept_for_the_reader() -> None:
    answer = f"Sure! Here it is:\n```json\n{GOOD}\n```"
    with RawServer([stream(answer)]) as server:
        assert engine(server.url).complete(judge()).text == answer
        assert len(server.asked) == 1


def test_json_of_another_shape_is_the_readers_business() -> None:
    with RawServer([stream(json.dumps({"verdict": "fine"}))]) as server:
        assert engine(server.url).complete(judge()).text == '{"verdict": "fine"}'
        assert len(server.asked) == 1
