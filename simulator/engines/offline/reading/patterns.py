"""The little language in which the word lists are written.

`(a|b c)` gives alternatives and may be nested, `word?` and `(..)?` may be missing, `{name}` stands
for a class of words, `..` lets up to seven words pass, `^` binds to the start of a clause, `!(a|b)`
says what must not follow, and `*` ends a word that may go on.

A phrase is matched word by word, with all places kept that it may have reached: alternatives are
looked up and never tried one after the other, so time stays linear and nothing is compiled that
no line has come near.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from simulator.engines.offline.reading.lists import load

LONGEST_GAP = 7
_STOPS = frozenset(".!?…\n")
_PIECE = re.compile(r"!\(|\(|\)\??|\||\.\.|\^|\{\w+\}\??|[^\s()|]+")
_FIRST = re.compile(r"(?:\^\s*)?(?:\(([^(){}?*]+)\)(?!\?)|([^\s(){}?*.!^]+)(?=\s|$))")

Words = Sequence[str]


class Piece:
    """Something in a phrase that is more than one plain word."""

    __slots__ = ()

    def after(self, words: Words, place: int) -> list[int]:
        """The places that can be reached from this one."""
        raise NotImplementedError

    def first_words(self) -> frozenset[str] | None:
        """What it can begin with; None when it could begin with anything or be missing."""
        return None


Phrase = tuple[str | Piece, ...]


class Choice(Piece):
    """Alternatives, looked up by their first word."""

    __slots__ = ("may_miss", "others", "starts")

    def __init__(self, phrases: Sequence[Phrase], may_miss: bool) -> None:
        starts: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            if phrase and isinstance(phrase[0], str):
                starts.setdefault(phrase[0], []).append(phrase[1:])
        self.starts = starts
        self.others = [one for one in phrases if not one or not isinstance(one[0], str)]
        self.may_miss = may_miss

    def after(self, words: Words, place: int) -> list[int]:
        reached = [place] if self.may_miss else []
        if place < len(words):
            for rest in self.starts.get(words[place], ()):
                if rest:
                    reached += ends(rest, words, place + 1)
                else:
                    reached.append(place + 1)
        for phrase in self.others:
            reached += ends(phrase, words, place)
        return reached

    def first_words(self) -> frozenset[str] | None:
        found = set(self.starts)
        for phrase in self.others:
            more = first_words(phrase)
            if more is None:
                return None
            found |= more
        return None if self.may_miss else frozenset(found)


class Gap(Piece):
    """Up to seven words of the same sentence."""

    __slots__ = ()

    def after(self, words: Words, place: int) -> list[int]:
        last = min(len(words), place + LONGEST_GAP)
        for here in range(place, last):
            if words[here] in _STOPS:
                return list(range(place, here + 1))
        return list(range(place, last + 1))


class Stem(Piece):
    """A word that may go on."""

    __slots__ = ("stem",)

    def __init__(self, stem: str) -> None:
        self.stem = stem

    def after(self, words: Words, place: int) -> list[int]:
        fits = place < len(words) and words[place].startswith(self.stem)
        return [place + 1] if fits else []


class Unless(Piece):
    """What must not follow."""

    __slots__ = ("barred",)

    def __init__(self, barred: Choice) -> None:
        self.barred = barred

    def after(self, words: Words, place: int) -> list[int]:
        return [] if self.barred.after(words, place) else [place]


def ends(phrase: Phrase, words: Words, place: int) -> list[int]:
    """Every place at which the phrase, begun at this one, can end."""
    count = len(words)
    for number, piece in enumerate(phrase):
        if isinstance(piece, str):
            if place >= count or words[place] != piece:
                return []
            place += 1
            continue
        places = piece.after(words, place)
        if len(places) != 1:
            return _ends_of_all(phrase[number + 1 :], words, places)
        place = places[0]
    return [place]


def _ends_of_all(phrase: Phrase, words: Words, places: list[int]) -> list[int]:
    """The same from several places, kept side by side so that time stays linear."""
    count = len(words)
    for piece in phrase:
        if not places:
            return places
        if isinstance(piece, str):
            places = [one + 1 for one in places if one < count and words[one] == piece]
        else:
            places = list({two for one in places for two in piece.after(words, one)})
    return places


def first_words(phrase: Phrase) -> frozenset[str] | None:
    """What a phrase can begin with; None when that is open."""
    found: frozenset[str] = frozenset()
    for piece in phrase:
        if isinstance(piece, str):
            return found | {piece}
        if isinstance(piece, Choice) and piece.may_miss:
            inner = Choice([], False)
            inner.starts, inner.others = piece.starts, piece.others
            more = inner.first_words()
            if more is None:
                return None
            found |= more
            continue
        more = piece.first_words()
        return None if more is None else found | more
    return None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line of a word list."""

    written: str

    @property
    def bound(self) -> bool:
        """Only at the start of a clause."""
        return self.written.startswith("^")

    @property
    def phrase(self) -> Phrase:
        """Taken apart when first needed: most lists are never reached, and starting stays quick."""
        return _parsed(self.written)

    def first_words(self) -> frozenset[str]:
        plain = _FIRST.match(self.written)
        if plain:
            group, word = plain.groups()
            return frozenset([word] if word else [one.split()[0] for one in group.split("|")])
        found = first_words(self.phrase)
        if found is None:
            raise ValueError(f"{self.written!r} could begin with anything")
        return found


def begun_with(phrase: Phrase, word: str) -> list[Phrase]:
    """What is left of a phrase once it has begun with this word, in each way in which it can."""
    if not phrase:
        return []
    head, rest = phrase[0], phrase[1:]
    if isinstance(head, str):
        return [rest] if head == word else []
    if not isinstance(head, Choice):
        raise ValueError("a phrase begins with a word")
    found = [one + rest for one in head.starts.get(word, ())]
    for other in head.others:
        found += begun_with(other + rest, word)
    return found + (begun_with(rest, word) if head.may_miss else [])


@cache
def _parsed(written: str) -> Phrase:
    pieces = _PIECE.findall(written.removeprefix("^"))
    phrases, end = _alternatives(pieces, 0)
    if end < len(pieces):
        raise ValueError(f"unbalanced brackets in {written!r}")
    return phrases[0] if len(phrases) == 1 else (Choice(phrases, False),)


def _alternatives(pieces: list[str], place: int) -> tuple[list[Phrase], int]:
    phrases: list[Phrase] = []
    phrase: list[str | Piece] = []
    while place < len(pieces) and pieces[place][0] != ")":
        head = pieces[place]
        place += 1
        if head == "|":
            phrases.append(tuple(phrase))
            phrase = []
        elif head in {"(", "!("}:
            inner, place = _alternatives(pieces, place)
            if place >= len(pieces):
                raise ValueError("a bracket is never closed")
            choice = Choice(inner, may_miss=pieces[place] == ")?")
            phrase.append(Unless(choice) if head == "!(" else choice)
            place += 1
        else:
            phrase.append(_piece(head))
    return [*phrases, tuple(phrase)], place


@cache
def _piece(head: str) -> str | Piece:
    if head == "..":
        return Gap()
    may_miss = head.endswith("?") and head != "?"
    head = head.removesuffix("?") if may_miss else head
    if head.startswith("{"):
        return Choice(_named(head[1:-1]), may_miss)
    piece: str | Piece = Stem(head[:-1]) if head.endswith("*") else head
    return Choice([(piece,)], True) if may_miss else piece


@cache
def _named(name: str) -> list[Phrase]:
    return [tuple(str(one).split()) for one in load("classes")[name]]
