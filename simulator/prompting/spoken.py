"""What a model writes becomes what a person says: released a sentence at a time, or not at all.

Only the first words of a reply may come before their sentence is whole (`first_words`). If it then
turns out to be one that may not be said, the person breaks off.
"""

import re

from simulator.prompting.first_words import MOST_WORDS, first_words
from simulator.prompting.spoken_rules import broken_rule, clean, runs, stems

SENTENCE = re.compile(
    r"""\s*+(?:\d{1,2}[.)]\s+)?+"""  # the number of a list item ends nothing
    r"""(?:\([^()\n]{0,100}\)|[^\n(]|\((?=[^()\n]{101}))*?"""  # nor does a stop in brackets
    r"""(?:[.!?…]+["'”’)\]*_]*(?=\s)|[。！？]+|\n+)"""
)
"""A sentence with its closing marks; a line break ends one too."""
CLAUSE = re.compile(r"[,;:–—-]\s")
OVERRUN = 1.25
"""A first sentence may run this far over the limit before it is broken off."""

WORD = re.compile(r"\S*\s|\S+")
BREAK = "…"
LONGEST = 600
"""Characters; what runs on for longer is taken for a sentence, since nobody would hear it out."""


class SpokenFilter:
    """Takes pieces of text as they stream in and gives back what may be said.

    A sentence that breaks a rule is dropped, or broken off where its first words were said already;
    when nothing is left, the withdrawal line stands in. How the text was cut into pieces makes no
    difference: it is gone through word by word.
    """

    def __init__(
        self,
        limit_words: int,
        locked: tuple[str, ...],
        withdrawal: str,
        *,
        may_agree: bool = True,
    ) -> None:
        self._limit = limit_words
        self._locked = tuple(found for text in locked if len(found := stems(text)) > 2)
        self._verbatim = frozenset[str]().union(*map(runs, locked))
        self._withdrawal = withdrawal
        self._may_agree = may_agree
        self._waiting = ""
        self._begun = ""
        """The first words of the first sentence, said before it was whole."""
        self._said: list[str] = []
        self._dropped: list[str] = []
        self._directed = False
        self._full = False

    def feed(self, piece: str) -> str:
        """Take a piece; give back what may be said now."""
        released = ""
        for word in WORD.findall(piece):
            self._waiting += word
            while not self._full and (sentence := self._next_sentence()):
                released += self._release(sentence)
            if not self._said and word[-1].isspace():
                released += self._begin()
        return released

    def close(self) -> str:
        """No more is coming: give back the rest, or the withdrawal line when nothing was said."""
        rest = "" if self._full else self._release(self._waiting)
        self._waiting = ""
        if self._said and not self._broken_off:
            return rest
        return rest + self._say(self._withdrawal)

    @property
    def text(self) -> str:
        """All that was released."""
        return "".join(self._said) or self._begun

    @property
    def dropped(self) -> tuple[str, ...]:
        """The rules that were broken, in order: for measuring a model, never shown."""
        return tuple(self._dropped)

    @property
    def _broken_off(self) -> bool:
        """Nothing was said but words that were broken off."""
        return bool(self._begun) and self._said == [self._begun + BREAK]

    def _begin(self) -> str:
        """The first words, or some more of them."""
        most = min(self._limit // 3, MOST_WORDS)
        if len(self._begun.split()) >= most:
            return ""
        begun = first_words(self._waiting, self._locked, may_agree=self._may_agree)
        begun = " ".join(begun.split()[:most])
        if len(begun) <= len(self._begun):
            return ""
        more, self._begun = begun[len(self._begun) :], begun
        return more

    def _next_sentence(self) -> str:
        found = SENTENCE.match(self._waiting)
        end = found.end() if found else LONGEST if len(self._waiting) > LONGEST else 0
        sentence, self._waiting = self._waiting[:end], self._waiting[end:]
        return sentence

    def _release(self, raw: str) -> str:
        """What is left to say of a sentence that is whole now."""
        sentence = self._allowed(raw)
        if self._said or not self._begun:
            return self._say(sentence) if sentence else ""
        if not sentence.startswith(self._begun):
            sentence = self._begun + BREAK
        return self._say(sentence)[len(self._begun) :]

    def _allowed(self, raw: str) -> str:
        """The sentence as it may be said, or nothing."""
        sentence = clean(raw, keep_direction=not self._directed, first=not self._said)
        if not re.search(r"\w", sentence):
            # Silence is an answer too, when it comes first.
            return BREAK if sentence[:1] in {".", BREAK} and not self._said else ""
        rule = broken_rule(sentence, self._locked, may_agree=self._may_agree)
        if not rule and runs(sentence) & self._verbatim:
            rule = "locked"
        if rule:
            self._dropped.append(rule)
            return ""
        sentence = self._within_limit(sentence)
        self._directed = self._directed or "(" in sentence
        return sentence

    def _say(self, sentence: str) -> str:
        released = f" {sentence}" if self._said else sentence
        self._said.append(released)
        return released

    def _within_limit(self, sentence: str) -> str:
        """The sentence when there is room for it; after the last one that fits, no more."""
        room = self._limit - len("".join(self._said).split())
        length = len(sentence.split())
        if length <= room:
            self._full = length == room
            return sentence
        self._full = True
        self._dropped.append("too long")
        if self._said:
            return ""
        return sentence if length <= self._limit * OVERRUN else _cut(sentence, self._limit)


def _cut(sentence: str, limit: int) -> str:
    """Break a sentence off where a speaker would: after a clause, else after a word."""
    head = " ".join(sentence.split()[:limit])
    clauses = [found.start() for found in CLAUSE.finditer(head)]
    kept = head[: clauses[-1]] if clauses and clauses[-1] > len(head) // 3 else head
    return kept.rstrip(" ,;:–—-") + BREAK
