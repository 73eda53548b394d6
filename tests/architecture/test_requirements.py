"""The pins must install anywhere, so they name packages and hashes but no place to get them."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PINS = sorted(ROOT.glob("requirements*.txt"))
PLACE = re.compile(
    r"://|@ |--(?:extra-)?index-url|--find-links|--trusted-host|(?:^|[\s\"'=])(?:/|~/|[A-Za-z]:\\)"
)
PIN = re.compile(r"^[a-z0-9][a-z0-9-]*(?:\[[a-z0-9,-]+\])?==[^ ;]+(?: ; .+?)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def test_all_sets_of_pins_are_here() -> None:
    names = ["requirements-dev.txt", "requirements-team.txt", "requirements.txt"]
    assert [file.name for file in PINS] == names


@pytest.mark.parametrize("pins", PINS, ids=lambda file: file.name)
def test_pins_name_no_place(pins: Path) -> None:
    assert [line for line in pins.read_text().splitlines() if PLACE.search(line)] == []


@pytest.mark.parametrize("pins", PINS, ids=lambda file: file.name)
def test_every_line_is_a_pin_a_hash_or_a_comment(pins: Path) -> None:
    strangers = [
        line
        for line in pins.read_text().splitlines()
        if not (PIN.match(line) or HASH.match(line) or line.lstrip().startswith("#"))
    ]
    assert strangers == []


def test_the_tests_run_on_the_versions_that_people_get() -> None:
    runtime, dev = (
        {line for line in (ROOT / name).read_text().splitlines() if PIN.match(line)}
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert runtime <= dev


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://pypi.example/simple",
        "--extra-index-url=file:///srv/simple",
        "--find-links /srv/wheels",
        "thing @ git+ssh://host/thing",
        "#    uv pip compile /home/someone/ajar/pyproject.toml",
    ],
)
def test_a_place_would_be_seen(line: str) -> None:
    assert PLACE.search(line)
