"""Any server that speaks OpenAI's chat completions: asked, negotiated with, listened to.

The client library is imported when the first request is made, so that an offline session neither
waits for it nor carries it.
"""

import json
import time
import weakref
from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from simulator.domain.errors import EngineFault
from simulator.domain.value import Provenance
from simulator.engines.faults import Place, is_too_long, rejected
from simulator.engines.hanging_up import Calls
from simulator.engines.ladder import (
    HEADROOM,
    Memory,
    Quirks,
    Rejection,
    Rung,
    adapted,
    parameters,
    shorter,
    wire_messages,
)
from simulator.engines.listening import Answer, Listener, Opened, Rejected
from simulator.prompting.engine import Completion, Message, OnText, Request, Usage

if TYPE_CHECKING:
    import httpx2

OPENAI = "https://api.openai.com/v1"
CONNECT_SECONDS = 3.0
READ_SECONDS = 30.0
"""Longest silence, before the first word and between two pieces."""
IDLE_CONNECTIONS, IDLE_SECONDS = 100, 60.0
"""A connection is kept open while the learner thinks: to open one takes several trips to the server."""
WHOLE_PATIENCE = 2
"""An answer that comes whole is silent until its last word is written: so many times as long."""
WHOLE_SECONDS = 180.0
"""Longest answer from first to last, for servers that drip."""
MOST_TRIES = 16
"""Rejections to learn from in one request; a server that rejects more is not one we can use."""
FEWEST_TOKENS = 1 / 10
"""Tokens per character below which a server cannot have read all that was sent."""


