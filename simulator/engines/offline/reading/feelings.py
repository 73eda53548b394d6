"""Which feelings a line names, and which a loved one's line lets one hear."""

from functools import cache, lru_cache
from typing import Any

from simulator.engines.offline.reading.lists import load
from simulator.engines.offline.reading.phrases import Phrasebook
from simulator.engines.offline.reading.text import Line


def _families() -> list[tuple[str, dict[str, Any]]]:
    return [(name, data) for name, data in load("families").items() if name != "loose"]


@cache
def _loose() -> frozenset[str]:
    return frozenset(str(word) for word in load("families")["loose"])


@cache
def _families_of_word() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for family, data in _families():
        for word in data["named"]:
            table.setdefault(str(word), set()).add(family)
    return {word: frozenset(names) for word, names in table.items()}


@cache
def _evoking() -> Phrasebook:
    """The phrases that let a feeling be heard."""
    return Phrasebook(
        (family, written.strip())
        for family, data in _families()
        for written in data["from"].splitlines()
    )


def named(words: tuple[str, ...]) -> frozenset[str]:
    """The families that these words name."""
    table = _families_of_word()
    found: set[str] = set()
    for word in words:
        found |= table.get(word, frozenset())
    return frozenset(found)


@lru_cache(maxsize=512)
def evoked(line: Line) -> frozenset[str]:
    """The families that can be heard in a loved one's line."""
    table = _families_of_word()
    known = (table.keys() & set(line.words)) - _loose()
    by_phrase = {hit.label for hit in _evoking().found(line)}
    return frozenset(by_phrase.union(*(table[word] for word in known)))
