"""The same practice, start to debrief, against a real server: the words are gibberish, the wire is not."""

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
