"""What can be known of the live engine without a server: whom it trusts, and what it loads."""

import subprocess
import sys

import pytest

from simulator.engines.ladder import HEADROOM, Quirks, parameters
from simulator.engines.openai_compatible import OPENAI, OpenAICompatible, is_openai
from tests.wire.requests import judge, say


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (OPENAI, True),
        ("https://eu.api.openai.com/v1", True),
        ("https://name.openai.azure.com/openai/v1", False),
        ("https://openai.com.example.org/v1", False),
        ("https://notopenai.com/v1", False),
        ("http://127.0.0.1:11434/v1?host=api.openai.com", False),
        ("http://api.openai.com@127.0.0.1/v1", False),
    ],
)
def test_only_openai_is_told_what_only_openai_knows(url: str, expected: bool) -> None:
    assert is_openai(url) is expected
    sent = parameters(say(), Quirks(), "a-model", is_openai=is_openai(url))
    assert sent.get("store", True) is not expected
    assert ("reasoning_effort" in sent) is expected


def test_openai_is_asked_with_the_newer_limit_and_room_to_think() -> None:
    quirks = OpenAICompatible(None, "a-key", "a-model").quirks()
    sent = parameters(judge(), quirks, "a-model", is_openai=True)
    assert sent["max_completion_tokens"] == 200 + HEADROOM
    assert "max_tokens" not in sent


def test_an_environment_meant_for_others_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://elsewhere.invalid/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-another")
    engine = OpenAICompatible(None, "sk-mine", "a-model")
    line = engine._line()
    assert line.url == f"{OPENAI}/chat/completions"
    assert line.headers["authorization"] == "Bearer sk-mine"


def test_the_client_library_is_not_loaded_before_the_first_request() -> None:
    code = (
        "import sys; from simulator.engines.openai_compatible import OpenAICompatible as O; "
        "O(None, 'k', 'm'); print('openai' in sys.modules, 'httpx2' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
