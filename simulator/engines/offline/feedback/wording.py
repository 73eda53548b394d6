"""Offers one way to say it: from the loved one's own words, for this moment, this stage, this person."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from simulator.domain.scene import Scene
from simulator.domain.value import chance
from simulator.engines.offline.feedback.echo import echo
from simulator.engines.offline.feedback.moments import (
    SHELVES,
    Form,
    Met,
    Moment,
    answered_by,
    forms,
    kin,
    met,
)
from simulator.engines.offline.reading.heard import Heard
from simulator.engines.offline.reading.lists import load

STRONG = 75
"""Points from which a reply is already good: a variation is offered, never a correction."""
CLEAR = 58
"""Points from which a wording does its job; they come in the order in which they fit."""
TRIES = 8
"""Wordings judged of each kind at most; each takes a third of a millisecond."""
FEW = 6
"""Words of theirs up to which what they said before is still what they speak of."""
SHORT = 3
"""Sentences of up to so many words ("I'm sorry.") may come again."""

_SLOT = re.compile(r"{(\w+)}")
_SENTENCE = re.compile(r"(?<=[.?!])\s+")


@dataclass(frozen=True, slots=True)
class Tried:
    """How a wording grades in the place of the reply."""

    points: int
    breaks: bool
    levels: Mapping[str, int]


Judge = Callable[[str], Tried]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a wording has to fit."""

    heard: Heard
    scene: Scene | None
    stage: str
    concern: bool
    first: bool
    """The learner has not said anything yet."""
    hurt: str
    """The breaker of the learner's line before this one, empty when it had none."""
    said_before: tuple[str, ...]
    reply: str
    points: int
    longest: int


def say(place: Place, judge: Judge, meets: Callable[[Mapping[str, int]], bool]) -> str:
    """The closest wording that is better than the reply: first one that does what the card asks for.

    Empty when none is better.
    """
    least = place.points if place.points >= STRONG else place.points + 1
    for offers in _fresh(place):
        best, reached = "", -1
        for text in islice(offers, TRIES):
            tried = judge(text)
            if tried.breaks or tried.points < least:
                continue
            if tried.points >= CLEAR and meets(tried.levels):
                return text
            worth = min(tried.points, CLEAR) + (10 if meets(tried.levels) else 0)
            if worth > reached:
                best, reached = text, worth
        if best:
            return best
    return ""


def _fresh(place: Place) -> Iterator[Iterator[str]]:
    """Wordings, the closest first, that are short and share no sentence of ours with an earlier one."""
    used = {frame for line in (*place.said_before, place.reply) for frame in sentences(line)}

    def fits(text: str) -> bool:
        return len(text.split()) <= place.longest and used.isdisjoint(sentences(text))

    yield from (filter(fits, offers) for offers in _offers(place))
    if CLEAR <= place.points < STRONG:
        yield (text for text in _their_own(place) if len(text.split()) <= place.longest)


def _their_own(place: Place) -> Iterator[str]:
    """The learner's own sentences, and then a question: they were clear, and this goes on from there."""
    said = [one for one in _SENTENCE.split(place.reply.strip()) if one.endswith((".", "!"))]
    asked = {frame for line in place.said_before for frame in sentences(line)}
    for form in _ordered(place, _shelf("then")):
        if said and asked.isdisjoint(sentences(form.text)):
            yield " ".join((*said, form.text))


def sentences(text: str) -> frozenset[str]:
    """What may not be said twice in a session: each sentence, with their words left out."""
    found = set()
    for piece in _SENTENCE.split(" ".join(text.lower().split())):
        frame = _frame(piece)
        if frame:
            found.add(frame)
    return frozenset(found)


@lru_cache(maxsize=4096)
def _frame(piece: str) -> str:
    for pattern, form in _slotted():
        if pattern.fullmatch(piece):
            return form
    return piece if len(piece.split()) > SHORT else ""


