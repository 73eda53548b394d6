"""The command is a contract: what programs read and write, and what errors look like."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SHE_SAID = [{"speaker": "loved_one", "text": "The house is so quiet. I put out two cups."}]


def run(
    tmp_path: Path, *args: str, stdin: str = "", **env: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "simulator.cli", *args],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "LEAP_SIM_DATA_DIR": str(tmp_path / "data"), **env},
        timeout=60,
    )


def events(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_chat_writes_one_event_a_line(tmp_path: Path) -> None:
    lines = "The house must feel quiet.\nWhat are your mornings like?\n"
    done = run(tmp_path, "chat", "gloria", "--json", "--seed", "7", stdin=lines)
    assert done.returncode == 0, done.stderr
    said = events(done.stdout)
    assert [one["event"] for one in said] == ["opening", "reply", "reply", "end"]
    assert set(said[1]) == {"event", "text", "state", "layers", "grade", "step", "ending"}
    assert set(said[1]["state"]) == {"trust", "openness", "readiness", "tension"}
    assert said[1]["grade"]["provenance"] == "offline"
    assert said[-1]["ending"] == "not_today"


def test_the_same_seed_gives_the_same_talk(tmp_path: Path) -> None:
    lines = "The house must feel quiet.\nI'm here.\nWhat do you miss?\n"
    first, second = (
        run(tmp_path, "chat", "gloria", "--json", "--seed", "3", stdin=lines).stdout
        for _ in range(2)
    )
    assert first == second


def test_danger_in_a_chat_is_a_safety_event_without_the_words(tmp_path: Path) -> None:
    line = "I took all my pills an hour ago"
    done = run(tmp_path, "chat", "gloria", "--json", stdin=f"{line}\n")
    said = events(done.stdout)
    assert said[1]["event"] == "safety"
    assert said[1]["grade"] is None
    assert line not in done.stdout


def test_a_line_that_nobody_answers_is_kept_and_the_talk_stays_open(tmp_path: Path) -> None:
    away = {"LEAP_SIM_ENGINE": "openai", "OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}
    done = run(tmp_path, "chat", "gloria", "--json", stdin="How are the mornings?\n", **away)
    assert done.returncode == 1
    assert "127.0.0.1:9" in done.stderr
    end = events(done.stdout)[-1]
    assert (end["event"], end["ending"]) == ("end", None)
    (row,) = run(tmp_path, "transcripts", "list").stdout.splitlines()
    kept = run(tmp_path, "transcripts", "export", row.split()[0]).stdout
    assert json.loads(kept)["session"]["draft"] == "How are the mornings?"


def test_grades_come_in_the_same_order_and_bad_lines_are_named(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "a", "context": SHE_SAID, "reply": "Two cups. That must have hurt."}),
        "{not json",
        json.dumps({"id": "b", "context": SHE_SAID, "reply": "You must see a doctor today."}),
        json.dumps({"id": "c", "context": [], "reply": ""}),
        json.dumps({"id": "d", "reply": "x", "stage": "S9"}),
        json.dumps({"id": "e", "reply": "x", "persona": "nobody"}),
    ]
    file = tmp_path / "replies.jsonl"
    file.write_text("\n".join(rows), encoding="utf-8")
    done = run(tmp_path, "grade", str(file))
    assert done.returncode == 1
    graded = events(done.stdout)
    assert [one["id"] for one in graded] == ["a", "b", "c"]
    assert set(graded[0]["letters"]) == {"L", "E", "A", "P"}
    assert set(graded[0]["criteria"]) == {f"{letter}{n}" for letter in "LEAP" for n in (1, 2, 3)}
    assert set(graded[0]["suggestion"]) == {"keep", "try", "say", "heard"}
    assert graded[1]["breakers"][0]["id"] == "B2"
    assert "ungraded" in graded[2]
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [
        "line 2",
        "line 5",
        "line 6",
    ]


def test_a_stage_that_is_given_decides_what_is_asked(tmp_path: Path) -> None:
    row = {"id": 1, "context": SHE_SAID, "reply": "What would help?", "stage": "S3"}
    done = run(tmp_path, "grade", "-", stdin=json.dumps(row) + "\n")
    (graded,) = events(done.stdout)
    assert graded["stage"] == "S3"
    assert graded["criteria"]["P2"]["level"] is not None


@pytest.mark.parametrize(
    ("args", "env", "status", "says"),
    [
        (("chat", "nobody"), {}, 1, "gloria"),
        (("grade", "missing.jsonl"), {}, 2, "cannot be read"),
        (("chat", "gloria", "--engine", "psychic"), {}, 2, "offline"),
        (("chat", "gloria", "--engine", "openai"), {"OPENAI_API_KEY": ""}, 2, "OPENAI_API_KEY"),
        (("personas", "list"), {"LEAP_SIM_ENGINE": "psychic"}, 2, "LEAP_SIM_ENGINE"),
    ],
)
def test_errors_are_one_sentence_and_a_status(
    tmp_path: Path, args: tuple[str, ...], env: dict[str, str], status: int, says: str
) -> None:
    done = run(tmp_path, *args, **env)
    assert done.returncode == status
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_persona_file_is_named_and_the_others_still_load(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "aunt.yaml").write_text("id: aunt\nname: Ann\nage: five\n", encoding="utf-8")
    done = run(tmp_path, "personas", "list", "--json", LEAP_SIM_PERSONAS=str(mine))
    assert done.returncode == 0
    assert "gloria" in {one["id"] for one in json.loads(done.stdout)}
    assert "aunt.yaml:3: age: " in done.stderr
    checked = run(tmp_path, "personas", "check", str(mine / "aunt.yaml"))
    assert checked.returncode == 1
    assert "aunt.yaml:3: age: " in checked.stderr
