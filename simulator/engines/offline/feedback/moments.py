"""What this moment is about: which of the written replies could answer their last line."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from simulator.domain.scene import Scene
from simulator.engines.offline.reading.lists import bag, load
from simulator.engines.offline.reading.phrases import Hit, Phrasebook
from simulator.engines.offline.reading.text import read

REACTIONS, THEMES, GUARDED = SHELVES = ("say/reactions", "say/themes", "say/guarded")
"""A hurt that wants owning, then what they speak of, then how they speak: the first found is the most
telling."""

_KIN = {
    "partner": bag("husband wife partner spouse boyfriend girlfriend fiancé fiancée"),
    "parent": bag("mother father mum mom dad parent stepmother stepfather grandmother grandfather"),
    "child": bag("son daughter child stepson stepdaughter"),
    "sibling": bag("sister brother sibling cousin"),
    "friend": bag("friend flatmate roommate housemate neighbour neighbor colleague"),
}
_OF_AGE = 18
ANY_LENGTH = 10_000


@dataclass(frozen=True, slots=True)
class Form:
    """One written reply, perhaps with room for their words."""

    text: str
    to: str
    """Only for somebody who is this to the learner; empty: for anybody."""


@dataclass(frozen=True, slots=True)
class Moment:
    name: str
    say: tuple[Form, ...]
    worry: tuple[Form, ...]
    step: tuple[Form, ...]
    advice: tuple[str, ...]
    """The one thing to try in just this moment; empty where the findings say it better."""
    felt: bool
    """They speak of something, and it has a feeling in it."""
    owed: bool
    """They answer a hurt."""
    within: int
    """Only in lines of up to so many words."""


@dataclass(frozen=True, slots=True)
class Met:
    """A moment in one of their lines, with the words that show it."""

    moment: Moment
    words: str


def kin(scene: Scene | None) -> frozenset[str]:
    """What the loved one is to the learner, as far as a way of speaking depends on it."""
    if scene is None:
        return frozenset()
    said = set(scene.relation.lower().split())
    found = {name for name, words in _KIN.items() if words & said}
    if scene.age < _OF_AGE:
        found = (found - {"child"}) | {"teen"}
    return frozenset(found)


@lru_cache(maxsize=256)
def met(text: str) -> tuple[Met, ...]:
    """The moments in a line, most telling first."""
    line = read(text)
    longest: dict[str, Hit] = {}
    for hit in _book().found(line):
        known = longest.get(hit.label)
        if known is None or hit.last - hit.first > known.last - known.first:
            longest[hit.label] = hit
    return tuple(
        Met(moment, line.quote(longest[name].first, longest[name].last))
        for name, moment in _moments().items()
        if name in longest and line.spoken <= moment.within
    )


def answered_by(text: str, first: bool) -> tuple[Met, ...]:
    """The moments that a reply can answer; before anybody said a word nothing is owed."""
    return tuple(one for one in met(text) if not (first and one.moment.owed))


@cache
def _moments() -> dict[str, Moment]:
    return {
        name: _moment(name, data, shelf) for shelf in SHELVES for name, data in load(shelf).items()
    }


def _moment(name: str, data: dict[str, Any], shelf: str) -> Moment:
    return Moment(
        name=name,
        say=forms(data.get("say", "")),
        worry=forms(data.get("worry", "")),
        step=forms(data.get("step", "")),
        advice=tuple(data.get("try", "").splitlines()),
        felt=shelf == THEMES,
        owed=shelf == REACTIONS,
        within=data.get("within", ANY_LENGTH),
    )


@cache
def _book() -> Phrasebook:
    return Phrasebook(
        (name, written.strip())
        for shelf in SHELVES
        for name, data in load(shelf).items()
        for written in data["when"].splitlines()
        if written.strip()
    )


@lru_cache(maxsize=512)
def forms(written: str) -> tuple[Form, ...]:
    """The forms on a shelf, one a line."""
    return tuple(_form(line.strip()) for line in written.splitlines() if line.strip())


def _form(line: str) -> Form:
    if not line.startswith("@"):
        return Form(line, "")
    to, _, text = line[1:].partition(" ")
    return Form(text, to)
