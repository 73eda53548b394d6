"""Finds the phrases of the word lists in a line, all of them in one pass."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from simulator.engines.offline.reading.lists import load
from simulator.engines.offline.reading.patterns import (
    Pattern,
    Phrase,
    begun_with,
    ends,
    first_words,
)
from simulator.engines.offline.reading.text import Line

LISTS = ("questions", "listening", "feelings", "agreeing", "partnering", "advice", "breakers")


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: words `first` up to, not including, `last`."""

    label: str
    first: int
    last: int


Hits = dict[str, tuple[Hit, ...]]


class _Begun(NamedTuple):
    """What is left of a phrase whose first words were met."""

    label: str
    bound: bool
    """Only at the start of a clause."""
    rest: Phrase
    words: int
    """How many were met: one or two."""
    next: frozenset[str] | None
    """What it can go on with; None when it may end here, or go on with anything."""


class Phrasebook:
    """Labelled phrases, found by their first two words and their third."""

    def __init__(self, labelled: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[str, Pattern]]] = {}
        self._met: dict[str, tuple[list[_Begun], tuple[_Begun, ...], frozenset[str]]] = {}
        self._by_two: dict[tuple[str, str], tuple[_Begun, ...]] = {}
        for label, written in labelled:
            pattern = Pattern(written)
            for first in pattern.first_words():
                self._by_first.setdefault(first, []).append((label, pattern))

    def found(self, line: Line) -> Iterator[Hit]:
        """Every phrase in the line, each at its longest."""
        words, opens, known = line.words, line.opens, self._by_first
        count = len(words)
        for place, word in enumerate(words):
            if word not in known:
                continue
            second = words[place + 1] if place + 1 < count else ""
            for label, bound, rest, met, next_ in self._begun(word, second):
                at = place + met
                if (bound and not opens[place]) or (
                    next_ is not None and (at >= count or words[at] not in next_)
                ):
                    continue
                reached = ends(rest, words, at) if rest else (at,)
                if reached:
                    yield Hit(label, place, max(reached))

    def _begun(self, word: str, second: str) -> tuple[_Begun, ...]:
        """What phrases that begin with these two words go on with; built when first met."""
        firsts, open_ended, seconds = self._met.get(word) or self._first(word)
        if second not in seconds:
            return open_ended
        key = (word, second)
        if key not in self._by_two:
            begun = [
                _Begun(one.label, one.bound, rest, 2, first_words(rest))
                for one in firsts
                if second in (one.next or ())
                for rest in begun_with(one.rest, second)
            ]
            self._by_two[key] = (*begun, *open_ended)
        return self._by_two[key]

    def _first(self, word: str) -> tuple[list[_Begun], tuple[_Begun, ...], frozenset[str]]:
        begun = [
            _Begun(label, pattern.bound, rest, 1, first_words(rest))
            for label, pattern in self._by_first[word]
            for rest in begun_with(pattern.phrase, word)
        ]
        closed = [one for one in begun if one.next is not None]
        open_ended = tuple(one for one in begun if one.next is None)
        seconds = frozenset().union(*(one.next or () for one in closed))
        self._met[word] = closed, open_ended, seconds
        return self._met[word]


@lru_cache(maxsize=512)
def hits(line: Line) -> Hits:
    """Every phrase found, by label, in the order of the line."""
    found: dict[str, dict[int, Hit]] = {}
    for hit in _phrases().found(line):
        ones = found.setdefault(hit.label, {})
        if hit.first not in ones or ones[hit.first].last < hit.last:
            ones[hit.first] = hit
    return {label: tuple(ones.values()) for label, ones in found.items()}


@cache
def _phrases() -> Phrasebook:
    return Phrasebook(
        (label, written.strip())
        for name in LISTS
        for label, lines in load(name).items()
        for written in str(lines).splitlines()
        if written.strip() and not written.startswith("#")
    )
