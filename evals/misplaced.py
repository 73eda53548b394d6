"""Good replies in the wrong place: under words they do not answer, or as the first word of a talk."""

from dataclasses import replace
from functools import cache

from evals import cases as written
from evals.graders.engine import opening
from evals.items import asked_at, seeded
from evals.readings import NEEDS_SPECIFICITY, Gold, Item
from evals.reworded import Same
from simulator.domain.transcript import Turn
from simulator.domain.value import Speaker

PLAN = "plan"
"""Tag of a reply that is a plan for anyone who reads it by itself: it names who, or what is done.

"I'll wait in the van" is a good offer once there is somewhere to go, and none as a first word.
"""


def too_soon(cases: tuple[Item, ...]) -> tuple[Item, ...]:
    """Good partnering, said as the first word of a talk."""
    plans = {one.id for one in written.cases() if PLAN in one.tags}
    good = [one for one in cases if one.id in plans]
    return tuple(
        replace(
            one,
            id=f"{one.id}~too-soon",
            kind="too-soon",
            stage="S0",
            context=(_opening(one.persona),),
            asked=asked_at("S0", concern=False),
            concern=False,
            gold=Gold({}, {"B15": 1}, one.gold.specificity),
        )
        for one in good
    )


def _opening(persona: str | None) -> Turn:
    return Turn(speaker=Speaker.LOVED_ONE, text=opening(persona) if persona else "I'm fine.")


def swaps(cases: tuple[Item, ...]) -> tuple[Same, ...]:
    """Specific replies under a line they do not answer."""
    specific = [one for one in cases if one.gold.specificity == 1 and _needs_it(one)]
    found = []
    for one in specific:
        said = _content(" ".join(turn.text for turn in one.context) + " " + one.reply)
        places = [
            other
            for other in cases
            if other.persona != one.persona
            and other.stage == one.stage
            and other.asked == one.asked
            and not said & _content(" ".join(turn.text for turn in other.context))
        ]
        if not places:
            continue
        place = seeded("swap", one.id).choice(places)
        levels = {
            id_: min(1, level) if id_ in NEEDS_SPECIFICITY else level
            for id_, level in one.gold.levels.items()
        }
        found.append(
            Same(
                one,
                replace(
                    one,
                    id=f"{one.id}~elsewhere",
                    kind="swap",
                    family="swap",
                    context=place.context,
                    place=place.place,
                    persona=place.persona,
                    gold=replace(one.gold, levels=levels, specificity=0.0),
                ),
            )
        )
    return tuple(found)


def _needs_it(one: Item) -> bool:
    return max(one.gold.levels.get("L3", 0), one.gold.levels.get("E1", 0)) >= 2


FEAR = frozenset({"scared", "scares", "frightened", "fear", "fears"})
"""Being afraid fits wherever somebody is afraid, whichever word they have for it."""


@cache
def _content(text: str) -> frozenset[str]:
    words = (word.strip(".,?!'\"").lower() for word in text.split())
    return frozenset("afraid" if word in FEAR else word for word in words if len(word) > 3)
