"""Reads the crisis lines from their file and refuses one that would show somebody nothing."""

from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import ValidationError

from simulator.domain.errors import PromptInvalid
from simulator.domain.plain_yaml import plain
from simulator.domain.support import CrisisLines

FILE = "crisis_lines.yaml"


def load_crisis_lines(folder: Path) -> CrisisLines:
    """The lines in this folder.

    Raises:
        PromptInvalid: naming the file, the field and what was expected.
    """
    try:
        text = (folder / FILE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise PromptInvalid(f"{FILE} cannot be read in {folder.name}/: {reason}") from error
    return _parsed(text)


@lru_cache(maxsize=4)
def _parsed(text: str) -> CrisisLines:
    try:
        lines = CrisisLines.model_validate(plain(text))
    except yaml.YAMLError as error:
        raise PromptInvalid(f"{FILE} is not valid YAML: {' '.join(str(error).split())}") from error
    except ValidationError as error:
        raise PromptInvalid(
            "\n".join(
                f"{FILE}: {'.'.join(str(part) for part in one['loc']) or 'file'}: {one['msg']}"
                for one in error.errors()
            )
        ) from error
    problems = _regions_without(lines)
    if problems:
        raise PromptInvalid("\n".join(problems))
    return lines


def _regions_without(lines: CrisisLines) -> list[str]:
    """Every region needs an emergency number, and there must be a region for everywhere else."""
    if "XX" not in lines.regions:
        return [f"{FILE}: regions: expected XX, the lines for everywhere else"]
    return [
        f"{FILE}: regions.{region}: expected a line of kind emergency"
        for region, entries in lines.regions.items()
        if not any(entry.kind == "emergency" for entry in entries)
    ]
