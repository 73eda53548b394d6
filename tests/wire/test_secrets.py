"""The key is in the header of a request and nowhere else, whatever a server does with it."""

import logging
from pathlib import Path

import pytest

from simulator.domain.errors import SimulatorError
from simulator.engines.ladder import Quirks, parameters
from simulator.settings import Settings
from simulator.use_cases.archive import Form
from simulator.wiring import build
from tests.wire.raw_server import RawServer, Reply, error, status
from tests.wire.requests import say

pytestmark = pytest.mark.wire

KEY = "sk-live-Zm9yZ2V0LW1lLW5vdA-0123456789"
REPEATED = (
    error(401, f"Incorrect API key provided: {KEY}."),
    error(400, f"Bad header Authorization: Bearer {KEY}"),
    error(403, "No.", name=KEY),
    status(422, {"detail": f"Bearer {KEY} failed"}),
    status(200, f"<html>{KEY}</html>".encode(), kind="text/html"),
)


@pytest.mark.parametrize("reply", REPEATED, ids=["401", "400", "403", "422", "html"])
def test_a_key_is_in_no_file_log_export_or_error(
    reply: Reply, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    asked: list[str] = []
    with RawServer([reply]) as server:
        env = {
            "LEAP_SIM_DATA_DIR": str(tmp_path),
            "LEAP_SIM_ENGINE": "openai",
            "OPENAI_BASE_URL": server.url,
            "OPENAI_API_KEY": KEY,
            "LEAP_SIM_SPEECH_MODEL": "tts",
        }
        services = build(Settings.from_env(env))
        session = services.practise.start("gloria")
        try:
            taken = services.practise.take_turn(session.id, "How are you?", session.version)
            asked.append(taken.session.attempts[0].ungraded)
        except SimulatorError as problem:
            asked += [problem.message, repr(problem), str(problem)]
        asked.append(repr(services.speaking.read_aloud(session)))
        assert KEY in server.headers[0], "it was sent, or this proves nothing"
        asked += [services.archive.export(session.id, form) for form in Form]
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert KEY.encode() not in kept
    assert not [one for one in asked if KEY in one]
    assert KEY not in caplog.text
    assert KEY not in repr(services.settings) + str(services.settings.model_dump())


def test_openai_is_told_not_to_keep_the_talk() -> None:
    assert parameters(say(), Quirks(), "m", is_openai=True)["store"] is False
    assert "store" not in parameters(say(), Quirks(), "m", is_openai=False)
