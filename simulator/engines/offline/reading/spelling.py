"""Reads texting, dialect, missing apostrophes and common slips as the words they stand for."""

import re
from functools import cache

from simulator.engines.offline.reading.lists import bag, load

_STRAIGHT = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "´": "'"})
_TRIPLE = re.compile(r"(.)\1{2,}")
_TAILS = {
    "n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am",
}  # fmt: skip
_IS_HEADS = bag(
    "it that what who where how when why there here he she this everything nothing something "
    "someone everyone so"
)


def expanded(word: str) -> tuple[str, ...]:
    """The plain words behind one lower-case word as it was typed."""
    word = word.translate(_STRAIGHT)
    known = _known()
    if word in known:
        return known[word]
    if len(word) > 40:
        return (word[:40],)
    if "'" in word:
        return _opened(word)
    if _TRIPLE.search(word):
        for kept in (r"\1", r"\1\1"):
            shorter = _TRIPLE.sub(kept, word)
            if shorter in known:
                return known[shorter]
            if shorter in _vocabulary():
                return (shorter,)
        word = _TRIPLE.sub(r"\1\1", word)
    return (_corrected(word),)


def _opened(word: str) -> tuple[str, ...]:
    head, _, tail = word.partition("'")
    if word.endswith("n't"):
        return (word[:-3], "not") if len(word) > 3 else ("not",)
    if tail == "s":
        return (head, "is") if head in _IS_HEADS else (word,)
    if "'" + tail in _TAILS:
        return (head, _TAILS["'" + tail])
    return (word,)


@cache
def _known() -> dict[str, tuple[str, ...]]:
    return {
        str(typed): tuple(str(plain).split()) for typed, plain in load("spelling")["words"].items()
    }


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(load("spelling")["often_mistyped"])


@cache
def _slips() -> dict[str, str]:
    """Each often mistyped word under the ways it loses a letter or swaps two."""
    table: dict[str, str] = {}
    for word in load("spelling")["often_mistyped"]:
        for place in range(1, len(word)):
            table.setdefault(word[:place] + word[place + 1 :], word)
            if place + 1 < len(word):
                swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
                table.setdefault(swapped, word)
    return table


def _corrected(word: str) -> str:
    """Repair one lost, doubled or swapped letter in words the reading hangs on."""
    if len(word) < 5 or word in _vocabulary() or word in _kept():
        return word
    slips = _slips()
    if word in slips:
        return slips[word]
    for place in range(1, len(word) - 1):  # not the last: "thoughts" is no slip
        if word[:place] + word[place + 1 :] in _vocabulary() and len(word) > 6:
            return word[:place] + word[place + 1 :]
    return word


@cache
def you_are_before() -> frozenset[str]:
    """Words that follow "you are" and never "your", which many people type for it."""
    return frozenset(load("spelling")["you_are_before"])


@cache
def _kept() -> frozenset[str]:
    return frozenset(load("spelling")["never_corrected"])
