"""The first words of a reply, let out before its first sentence is whole.

A learner should not wait for a sentence to end before the reply begins. A word is let out as soon
as no rule could be broken by anything that begins with it: the rules are tried as far as the text
goes, and a rule that the next words could still break holds back everything from where it begins.
What a whole sentence is judged by (quotation marks, brackets, lists, numbers) holds it back whole,
and no word of a hidden fact comes early.
"""

import re
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from simulator.prompting.spoken_rules import SPEAKER, stems
from simulator.prompting.unsaid import AGREEING, DIAGNOSIS, RULES

MOST_WORDS = 4
"""Enough to begin with: the end of the sentence is seldom far behind."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*,?")
_REGEX: Any = import_module("regex") if find_spec("regex") else None
"""Tries a pattern as far as a text goes, which `re` cannot; where there is no build of it for a
machine, first sentences come whole."""

_SO_FAR = {"partial": True, "concurrent": False}
"""Without letting other threads in between: in a class each first word would wait for all of them."""


def first_words(begun: str, locked: tuple[frozenset[str], ...], *, may_agree: bool) -> str:
    """The words at the beginning of a sentence that may be said whatever comes next, or none.

    `begun` ends with a white space: a word that is still being written could become any other.
    """
    text = begun.lstrip().replace("’", "'")
    if _REGEX is None or not text or _speaker().match(text, **_SO_FAR):
        return ""
    risk = _forbidden(may_agree).search(text, **_SO_FAR)
    free = begun.lstrip()[: risk.start()] if risk else begun.lstrip()
    whole = free.split() if free[-1:].isspace() else free.split()[:-1]
    said = ""
    for word in whole[:MOST_WORDS]:
        more = f"{said} {word}".strip()
        if not _WORD.fullmatch(word) or any(stems(more) & one for one in locked):
            break
        said = more
    return said


@cache
def _speaker() -> Any:
    return _REGEX.compile(SPEAKER)


@cache
def _forbidden(may_agree: bool) -> Any:
    phrases = [phrase for group in RULES.values() for phrase in group]
    phrases += [*DIAGNOSIS, *(() if may_agree else AGREEING)]
    return _REGEX.compile("|".join(phrases), _REGEX.IGNORECASE)
