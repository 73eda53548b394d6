"""What one server takes and another rejects, learned by asking and then remembered.

A rejected request costs nothing, so each rejection teaches one thing and the request goes out
again: a parameter is left out, a limit is renamed, or structured output takes a step down from
`json_schema` to `json_object` to the schema written into the prompt (platform.md 5.6).
"""

import json
import re
from collections.abc import Collection
from enum import StrEnum
from threading import Lock
from typing import Any

from simulator.domain.value import Frozen
from simulator.prompting.engine import AnswerSchema, Message, Request

HEADROOM = 4000
"""Tokens added for models that think before they speak and count it as speech."""
OPTIONAL = ("temperature", "seed", "stream_options", "store", "reasoning_effort")
_BOUNDS = frozenset(
    {"maxLength", "minLength", "maxItems", "minItems", "pattern", "format", "title", "description"}
)


class Rung(StrEnum):
    SCHEMA = "json_schema"
    BARE_SCHEMA = "json_schema without bounds"
    OBJECT = "json_object"
    PLAIN = "plain"


RUNGS = tuple(Rung)


class Quirks(Frozen):
    """How one server and model want to be asked."""

    rung: Rung = Rung.SCHEMA
    dropped: frozenset[str] = frozenset()
    limits: tuple[str, ...] = ("max_tokens", "max_completion_tokens")
    """Names of the length limit, the one to send first; empty when none is accepted."""
    headroom: int = 0
    folds_system: bool = False
    """The model's chat template knows no system message, so it becomes part of the first one."""
    streams: bool = True

    def without(self, *names: str) -> "Quirks":
        return self.model_copy(update={"dropped": self.dropped | set(names)})

    def lower(self, past: Rung | None = None) -> "Quirks | None":
        """One rung down, or None at the bottom."""
        below = RUNGS[RUNGS.index(past or self.rung) + 1 :]
        return self.model_copy(update={"rung": below[0]}) if below else None


