"""Finds the phrases of the word lists in a line, all of them in one pass."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from simulator.engines.offline.reading.lists import load
from simulator.engines.offline.reading.patterns import Pattern, compiled
from simulator.engines.offline.reading.text import Line

LISTS = ("questions", "listening", "feelings", "agreeing", "partnering", "advice", "breakers")


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: words `first` up to, not including, `last`."""

    label: str
    first: int
    last: int


Hits = dict[str, tuple[Hit, ...]]


@lru_cache(maxsize=512)
def hits(line: Line) -> Hits:
    """Every phrase found, by label, in the order of the line."""
    index = _index()
    found: dict[str, dict[int, Hit]] = {}
    words, at, opens, plain = line.words, line.at, line.opens, line.plain
    places = {char: number for number, char in enumerate(at)}
    for place, word in enumerate(words):
        by_second = index.get(word)
        if by_second is None:
            continue
        second = words[place + 1] if place + 1 < len(words) else ""
        for label, pattern in (*by_second.get(second, ()), *by_second.get("*", ())):
            if pattern.bound and not opens[place]:
                continue
            match = pattern.regex.match(plain, at[place])
            if match is None:
                continue
            hit = Hit(label, place, places[match.end()])
            ones = found.setdefault(label, {})
            if place not in ones or ones[place].last < hit.last:
                ones[place] = hit
    return {label: tuple(ones.values()) for label, ones in found.items()}


Labelled = tuple[str, Pattern]


@cache
def _index() -> dict[str, dict[str, tuple[Labelled, ...]]]:
    """Phrases by their first word, then by their second (`*` when that is open)."""
    index: dict[str, dict[str, list[Labelled]]] = {}
    for label, written in _written():
        pattern = compiled(written)
        for opening in pattern.openings:
            second = opening[1] if len(opening) > 1 else "*"
            index.setdefault(opening[0], {}).setdefault(second, []).append((label, pattern))
    return {
        first: {second: tuple(ones) for second, ones in by_second.items()}
        for first, by_second in index.items()
    }


def _written() -> Iterator[tuple[str, str]]:
    for name in LISTS:
        for label, lines in load(name).items():
            for written in str(lines).splitlines():
                if written.strip() and not written.startswith("#"):
                    yield label, written.strip()
