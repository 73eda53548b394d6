"""The suite on a model, over a real wire: estimate, budget, resume, raw text, and nothing measured.

The models here speak gibberish or by rote, so every answer is marked as proof of the wire only.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from evals.live import BudgetEnded, Wanted
from evals.measurement import live
from evals.recordings import kept
from simulator.settings import Settings

pytestmark = pytest.mark.wire

ROOT = Path(__file__).parents[2]
FEW = 0.001
"""The smallest sample there is: one of every kind."""


def settings(url: str, model: str, tmp_path: Path) -> Settings:
    env = {
        "LEAP_SIM_ENGINE": "openai",
        "OPENAI_BASE_URL": url,
        "OPENAI_API_KEY": "mock",
        "LEAP_SIM_GRADER_MODEL": model,
        "LEAP_SIM_DATA_DIR": str(tmp_path),
    }
    return Settings.from_env(env)


def wanted(folder: Path, budget: int | None = None, jobs: int = 2) -> Wanted:
    return Wanted(repeats=2, share=FEW, budget=budget, jobs=jobs, wire_only=True, folder=folder)


def test_a_budget_ends_it_and_the_next_run_goes_on(aimock: str, tmp_path: Path) -> None:
    chosen = settings(aimock, "examiner", tmp_path)
    with pytest.raises(BudgetEnded, match="budget of 10 calls"):
        live(chosen, wanted(tmp_path, budget=10))
    first = kept(tmp_path)[0]
    assert len(first.recordings) == 10
    assert not first.about.finished
    done = live(chosen, wanted(tmp_path))
    again = kept(tmp_path)[0]
    assert again.recordings[:10] == first.recordings
    assert again.about.finished
    third = live(chosen, wanted(tmp_path, budget=1))
    assert third.run.readings == done.run.readings
    assert "0 calls now" in third.note


def test_what_only_proves_the_wire_is_never_measured(aimock: str, tmp_path: Path) -> None:
    done = live(settings(aimock, "examiner", tmp_path), wanted(tmp_path))
    found = kept(tmp_path)[0]
    assert done.proof
    assert found.live == 0
    assert not found.measurable
    assert found.folder.name == "examiner-wire-only"
    one = found.recordings[0]
    assert one.text.startswith('{"findings"')
    assert one.params_sent["model"] == "examiner"
    assert one.model_requested == "examiner"
    assert 0 < done.read < len(done.run.readings), "some stages ask for more than the mock answers"


def test_a_real_server_is_asked_and_its_words_are_kept(llama: str, tmp_path: Path) -> None:
    with pytest.raises(BudgetEnded):
        live(settings(llama, "tiny", tmp_path), wanted(tmp_path, budget=1, jobs=1))
    found = kept(tmp_path)[0]
    assert (len(found.recordings), found.synthetic) == (1, 1)
    assert all(one.text and one.usage.completion_tokens for one in found.recordings)


def test_a_server_that_is_not_there_ends_the_run(tmp_path: Path) -> None:
    nobody = settings("http://127.0.0.1:9/v1", "tiny", tmp_path)
    with pytest.raises(BudgetEnded):
        live(nobody, wanted(tmp_path))


def pytest_evals(url: str, *options: str) -> subprocess.CompletedProcess[str]:
    env = {
        **os.environ,
        "LEAP_SIM_ENGINE": "openai",
        "OPENAI_BASE_URL": url,
        "OPENAI_API_KEY": "mock",
        "LEAP_SIM_GRADER_MODEL": "examiner",
    }
    command = [sys.executable, "-m", "pytest", "evals", "-q", "--live", *options]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def test_pytest_says_what_it_will_cost_before_it_asks(aimock: str) -> None:
    told = pytest_evals(aimock, "--share", str(FEW), "--repeats", "2", "--prices", "1/4")
    assert told.returncode == pytest.ExitCode.USAGE_ERROR
    assert "calls to examiner at 127.0.0.1" in told.stderr
    assert "at the prices given" in told.stderr
    assert "--budget N" in told.stderr


def test_pytest_runs_the_suite_on_a_model(aimock: str, tmp_path: Path) -> None:
    kept_in = ("--wire-only", "--recordings", str(tmp_path))
    done = pytest_evals(aimock, "--share", str(FEW), "--repeats", "2", "--budget", "500", *kept_in)
    assert done.returncode == pytest.ExitCode.OK, done.stdout
    assert "1 passed" in done.stdout
    assert kept(tmp_path)[0].about.finished
    assert re.search(r"asked (\d+) of \1 replies", done.stderr)
