"""What a model writes becomes what a person says: released a sentence at a time, or not at all."""

import re

from simulator.prompting.spoken_rules import broken_rule, clean, stems

SENTENCE = re.compile(
    r"""\s*(?:\d{1,2}[.)]\s+)?"""  # the number of a list item ends nothing
    r"""(?:\([^()\n]{0,100}\)|[^\n(]|\((?=[^()\n]{101}))*?"""  # nor does a stop in brackets
    r"""(?:[.!?…]+["'”’)\]*_]*(?=\s)|[。！？]+|\n+)"""
)
"""A sentence with its closing marks; a line break ends one too."""
CLAUSE = re.compile(r"[,;:–—-]\s")
OVERRUN = 1.25
"""A first sentence may run this far over the limit before it is broken off."""

LONGEST = 600
"""Characters; what runs on for longer is taken for a sentence, since nobody would hear it out."""


class SpokenFilter:
    """Takes pieces of text as they stream in and gives back the sentences that may be said.

    A sentence that breaks a rule is dropped; when nothing is left, the withdrawal line stands in.
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
        self._withdrawal = withdrawal
        self._may_agree = may_agree
        self._waiting = ""
        self._said: list[str] = []
        self._dropped: list[str] = []
        self._directed = False
        self._full = False

    def feed(self, piece: str) -> str:
        """Take a piece; give back what may be said now."""
        self._waiting += piece
        released = ""
        while not self._full and (sentence := self._next_sentence()):
            released += self._release(sentence)
        return released

    def close(self) -> str:
        """No more is coming: give back the rest, or the withdrawal line when nothing was said."""
        rest = "" if self._full else self._release(self._waiting)
        self._waiting = ""
        if self._said:
            return rest
        self._said.append(self._withdrawal)
        return self._withdrawal

    @property
    def text(self) -> str:
        """All that was released."""
        return "".join(self._said)

    @property
    def dropped(self) -> tuple[str, ...]:
        """The rules that were broken, in order: for measuring a model, never shown."""
        return tuple(self._dropped)

    def _next_sentence(self) -> str:
        found = SENTENCE.match(self._waiting)
        end = found.end() if found else LONGEST if len(self._waiting) > LONGEST else 0
        sentence, self._waiting = self._waiting[:end], self._waiting[end:]
        return sentence

    def _release(self, raw: str) -> str:
        sentence = clean(raw, keep_direction=not self._directed, first=not self._said)
        if not re.search(r"\w", sentence):
            return self._pause(sentence)
        rule = broken_rule(sentence, self._locked, may_agree=self._may_agree)
        if rule:
            self._dropped.append(rule)
            return ""
        sentence = self._within_limit(sentence)
        if not sentence:
            return ""
        self._directed = self._directed or "(" in sentence
        return self._say(sentence)

    def _pause(self, sentence: str) -> str:
        """Silence is an answer too, when it comes first."""
        return self._say("…") if sentence[:1] in {".", "…"} and not self._said else ""

    def _say(self, sentence: str) -> str:
        released = f" {sentence}" if self._said else sentence
        self._said.append(released)
        return released

    def _within_limit(self, sentence: str) -> str:
        """The sentence when there is room for it; after the last one that fits, no more."""
        room = self._limit - len(self.text.split())
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
    return kept.rstrip(" ,;:–—-") + "…"
