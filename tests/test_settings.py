"""Settings: read once from a mapping, refused in words, and every one of them in the README."""

import inspect
import re
from pathlib import Path

import pytest

from simulator.domain.errors import SettingsInvalid
from simulator.settings import Settings

ROOT = Path(__file__).resolve().parents[1]


def read(**env: str) -> Settings:
    return Settings.from_env({"LEAP_SIM_DATA_DIR": "/nowhere", **env})


def test_every_setting_is_explained_in_the_readme() -> None:
    source = inspect.getsource(Settings.from_env)
    names = set(re.findall(r'"((?:LEAP_SIM|OPENAI)_[A-Z_]+)"', source))
    readme = (ROOT / "README.md").read_text()
    assert names
    assert {name for name in names if f"`{name}`" not in readme} == set()


@pytest.mark.parametrize(("given", "calls"), [("", "one"), ("one", "one"), (" Letter ", "letter")])
def test_how_a_grade_is_asked_for_can_be_chosen(given: str, calls: str) -> None:
    assert read(LEAP_SIM_GRADER_CALLS=given).grader_calls == calls


def test_a_way_of_grading_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(SettingsInvalid, match=r"one .* or letter"):
        read(LEAP_SIM_GRADER_CALLS="twelve")
