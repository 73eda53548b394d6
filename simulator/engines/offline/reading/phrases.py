"""Finds the phrases of the word lists in a line, all of them in one pass."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from simulator.engines.offline.reading.lists import load
from simulator.engines.offline.reading.patterns import Pattern, Phrase, ends, first_words
from simulator.engines.offline.reading.text import Line

LISTS = ("questions", "listening", "feelings", "agreeing", "partnering", "advice", "breakers")


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: words `first` up to, not including, `last`."""

    label: str
    first: int
    last: int


Hits = dict[str, tuple[Hit, ...]]
Rest = tuple[str, bool, Phrase]
"""A label, whether its phrase is bound to the start of a clause, and what of it is left to find."""


class Phrasebook:
    """Labelled phrases, found by their first two words."""

    def __init__(self, labelled: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[str, Pattern]]] = {}
        self._by_second: dict[str, dict[str, tuple[Rest, ...]]] = {}
        for label, written in labelled:
            pattern = Pattern(written)
            for first in pattern.first_words():
                self._by_first.setdefault(first, []).append((label, pattern))

    def found(self, line: Line) -> Iterator[Hit]:
        """Every phrase in the line, each at its longest."""
        words, opens, known = line.words, line.opens, self._by_first
        for place, word in enumerate(words):
            if word not in known:
                continue
            begun = self._by_second.get(word) or self._begun(word)
            after = place + 1
            rests = begun.get(words[after]) if after < len(words) else None
            for label, bound, rest in begun[""] if rests is None else rests:
                if bound and not opens[place]:
                    continue
                reached = ends(rest, words, after)
                if reached:
                    yield Hit(label, place, max(reached))

    def _begun(self, word: str) -> dict[str, tuple[Rest, ...]]:
        """What phrases that begin with this word go on with; "" stands for any other second word."""
        begun: dict[str, list[Rest]] = {"": []}
        for label, pattern in self._by_first[word]:
            for rest in pattern.begun(word):
                for second in first_words(rest) or ("",):
                    begun.setdefault(second, []).append((label, pattern.bound, rest))
        open_ended = begun[""]
        self._by_second[word] = {
            second: tuple(ones if ones is open_ended else ones + open_ended)
            for second, ones in begun.items()
        }
        return self._by_second[word]


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