@cache
def _slotted() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Our sentences that hold their words, to be known again whatever the words."""
    written = {
        piece
        for form in _all_forms()
        for piece in _SENTENCE.split(form.text.lower())
        if _SLOT.search(piece) and len(_SLOT.sub("", piece).split()) >= SHORT
    }
    return tuple(
        (re.compile(".+".join(re.escape(part) for part in _SLOT.split(piece)[::2])), piece)
        for piece in sorted(written)
    )


def _all_forms() -> Iterator[Form]:
    for shelf in SHELVES:
        for data in load(shelf).values():
            for name in ("say", "worry", "step"):
                yield from forms(data.get(name, ""))
    for written in load("say/anytime").values():
        if isinstance(written, str):
            yield from forms(written)


def _offers(place: Place) -> Iterator[Iterator[str]]:
    """Everything that could be said, by how closely it answers them."""
    if place.heard.lines:
        yield _to_this(place, place.heard.lines[0].text)
    if place.points < STRONG:
        yield _older_steps(place) if place.stage == "S3" else _to_that(place)
        yield _any(place)
    if 0 < place.points < STRONG and place.heard.lines:
        quote = echo(place.heard.lines[0].text).short_quote
        yield _filled(place, _shelf("quoted"), {"quote": quote})


def _to_this(place: Place, last: str) -> Iterator[str]:
    """What answers their last line and no other."""
    moments = answered_by(last, place.first)
    if place.hurt and not (moments and (moments[0].moment.owed or place.hurt in _MILD)):
        yield from _repairs(place)
    for one in moments[:2]:
        yield from _in_moment(place, one, last)
    if place.hurt:
        yield from _repairs(place)
    if place.points < STRONG and place.stage != "S3" and (not moments or moments[0].moment.felt):
        slots = _slots(last, "")
        if moments or echo(last).tells:
            yield from _filled(place, _shelf("echo" if moments else "light"), slots)


_MILD = frozenset(["B7", "B10", "B15", "B16", "B17"])
"""What they may have passed over: where they speak of something else now, that comes first."""


def _in_moment(place: Place, one: Met, last: str) -> Iterator[str]:
    slots = _slots(last, one.words)
    for kind in _kinds(place):
        written = getattr(one.moment, kind)
        if kind == "step" and one.moment.felt:
            yield from _heard_then_offered(place, one.moment, slots)
        yield from _filled(place, written, slots)


def _heard_then_offered(place: Place, moment: Moment, slots: Mapping[str, str]) -> Iterator[str]:
    """A step after one sentence that shows it was heard: they have just told something."""
    said = _filled(place, moment.say, slots)
    heard = [first for one in said if not (first := _SENTENCE.split(one)[0]).endswith("?")]
    for step, first in zip(_filled(place, moment.step, slots), heard, strict=False):
        yield f"{first} {step}"


def _kinds(place: Place) -> tuple[str, ...]:
    """Which shelves of a moment fit the stage: a step only when a step is asked for."""
    if place.stage == "S3":
        return ("step",)
    if place.stage == "S2":
        return ("worry", "say")
    return ("say", "worry") if place.stage == "S1" and place.concern else ("say",)


def _any(place: Place) -> Iterator[str]:
    names = {"S3": ("any_step",), "S2": (*_plainly(place), "any_worry", "any")}
    for name in names.get(place.stage, (*_plainly(place), "any")):
        yield from _filled(place, _shelf(name), {})


def _plainly(place: Place) -> tuple[str, ...]:
    """What answers the mere form of their line: they asked something, or said next to nothing."""
    if not place.heard.lines or place.hurt:
        return ()
    last = place.heard.lines[0]
    if last.text.rstrip().endswith("?"):
        return ("any_asked",)
    return ("any_short",) if last.spoken <= FEW else ()


def _to_that(place: Place) -> Iterator[str]:
    """What takes up something they told a little while ago."""
    names = ("earlier_worry", "earlier") if place.stage == "S2" else ("earlier",)
    for line in place.heard.lines[1:]:
        for one in met(line.text)[:1]:
            clause = echo(line.text).holding(one.words) if one.moment.felt else ""
            about_them = clause if clause.startswith("you") else ""
            yield from _filled(place, _shelf(*names), {"earlier": about_them})


def _older_steps(place: Place) -> Iterator[str]:
    """A step for what they spoke of just before a word or two that says nothing new."""
    lines = place.heard.lines
    if not lines or lines[0].spoken > FEW:
        return
    for line in lines[1:]:
        for one in met(line.text)[:1]:
            yield from _filled(place, one.moment.step, _slots(line.text, one.words))


def _repairs(place: Place) -> Iterator[str]:
    """What was done is owned, then they are asked."""
    owned = load("say/anytime")["repair"].get(place.hurt, "")
    if owned:
        for form in _ordered(place, _shelf("repair_then")):
            yield f"{owned} {form.text}"


@cache
def _shelf(*names: str) -> tuple[Form, ...]:
    return tuple(form for name in names for form in forms(load("say/anytime")[name]))


def _filled(
    place: Place, written: Iterable[Form], slots: Mapping[str, str]
) -> Iterator[str]:  # fmt: skip
    for form in _ordered(place, written):
        names = _SLOT.findall(form.text)
        if all(slots.get(name) for name in names):
            text = form.text
            for name in names:
                text = text.replace("{" + name + "}", slots[name])
            yield text[:1].upper() + text[1:]


def _ordered(place: Place, written: Iterable[Form]) -> list[Form]:
    """The forms for this person, begun at a place that turns with the talk; theirs alone first."""
    own = kin(place.scene)
    fit = [form for form in written if not form.to or form.to in own]
    seed = place.reply + "|".join(line.text for line in place.heard.lines)
    return sorted(fit, key=lambda form: chance(seed, form.text) - (0.3 if form.to else 0.0))


def _slots(text: str, words: str) -> dict[str, str]:
    """What each slot holds: the clause in which the moment shows, or the one that weighs most."""
    taken = echo(text)
    clause = taken.holding(words)
    return {
        "you": clause,
        "You": _capital(clause),
        "it": words.strip(" .,"),
        "It": _capital(words.strip(" .,")),
        "Echo": next(iter(taken.pieces), ""),
    }


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
