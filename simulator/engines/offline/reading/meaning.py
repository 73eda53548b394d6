"""Tells how much of what was just said a reply takes up: same words, other forms, near meanings."""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from simulator.engines.offline.reading.lists import bag, load
from simulator.engines.offline.reading.text import Line

_VOWELS = frozenset("aeou")
_ENDINGS = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "er", "s", "y")


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two stretches of talk share."""

    own: frozenset[str]
    """Stems of the loved one's own words."""
    near: frozenset[str]
    """Groups of near meaning, beyond those stems."""
    topics: frozenset[str]
    """Shared words that every such talk has."""

    @property
    def weight(self) -> float:
        return len(self.own) + 0.6 * len(self.near) + 0.5 * len(self.topics)


NONE = Overlap(frozenset(), frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Content:
    """The meaning-bearing words of a stretch."""

    stems: frozenset[str]
    groups: frozenset[str]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A rough stem: enough to match forms of one word with each other."""
    known: str | None = load("meaning")["irregular"].get(word)
    if known is not None:
        return known
    if word.endswith("'s"):
        word = word[:-2]
    for ending in _ENDINGS:
        if ending == "y" and word[-2:-1] in _VOWELS:
            return word  # "Wednesday", as in "Wednesdays"
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: -len(ending)]
            if ending in {"ied", "ies", "y"}:
                return base + "i"
            if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
                return base[:-1]
            return base.rstrip("e") if len(base) > 3 else base
    return word.rstrip("e") if len(word) > 4 else word


@cache
def empty_words() -> frozenset[str]:
    return frozenset(load("meaning")["empty"].split())


@cache
def _topics() -> frozenset[str]:
    return frozenset(stem(word) for word in load("meaning")["topics"].split())


@cache
def _groups() -> dict[str, frozenset[str]]:
    """The groups that a stem belongs to."""
    table: dict[str, set[str]] = {}
    for name, written in load("meaning")["groups"].items():
        for word in written.split():
            table.setdefault(stem(word), set()).add(name)
    return {word: frozenset(names) for word, names in table.items()}


def content(words: tuple[str, ...]) -> Content:
    """Stems and groups of the words that mean something by themselves."""
    empty, groups = empty_words(), _groups()
    stems = {stem(word) for word in words if word[0].isalnum() and word not in empty}
    named: set[str] = set()
    for one in stems | {stem(word) for word in words if word in _EMPTY_BUT_GROUPED}:
        named |= groups.get(one, frozenset())
    pairs = {
        f"{stem(word)} {after}"
        for word, after in pairwise(words)
        if after in _PARTICLES and word[0].isalnum() and word not in _NO_VERBS
    }
    return Content(frozenset(stems | pairs), frozenset(named))


_PARTICLES = frozenset(["up", "down", "off", "out", "back", "over", "away", "apart", "through"])
_NO_VERBS = bag(
    "the a it i you and so all is are was be that what me to of in not go come been just there"
)


_EMPTY_BUT_GROUPED = bag("work help talk time stop alone night nights worry down left")


@lru_cache(maxsize=512)
def line_content(line: Line) -> Content:
    return content(line.words)


def overlap(reply: Content, theirs: Content) -> Overlap:
    """What the reply shares with what they said."""
    shared = reply.stems & theirs.stems
    topics = shared & _topics()
    groups = _groups()
    explained: set[str] = set()
    for one in shared:
        explained |= groups.get(one, frozenset())
    return Overlap(shared - topics, (reply.groups & theirs.groups) - explained, topics)
