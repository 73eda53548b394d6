"""Every import contract catches a break: all of them are broken at once, in a copy."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

BREAKS = {
    "Layers point down": ("domain/value.py", "import simulator.use_cases.ports"),
    "The domain and prompting do no I/O": ("domain/scene.py", "import random"),
    "Only ui knows Streamlit": ("use_cases/review.py", "import streamlit"),
    "The command does not name Streamlit": ("cli/archive.py", "import streamlit"),
    "Screens do not know each other": (
        "ui/screens/start.py",
        "import simulator.ui.screens.support",
    ),
    "The offline engine opens no sockets": ("engines/offline/engine.py", "import openai"),
    "No circles": ("domain/scene.py", "import simulator.domain.persona"),
    "Faces reach adapters only through wiring": (
        "cli/archive.py",
        "import simulator.storage.memory",
    ),
    "Components draw; they never fetch": ("ui/components/face.py", "import simulator.wiring"),
    "The grader cannot see the loved one's hidden state": (
        "engines/offline/grader.py",
        "import simulator.domain.persona",
    ),
    "The loved one cannot see the rubric or the grade": (
        "engines/offline/loved_one.py",
        "import simulator.domain.rubric",
    ),
    "The domain has floors too": ("domain/transcript.py", "import simulator.domain.session"),
    "What is shipped does not need what is not": ("settings.py", "import pytest"),
}


def test_every_contract_is_named_here() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    assert {one["name"] for one in contracts["contracts"]} == set(BREAKS)


def test_each_contract_catches_its_break(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "simulator", tmp_path / "simulator", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for file, line in BREAKS.values():
        with (tmp_path / "simulator" / file).open("a", encoding="utf-8") as module:
            module.write(f"\n{line}\n")
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "COLUMNS": "200"},
        capture_output=True,
        text=True,
    )
    broken = {
        line.partition(" BROKEN")[0].strip()
        for line in done.stdout.splitlines()
        if "BROKEN" in line
    }
    assert broken == set(BREAKS), done.stdout[-3000:]
