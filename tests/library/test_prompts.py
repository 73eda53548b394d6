"""The prompts we ship load, and their text cannot change under an old version."""

from pathlib import Path

import pytest

from simulator.domain.errors import PromptInvalid
from simulator.library.prompts import LOCK, load_prompts, lock_line, lock_problems

PROMPTS = Path(__file__).resolve().parents[2] / "prompts"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in (*PROMPTS.glob("*.md"), PROMPTS / LOCK):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path


def test_the_prompts_that_are_shipped_load() -> None:
    prompts = load_prompts(PROMPTS)
    assert (prompts.loved_one.id, prompts.grader.id) == ("loved_one", "grader")


def test_the_prompts_that_are_shipped_are_locked() -> None:
    assert lock_problems(PROMPTS) == ()


def test_a_change_under_an_old_version_is_caught(folder: Path) -> None:
    file = folder / "grader.md"
    file.write_text(file.read_text() + "Be kind.\n")
    [problem] = lock_problems(folder)
    assert "grader.md changed under version" in problem


def test_a_new_version_asks_for_its_line_and_then_is_locked(folder: Path) -> None:
    file = folder / "grader.md"
    version = load_prompts(folder).grader.version
    file.write_text(file.read_text().replace(f"version: {version}", f"version: {version + 1}"))
    line = lock_line(load_prompts(folder).grader)
    assert lock_problems(folder) == (f"add to {LOCK}: {line}",)
    with (folder / LOCK).open("a") as lock:
        lock.write(f"{line}\n")
    assert lock_problems(folder) == ()


def test_a_missing_lock_is_a_problem(folder: Path) -> None:
    (folder / LOCK).unlink()
    assert "is missing" in lock_problems(folder)[0]


def test_a_missing_prompt_is_named(folder: Path) -> None:
    (folder / "grader.md").unlink()
    with pytest.raises(PromptInvalid, match=r"grader\.md cannot be read: No such file"):
        load_prompts(folder)


def test_a_prompt_that_is_not_text_is_named(folder: Path) -> None:
    (folder / "grader.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PromptInvalid, match=r"grader\.md cannot be read: it is not UTF-8 text"):
        load_prompts(folder)


def test_a_broken_prompt_is_named_with_its_problem(folder: Path) -> None:
    (folder / "grader.md").write_text("Grade kindly.")
    with pytest.raises(PromptInvalid, match=r"grader\.md: it must begin with front matter"):
        load_prompts(folder)


def test_a_prompt_is_called_like_its_file(folder: Path) -> None:
    (folder / "grader.md").write_bytes((folder / "loved_one.md").read_bytes())
    with pytest.raises(PromptInvalid, match="the id must be 'grader', like the file"):
        load_prompts(folder)