class Rejection(Frozen):
    """Why a server did not take a request, in what it said."""

    status: int
    code: str = ""
    param: str = ""
    text: str = ""

    def names(self, *words: str) -> bool:
        said = f"{self.param} {self.code} {self.text}".lower()
        return any(re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", said) for word in words)


class Memory:
    """Quirks by model, shared by the threads that use one engine."""

    def __init__(self, first: Quirks) -> None:
        self._first = first
        self._known: dict[str, Quirks] = {}
        self._lock = Lock()

    def recall(self, model: str) -> Quirks:
        with self._lock:
            return self._known.get(model, self._first)

    def learn(self, model: str, quirks: Quirks) -> None:
        with self._lock:
            self._known[model] = quirks


def adapted(
    quirks: Quirks, why: Rejection, request: Request, sent: Collection[str]
) -> Quirks | None:
    """How to ask after this rejection, or None when asking otherwise would not help.

    `sent`: the parameters that the server has seen; only those can be to blame.
    """
    structured = request.schema_ is not None and quirks.rung is not Rung.PLAIN
    if why.status >= 500:
        if structured and why.names("response_format", "json_schema", "json_object", "grammar"):
            return quirks.lower(past=Rung.BARE_SCHEMA if quirks.rung is Rung.SCHEMA else None)
        return _system_folded(quirks, why)
    if why.status not in {400, 404, 422}:
        return None
    if named := _named_parameter(quirks, why, sent):
        return named
    if folded := _system_folded(quirks, why):
        return folded
    if structured:
        about_schema = why.names("maxlength", "minlength", "maxitems", "minitems", "not permitted")
        bare = quirks.rung is Rung.SCHEMA and about_schema
        return quirks.lower() if bare else quirks.lower(past=_last_schema(quirks.rung))
    left = [name for name in OPTIONAL if name in sent]
    return quirks.without(*left) if left and why.status != 404 else None


def parameters(
    request: Request, quirks: Quirks, model: str, *, is_openai: bool, heard: bool = True
) -> dict[str, Any]:
    """What is sent, apart from the messages.

    What nobody hears while it is written (a grade) is asked for whole: to read it word by word takes
    ten times the work, which the first words of everybody else in a class would wait for.
    Only OpenAI itself is told not to keep the talk, and to think briefly: there the learner waits.
    """
    sampling = request.sampling
    wanted: dict[str, Any] = {"model": model, "temperature": sampling.temperature}
    wanted["seed"] = sampling.seed
    if quirks.limits:
        wanted[quirks.limits[0]] = sampling.max_tokens + quirks.headroom
    if heard and quirks.streams:
        wanted |= {"stream": True, "stream_options": {"include_usage": True}}
    if is_openai:
        wanted |= {"store": False, "reasoning_effort": "low"}
    if request.schema_ is not None:
        wanted["response_format"] = _response_format(request.schema_, quirks.rung)
    return {
        name: value
        for name, value in wanted.items()
        if value is not None and name not in quirks.dropped
    }


def wire_messages(
    messages: tuple[Message, ...], schema: AnswerSchema | None, quirks: Quirks
) -> list[dict[str, str]]:
    """The messages, with the schema in words where the server does not take it as a parameter."""
    sent = [message.model_dump() for message in messages]
    if schema is not None and quirks.rung in {Rung.OBJECT, Rung.PLAIN}:
        form = json.dumps(schema.json_schema, ensure_ascii=False, separators=(",", ":"))
        words = f"\n\nAnswer with one JSON object and nothing else, by this JSON schema:\n{form}"
        sent[0] = {**sent[0], "content": sent[0]["content"] + words}
    if quirks.folds_system and sent[0]["role"] == "system":
        system, *rest = sent
        first = rest[0] if rest and rest[0]["role"] == "user" else {"role": "user", "content": ""}
        folded = {**first, "content": f"{system['content']}\n\n{first['content']}".strip()}
        sent = [folded, *(rest[1:] if first in rest else rest)]
    return sent


def shorter(messages: tuple[Message, ...]) -> tuple[Message, ...] | None:
    """The same talk without its oldest half, or None when there is nothing left to leave out.

    Who they are (the first message) and what is to be answered (the last) always stay.
    """
    first, *talk, last = messages
    if len(talk) < 2:
        return None
    gone = max(2, len(talk) // 2)
    return (first, *talk[gone + gone % 2 :], last)


def bare(schema: Any) -> Any:
    """A schema without the bounds that some strict servers do not know."""
    if isinstance(schema, dict):
        return {
            key: {name: bare(one) for name, one in value.items()}
            if key in {"properties", "$defs"}
            else bare(value)
            for key, value in schema.items()
            if key not in _BOUNDS
        }
    return [bare(one) for one in schema] if isinstance(schema, list) else schema


def _response_format(schema: AnswerSchema, rung: Rung) -> dict[str, Any] | None:
    if rung is Rung.PLAIN:
        return None
    if rung is Rung.OBJECT:
        return {"type": "json_object"}
    form = schema.json_schema if rung is Rung.SCHEMA else bare(schema.json_schema)
    return {
        "type": "json_schema",
        "json_schema": {"name": schema.name, "strict": True, "schema": form},
    }


def _named_parameter(quirks: Quirks, why: Rejection, sent: Collection[str]) -> Quirks | None:
    if quirks.limits and quirks.limits[0] in sent and why.names(quirks.limits[0]):
        return quirks.model_copy(update={"limits": quirks.limits[1:]})
    for name in OPTIONAL:
        if name in sent and why.names(name):
            return quirks.without(name)
    if "stream" in sent and why.names("stream", "streaming"):
        return quirks.model_copy(update={"streams": False})
    return None


def _system_folded(quirks: Quirks, why: Rejection) -> Quirks | None:
    about_roles = why.names("system role", "system message", "roles must alternate")
    if about_roles and not quirks.folds_system:
        return quirks.model_copy(update={"folds_system": True})
    return None


def _last_schema(rung: Rung) -> Rung | None:
    return Rung.BARE_SCHEMA if rung is Rung.SCHEMA else None
