"""What the suite looks at: one reply in its place, and what a grader made of it."""

from dataclasses import dataclass, field, replace
from typing import Protocol

from simulator.domain.transcript import Turn


@dataclass(frozen=True, slots=True)
class Gold:
    """The author's labels of a reply."""

    levels: dict[str, int] = field(default_factory=dict)
    breakers: dict[str, int] = field(default_factory=dict)
    specificity: float = 0.0
    exempt: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One reply to be read."""

    id: str
    origin: str
    """The written case behind it: what a systematic error would stick to."""
    place: str
    """Replies to the same words; intervals are clustered by it."""
    kind: str
    """case, pair, ladder, attack, attacked, base, variant, swap, too-soon, frozen, talk, wording."""
    stage: str
    context: tuple[Turn, ...]
    reply: str
    asked: tuple[str, ...]
    gold: Gold
    concern: bool = False
    persona: str | None = None
    family: str = ""
    """What was done to it: typos, injection ... ; empty for a reply as written."""
    reverse_rubric: bool = False

    def saying(self, reply: str) -> "Item":
        """The same place, answered with a wording that a grader offered."""
        return replace(self, id=f"{self.id}+say", kind="wording", reply=reply, gold=Gold())


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote that a grader gave for something it found."""

    of: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a grader made of an item."""

    levels: dict[str, int]
    """Of every criterion that it answered, after the cap for low specificity."""
    breakers: dict[str, int]
    specificity: float
    points: int | None
    """None: it is not scored, or there is no grade."""
    exempt: str = ""
    quotes: tuple[Quote, ...] = ()
    say: str = ""
    raw: dict[str, int] | None = None
    """The levels before that cap, which is what the stage is worked out from."""
    problem: str = ""
    """Why there is no grade, else empty."""


class Grader(Protocol):
    def read(self, item: Item, sample: int = 0) -> Reading: ...


CAP = (3, 2, 1, 0)
PENALTY = (0, 8, 20, 40)


def points(levels: dict[str, int], breakers: dict[str, int], stage: str) -> int:
    """`domain.scoring` on bare levels, fast enough for a hundred thousand readings.

    A test holds the two together.
    """
    worst = max(breakers.values()) if breakers else 0
    cap = CAP[worst]
    best = {"L": 0, "E": 0, "A": 0, "P": 0}
    for criterion, level in levels.items():
        letter = criterion[0]
        if level > best[letter]:
            best[letter] = level
    listen, empathize, agree, partner = (min(level, cap) for level in best.values())
    heard = max(listen, empathize)
    match stage:
        case "S2":
            mean = (heard + agree) / 2
        case "S3":
            mean = (heard + max(agree, partner)) / 2
        case _:
            mean = heard
    top = max(heard, agree, partner)
    return max(0, round(100 * (0.75 * top + 0.25 * mean) / 3 - PENALTY[worst]))


NEEDS_SPECIFICITY = frozenset({"L3", "E1", "E3", "A1", "A2"})


def reading_of(gold: Gold, asked: tuple[str, ...], stage: str) -> Reading:
    """The reading of somebody who agrees with the author in everything."""
    if gold.exempt:
        return Reading({}, {}, gold.specificity, None, exempt=gold.exempt)
    levels = {one: gold.levels.get(one, 0) for one in asked}
    return Reading(
        levels, dict(gold.breakers), gold.specificity, points(levels, gold.breakers, stage)
    )
