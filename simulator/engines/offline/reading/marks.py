"""What marks a turn of talk as telling, advising, pushing or saying back: plain things one can point at.

No single mark decides. `weighing` adds them up with weights that were trained on turns of our own
(`python -m evals.training`); what counts here is only whether a mark is there, or how often.
"""

from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.guard import real_orders
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.reflection import FORMAL, of_you_now, reflection_score, said
from simulator.engines.offline.reading.reply import Reply

Marks = dict[str, float]

LONG = 40
"""Words from which a turn is long."""
NODDED = 2
"""Words up to which their last line only nods."""
SCRAP = 3
"""Words up to which a statement is a scrap ("Friends." "So money.")."""
MOST = 2
"""A mark that can be there several times counts this often at most."""

_MAY = bag("can could would will may might should shall")
_NUMBERS = bag("two three four five six seven eight nine ten percent hundred thousand")
_PRAISE = bag("good great proud amazing excellent impressive")
_WISHES = bag("want wish hope like love miss hate need care worry feel")
_GENERAL = bag("people usually typically generally common average most")
_OTHERS = bag("they he she them him her nobody everyone no")
_YOU, _US, _CASES = bag("you your"), bag("we our us"), bag("if when")

_FOUND = {
    "lead": ("reflect_lead",),
    "feeling": ("feeling_theirs", "feeling_thing"),
    "advice": ("advice",),
    "plan": ("step_vague", "too_soon", "step"),
    "kind": ("care", "formula", "greeting"),
    "sense": ("makes_sense", "worry_counts"),
    "own": ("own_story",),
    "leave": ("permission",),
}
"""Marks that are phrases of the word lists."""


def marks(reply: Reply) -> Marks:
    """The marks of a whole turn; those of its sentences count once, wherever they stand."""
    found: Marks = {}
    theirs = reply.heard.lines[0] if reply.heard.lines else None
    turn = {
        "they nodded": theirs is None or theirs.spoken <= NODDED,
        "they asked": theirs is not None and bool(theirs.sentences) and theirs.sentences[-1].mark == "?",
        "asks": bool(reply.wanting),
        "checks": any(one.kind in {"echo", "check"} for one in reply.asked),
        "long": reply.line.spoken > LONG,
    }  # fmt: skip
    for act in reply.acts:
        for name, amount in _of(act).items():
            found[name] = max(found.get(name, 0.0), amount)
    turn["no statement"] = not found
    inform = sum(len(act.hits.get("inform", ())) for act in reply.acts if not _only_asks(act))
    return found | {name: 1.0 for name, there in turn.items() if there} | _often("inform", inform)


def _often(name: str, count: float) -> Marks:
    return {name: min(float(MOST), count)} if count else {}


def _only_asks(act: Act) -> bool:
    return act.asking and act.asks[0].first - act.sentence.first <= 4


def _of(act: Act) -> Marks:
    """The marks of one sentence; none when it only asks or nods."""
    words = said(act)
    if not words or _only_asks(act):
        return {}
    there = set(words)
    may = not _MAY.isdisjoint(there) or "going to" in " ".join(words)
    you, us = not _YOU.isdisjoint(there), not _US.isdisjoint(there)
    mine = words[0] == "i" or us
    marked = {
        "statement": True,
        "scrap": len(words) <= SCRAP,
        "so": "so" in act.words[:3],
        "well": act.words[0] == "well",
        "you": you and not may and not mine,
        "you now": of_you_now(words) and not may,
        "you may": you and may,
        "may": may and not you,
        "the world": not you and not mine and not may and len(words) > SCRAP,
        "we": us,
        "if you": you and not _CASES.isdisjoint(there),
        "numbers": any(word[0].isdigit() or word in _NUMBERS for word in words),
        "in general": not _GENERAL.isdisjoint(there),
        "praise": not _PRAISE.isdisjoint(there),
        "your wish": you and not _WISHES.isdisjoint(there),
        "others": not _OTHERS.isdisjoint(there),
        "formal": not FORMAL.isdisjoint(there),
        "order": bool(real_orders(act)),
        **{name: act.has(*labels) for name, labels in _FOUND.items()},
    }
    back = max(-0.5, min(1.5, reflection_score(act)))
    found = {name: 1.0 for name, is_there in marked.items() if is_there}
    return found | {"says back": back} | _often("shared", act.shared_last.weight)
