"""The rubric loads, says what is wrong with a bad file, and asks the right criteria."""

from pathlib import Path

import pytest

from simulator.domain.errors import LibraryError, PromptInvalid
from simulator.domain.value import Stage
from simulator.library import locations
from simulator.library.locations import data
from simulator.library.rubrics import FILE, load_rubric

GOOD = (data("prompts") / FILE).read_text(encoding="utf-8")


def load(folder: Path, text: str) -> None:
    (folder / FILE).write_text(text, encoding="utf-8")
    load_rubric(folder)


def test_the_shipped_rubric_has_twelve_criteria_and_seventeen_breakers() -> None:
    rubric = load_rubric(data("prompts"))
    assert len(rubric.criteria) == 12
    assert len(rubric.breakers) == 17
    assert all(one.anchors and one.article for one in rubric.criteria)


@pytest.mark.parametrize(
    ("stage", "concern", "asked"),
    [
        (Stage.OPEN, False, "L1 L2 L3 E1 E2 E3"),
        (Stage.OPEN, True, "L1 L2 L3 E1 E2 E3 A1 A2 A3"),
        (Stage.LISTEN, False, "L1 L2 L3 E1 E2 E3"),
        (Stage.LISTEN, True, "L1 L2 L3 E1 E2 E3 A2 A3"),
        (Stage.AGREE, False, "L1 L2 L3 E1 E2 E3 A1 A2 A3"),
        (Stage.PARTNER, False, "L1 L2 L3 E1 E2 E3 A1 A2 A3 P1 P2 P3"),
    ],
)
def test_what_is_asked_at_each_stage(stage: Stage, concern: bool, asked: str) -> None:
    rubric = load_rubric(data("prompts"))
    assert " ".join(one.id for one in rubric.asked(stage, concern)) == asked


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("id: [", "not valid YAML"),
        (GOOD.replace("id: leap-12", "id: leap-12\nmood: good"), "mood"),
        (GOOD.replace("  - id: L1\n    letter: L", "  - id: L1\n    letter: E", 1), "criteria.L1"),
        (GOOD.replace("  - id: B17", "  - id: B18"), "breakers"),
        (GOOD.replace("  concern:\n", "  concern:\n    - (unclosed\n"), "cues.concern.0"),
    ],
)
def test_a_bad_file_is_named_with_its_field(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(PromptInvalid) as caught:
        load(tmp_path, text)
    assert FILE in caught.value.message
    assert named in caught.value.message


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PromptInvalid, match=FILE):
        load_rubric(tmp_path)


def test_a_checkout_wins_over_an_installed_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "simulator"
    (package / "_data" / "personas").mkdir(parents=True)
    monkeypatch.setattr(locations, "PACKAGE", package)
    assert data("personas") == package / "_data" / "personas"
    (tmp_path / "personas").mkdir()
    assert data("personas") == package / "_data" / "personas"
    (tmp_path / "pyproject.toml").touch()
    assert data("personas") == tmp_path / "personas"


def test_a_folder_that_is_nowhere_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locations, "PACKAGE", tmp_path / "simulator")
    with pytest.raises(LibraryError, match="personas"):
        data("personas")
