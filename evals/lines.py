"""Reads JSON lines strictly: every mistake has a file and a line, and words that say what to mend."""

from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from simulator.domain.value import Frozen

T = TypeVar("T", bound=Frozen)


class CaseInvalid(Exception):
    """Something written that cannot be used, with the file and line to mend."""


def read_lines(file: Path, model: type[T], people: Collection[str] = ()) -> tuple[T, ...]:
    """Read JSON lines; with `people`, a persona has to be one of them.

    Raises:
        CaseInvalid: a line that is no case, or an id that came before, with file and line.
    """
    seen: dict[str, int] = {}
    found = []
    for number, line in _numbered(file):
        place = f"{file.name}, line {number}"
        try:
            one = model.model_validate_json(line)
        except ValidationError as error:
            raise CaseInvalid(f"{place}: {_words(error)}") from None
        id_ = str(getattr(one, "id", number))
        if id_ in seen:
            raise CaseInvalid(f"{place}: the id {id_!r} is already used in line {seen[id_]}")
        persona = getattr(one, "persona", None)
        if people and persona and persona not in people:
            raise CaseInvalid(f"{place}: there is no persona {persona!r}")
        seen[id_] = number
        found.append(one)
    return tuple(found)


def _numbered(file: Path) -> Iterator[tuple[int, str]]:
    try:
        lines = file.read_bytes().splitlines()
    except FileNotFoundError:
        raise CaseInvalid(f"{file.name} is missing from {file.parent.name}") from None
    for at, line in enumerate(lines, start=1):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            raise CaseInvalid(f"{file.name}, line {at}: this is no UTF-8 text") from None
        if text.strip():
            yield at, text


def _words(error: ValidationError) -> str:
    first = error.errors()[0]
    *where, last = (str(part) for part in first["loc"]) if first["loc"] else ("",)
    if first["type"] == "json_invalid":
        return "this is no JSON object, or the line is cut off"
    if last == "[key]":
        return f"{'.'.join(where)}: the rubric has no {where[-1]}"
    said = first["msg"].removeprefix("Value error, ")
    path = ".".join([*where, last])
    return f"{path}: {said}" if path else said


def digest(files: Iterable[Path]) -> str:
    """A short name for exactly these files."""
    whole = sha256()
    for file in files:
        whole.update(file.read_bytes())
    return whole.hexdigest()[:12]
