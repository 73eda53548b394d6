"""The same practice, start to debrief, against a real server: the words are gibberish, the wire is not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.domain.debrief import debrief
from simulator.domain.session import SessionStatus
from simulator.domain.value import Provenance
from simulator.settings import Settings
from simulator.use_cases.practise import LineTaken
from simulator.wiring import build

pytestmark = [pytest.mark.wire, pytest.mark.timeout(400)]
LINES = ("It sounds quiet here since Dad died.", "What are your mornings like?")


def test_a_talk_is_had_graded_kept_and_looked_back_on(llama: str, tmp_path: Path) -> None:
    settings = Settings.from_env(
        {
            "LEAP_SIM_ENGINE": "openai",
            "OPENAI_BASE_URL": llama,
            "LEAP_SIM_MODEL": "tiny",
            "LEAP_SIM_DATA_DIR": str(tmp_path),
        }
    )
    services = build(settings)
    session = services.practise.start("gloria", seed="wire")
    for line in LINES:
        heard: list[str] = []
        taken = services.practise.take_turn(session.id, line, session.version, heard.append)
        assert isinstance(taken, LineTaken)
        session = taken.session
        attempt = session.attempts[-1]
        assert attempt.reply
        assert "".join(heard).strip() == attempt.reply
        assert attempt.reply_origin.provenance is Provenance.LIVE
        assert attempt.grade.provisional == bool(attempt.ungraded)
        for finding in attempt.grade.findings:
            assert finding.evidence is None or finding.evidence.text in line
    ended = services.practise.end(session.id, session.version)
    assert ended.status is SessionStatus.ENDED
    assert len(debrief(ended, services.rubric).curve) == len(LINES) + 1
    again = build(settings).practise.open(session.id)
    assert [one.line for one in again.attempts] == list(LINES)


def test_a_file_is_graded_by_the_server(llama: str, tmp_path: Path) -> None:
    """Gibberish may not be a grade; then the line says why, and nothing is passed off as one."""
    row = {
        "id": "a",
        "context": [{"speaker": "loved_one", "text": "The house is so quiet."}],
        "reply": "It sounds quiet. What are the evenings like?",
    }
    done = subprocess.run(
        [sys.executable, "-m", "simulator.cli", "grade", "-", "--engine", "openai"],
        input=json.dumps(row) + "\n",
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "OPENAI_BASE_URL": llama,
            "LEAP_SIM_MODEL": "tiny",
            "LEAP_SIM_DATA_DIR": str(tmp_path),
        },
    )
    assert "Traceback" not in done.stderr
    (graded,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert graded["id"] == "a"
    assert graded.get("ungraded") or graded["provenance"] == "live"
