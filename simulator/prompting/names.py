"""Real names stay here: a placeholder goes out in their place, and the name is put back on return.

A name is found as a word of its own, with any capitals and with an s of possession, never inside
another word. Names that are ordinary words too (Will, May, Rose) count only when they are written
as names are.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Self

from simulator.domain.value import Frozen

LONGEST_NAME = 40
MOST_NAMES = 30

_WORDS = re.compile(
    r"amber|angel|april|art|august|autumn|basil|bill|bishop|buddy|carol|chance|chase"
    r"|christian|cliff|cole|crystal|daisy|dale|dan|dawn|dean|dick|dolly|drew|duke|earl"
    r"|eve|faith|fern|frank|gene|glen|grace|grant|guy|harmony|hazel|heath|heather|holly"
    r"|honey|hope|hunter|iris|ivy|jack|jay|jewel|joy|june|junior|king|lance|lily|luz"
    r"|marina|mark|mason|max|may|melody|mercy|miles|misty|nick|norm|olive|pat|paz|pearl"
    r"|penny|pierce|pool|prince|ray|reed|rich|rob|rock|rosa|rose|ruby|rusty|sandy|skip"
    r"|sol|sonny|star|sue|summer|violet|wade|ward|will|winter|wolf"
)
"""Names that are words: in small letters they are left alone."""

_ALLOWED = re.compile(r"[^\W\d_](?:[\w .'’-]*[^\W_])?")
_SENT_BACK = re.compile(r"\[\s*name[ _-]?(\d{1,2})\s*\]|\bNAME[ _-]?(\d{1,2})\b", re.IGNORECASE)
_BEGUN = re.compile(r"(?:\[\s*|\b)(?:n(?:a(?:m(?:e[ _-]?\d{0,2}\s*)?)?)?)?$", re.IGNORECASE)
"""What may be the beginning of a placeholder, at the end of a piece."""


class Names(Frozen):
    """The names that must not leave, in the order of their placeholders."""

    real: tuple[str, ...] = ()

    @classmethod
    def of(cls, *given: str) -> Self:
        """Each name once; what cannot be a name is left out."""
        kept: dict[str, str] = {}
        for name in given:
            name = " ".join(unicodedata.normalize("NFC", name).split())
            if 2 <= len(name) <= LONGEST_NAME and _ALLOWED.fullmatch(name):
                kept.setdefault(name.lower(), name)
        return cls(real=tuple(kept.values())[:MOST_NAMES])

    @classmethod
    def listed(cls, text: str) -> Self:
        """Names as people list them, with commas, semicolons or one to a line."""
        return cls.of(*re.split(r"[,;\n]", text))

    def hidden(self, text: str) -> str:
        """`text` as it may leave."""
        return _pattern(self.real).sub(_placeholder, text) if self.real else text

    def shown(self, text: str) -> str:
        """`text` that came back, with the names in their places again."""
        return _SENT_BACK.sub(self._name, text) if self.real else text

    def _name(self, found: re.Match[str]) -> str:
        number = int(found[1] or found[2])
        return self.real[number - 1] if 1 <= number <= len(self.real) else found[0]


class Returning:
    """Puts names back in text that comes in pieces: a placeholder may be cut anywhere."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._waiting = ""

    def feed(self, piece: str) -> str:
        text = self._waiting + piece
        begun = _BEGUN.search(text)
        end = begun.start() if begun else len(text)
        self._waiting = text[end:]
        return self._names.shown(text[:end])

    def close(self) -> str:
        """No more is coming."""
        rest, self._waiting = self._waiting, ""
        return self._names.shown(rest)


def _placeholder(found: re.Match[str]) -> str:
    return f"[NAME{str(found.lastgroup).removeprefix('n')}]"


@lru_cache(maxsize=64)
def _pattern(real: tuple[str, ...]) -> re.Pattern[str]:
    """All the names at once, the longest first, so that a whole name goes before its part."""
    numbered = sorted(enumerate(real, start=1), key=lambda one: -len(one[1]))
    names = "|".join(f"(?P<n{number}>{_forms(name)})" for number, name in numbered)
    return re.compile(rf"(?<![^\W_])(?:{names})(?=[sS]?(?![^\W_]))")


def _forms(name: str) -> str:
    """How a name may be written: with any capitals, either apostrophe, accents in one sign or two."""
    if _WORDS.fullmatch(name.lower()):
        return f"{re.escape(name.capitalize())}|{re.escape(name.upper())}"
    written = {name, unicodedata.normalize("NFD", name)}
    words = (re.sub("['’]", "['’]", re.escape(one)) for one in sorted(written))
    return f"(?i:{'|'.join(words)})".replace(r"\ ", r"\s+")
