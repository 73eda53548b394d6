"""Says what to keep, what to try and what was heard, from the findings of a reply."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from simulator.domain.scene import Scene
from simulator.domain.value import chance
from simulator.engines.offline.feedback.echo import echo
from simulator.engines.offline.feedback.moments import Met, Moment, answered_by
from simulator.engines.offline.feedback.voice import voiced
from simulator.engines.offline.feedback.wording import STRONG
from simulator.engines.offline.reading.breakers import GUESSED, LEADING, Move
from simulator.engines.offline.reading.lists import load
from simulator.engines.offline.reading.reply import Found, Reply

KEEP_FIRST = ("E1", "L3", "E3", "A2", "A1", "A3", "P1", "P3", "P2", "L2", "E2", "L1")
CLEAR = 2
TIED = 0.5
"""How firmly a reply hangs on what they said, from which it is about them."""
LONGEST_KEEP = 110
"""Characters of their own words that are quoted back to the learner."""

_BRINGS = ("too_soon", "step", "advice", "order")
"""What brings something of the learner's own, and does not just stay."""

_MET_BY = {
    "feeling": ("E1", "E3"),
    "content": ("L3", "L1"),
    "words": ("L3", "L1", "E1"),
    "worry": ("A1", "A2", "A3"),
    "step": ("P1", "P2", "P3"),
    "open": ("L2", "A3"),
}
"""The criteria by which a wording does what the card asks for."""


@dataclass(frozen=True)
class Card:
    """One reply, read: what the feedback card has to say about it."""

    reply: Reply
    findings: Mapping[str, Found]
    broken: tuple[Move, ...]
    points: int
    scene: Scene | None

    def keep(self) -> str:
        """The learner's best words, quoted, and what they did; empty when none did its job."""
        best = self._best(self._kept)
        if not best:
            return ""
        quote = self._sentence(self.findings[best].quote)
        does = "L1_time" if best == "L1" and self.reply.ties < TIED else best
        return f"“{quote}”: {self._said(load('card')['keep'][does])}"

    def try_next(self) -> str:
        """Exactly one thing: a breaker, then what was missed, then form, then polish (section 5)."""
        shelf = load("card")
        if self.broken:
            return self._said(shelf["instead"][self._harm])
        if self.aim == "moment" and self._moment is not None:
            return self._said(self._moment.advice)
        lines = shelf["try"][self.aim]
        if self.aim in {"feeling", "content", "words"}:
            quote = self._their_words
            lines = lines if quote else shelf["try"][f"{self.aim}_plain"]
            return self._said([line.replace("{quote}", quote) for line in lines])
        return self._said(lines)

    def heard_line(self) -> str:
        """What the loved one heard, in one line of their own."""
        shelf = load("card")
        if self.broken:
            return self._said(shelf["heard_breaker"][self._harm])
        best = self._best(self._sure)
        if best:
            return self._said(shelf["heard_good"][best])
        if self.reply.wanting:
            return self._said(shelf["heard_asked"])
        tried = self._level(*self.findings)
        return self._said(shelf["heard_little" if tried else "heard_nothing"])

    @property
    def _harm(self) -> str:
        """The worst breaker, and how it argues where that makes a difference."""
        worst = self.broken[0]
        if worst.reason == GUESSED:
            return "guess"
        if worst.breaker != "B10":
            return worst.breaker
        if worst.reason == LEADING:
            return "B10_leading"
        return "B10_but" if " but " in worst.quote else "B10"

    def does_it(self, levels: Mapping[str, int]) -> bool:
        """Whether a wording with these levels does what the card asks for."""
        asked = _MET_BY.get("" if self.broken else self.aim, ())
        return not asked or any(levels.get(id_, 0) >= CLEAR for id_ in asked)

    @cached_property
    def aim(self) -> str:
        """What was missed, by name."""
        stage, heard = self.reply.stage.value, self._level("L3", "E1", "E3", "A2")
        anything = self.reply.heard.anything
        if stage == "S3" and self._level("P1", "P2", "P3") < CLEAR and (heard or self.points >= 50):
            return "step"
        if self.points >= STRONG:
            return self._form
        if self._moment is not None and self._moment.advice:
            return "moment"
        if anything and heard < CLEAR:
            return "feeling" if self._is_felt else "content"
        if stage == "S2" and self._level("A1", "A2", "A3") < CLEAR:
            return "worry"
        if anything and not self.reply.shared.own:
            return "words"
        return self._form

    @property
    def _form(self) -> str:
        """What could still be made easier to answer."""
        if self.reply.line.spoken > 60:
            return "shorter"
        if not any(one.kind in {"open", "check"} for one in self.reply.asked):
            return "open" if any(one.kind == "closed" for one in self.reply.asked) else "check"
        return "polish"

    @cached_property
    def _met(self) -> Met | None:
        lines = self.reply.heard.lines
        moments = answered_by(lines[0].text, self.reply.first) if lines else ()
        return moments[0] if moments else None

    @property
    def _moment(self) -> Moment | None:
        return self._met.moment if self._met else None

    @property
    def _is_felt(self) -> bool:
        """They told something with a feeling in it, and not only how they keep the talk out."""
        return self._moment is not None and self._moment.felt

    @cached_property
    def _their_words(self) -> str:
        lines = self.reply.heard.lines
        return echo(lines[0].text).quote(self._met.words if self._met else "") if lines else ""

    def _level(self, *ids: str) -> int:
        return max((self.findings[id_].level for id_ in ids if id_ in self.findings), default=0)

    def _best(self, fits: Callable[[str], bool]) -> str:
        """The highest level; of equal ones, what stands first in `KEEP_FIRST`."""
        levels = {id_: one.level for id_, one in self.findings.items() if one.level}
        ids = sorted((id_ for id_ in KEEP_FIRST if id_ in levels), key=lambda id_: -levels[id_])
        return next(filter(fits, ids), "")

    def _sure(self, id_: str) -> bool:
        """It did its job, and the reading is sure of it."""
        one = self.findings[id_]
        if one.level < CLEAR or one.unsure or not one.quote:
            return False
        return id_ != "L1" or (self._stays and not self.broken and not self.reply.has(*_BRINGS))

    def _kept(self, id_: str) -> bool:
        """It did its job, surely, and nothing in the same sentence hurt."""
        if not self._sure(id_):
            return False
        one = self.findings[id_]
        sentence = self._sentence(one.quote)
        return not any(move.quote in sentence or sentence in move.quote for move in self.broken)

    @property
    def _stays(self) -> bool:
        """Something of theirs is in it, or it says outright that there is time."""
        return self.reply.ties >= TIED or self.reply.has("stay", "no_rush", "leave_door_open")

    def _sentence(self, quote: str) -> str:
        """The whole sentence that the quote begins in, or the quote where that would be long."""
        line = self.reply.line
        for one in line.sentences:
            said = line.quote(one.first, one.last)
            if quote in said and len(said) <= LONGEST_KEEP:
                return " ".join(said.split())
        short = " ".join(quote.split())
        if len(short) > LONGEST_KEEP:
            short = short[:LONGEST_KEEP].rsplit("," if "," in short[40:LONGEST_KEEP] else " ", 1)[0]
        return short.rstrip(",;: ")

    def _said(self, lines: Sequence[str]) -> str:
        """One of several ways to say the same; which one turns with the talk."""
        seed = (self.reply.line.text, *(line.text for line in self.reply.heard.lines[:1]))
        return voiced(lines[int(chance(*seed) * len(lines))], self.scene)
