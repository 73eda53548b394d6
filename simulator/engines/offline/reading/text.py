"""Turns a messy line into plain words that still know where they came from.

Contractions are opened ("don't" -> "do not"), texting and dialect spellings are read as the words
they stand for, stutters and fillers are left out, and every word keeps its place in the original,
so that a finding can quote the learner's own characters.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.spelling import expanded, you_are_before

MAX_WORDS = 1200
"""Words read; a longer line is a pile-on anyway, and reading stays linear."""

_TOKEN = re.compile(
    r"\[[^\]\n]{0,40}\]"  # [laughs]
    r"|\b(?:Dr|Mr|Mrs|Ms|Prof)\.(?=\s)"  # whose full stop ends nothing
    r"|[^\W_]+(?:['’ʼ`´][^\W_]+)*"
    r"|\.{2,}|[.!?…,;:()\"“”\n–—]|(?<=\s)-+(?=\s)|--+|(?<=\w)-(?=\s|$)|[\U0001F300-\U0001FAFF]"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe0f]")
_END = frozenset({".", "!", "?", "…", "\n"})
_BREAK = _END | frozenset({",", ";", ":", "(", ")", '"', "-"})
_FILLER = frozenset({"um", "uh", "er", "erm", "hmm", "ah", "uhm", "ehm"})
_LEAD_IN = bag(
    "and but so because or then well ok okay yeah yes right now oh hey look listen no alright "
    "sure honestly actually please mum mom dad mam love honey darling sweetheart mate babe bro "
    "sis man also maybe just"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words `first` up to but not including `last`, with the mark that ends them."""

    first: int
    last: int
    mark: str


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line as plain words, each with its place in the original.

    `read` gives the same text the same line, so lines are told apart by identity: quick to look up.
    """

    text: str
    words: tuple[str, ...]
    """Plain lower-case words and marks, in order."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    plain: str
    """The words joined, each followed by one blank."""
    at: tuple[int, ...]
    """Where each word begins in `plain`; one more for its end."""
    opens: tuple[bool, ...]
    """Whether a clause begins at this word (after lead-ins such as "well" or "so")."""
    sentences: tuple[Sentence, ...]
    spoken: int
    """How many real words there are."""

    def quote(self, first: int, last: int, longest: int = 280) -> str:
        """The original characters from word `first` up to, not including, word `last`."""
        if first >= last:
            return ""
        start, end = self.starts[first], self.ends[last - 1]
        if end - start <= longest:
            return self.text[start:end]
        cut = self.text[start : start + longest]
        return cut.rsplit(None, 1)[0] if " " in cut else cut

    def sentence_of(self, word: int) -> Sentence:
        for sentence in self.sentences:
            if word < sentence.last:
                return sentence
        return self.sentences[-1]


@lru_cache(maxsize=512)
def read(text: str) -> Line:
    """The plain words of a line."""
    visible, places = _visible(text)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    before = ""
    for found in _TOKEN.finditer(visible):
        plain = _plain(found.group())
        if not plain:
            continue
        start, end = found.span()
        if len(words) >= MAX_WORDS:
            break
        if before and start and visible[start - 1] == "-" and _stutters(found.group(), before):
            del words[-1], starts[-1], ends[-1]
            before = words[-1] if words else ""
        if plain[0] == before or before in _TURNED:
            plain = _fitted(plain, words, starts, ends)
        for word in plain:
            words.append(word)
            starts.append(start)
            ends.append(end)
        before = words[-1] if words else ""
    if places is not None:
        starts = [places[start] for start in starts]
        ends = [places[end - 1] + 1 for end in ends]
    return _line(text, words, starts, ends)


def _visible(text: str) -> tuple[str, list[int] | None]:
    """The text without invisible characters, and where each kept one was; None when all are kept."""
    if not _INVISIBLE.search(text):
        return text, None
    kept = [place for place, sign in enumerate(text) if not _INVISIBLE.match(sign)]
    return "".join(text[place] for place in kept), kept


def _stutters(piece: str, before: str) -> bool:
    """ "wh-what": the first half of a word, then the word."""
    return piece.lower().startswith(before)


@lru_cache(maxsize=8192)
def _plain(piece: str) -> tuple[str, ...]:
    """The plain words of one piece; none for fillers and for what is set in brackets."""
    if not piece[0].isalnum():
        return () if piece[0] == "[" else (_mark(piece),)
    word = piece.lower().rstrip(".")
    return () if word in _FILLER else expanded(word)


_TURNED = frozenset({"-", "your"})
"""After these a word may be a stutter, or show that "you are" was meant."""


def _fitted(
    plain: tuple[str, ...], words: list[str], starts: list[int], ends: list[int]
) -> tuple[str, ...]:
    """The words that are new after those before; nothing for a stutter of the last."""
    before = words[-1]
    if before == "your" and plain[0] in you_are_before():
        words[-1:] = ["you", "are"]
        starts.append(starts[-1])
        ends.append(ends[-1])
        return plain
    if not plain[0][0].isalnum():
        return plain
    if len(plain) == 1 and before == plain[0] and before not in {"no", "very"}:
        return ()
    if before == "-" and len(words) > 1 and words[-2] == plain[0]:
        del words[-1], starts[-1], ends[-1]
        return plain[1:]
    return plain


def _mark(piece: str) -> str:
    if piece[0] == "." and len(piece) > 1:
        return "…"
    if piece[0] in "–—-":
        return "-"
    return '"' if piece in "“”" else piece


def _line(text: str, words: list[str], starts: list[int], ends: list[int]) -> Line:
    return Line(
        text=text,
        words=tuple(words),
        starts=tuple(starts),
        ends=tuple(ends),
        plain=" ".join([*words, ""]),
        at=tuple(accumulate([len(word) + 1 for word in words], initial=0)),
        opens=tuple(_opens(words)),
        sentences=tuple(_sentences(words)),
        spoken=sum([word[0].isalnum() for word in words]),
    )


def _opens(words: list[str]) -> list[bool]:
    opens: list[bool] = []
    fresh = True
    for word in words:
        opens.append(fresh)
        fresh = word in _BREAK or word in _LEAD_IN
    return opens


def _sentences(words: list[str]) -> list[Sentence]:
    ends = [
        place + 1 for place, word in enumerate(words) if word in _END and not _aside(words, place)
    ]
    edges = [0, *ends]
    if edges[-1] < len(words):
        edges.append(len(words))
    found: list[Sentence] = []
    for first, last in pairwise(edges):
        mark = words[last - 1] if words[last - 1] in _END else ""
        if any(word[0].isalnum() for word in words[first:last]):
            found.append(Sentence(first, last, mark))
        elif found and mark == "?":
            found[-1] = Sentence(found[-1].first, last, mark)
    return found


def _aside(words: list[str], place: int) -> bool:
    """ "And then, you know what? I left.": the mark after these words ends nothing."""
    if words[place] != "?" or words[max(0, place - 3) : place] != ["you", "know", "what"]:
        return False
    return place > 3 and words[place - 4] not in {"do", "did"}
