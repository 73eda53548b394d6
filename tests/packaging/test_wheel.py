"""The wheel holds everything: personas, prompts, word lists, migrations, and runs from any folder."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout and unpacked where nothing of the checkout is."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder


def run(folder: Path, *args: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    return subprocess.run(
        [sys.executable, "-m", "simulator.cli", *args],
        cwd=elsewhere,
        input=stdin,
        env={
            **os.environ,
            "PYTHONPATH": str(folder / "site"),
            "LEAP_SIM_DATA_DIR": str(folder / "data"),
        },
        capture_output=True,
        text=True,
    )


def test_the_program_comes_from_the_wheel_with_its_people(unpacked: Path) -> None:
    code = "import simulator; print(simulator.__file__)"
    where = subprocess.run(
        [sys.executable, "-c", code],
        cwd=unpacked,
        env={**os.environ, "PYTHONPATH": str(unpacked / "site")},
        capture_output=True,
        text=True,
    ).stdout
    assert where.startswith(str(unpacked))
    listed = run(unpacked, "personas", "list", "--json")
    assert listed.returncode == 0, listed.stderr
    here = {file.stem for file in (ROOT / "personas").glob("*.yaml")}
    assert {one["id"] for one in json.loads(listed.stdout)} == here


def test_a_talk_can_be_had_and_kept(unpacked: Path) -> None:
    talk = run(unpacked, "chat", "gloria", "--json", stdin="The house must feel quiet.\n")
    assert talk.returncode == 0, talk.stderr
    assert [json.loads(line)["event"] for line in talk.stdout.splitlines()] == [
        "opening",
        "reply",
        "end",
    ]
    kept = run(unpacked, "transcripts", "list", "--json")
    assert len(json.loads(kept.stdout)) == 1
