"""The one seam between us and whoever answers: a request goes out, text comes back."""

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any, Literal, Protocol

from pydantic import SerializeAsAny

from simulator.domain.value import Frozen, Provenance

OnText = Callable[[str], None]
"""Receives each new piece of text as it comes; raising from it stops the engine.

A piece may be empty: then it only asks whether to go on. Such a question may come from another
thread, never at the same time as a piece; an EngineError is the answer that stops the engine.
"""


class Message(Frozen):
    """A wire-level message; everywhere else we say turn."""

    role: Literal["system", "user", "assistant"]
    content: str


class Task(Frozen):
    """The typed question that messages were rendered from; each prompt has its own."""


class AnswerSchema(Frozen):
    name: str
    json_schema: dict[str, Any]
    """Strict: every object closed, every property required, every string and list bounded."""


class Sampling(Frozen):
    temperature: float | None = None
    max_tokens: int = 400
    seed: int | None = None


class Request(Frozen):
    """The same question twice: rendered for a model, typed for the offline engine."""

    prompt: str
    """`id@version` of the prompt that `messages` were rendered from."""
    messages: tuple[Message, ...]
    task: SerializeAsAny[Task]
    schema_: AnswerSchema | None = None
    """None: free text."""
    sampling: Sampling = Sampling()
    model: str = ""
    """Model to ask; empty takes the engine's own default."""
    sample_index: int = 0
    """Keeps repeats of one question apart."""
    names: tuple[str, ...] = ()
    """Real names in `messages` that must not leave (`engines.without_names`)."""

    @property
    def fingerprint(self) -> str:
        """sha256 of all that would change the answer."""
        body = self.model_dump(mode="json", exclude={"task", "names"})
        return sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


class Usage(Frozen):
    """Tokens as the server counted them; None where it did not say."""

    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    cached_tokens: int | None = None


class Completion(Frozen):
    """The raw answer text and what stands behind it."""

    text: str
    provenance: Provenance
    engine: str
    model: str = ""
    usage: Usage = Usage()
    finish: str = "stop"
    params_sent: dict[str, Any] = {}
    """What was really sent, after rejected parameters were dropped."""


class Engine(Protocol):
    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        """Answer in text.

        Raises:
            EngineError: with a fault and one sentence that says what to do.
        """
        ...
