"""`leap-sim evals` runs the suite that stands beside the checkout, and says so where there is none."""

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

    def run(command: list[str], cwd: Path, check: bool) -> SimpleNamespace:
        commands.append(command[1:])
        return SimpleNamespace(returncode=3)

    monkeypatch.setattr(subprocess, "run", run)
    return commands


@pytest.mark.parametrize(
    ("given", "command"),
    [
        (["run", "--quick"], ["-m", "evals", "run", "--quick"]),
        (["compare", "offline", "x"], ["-m", "evals", "compare", "offline", "x"]),
        (["trainers", "a.jsonl"], ["-m", "evals", "trainers", "a.jsonl"]),
        (["rate", "--rater", "anna"], ["-m", "evals", "rate", "--rater", "anna"]),
        (["external", "a.jsonl", "--map", "m"], ["-m", "evals.external", "a.jsonl", "--map", "m"]),
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
