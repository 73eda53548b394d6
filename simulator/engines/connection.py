"""Whether a server can be practised with, tried with two small questions and told in plain words."""

from typing import Any

from simulator.domain.errors import EngineError
from simulator.domain.value import N_, Frozen
from simulator.engines.ladder import Rung
from simulator.engines.openai_compatible import OpenAICompatible
from simulator.engines.retrying import Retrying
from simulator.prompting.engine import AnswerSchema, Completion, Message, Request, Sampling, Task

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"day": {"type": "string", "enum": ["Monday", "Tuesday"]}},
    "required": ["day"],
    "additionalProperties": False,
}
STRUCTURE: dict[Rung, str] = {
    Rung.SCHEMA: N_("It keeps to a given form (json_schema), so grades come complete."),
    Rung.BARE_SCHEMA: N_(
        "It keeps to a given form without lengths (json_schema, bare), so grades come complete."
    ),
    Rung.OBJECT: N_(
        "It answers in JSON but not in a given form (json_object), so now and then a grade is missing."
    ),
    Rung.PLAIN: N_(
        "It answers in free text only (asked for in words), so now and then a grade is missing."
    ),
}


class Connection(Frozen):
    """What was found; `problem` empty means that one can practise with it."""

    problem: str = ""
    model: str = ""
    """The model that says it answered; some servers never check which one was asked for."""
    streams: bool = False
    rung: Rung | None = None
    counts_tokens: bool = False
    counts_cache: bool = False
    left_out: tuple[str, ...] = ()
    """Parameters that the server does not take."""

    @property
    def words(self) -> tuple[str, ...]:
        """One sentence each, for the settings screen."""
        if self.problem or self.rung is None:
            return (self.problem,)
        told = [f"{self.model} answers."]
        told.append(
            "Replies appear while they are written."
            if self.streams
            else "Replies appear all at once, when they are finished."
        )
        told.append(STRUCTURE[self.rung])
        told.append(
            "It says how many tokens it read and wrote."
            if self.counts_tokens
            else "It does not say how many tokens it read and wrote, so the cost is unknown."
        )
        if self.counts_cache:
            told.append("It says how much it read from its cache.")
        if self.left_out:
            told.append(f"It does not take {', '.join(self.left_out)}; that does no harm.")
        return tuple(told)


def check_connection(engine: OpenAICompatible, model: str = "") -> Connection:
    """Ask twice, at the cost of a few dozen tokens; never raises for what a server does.

    As in a talk, a server that closes a connection just as it is used again is asked again.
    """
    pieces: list[str] = []
    patient = Retrying(engine)
    try:
        said = patient.complete(_question("Count from one to ten in words.", model), pieces.append)
        patient.complete(_question("Which day comes after Monday?", model, structured=True))
    except EngineError as error:
        return Connection(problem=error.message)
    return _found(engine, said, len(pieces), model)


def _found(engine: OpenAICompatible, said: Completion, pieces: int, model: str) -> Connection:
    quirks = engine.quirks(model)
    return Connection(
        model=said.model,
        streams=quirks.streams and pieces > 1,
        rung=quirks.rung,
        counts_tokens=said.usage.prompt_tokens is not None,
        counts_cache=said.usage.cached_tokens is not None,
        left_out=tuple(sorted(quirks.dropped)),
    )


def _question(text: str, model: str, *, structured: bool = False) -> Request:
    return Request(
        prompt="connection@1",
        messages=(
            Message(role="system", content="Answer briefly."),
            Message(role="user", content=text),
        ),
        task=Task(),
        schema_=AnswerSchema(name="day", json_schema=SCHEMA) if structured else None,
        sampling=Sampling(temperature=0.0, max_tokens=60, seed=1),
        model=model,
    )