class OpenAICompatible:
    """OpenAI, and what people run in its place: Ollama, llama.cpp, vLLM, LM Studio, LiteLLM."""

    def __init__(
        self,
        base_url: str | None,
        api_key: str,
        model: str,
        clock: Callable[[], float] = time.monotonic,
        *,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self._base_url = base_url or OPENAI
        self._key = api_key
        self._model = model
        self._clock = clock
        self._seconds = (connect_seconds, read_seconds)
        self._is_openai = is_openai(self._base_url)
        self._memory = Memory(_first_guess(self._is_openai))
        self._calls = Calls()
        self._lock = Lock()
        self._made: _Line | None = None

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        """Ask, adapting to what this server takes; see `prompting.engine.Engine`."""
        if on_text is None:
            return self._complete(request, None)
        with self._calls.listening(on_text) as hear:
            return self._complete(request, hear)

    def _complete(self, request: Request, on_text: OnText | None) -> Completion:
        model = request.model or self._model
        place = Place(self._base_url, model, self._key)
        quirks, messages = self._memory.recall(model), request.messages
        spent = Usage()
        for _ in range(MOST_TRIES):
            sent = parameters(
                request, quirks, model, is_openai=self._is_openai, heard=on_text is not None
            )
            listener = Listener(place, on_text, self._clock, self._clock() + WHOLE_SECONDS)
            body = {"messages": wire_messages(messages, request.schema_, quirks), **sent}
            try:
                answer = listener.listen(partial(self._open, body))
            except Rejected as rejection:
                why = rejection.why
                if is_too_long(why) and request.schema_ is None and (cut := shorter(messages)):
                    messages = cut
                elif (learned := _learned(quirks, why, request, sent)) is not None:
                    quirks = learned
                else:
                    raise rejected(why, place, rejection.retry_after) from None
                continue
            spent = _added(spent, answer.usage)
            again = _worth_asking_otherwise(answer, quirks, request, on_text)
            if again is not None:
                quirks = again
                continue
            text = _checked(answer, place)
            self._memory.learn(model, quirks)
            sent |= {"rung": quirks.rung.value} if request.schema_ else {}
            sent |= _warnings(request, messages, answer.usage)
            return Completion(
                text=text,
                provenance=Provenance.LIVE,
                engine="openai",
                model=answer.model or model,
                usage=spent,
                finish=answer.finish,
                params_sent=sent,
            )
        raise place.fault(EngineFault.BAD_REQUEST)

    def quirks(self, model: str = "") -> Quirks:
        """What was learned about a model so far."""
        return self._memory.recall(model or self._model)

    def prepare(self) -> None:
        """Import and open the client before the first request, so that its first word is sooner."""
        self._line()

    def _open(self, body: dict[str, Any]) -> Opened:
        """Send it; the answer's head is there once the context is entered.

        Straight over the client's connections: its own calls take longer to go through a request
        than all else that is done before it leaves, and tell the server about this computer.
        """
        line, (connect, read) = self._line(), self._seconds
        silence = read if "stream" in body else min(read * WHOLE_PATIENCE, WHOLE_SECONDS)
        timeout = {"connect": connect, "read": silence, "write": silence, "pool": silence}
        return line.http.stream(
            "POST",
            line.url,
            content=json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode(
                errors="replace"
            ),
            headers=line.headers,
            extensions={"timeout": timeout},
        )

    def _line(self) -> "_Line":
        with self._lock:
            if self._made is None:
                self._made = _Line.open(self._base_url, self._key)
                self._calls.follow(self._made.http)
                # Its open connections go when the engine goes, whoever forgets to say so.
                weakref.finalize(self, self._made.http.close)
            return self._made


class _Line(NamedTuple):
    """What the client library makes of an address and a key, and the connections to it."""

    http: "httpx2.Client"
    url: str
    headers: dict[str, str]

    @classmethod
    def open(cls, base_url: str, key: str) -> "_Line":
        import httpx2
        import openai

        http = openai.DefaultHttpxClient(
            trust_env=not is_here(base_url),
            limits=httpx2.Limits(
                max_keepalive_connections=IDLE_CONNECTIONS, keepalive_expiry=IDLE_SECONDS
            ),
        )
        client = openai.OpenAI(base_url=base_url, api_key=key or "not-needed", http_client=http)
        given = {**client.default_headers, **client.auth_headers}
        headers = {
            name.lower(): value
            for name, value in given.items()
            if isinstance(value, str) and not name.lower().startswith("x-stainless")
        }
        return cls(http, f"{client.base_url}chat/completions", headers)


def is_openai(base_url: str) -> bool:
    """Whether this is OpenAI's own house, where talks are kept unless we say otherwise."""
    host = urlsplit(base_url).hostname or ""
    return host == "openai.com" or host.endswith(".openai.com")


def is_here(base_url: str) -> bool:
    """Whether the server is this computer, which no proxy could reach for us."""
    return urlsplit(base_url).hostname in {"localhost", "127.0.0.1", "::1"}


def _first_guess(is_openai: bool) -> Quirks:
    """OpenAI knows the newer name of the limit, and its models may think before they speak."""
    newer = ("max_completion_tokens", "max_tokens")
    return Quirks(limits=newer, headroom=HEADROOM) if is_openai else Quirks()


def _learned(
    quirks: Quirks, why: Rejection, request: Request, sent: dict[str, Any]
) -> Quirks | None:
    """How to ask instead, unless the reason lies elsewhere: the key, the model, the account."""
    about_us = {400, 404, 422}
    if why.status in about_us and rejected(why, Place("", "", "")).fault in {
        EngineFault.KEY_REJECTED,
        EngineFault.MODEL_UNKNOWN,
        EngineFault.QUOTA_SPENT,
        EngineFault.FILTERED,
        EngineFault.CONTEXT_TOO_LONG,
    }:
        return None
    return adapted(quirks, why, request, sent)


def _worth_asking_otherwise(
    answer: Answer, quirks: Quirks, request: Request, on_text: OnText | None
) -> Quirks | None:
    """A second, paid question is worth it only when the first could not have been answered.

    A model that thought until its limit gets room once; a server that ignored the schema gets it in
    words. Both are remembered, so they happen once per model.
    """
    thought = answer.thought or (answer.usage.completion_tokens or 0) > 0
    if not answer.text.strip() and answer.finish == "length" and thought and not quirks.headroom:
        return quirks.model_copy(update={"headroom": HEADROOM})
    unstructured = request.schema_ is not None and not _holds_object(answer.text)
    if unstructured and answer.finish == "stop" and answer.text.strip() and on_text is None:
        return quirks.lower(past=Rung.OBJECT) if quirks.rung is not Rung.PLAIN else None
    return None


def _holds_object(text: str) -> bool:
    start, end = text.find("{"), text.rfind("}")
    return 0 <= start < end


def _checked(answer: Answer, place: Place) -> str:
    """The text, or the fault that there is none to use."""
    if answer.refusal:
        raise place.fault(EngineFault.REFUSED)
    if answer.finish == "content_filter":
        raise place.fault(EngineFault.FILTERED)
    if answer.text.strip():
        return answer.text
    if answer.thought or answer.finish == "length":
        words = (
            "{model} used up its words on thinking and said nothing: choose a model that thinks "
            "less, or turn its thinking off."
        )
        raise place.fault(EngineFault.EMPTY, words=words)
    raise place.fault(EngineFault.EMPTY)


def _warnings(request: Request, messages: tuple[Message, ...], usage: Usage) -> dict[str, Any]:
    """What the trainer should know about this answer: turns left out, by us or by the server."""
    warnings: dict[str, Any] = {}
    if left_out := len(request.messages) - len(messages):
        warnings["messages_left_out"] = left_out
    characters = sum(len(message.content) for message in messages)
    if usage.prompt_tokens is not None and usage.prompt_tokens < characters * FEWEST_TOKENS:
        warnings["server_read_only_tokens"] = usage.prompt_tokens
    return warnings


def _added(one: Usage, other: Usage) -> Usage:
    """Both, where both are known; what was paid for counts even when it was of no use."""
    if one == Usage():
        return other
    mine, theirs = one.model_dump(), other.model_dump()
    return Usage(
        **{
            name: None if theirs[name] is None else (mine[name] or 0) + theirs[name]
            for name in theirs
        }
    )
