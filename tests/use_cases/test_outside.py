"""Talks from elsewhere come in, and ours go out, in forms that other tools read."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.cli.main import app
from simulator.domain.errors import ArchiveError
from simulator.settings import Settings
from simulator.use_cases.archive_turns import read_turns
from simulator.use_cases.practise import LineTaken
from simulator.wiring import Services, build

PLAIN = """Mum: I'm fine. Did you eat?
Me: It sounds lonely, Mum.
What are the mornings like?
Mum: Quiet.
Me: You always do this.
"""
TURNS = json.dumps(
    {
        "id": "old-7",
        "turns": [
            {"speaker": "loved_one", "text": "I'm fine."},
            {"speaker": "learner", "text": "It sounds lonely."},
            {"speaker": "loved_one", "text": "A bit."},
        ],
    }
)
CHAT = json.dumps(
    {
        "messages": [
            {"role": "system", "content": "You are Tess."},
            {"role": "user", "content": "It sounds lonely."},
            {"role": "assistant", "content": "A bit."},
        ]
    }
)


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    monkeypatch.setenv("LEAP_SIM_DATA_DIR", str(tmp_path / "data"))
    return build(Settings.from_env({"LEAP_SIM_DATA_DIR": str(tmp_path / "data")}))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (PLAIN, ["It sounds lonely, Mum.\nWhat are the mornings like?", "You always do this."]),
        (f"{TURNS}\n{CHAT}\n", ["It sounds lonely."]),
    ],
)
def test_a_talk_from_elsewhere_is_graded_and_kept(
    services: Services, tmp_path: Path, text: str, lines: list[str]
) -> None:
    file = tmp_path / "talk.txt"
    file.write_text(text)
    done = CliRunner().invoke(app, ["transcripts", "import", str(file), "--persona", "gloria"])
    assert done.exit_code == 0, done.output
    for session_id in done.stdout.split():
        session = services.practise.open(session_id)
        assert [one.line for one in session.attempts] == lines
        assert session.engine == "elsewhere"
        assert session.attempts[0].grade.findings
        assert services.archive.export(session_id, "md")
    assert session.attempts[0].reply in ("Quiet.", "A bit.")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Once upon a time.", "Line 1 cannot be read"),
        ("A: x\nB: y\nC: z", "two speakers"),
        ('{"id": "x", "turns": [{"speaker": "bot", "text": "hi"}]}', "speaker"),
        ('{"id": "x", "turns": []}', "Line 1"),
        ("{" * 100_000, "Line 1"),
        (b"\xff\xfe\x00", "UTF-8"),
        (
            json.dumps({"id": "x", "turns": [{"speaker": "learner", "text": "x" * 60_000}]}),
            "longer",
        ),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(text: str | bytes, why: str) -> None:
    with pytest.raises(ArchiveError, match=why):
        read_turns(text, "x")


def test_talks_go_out_as_lines_of_chat_messages_without_what_is_hidden(
    services: Services, tmp_path: Path
) -> None:
    for _ in range(2):
        session = services.practise.start("gloria", names="Ann")
        taken = services.practise.take_turn(
            session.id, "Ann says it sounds lonely.", session.version
        )
        assert isinstance(taken, LineTaken)
    out = tmp_path / "tune.jsonl"
    done = CliRunner().invoke(
        app, ["transcripts", "export", "all", "--form", "jsonl", "--out", str(out)]
    )
    assert done.exit_code == 0, done.output
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    assert len(lines) == 2
    roles = [one["role"] for one in lines[0]["messages"]]
    assert roles[:4] == ["system", "user", "assistant", "user"]
    assert roles[-1] == "assistant"
    gloria = services.personas.get("gloria")
    for secret in ("Ann", gloria.underlying_fear, *(layer.fact for layer in gloria.layers)):
        assert secret not in out.read_text()


def test_every_talk_in_one_table(services: Services, tmp_path: Path) -> None:
    for _ in range(2):
        session = services.practise.start("gloria")
        services.practise.take_turn(session.id, '=HYPERLINK("http://x")', session.version)
    out = tmp_path / "all.csv"
    CliRunner().invoke(app, ["transcripts", "export", "all", "--form", "csv", "--out", str(out)])
    rows = out.read_text().splitlines()
    assert len(rows) == 3
    assert "'=HYPERLINK" in rows[1]
