"""One plain spelling for what people type, so that a rule about words need not know every typo.

Used by the safety screen, which must read a line that was written in haste on a telephone.
"""

import re
import unicodedata

from simulator.domain.value import Frozen

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ`´′＇"))
_LEET = {"0": "o", "1": "i", "3": "e", "@": "a", "$": "s", "*": "i", "|": "i"}
_SHORT = {
    "u": "you",
    "ya": "you",
    "ur": "your",
    "r": "are",
    "b": "be",
    "n": "and",
    "rn": "right now",
    "wanna": "want to",
    "wana": "want to",
    "wanting": "want",
    "wnt": "want",
    "gonna": "going to",
    "gunna": "going to",
    "gona": "going to",
    "gna": "going to",
    "gotta": "got to",
    "cannot": "cant",
    "lyfe": "life",
    "killin": "killing",
    "thinkin": "thinking",
    "tryna": "trying to",
    "2nite": "tonight",
    "tonite": "tonight",
    "4ever": "forever",
    "dunno": "dont know",
    "dnt": "dont",
    "donot": "dont",
    "nomore": "anymore",
    "myslef": "myself",
    "mysel": "myself",
    "mysefl": "myself",
    "meself": "myself",
    "urself": "yourself",
    "yourslef": "yourself",
    "himslef": "himself",
    "hisself": "himself",
    "herslef": "herself",
    "themself": "themselves",
    "theirself": "themselves",
    "mom": "mum",
    "mam": "mum",
    "meds": "medication",
    "medicine": "medication",
    "medicines": "medication",
    "medications": "medication",
}
_JOINED = (
    (r"\b(my|your|him|her|them) (self|selves)\b", r"\1self"),
    (r"\bthemself\b", "themselves"),
    (r"\b(can|do|does|did|have|has|had|is|was|are|were|would|should|could) not\b", r"\1nt"),
    (r"\bwill not\b", "wont"),
    (r"\bi (?:am|m)\b", "im"),
    (r"\bi (?:have|ve)\b", "ive"),
    (r"\bi (?:will|ll|shall)\b", "ill"),
    (r"\bi (?:would|d)\b", "id"),
    (r"\b(he|she) (?:is|has|s)\b", r"\1s"),
    (r"\b(you|they) (?:are|re)\b", r"\1re"),
    (r"\b(he|she|they|you) (?:will|ll)\b", r"\1ll"),
    (r"\b(he|she|they|you) (?:would|had|d)\b", r"\1d"),
    (r"\bbetter of (dead|without|if)\b", r"better off \1"),
    (r"\bany more\b", "anymore"),
    (r"\b(want|going|plan|planning|trying|try|ready) 2\b", r"\1 to"),
    (r"\b(\w+) \1 \1(?: \1)*\b", r"\1"),
)
_JOINING = tuple((re.compile(pattern), to) for pattern, to in _JOINED)
_BETWEEN_LETTERS = re.compile(r"(?<=[a-z])[013@$*|](?=[a-z])")
_OD = re.compile(r"\bod['’]d\b")
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_END = re.compile(r"[.?!;\n\r\u2028\u2029…]+")
_GAP = re.compile(r"[^a-z0-9]+")


class Sentence(Frozen):
    words: str
    """Lower case, one blank between words, no apostrophes, contracted, texting spelled out."""
    asks: bool
    """It ended with a question mark."""


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text`, spelled plainly; empty ones are left out."""
    flat = _flat(text)
    found: list[Sentence] = []
    start = 0
    for end in _END.finditer(flat):
        _take(flat[start : end.start()], end.group(), found)
        start = end.end()
    _take(flat[start:], "", found)
    return tuple(found)


def plain(text: str) -> str:
    """All of `text` in one plain spelling, without the ends of sentences."""
    return " ".join(one.words for one in sentences(text))


def _flat(text: str) -> str:
    kept = [
        char
        for char in unicodedata.normalize("NFKD", text)
        if char.isspace() or unicodedata.category(char) not in ("Cf", "Mn", "Cc", "Me")
    ]
    flat = _OD.sub("overdosed", "".join(kept).casefold()).translate(_APOSTROPHES)
    flat = _BETWEEN_LETTERS.sub(lambda found: _LEET[found.group()], flat)
    return _STRETCHED.sub(r"\1", flat)


def _take(piece: str, end: str, found: list[Sentence]) -> None:
    words = " ".join(_SHORT.get(word, word) for word in _GAP.sub(" ", piece).split())
    for pattern, to in _JOINING:
        words = pattern.sub(to, words)
    if words:
        found.append(Sentence(words=words, asks="?" in end))
