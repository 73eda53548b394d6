"""The little language in which the word lists are written.

`(a|b c)` gives alternatives and may be nested, `word?` and `(..)?` may be missing, `{name}` stands
for a class of words, `..` lets up to seven words pass, `^` binds to the start of a clause, `!(a|b)`
says what must not follow, and `*` ends a word that may go on.
"""

import re
from dataclasses import dataclass
from functools import cache

from simulator.engines.offline.reading.lists import load

_GAP = r"(?:[^\s.!?…]+ ){0,7}?"
_PIECE = re.compile(r"!\(|\(|\)\??|\||\.\.|\^|\{\w+\}\??|[^\s()|]+")

MANY = 24
"""More second words than this are not told apart: the index would cost more than it saves."""

Opening = tuple[str, ...]
"""Up to two first words; `*` stands for any."""


@dataclass(frozen=True, slots=True)
class Node:
    """One piece of a phrase: a regular expression and how it can begin."""

    regex: str
    openings: frozenset[Opening]
    """Word sequences of length 0 to 2 that the piece can contribute at the front."""


@dataclass(frozen=True, slots=True)
class Pattern:
    written: str
    openings: frozenset[Opening]
    bound: bool
    """Only at the start of a clause."""

    @property
    def regex(self) -> re.Pattern[str]:
        return _regex(self.written)


@cache
def _regex(written: str) -> re.Pattern[str]:
    """Compiled when first needed: most lists are never reached, and starting stays quick."""
    return re.compile(_parsed(written).regex)


@cache
def _parsed(written: str) -> Node:
    pieces = _PIECE.findall(written)
    node, rest = _alternatives(pieces[1:] if pieces[:1] == ["^"] else pieces)
    if rest:
        raise ValueError(f"unbalanced brackets in {written!r}")
    return node


def compiled(written: str) -> Pattern:
    """The pattern that a line of a word list stands for."""
    openings = _first_words(written) or _parsed(written).openings
    if () in openings or any(one[0] == "*" for one in openings):
        raise ValueError(f"{written!r} could begin with anything")
    return Pattern(written, openings, written.startswith("^"))


_FLAT = re.compile(r"\(([^()?{}*]*)\)(?!\?)|([^\s()|{}?*.!^]+)(?=\s|$)")
_LEAD = re.compile(r"\^\s*")


def _first_words(written: str) -> frozenset[Opening]:
    """The openings of a phrase whose first two pieces are plain; empty when they are not.

    Most are, and this is all the index needs: the whole phrase is parsed when it is first tried.
    """
    lead = _LEAD.match(written)
    place = lead.end() if lead else 0
    openings: frozenset[Opening] = frozenset({()})
    while any(len(one) < 2 for one in openings):
        found = _FLAT.match(written, place)
        if found is None:
            at_end = place >= len(written) and openings != frozenset({()})
            return openings if at_end else frozenset()
        group, word = found.groups()
        choices = group.split("|") if word is None else [word]
        then = frozenset(tuple(one.split()[:2]) for one in choices)
        openings = _joined(openings, then)
        place = found.end()
        while place < len(written) and written[place] == " ":
            place += 1
    return openings


def _alternatives(pieces: list[str]) -> tuple[Node, list[str]]:
    nodes: list[Node] = []
    node, rest = _sequence(pieces)
    nodes.append(node)
    while rest and rest[0] == "|":
        node, rest = _sequence(rest[1:])
        nodes.append(node)
    if len(nodes) == 1:
        return nodes[0], rest
    regex = "(?:" + "|".join(one.regex for one in nodes) + ")"
    return Node(regex, frozenset().union(*(one.openings for one in nodes))), rest


def _sequence(pieces: list[str]) -> tuple[Node, list[str]]:
    regex, rest = "", pieces
    openings: frozenset[Opening] = frozenset({()})
    while rest and rest[0] != "|" and not rest[0].startswith(")"):
        node, rest = _piece(rest)
        regex += node.regex
        openings = _joined(openings, node.openings)
    return Node(regex, openings), rest


def _piece(pieces: list[str]) -> tuple[Node, list[str]]:
    head, rest = pieces[0], pieces[1:]
    if head in {"(", "!("}:
        node, rest = _alternatives(rest)
        if not rest:
            raise ValueError("a bracket is never closed")
        close, rest = rest[0], rest[1:]
        if head == "!(":
            return Node(f"(?!{node.regex})", frozenset({()})), rest
        return (_optional(node) if close == ")?" else node), rest
    if head == "..":
        return Node(_GAP, frozenset({(), ("*",)})), rest
    node = _named(head.rstrip("?")) if head.startswith("{") else _word(head.rstrip("?") or "?")
    return (_optional(node) if head.endswith("?") and head != "?" else node), rest


def _optional(node: Node) -> Node:
    return Node(f"(?:{node.regex})?", node.openings | {()})


def _word(word: str) -> Node:
    open_ended = "*" in word
    regex = re.escape(word).replace(r"\*", r"[\w']*") + " "
    return Node(regex, frozenset({("*",) if open_ended else (word,)}))


@cache
def _named(name: str) -> Node:
    phrases = sorted((str(one) for one in load("classes")[name[1:-1]]), key=len, reverse=True)
    regex = "(?:" + "|".join(re.escape(one).replace(r"\ ", " ") + " " for one in phrases) + ")"
    return Node(regex, frozenset(tuple(one.split()[:2]) for one in phrases))


def _joined(first: frozenset[Opening], then: frozenset[Opening]) -> frozenset[Opening]:
    found: set[Opening] = {one for one in first if len(one) == 2}
    if () in first:
        found |= then
    seconds: set[Opening] = {two[:1] for two in then}
    if len(seconds) > MANY:
        seconds = {("*",)} | ({()} & seconds)
    found |= {one + two for one in first if len(one) == 1 for two in seconds}
    return frozenset(found)
