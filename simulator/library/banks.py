"""Line banks: what somebody with this refusal reason could say, where a persona file is thin.

A minimal file plays a whole talk with them, and gets better with each line of its own: own lines
come first, and what was lent is named in `borrowed`, so that the engine prefers what is theirs.
A file that has everything is returned as it is.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from simulator.domain.errors import LibraryError
from simulator.domain.lines import by_band
from simulator.domain.persona import Reason
from simulator.domain.plain_yaml import plain
from simulator.library.locations import data

FOLDER = "banks"

Fields = dict[str, Any]
"""A persona as it is written, before it is checked."""

BANDS = ("guarded", "ajar", "open", "trusting")
ENOUGH: dict[str, tuple[int, int, int, int]] = {
    "refusal": (8, 6, 5, 3),
    "neutral": (7, 7, 5, 4),
    "wish": (2, 5, 5, 4),
    "answers": (1, 1, 1, 1),
    "reactions": (1, 1, 1, 1),
}
"""Own lines a band needs before the bank stays out of it."""
ENOUGH_PLAIN = {"accept": 1, "maybe": 2, "no": 3, "open_door": 1, "not_today": 2, "leaves": 2}
_NO_REASON: Fields = {"defaults": {"seed_lines": [], "voice": {}}, "lines": {}, "step_lines": {}}
_NUMBERS = ("start", "alpha", "step_threshold", "r_max")


def complete(fields: Mapping[str, Any], folder: Path | None = None) -> Fields:
    """The fields of a file, with defaults and lent lines where there are none of its own.

    What is wrong in a file is left as it is, for the schema to name.
    """
    whole: Fields = dict(fields)
    bank = _bank(_reason(fields), folder or data("personas") / FOLDER)
    lent: list[str] = []
    _fill_defaults(whole, bank)
    lines = _mapping(whole, "lines")
    if lines is not None:
        _fill_lines(lines, bank["lines"], lent)
        whole["lines"] = lines
    for name in ("step_lines", "endings"):
        group = _mapping(whole, name)
        if group is not None:
            for key, more in bank[name].items():
                group[key] = _longer(group.get(key), more, ENOUGH_PLAIN[key], lent)
            whole[name] = group
    if lent:
        whole["borrowed"] = list(dict.fromkeys(lent))
    return whole


def _fill_defaults(whole: Fields, bank: Fields) -> None:
    for name, value in bank["defaults"].items():
        whole.setdefault(name, value)
    if isinstance(whole["voice"], dict):
        whole["voice"] = {**bank["defaults"]["voice"], **whole["voice"]}
    numbers = bank["difficulties"].get(str(whole.get("difficulty")), bank["difficulties"]["medium"])
    for name in _NUMBERS:
        whole.setdefault(name, numbers[name])
    whole.setdefault("full_name", whole.get("name") or "?")
    if isinstance(whole["situation_line"], str):
        relation = str(whole.get("relation_to_learner", "person"))
        whole["situation_line"] = whole["situation_line"].replace("{relation}", relation)
    steps = whole.get("small_steps")
    if isinstance(steps, list):
        whole["small_steps"] = [
            {"family": f"own-step-{number}", **step} if isinstance(step, dict) else step
            for number, step in enumerate(steps, 1)
        ]


def _fill_lines(lines: Fields, bank: Fields, lent: list[str]) -> None:
    for name in ("refusal", "neutral", "wish"):
        lines[name] = _bands(lines.get(name), bank[name], ENOUGH[name], lent)
    for name in ("answers", "reactions"):
        groups = _mapping(lines, name)
        if groups is not None:
            for key, more in bank[name].items():
                groups[key] = _bands(groups.get(key), more, ENOUGH[name], lent)
            lines[name] = groups
    lines["again"] = _longer(lines.get("again"), bank["again"], 2, lent)


def _bands(own: object, more: Fields, enough: tuple[int, ...], lent: list[str]) -> object:
    """Own lines by band, and the bank's behind them in each band that is thin."""
    mine = by_band(own) if own else {}
    if not isinstance(mine, dict) or not all(isinstance(one, list) for one in mine.values()):
        return own
    thin = [band for band, need in zip(BANDS, enough, strict=True) if _open(mine, band) < need]
    if not any(more.get(band) for band in thin):
        return own
    filled = dict(mine)
    for band in thin:
        filled[band] = [*mine.get(band, []), *more.get(band, [])]
        lent += [line["say"] for line in more.get(band, [])]
    return filled


def _open(mine: Mapping[str, Any], band: str) -> int:
    """How many lines of this band may be said whatever has been told."""
    lines = mine.get(band, [])
    return sum(1 for line in lines if not (isinstance(line, dict) and line.get("after")))


def _longer(own: object, more: list[str], enough: int, lent: list[str]) -> object:
    mine = own if own else []
    if not isinstance(mine, list) or len(mine) >= enough:
        return own
    added = [line for line in more if line not in mine]
    lent += added
    return [*mine, *added]


def _mapping(fields: Mapping[str, Any], name: str) -> Fields | None:
    """The mapping under this name, copied; empty when it is missing, None when it is no mapping."""
    found = fields.get(name)
    if found is None:
        return {}
    return dict(found) if isinstance(found, dict) else None


def _reason(fields: Mapping[str, Any]) -> Reason | None:
    """None while the author has not said why, or not in our words."""
    reason = fields.get("reason")
    return next((one for one in Reason if one.value == reason), None)


@cache
def _bank(reason: Reason | None, folder: Path) -> Fields:
    """The lines of this reason, and behind them those that do for anybody."""
    common = _read(folder / "common.yaml")
    own = _read(folder / f"{reason.value}.yaml") if reason else _NO_REASON
    voice = {**common["defaults"]["voice"], **own["defaults"]["voice"]}
    lines = {
        name: _joined(own["lines"].get(name, {}), common["lines"][name])
        for name in ("refusal", "neutral", "wish")
    }
    for name in ("answers", "reactions"):
        mine = own["lines"].get(name, {})
        lines[name] = {
            key: _joined(mine.get(key, {}), group) for key, group in common["lines"][name].items()
        }
    return {
        "defaults": {**common["defaults"], **own["defaults"], "voice": voice},
        "difficulties": common["difficulties"],
        "lines": {**lines, "again": common["lines"]["again"]},
        "step_lines": {
            key: [*own["step_lines"].get(key, ()), *group]
            for key, group in common["step_lines"].items()
        },
        "endings": common["endings"],
    }


def _joined(first: object, second: object) -> Fields:
    one, two = by_band(first), by_band(second)
    assert isinstance(one, dict)
    assert isinstance(two, dict)
    return {band: [*one.get(band, []), *two.get(band, [])] for band in BANDS}


def _read(file: Path) -> Fields:
    try:
        read = plain(file.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise LibraryError(f"The line bank {file.name} cannot be read: {error}") from None
    if not isinstance(read, dict):
        raise LibraryError(f"The line bank {file.name} is not a list of fields.")
    return read
