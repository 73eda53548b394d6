"""What each sentence of a reply does, read from its phrases, its grammar and what it answers."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from simulator.engines.offline.reading.feelings import named
from simulator.engines.offline.reading.heard import Heard
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.meaning import NONE, Content, Overlap, content, overlap
from simulator.engines.offline.reading.phrases import Hit, Hits, hits
from simulator.engines.offline.reading.questions import Question, questions
from simulator.engines.offline.reading.text import Line, Sentence, read

ASKING = frozenset({"open", "closed", "leading", "rhetorical", "accusing"})
"""Kinds of question that want an answer, right or wrong; a check or an echo only says back."""

_YOU = frozenset({"you", "your", "yours", "yourself"})
_LEARNER = frozenset({"i", "we"})
_TENTATIVE = bag(
    "sounds seems seem sound might maybe perhaps must imagine guess wonder looks sense almost "
    "probably may suppose hearing could reckon"
)
_SOLID_TOPICS = bag(
    "medication therapy doctor money school baby fly farm travel sport music fishing record "
    "children bus cups"
)


GENERAL = frozenset({"burden"})
"""Hard, tough, a struggle: true of nearly anything, so alone it shows no listening."""


_KIND = frozenset(["makes_sense", "feeling_theirs", "feeling_thing", "care", "sympathy"])
_NOT = frozenset(["not", "never", "hardly"])
_WEAK = frozenset(["that", "so", "very", "really", "exactly", "even", "at", "all"])
_ANYBODY = frozenset(["who", "anyone", "nobody", "why", "how", "only", "just"])


def negated(words: tuple[str, ...], place: int) -> bool:
    """ "That does not sound scary": the kind words are there, and said not to hold.

    "Who would not be scared" and "isn't that lonely" say that it does.
    """
    before = place - 1
    while before > 1 and words[before] in _WEAK:
        before -= 1
    return before > 1 and words[before] in _NOT and _ANYBODY.isdisjoint(words[:before])


@dataclass(frozen=True)
class Act:
    """One sentence of the reply and what it does."""

    line: Line
    sentence: Sentence
    hits: Hits
    """Phrases that begin in this sentence."""
    asks: tuple[Question, ...]
    said: Content
    shared: Overlap
    """What it takes up of all they said lately."""
    shared_last: Overlap
    """What it takes up of their last line."""
    feelings: frozenset[str]
    """Families of feeling that it names."""
    heard: Heard
    known: frozenset[str]
    """What it names of the things both know from home."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        return self.line.words[self.sentence.first : self.sentence.last]

    def has(self, *labels: str) -> bool:
        return not self.hits.keys().isdisjoint(labels)

    def first(self, *labels: str) -> Hit | None:
        found = [hit for label in labels for hit in self.hits.get(label, ())]
        return min(found, key=lambda hit: hit.first, default=None)

    @cached_property
    def asking(self) -> bool:
        return any(one.kind in ASKING for one in self.asks)

    @cached_property
    def about_you(self) -> bool:
        return not _YOU.isdisjoint(self.words)

    @cached_property
    def about_me(self) -> bool:
        spoken = [word for word in self.words if word[0].isalnum()]
        return bool(_LEARNER & set(spoken[:3]))

    @cached_property
    def tentative(self) -> bool:
        return not _TENTATIVE.isdisjoint(self.words) or self.has("q_check")

    @cached_property
    def advises(self) -> bool:
        return self.has("order", "advice")

    @cached_property
    def foreign(self) -> bool:
        """It speaks of something solid (medication, a doctor, money) that they did not bring up."""
        groups = self.said.groups & _SOLID_TOPICS
        return bool(groups) and not groups & self.heard.recent.groups

    @cached_property
    def feels_along(self) -> bool:
        """It names a feeling that can be heard in their lines, about what they spoke of."""
        if not (self.feelings - GENERAL) & self.heard.feelings:
            return False
        return not self.foreign or self.shared.weight >= 1

    @cached_property
    def ties(self) -> float:
        """How firmly it hangs on what they said: 0 not at all, 1 surely."""
        weight = self.shared.weight + (0.5 if self.feels_along else 0.0)
        return min(1.0, weight + (0.5 if self.known else 0.0))

    def quote(self) -> str:
        return self.line.quote(self.sentence.first, self.sentence.last)


def acts(text: str, heard: Heard) -> tuple[Act, ...]:
    """The sentences of a reply with what each does."""
    line, parts = _parts(text)
    return tuple(_act(line, part, heard) for part in parts)


class _Part(NamedTuple):
    """What a sentence does whatever it answers."""

    sentence: Sentence
    hits: Hits
    asks: tuple[Question, ...]
    said: Content
    feelings: frozenset[str]


@lru_cache(maxsize=2048)
def _parts(text: str) -> tuple[Line, tuple[_Part, ...]]:
    """Kept for long: the wordings that are offered are tried again in many talks."""
    line = read(text)
    found, asked = hits(line), questions(line)
    return line, tuple(_part(line, sentence, found, asked) for sentence in line.sentences)


def _part(line: Line, sentence: Sentence, found: Hits, asked: tuple[Question, ...]) -> _Part:
    first, last = sentence.first, sentence.last
    words = line.words[first:last]
    inside = {
        label: ones
        for label, all_ones in found.items()
        if (ones := tuple(hit for hit in all_ones if first <= hit.first < last))
        and not (label in _KIND and negated(words, ones[0].first - first))
    }
    asks = tuple(one for one in asked if first <= one.first < last)
    return _Part(sentence, inside, asks, content(words), named(words))


def _act(line: Line, part: _Part, heard: Heard) -> Act:
    return Act(
        line=line,
        sentence=part.sentence,
        hits=part.hits,
        asks=part.asks,
        said=part.said,
        shared=overlap(part.said, heard.recent) if heard.anything else NONE,
        shared_last=overlap(part.said, heard.last) if heard.anything else NONE,
        feelings=part.feelings,
        heard=heard,
        known=overlap(part.said, heard.home).own,
    )
