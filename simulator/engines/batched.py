"""OpenAI's Batch API: many requests in one file, answered within a day at a lower price.

It is an engine that answers only what a batch has answered before. What it cannot answer it takes
down, so asking everything once makes the batch, and asking again reads it.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.value import Provenance
from simulator.engines.ladder import HEADROOM, Quirks, parameters, wire_messages
from simulator.prompting.engine import Completion, OnText, Request, Usage

if TYPE_CHECKING:
    import openai

MOST = 20_000
"""Requests in one batch; the server takes 50,000 in 200 MB."""
OVER = ("completed", "failed", "expired", "cancelled")


class Batched:
    def __init__(self, base_url: str, api_key: str, model: str, is_openai: bool) -> None:
        self._address = (base_url, api_key)
        self._model = model
        self._is_openai = is_openai
        self._answers: dict[str, Completion] = {}
        self._failed: dict[str, str] = {}
        self.asked: dict[str, Request] = {}

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        key = request.fingerprint
        if key in self._answers:
            return self._answers[key]
        if key in self._failed:
            raise EngineError(EngineFault.SERVER_FAILED, self._failed[key])
        self.asked[key] = request
        raise EngineError(
            EngineFault.STOPPED, "It waits for the next batch: run the same command again."
        )

    def send(self, kept: Path) -> int:
        """Send what was asked and write down which batches it is in; how many requests that were."""
        client, ids = self._client(), []
        todo = list(self.asked.items())
        for start in range(0, len(todo), MOST):
            lines = (json.dumps(self._line(*one)) for one in todo[start : start + MOST])
            text = "\n".join(lines).encode()
            file = client.files.create(file=("ajar.jsonl", text), purpose="batch")
            batch = client.batches.create(
                input_file_id=file.id, endpoint="/v1/chat/completions", completion_window="24h"
            )
            ids.append(batch.id)
            kept.write_text(json.dumps(ids), encoding="utf-8")
        return len(todo)

    def read(self, kept: Path, on_wait: Callable[[int, int], None]) -> None:
        """Wait until the batches are over, then know their answers. `on_wait`: done, of how many.

        Raises:
            EngineError: a batch was not worked on at all.
        """
        client = self._client()
        for batch_id in json.loads(kept.read_text(encoding="utf-8")):
            while (batch := client.batches.retrieve(batch_id)).status not in OVER:
                counts = batch.request_counts
                on_wait(counts.completed if counts else 0, counts.total if counts else 0)
            if batch.output_file_id is None and batch.error_file_id is None:
                raise EngineError(
                    EngineFault.SERVER_FAILED,
                    f"The batch {batch_id} ended as {batch.status}. Delete {kept.name} to send it anew.",
                )
            for file_id in (batch.output_file_id, batch.error_file_id):
                if file_id is not None:
                    self._take(client.files.content(file_id).text)

    def _take(self, text: str) -> None:
        for line in filter(str.strip, text.splitlines()):
            given = json.loads(line)
            key, response = given["custom_id"], given.get("response") or {}
            body = response.get("body") or {}
            if response.get("status_code") != 200 or not body.get("choices"):
                said = (given.get("error") or body.get("error") or {}).get("message", "")
                self._failed[key] = f"The server did not grade it. {said}".strip()
                continue
            self._answers[key] = _completion(body, self._model)

    def _line(self, key: str, request: Request) -> dict[str, Any]:
        newer = ("max_completion_tokens",) if self._is_openai else ("max_tokens",)
        quirks = Quirks(limits=newer, headroom=HEADROOM if self._is_openai else 0, streams=False)
        model = request.model or self._model
        body = parameters(request, quirks, model, is_openai=self._is_openai)
        body["messages"] = wire_messages(request.messages, request.schema_, quirks)
        return {"custom_id": key, "method": "POST", "url": "/v1/chat/completions", "body": body}

    def _client(self) -> "openai.OpenAI":
        import openai

        base_url, key = self._address
        return openai.OpenAI(base_url=base_url, api_key=key or "not-needed", max_retries=3)


def _completion(body: dict[str, Any], model: str) -> Completion:
    choice, usage = body["choices"][0], body.get("usage") or {}
    return Completion(
        text=choice["message"].get("content") or "",
        provenance=Provenance.LIVE,
        engine="openai",
        model=str(body.get("model") or model),
        usage=Usage(
            prompt_tokens=usage.get("prompt_tokens"),
            completion_tokens=usage.get("completion_tokens"),
        ),
        finish=str(choice.get("finish_reason") or "stop"),
    )
