"""Reads the rubric from its file and refuses one that could not be graded with."""

import re
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import ValidationError

from simulator.domain.errors import PromptInvalid
from simulator.domain.plain_yaml import plain
from simulator.domain.rubric import Rubric
from simulator.domain.value import Letter

FILE = "leap_rubric.yaml"


def load_rubric(folder: Path) -> Rubric:
    """The rubric in this folder.

    Raises:
        PromptInvalid: naming the file, the field and what was expected.
    """
    path = folder / FILE
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptInvalid(f"{FILE} cannot be read in {folder.name}/: {_why(error)}") from error
    return _parsed(text)


@lru_cache(maxsize=4)
def _parsed(text: str) -> Rubric:
    try:
        rubric = Rubric.model_validate(plain(text))
    except yaml.YAMLError as error:
        raise PromptInvalid(f"{FILE} is not valid YAML: {_one_line(str(error))}") from error
    except ValidationError as error:
        raise PromptInvalid("\n".join(_problems(error))) from error
    problems = [*_criteria_problems(rubric), *_breaker_problems(rubric), *_cue_problems(rubric)]
    if problems:
        raise PromptInvalid("\n".join(problems))
    return rubric


def _why(error: Exception) -> str:
    return (error.strerror or "read error") if isinstance(error, OSError) else "not UTF-8 text"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _problems(error: ValidationError) -> list[str]:
    return [
        f"{FILE}: {'.'.join(str(part) for part in one['loc']) or 'file'}: {one['msg']}"
        for one in error.errors()
    ]


def _criteria_problems(rubric: Rubric) -> list[str]:
    expected = [f"{letter}{number}" for letter in Letter for number in (1, 2, 3)]
    given = [one.id for one in rubric.criteria]
    problems = []
    if given != expected:
        problems.append(f"{FILE}: criteria: expected {' '.join(expected)}, got {' '.join(given)}")
    problems += [
        f"{FILE}: criteria.{one.id}.letter: expected {one.id[0]}, got {one.letter}"
        for one in rubric.criteria
        if one.letter != one.id[0]
    ]
    return problems


def _breaker_problems(rubric: Rubric) -> list[str]:
    expected = [f"B{number}" for number in range(1, 18)]
    given = [one.id for one in rubric.breakers]
    if given == expected:
        return []
    return [f"{FILE}: breakers: expected B1 to B17 in order, got {' '.join(given)}"]


def _cue_problems(rubric: Rubric) -> list[str]:
    problems = []
    for name, patterns in rubric.cues.model_dump().items():
        for number, pattern in enumerate(patterns):
            try:
                re.compile(pattern)
            except re.error as error:
                problems.append(f"{FILE}: cues.{name}.{number}: not a regular expression: {error}")
    return problems
