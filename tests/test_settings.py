"""Settings: read once from a mapping, refused in words, and every one of them in the README."""

import inspect
import re
from pathlib import Path

import pytest

from simulator.domain.errors import SettingsInvalid
from simulator.domain.language import Language
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


@pytest.mark.parametrize("given", ["German", "german ", "Deutsch", "deutsch"])
def test_a_language_is_known_by_both_its_names(given: str) -> None:
    assert read(LEAP_SIM_LANGUAGE=given).language is Language.GERMAN
    assert read().language is Language.ENGLISH


def test_a_language_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(SettingsInvalid, match="English, German, Spanish, French"):
        read(LEAP_SIM_LANGUAGE="Klingon")


def test_names_are_listed_with_commas() -> None:
    assert read(LEAP_SIM_NAMES=" Anna, Mary  Ann,, x ").names.real == ("Anna", "Mary Ann")
