"""`leap-sim evals` runs the suite that stands beside the checkout, and says so where there is none."""

import os
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from simulator.cli import evals
from simulator.cli.main import app
from simulator.domain.errors import SettingsInvalid


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    commands: list[list[str]] = []

    def run(command: list[str], env: dict[str, str], check: bool) -> SimpleNamespace:
        assert (Path(env["PYTHONPATH"].split(os.pathsep)[0]) / "evals").is_dir()
        assert command[1:4] == ["-P", "-m", "evals"]
        commands.append(command[4:])
        return SimpleNamespace(returncode=3)

    monkeypatch.setattr(subprocess, "run", run)
    return commands


@pytest.mark.parametrize(
    ("given", "command"),
    [
        ([], ["run"]),
        (["run", "--quick"], ["run", "--quick"]),
        (["compare", "offline", "x"], ["compare", "offline", "x"]),
        (["trainers", "a.jsonl"], ["trainers", "a.jsonl"]),
        (["rate", "--rater", "anna"], ["rate", "--rater", "anna"]),
        (["external", "a.jsonl", "--map", "m"], ["external", "a.jsonl", "--map", "m"]),
    ],
)
def test_what_follows_is_passed_on_with_the_exit_status(
    given: list[str], command: list[str], ran: list[list[str]]
) -> None:
    result = CliRunner().invoke(app, ["evals", *given])
    assert ran == [command]
    assert result.exit_code == 3


def test_without_the_suite_it_says_where_to_get_it(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(evals, "__file__", str(tmp_path / "simulator" / "cli" / "evals.py"))
    with pytest.raises(SettingsInvalid, match="Get the source"):
        CliRunner().invoke(app, ["evals", "run"], catch_exceptions=False)
    assert not ran


def test_files_are_looked_for_where_the_person_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """From any folder, and even from one that has an `evals` of its own."""
    (tmp_path / "evals").mkdir()
    (tmp_path / "evals" / "__main__.py").write_text("raise SystemExit('the wrong one')")
    line = '{"conv_id": "a", "reply": "What was it like?", "labels": {"asks": true}}'
    (tmp_path / "theirs.jsonl").write_text(line)
    measure = "{name: asks, label: asks, positive: [true], reading: question}"
    (tmp_path / "map.yaml").write_text(f"name: One turn\nmeasures: [{measure}]")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["evals", "external", "theirs.jsonl", "--map", "map.yaml"])
    assert result.exit_code == 0
    assert "One turn: theirs.jsonl" in capfd.readouterr().out
