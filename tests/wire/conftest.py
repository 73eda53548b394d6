"""Servers that none of us wrote, started once for all the tests that talk to them."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.wire.tiny_gguf import write_tiny_gguf

HERE = Path(__file__).parent
PROMPTS = HERE.parents[1] / "prompts"
AIMOCK = Path(sys.prefix) / "aimock" / "node_modules" / ".bin" / "llmock"


@pytest.fixture(scope="session")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Base URL of a llama.cpp server with a tiny model of our own making."""
    text = "\n".join(file.read_text() for file in sorted(PROMPTS.glob("*.md")))
    model = write_tiny_gguf(tmp_path_factory.mktemp("llama") / "tiny.gguf", text)
    command = [sys.executable, str(HERE / "llama_server.py"), str(model)]
    with started(command) as server:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), "the llama.cpp server did not start"
        yield f"{address}/v1"


@pytest.fixture(scope="session")
def aimock() -> Iterator[str]:
    """Base URL of the mock server from npm, with the answers in aimock.json."""
    node = shutil.which("node")
    if node is None or not AIMOCK.exists():
        pytest.skip("the mock server is not installed: `make mock-server` needs Node.js and npm")
    port = free_port()
    options = [
        "--port",
        str(port),
        "--fixtures",
        str(HERE / "aimock.json"),
        "--log-level",
        "silent",
    ]
    with started([node, str(AIMOCK), *options]):
        url = f"http://127.0.0.1:{port}"
        wait_for(f"{url}/v1/models")
        yield f"{url}/v1"


@contextmanager
def started(command: list[str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        try:
            yield process
        finally:
            process.terminate()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def wait_for(url: str, seconds: float = 20.0) -> None:
    until = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
