"""The Batch API against a server on the loopback address that keeps files and answers in batches."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.cli import regrade
from simulator.cli.main import app
from simulator.engines.offline.engine import Offline
from simulator.settings import Settings
from simulator.use_cases.practise import LineTaken
from simulator.wiring import build

pytestmark = pytest.mark.wire


@dataclass
class Batches:
    """What the server was sent; it works on a batch at the second look."""

    files: dict[str, bytes] = field(default_factory=dict)
    looks: int = 0
    sent: list[dict[str, object]] = field(default_factory=list)
    refuse: int = 0
    """How many of the requests it fails."""


def handler(kept: Batches) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if self.path.endswith("/files"):
                head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
                parts = BytesParser(policy=HTTP).parsebytes(head + body)
                for part in parts.iter_parts():
                    if part.get_filename():
                        kept.files["in"] = part.get_content()
                self.say(
                    {
                        "id": "in",
                        "object": "file",
                        "bytes": 1,
                        "created_at": 1,
                        "filename": "ajar.jsonl",
                        "purpose": "batch",
                        "status": "processed",
                    }
                )
                return
            kept.sent.append(json.loads(body))
            self.say(self.batch("validating"))

        def do_GET(self) -> None:
            if self.path.endswith("/content"):
                self.answer(kept.files["out"])
                return
            kept.looks += 1
            if kept.looks < 2:
                self.say(self.batch("in_progress"))
                return
            text = kept.files["in"]
            text = text if isinstance(text, bytes) else str(text).encode()
            lines = [json.loads(line) for line in text.splitlines()]
            kept.files["out"] = "\n".join(
                json.dumps(answered(line, at < kept.refuse)) for at, line in enumerate(lines)
            ).encode()
            self.say(self.batch("completed", output_file_id="out"))

        def batch(self, status: str, **more: str) -> dict[str, object]:
            return {
                "id": "b1",
                "object": "batch",
                "completion_window": "24h",
                "created_at": 1,
                "endpoint": "/v1/chat/completions",
                "input_file_id": "in",
                "status": status,
                **more,
            }

        def say(self, body: dict[str, object]) -> None:
            self.answer(json.dumps(body).encode())

        def answer(self, body: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    return Handler


def answered(line: dict[str, object], refused: bool) -> dict[str, object]:
    """As a good model would: the offline reading of the reply, found again by its request."""
    if refused:
        return {
            "custom_id": line["custom_id"],
            "response": {"status_code": 500, "body": {}},
            "error": {"message": "Too busy."},
        }
    body = {
        "model": "m-2",
        "choices": [{"message": {"content": GOOD[line["custom_id"]]}, "finish_reason": "stop"}],
    }
    return {"custom_id": line["custom_id"], "response": {"status_code": 200, "body": body}}


GOOD: dict[object, str] = {}


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Batches]:
    kept = Batches()
    http = ThreadingHTTPServer(("127.0.0.1", 0), handler(kept))
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    services = build(Settings.from_env({"LEAP_SIM_DATA_DIR": str(tmp_path)}))
    session = services.practise.start("gloria")
    for line in ("It sounds lonely, Mum.", "What are the evenings like?"):
        taken = services.practise.take_turn(session.id, line, session.version)
        assert isinstance(taken, LineTaken)
        session = taken.session
    for name, value in {
        "LEAP_SIM_DATA_DIR": str(tmp_path),
        "LEAP_SIM_ENGINE": "openai",
        "OPENAI_BASE_URL": f"http://127.0.0.1:{http.server_port}/v1",
        "LEAP_SIM_MODEL": "m-2",
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(regrade, "POLL", 0.01)
    from simulator.engines.batched import Batched

    asked = Batched.complete

    def remembering(self, request, on_text=None):  # type: ignore[no-untyped-def]
        GOOD[request.fingerprint] = Offline().complete(request).text
        return asked(self, request, on_text)

    monkeypatch.setattr(Batched, "complete", remembering)
    yield kept
    http.shutdown()
    http.server_close()
    thread.join()


def test_a_batch_is_sent_waited_for_and_read(server: Batches, tmp_path: Path) -> None:
    out = tmp_path / "again.jsonl"
    done = CliRunner().invoke(app, ["grade", "--all", "--batch", "--out", str(out)])
    assert done.exit_code == 0, done.output
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    assert [row["now"]["model"] for row in rows] == ["m-2", "m-2"]
    assert [row["now"]["provenance"] for row in rows] == ["live", "live"]
    sent = [json.loads(line) for line in bytes(server.files["in"]).splitlines()]
    assert sent[0]["url"] == "/v1/chat/completions"
    assert "stream" not in sent[0]["body"]
    assert server.sent[0]["completion_window"] == "24h"
    assert not out.with_name("again.jsonl.batches").exists()


def test_what_the_server_did_not_grade_is_said_and_asked_again(
    server: Batches, tmp_path: Path
) -> None:
    server.refuse = 1
    out = tmp_path / "again.jsonl"
    done = CliRunner().invoke(app, ["grade", "--all", "--batch", "--out", str(out)])
    assert done.exit_code == 1
    assert "Too busy" in done.stderr
    server.refuse, server.looks = 0, 0
    again = CliRunner().invoke(app, ["grade", "--all", "--batch", "--out", str(out)])
    assert again.exit_code == 0, again.output
    assert len(out.read_text().splitlines()) == 2
