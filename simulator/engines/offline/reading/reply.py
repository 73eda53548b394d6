"""One reply read in its context: everything that the criteria and the breakers look at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from simulator.domain.value import Stage
from simulator.engines.offline.reading.acts import ASKING, Act
from simulator.engines.offline.reading.heard import Heard
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.meaning import Overlap, line_content, overlap
from simulator.engines.offline.reading.phrases import Hit
from simulator.engines.offline.reading.questions import Question
from simulator.engines.offline.reading.text import Line


@dataclass(frozen=True)
class Found:
    """What a criterion came to: its three checks, the words that show it, and how sure we are."""

    checks: tuple[bool, bool, bool]
    reason: str
    quote: str = ""
    unsure: bool = False
    no_rush: bool = False

    @property
    def level(self) -> int:
        one, two, three = self.checks
        return one + two + three

    def only_tried(self) -> "Found":
        """The form is there and no more (level 1)."""
        return replace(self, checks=(self.checks[0], False, False), no_rush=False)


def found(level: int, reason: str, quote: str = "", *, unsure: bool = False) -> Found:
    """A finding by its level; the checks are nested."""
    level = level if quote else 0
    return Found((level > 0, level > 1, level > 2), reason, quote, unsure)


@dataclass(frozen=True)
class Reply:
    """The learner's line as acts, with what it answers."""

    line: Line
    acts: tuple[Act, ...]
    heard: Heard
    stage: Stage
    concern: bool
    """A worry of theirs is on the table."""
    first: bool
    """It is the learner's first reply."""
    broken: tuple[tuple[str, int], ...] = ()
    """The breakers found and the word each begins at."""

    def where(self, *labels: str) -> Iterator[tuple[Act, Hit]]:
        """Every phrase of these labels, with the sentence it is in."""
        if self.labels.isdisjoint(labels):
            return
        for act in self.acts:
            for label in labels:
                for hit in act.hits.get(label, ()):
                    yield act, hit

    @cached_property
    def labels(self) -> frozenset[str]:
        """Every label found anywhere in the reply."""
        return frozenset().union(*(act.hits.keys() for act in self.acts))

    def has(self, *labels: str) -> bool:
        return not self.labels.isdisjoint(labels)

    def pick(self, *labels: str, when: Callable[[Act], bool] = bool) -> Act | None:
        """The first sentence with one of these labels that also fits."""
        if self.labels.isdisjoint(labels):
            return None
        return next((act for act in self.acts if act.has(*labels) and when(act)), None)

    def quote(self, hit: Hit) -> str:
        return self.line.quote(hit.first, hit.last)

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        return tuple(one for act in self.acts for one in act.asks)

    @cached_property
    def wanting(self) -> tuple[Question, ...]:
        """Questions that want an answer."""
        return tuple(one for one in self.asked if one.kind in ASKING)

    @cached_property
    def shared(self) -> Overlap:
        return overlap(line_content(self.line), self.heard.recent)

    @cached_property
    def shared_last(self) -> Overlap:
        return overlap(line_content(self.line), self.heard.last)

    @cached_property
    def repeats(self) -> bool:
        """A run of their own words, though each is a plain one: "anything for him"."""
        if not self.heard.lines:
            return False
        theirs = " " + self.heard.lines[0].plain
        words = self.line.words
        return any(
            f" {one} {two} {three} " in theirs and not _PLAIN.issuperset((one, two, three))
            for one, two, three in zip(words, words[1:], words[2:], strict=False)
        )

    @cached_property
    def ties(self) -> float:
        """How firmly the whole reply hangs on what they said."""
        return max((act.ties for act in self.acts), default=0.0)

    @cached_property
    def pushes(self) -> bool:
        """It tells them what to do, decides for them or threatens."""
        return self.breaks("B2", "B3", "B8", "B14", "B11", "B9")

    def breaks(self, *breakers: str) -> bool:
        """Whether one of these breakers was found."""
        return any(name in breakers for name, _ in self.broken)

    def breaks_in(self, act: Act, *breakers: str) -> bool:
        """Whether one of these breakers was found in this sentence."""
        inside = range(act.sentence.first, act.sentence.last)
        return any(name in breakers and place in inside for name, place in self.broken)

    def taken_back(self, act: Act, hit: Hit) -> bool:
        """What was given before a "but" is taken back after it (rubric 6.8, case 3)."""
        words, at = self.line.words, hit.last
        rest = words[at : at + 40]
        if "but" not in rest[:14] and "although" not in rest[:14]:
            return False
        cut = at + next(place for place, word in enumerate(rest) if word in {"but", "although"})
        after = [
            label
            for one in self.acts
            for label, hits in one.hits.items()
            for found_hit in hits
            if found_hit.first >= cut
        ]
        gives = {
            "shared",
            "care",
            "no_rush",
            "release",
            "worry_counts",
            "feeling_theirs",
            "joint_question",
        }
        takes = {"order", "B10", "B4", "B6", "B7", "B9", "advice", "shared_false", "B8"}
        if takes & set(after):
            return True
        if gives & set(after):
            return False
        return _SOUR & set(words[cut : cut + 14]) != set()


_PLAIN = bag(
    "i you he she it we they me him her us them my your his their a an the this that these those "
    "to of in on for at by with from as and but or so if then than not no do does did is are was "
    "were be been am have has had would could will can should may might must there here what how "
    "why who when where just really very all got get , . ? ! -"
)
"""A run of nothing but these is the language's and not theirs."""

_SOUR = bag("still need must can't not wrong though never should") - {"not"}


def specificity(reply: Reply) -> Literal["none", "topic", "theirs"]:
    """How much of this could be said to anyone (rubric 6.1): none, topic or theirs."""
    if not reply.heard.anything:
        return "none"
    if reply.shared.own or any(act.known for act in reply.acts):
        return "theirs"
    if reply.shared_last.near or len(reply.shared.near) > 1:
        return "theirs"
    if reply.shared.topics and (reply.shared.near or len(reply.shared.topics) > 1):
        return "topic"
    if any(act.ties >= 0.5 for act in reply.acts):
        return "topic"
    if any(_points_back(reply, act) or _asks_of_them(act) for act in reply.acts):
        return "topic"
    return "topic" if reply.repeats else "none"


_FORMULAS = ("formula", "makes_sense", "care", "care_stock", "no_rush", "choice", "step", "together",
             "worry_counts", "shared", "feeling_thing", "stay", "conditions", "sympathy")  # fmt: skip
RECITED = 5
"""So many kinds of set phrase with nothing of theirs in them are a list and no reply (6.8, case 1)."""


def recited(reply: Reply) -> bool:
    """ "I hear you, that's valid, no rush, tell me more": formulas strung together."""
    said = sum(label in reply.labels for label in _FORMULAS)
    return said >= RECITED and not reply.shared.own and not any(act.known for act in reply.acts)


def _asks_of_them(act: Act) -> bool:
    """ "What's the hardest part of the day?": no word of theirs, and still about their days."""
    asked = any(one.kind == "open" for one in act.asks)
    return (
        asked and not act.foreign and (act.has("conditions") or "look like" in " ".join(act.words))
    )


def _points_back(reply: Reply, act: Act) -> bool:
    """ "That's a fair worry", "after that, so would I": no word of theirs, and meant for them."""
    if act.foreign or not _THAT & set(act.words):
        return False
    after = act.has("makes_sense") and {"after", "given", "with"} & set(act.words)
    return bool(after) or (reply.concern and act.has("worry_counts"))


_THAT = frozenset({"that", "it", "those", "after", "having"})
