"""Somebody else's labelled talk and the map to our readings, checked before anything is measured."""

import json
from pathlib import Path
from typing import Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from evals.lines import CaseInvalid
from simulator.domain.transcript import Turn
from simulator.domain.value import Frozen, Speaker

Name = Literal[
    "question", "open_question", "reflection", "input", "advice", "unhelpful", "feeling",
    "support", "disclosure",
]  # fmt: skip
"""What we read in a turn of talk."""


class _Theirs(BaseModel):
    """Other people's data has fields of its own, which are none of our business."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)


class Said(_Theirs):
    speaker: str
    text: str


class Row(_Theirs):
    """One line: a reply in its context, or a whole talk, with its labels."""

    conv_id: str
    context: tuple[Turn, ...] = ()
    reply: str = ""
    turns: tuple[Said, ...] = ()
    labels: dict[str, Any]
    place: str = Field(default="", exclude=True)
    """File and line."""

    def label(self, name: str | tuple[str, ...]) -> Any:
        """Raises CaseInvalid when the label of the map is not there."""
        found: Any = self.labels
        for part in (name,) if isinstance(name, str) else name:
            if not isinstance(found, dict) or part not in found:
                words = name if isinstance(name, str) else ".".join(name)
                raise CaseInvalid(f"{self.place}: there is no label {words!r}, which the map names")
            found = found[part]
        return found


class Measure(Frozen):
    """A label that is there or not, beside a reading."""

    name: str
    label: str | tuple[str, ...]
    positive: tuple[Any, ...]
    """The values of the label that mean yes."""
    reading: Name
    only: tuple[Any, ...] = ()
    """Where given, the values of the label that count at all."""
    goal: tuple[float, float] | None = None
    """Macro-F1 and kappa that people reach, where somebody published them."""


class Rated(Frozen):
    """A number that people gave to a whole talk, beside the mean of a reading."""

    name: str
    label: str | tuple[str, ...]
    reading: Name


class Map(Frozen):
    name: str
    measures: tuple[Measure, ...] = ()
    ratings: tuple[Rated, ...] = ()
    turns: dict[str, Speaker] = {}
    """Who their speakers are to us."""


T = TypeVar("T", bound=BaseModel)


def rows(file: Path) -> tuple[Row, ...]:
    """Raises CaseInvalid with file and line."""
    lines = enumerate(_text(file).splitlines(), start=1)
    found = tuple(_row(f"{file.name}, line {at}", line) for at, line in lines if line.strip())
    if not found:
        raise CaseInvalid(f"{file.name} is empty: one JSON object a line was expected")
    return found


def _row(place: str, line: str) -> Row:
    try:
        given = json.loads(line)
    except json.JSONDecodeError as error:
        raise CaseInvalid(f"{place}: this is no JSON ({error.msg})") from None
    row = _checked(Row, given, place)
    return row.model_copy(update={"place": place})


def mapping(file: Path) -> Map:
    """Raises CaseInvalid with the file and the field."""
    try:
        given = yaml.safe_load(_text(file))
    except yaml.YAMLError:
        raise CaseInvalid(f"{file.name} is no YAML; evals/maps has some to copy") from None
    return _checked(Map, given, file.name)


def _checked(model: type[T], given: Any, place: str) -> T:
    try:
        return model.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise CaseInvalid(f"{place}: {where}: {first['msg']}") from None


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise CaseInvalid(f"There is no file {file}") from None
    except (OSError, UnicodeDecodeError):
        raise CaseInvalid(f"{file} cannot be read as text") from None
