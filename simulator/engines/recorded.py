"""Answers kept in a file, one JSON line each: replayed exactly, or missed loudly.

The raw text is kept, so parsing, quote checking and scoring run the same when it is replayed.
"""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from pydantic import ValidationError

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.value import Frozen, Provenance
from simulator.prompting.engine import Completion, Engine, OnText, Request, Usage


class Recording(Frozen):
    """One request and its raw answer. `synthetic`: written by hand, proves nothing of a model."""

    fingerprint: str
    sample_index: int
    provenance: Literal["live", "synthetic"]
    prompt: str
    model_requested: str
    model: str
    params_sent: dict[str, Any]
    text: str
    finish: str
    usage: Usage
    created_at: datetime
    fault: EngineFault | None = None
    """There was no answer, for a reason that lasts; `text` says it in words."""

    @property
    def key(self) -> tuple[str, int]:
        return self.fingerprint, self.sample_index


class Recorded:
    """Replays recordings; never asks anyone, never makes anything up."""

    def __init__(self, files: tuple[Path, ...]) -> None:
        self._recordings = {one.key: one for file in files for one in read_recordings(file)}

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        found = self._recordings.get((request.fingerprint, request.sample_index))
        if found is None:
            raise EngineError(
                EngineFault.BAD_REQUEST,
                f"There is no recording of this request ({request.prompt}, sample "
                f"{request.sample_index}, {request.fingerprint[:12]}): the prompt, the rubric or "
                "the case has changed since; record it again with a live engine.",
            )
        if found.fault is not None:
            raise EngineError(found.fault, found.text)
        if on_text is not None:
            on_text(found.text)
        return Completion(
            text=found.text,
            provenance=Provenance.RECORDED,
            engine="openai",
            model=found.model,
            usage=found.usage,
            finish=found.finish,
            params_sent=found.params_sent,
        )


LASTING = frozenset(
    {
        EngineFault.REFUSED,
        EngineFault.FILTERED,
        EngineFault.EMPTY,
        EngineFault.CONTEXT_TOO_LONG,
        EngineFault.BAD_REQUEST,
    }
)
"""Faults that the same question would meet again; others pass, and are worth asking again."""


class Recorder:
    """Wraps an engine and keeps every answer that it gives, and every lasting refusal to."""

    def __init__(
        self,
        engine: Engine,
        file: Path,
        clock: Callable[[], datetime],
        provenance: Literal["live", "synthetic"] = "live",
    ) -> None:
        self._engine = engine
        self._file = file
        self._clock = clock
        self._provenance = provenance
        self._lock = Lock()
        self.lasting = 0
        """Lasting faults that were kept."""

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        try:
            completion = self._engine.complete(request, on_text)
        except EngineError as error:
            if error.fault in LASTING:
                said = Completion(
                    text=error.message, provenance=Provenance.LIVE, engine="", finish="fault"
                )
                self._keep(request, said, error.fault)
                self.lasting += 1
            raise
        self._keep(request, completion)
        return completion

    def _keep(
        self, request: Request, completion: Completion, fault: EngineFault | None = None
    ) -> None:
        recording = Recording(
            fingerprint=request.fingerprint,
            sample_index=request.sample_index,
            provenance=self._provenance,
            prompt=request.prompt,
            model_requested=request.model,
            model=completion.model,
            params_sent=completion.params_sent,
            text=completion.text,
            finish=completion.finish,
            usage=completion.usage,
            created_at=self._clock(),
            fault=fault,
        )
        with self._lock, self._file.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(recording.model_dump(mode="json"), ensure_ascii=False) + "\n")


def read_recordings(file: Path) -> tuple[Recording, ...]:
    """Raises EngineError with the line that cannot be read."""
    found = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            found.append(Recording.model_validate_json(line))
        except ValidationError as error:
            said = error.errors()[0]["msg"]
            raise EngineError(
                EngineFault.BAD_REQUEST,
                f"{file.parent.name}/{file.name}, line {number} is no recording: {said}.",
            ) from None
    return tuple(found)
