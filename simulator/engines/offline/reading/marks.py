"""What marks a turn of talk as telling, advising, pushing or saying back: plain things one can point at.

No single mark decides. `weighing` adds them up with weights that were trained on turns of our own
(`python -m evals.training`); what counts here is only whether a mark is there, or how much of it.
Marks belong to a sentence; what holds for the whole turn is marked on each.
"""

from collections.abc import Sequence
from itertools import dropwhile

from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.breakers import Move, moves
from simulator.engines.offline.reading.guard import real_orders
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.reflection import FORMAL, NOD, of_you_now, reflection_score
from simulator.engines.offline.reading.reply import Reply

Marks = dict[str, float]

NODDED = 2
"""Words up to which their last line only nods."""
SCRAP = 3
"""Words up to which a statement is a scrap ("Friends." "So money.")."""
LONG = 18
"""Words from which a sentence is long."""
MOST = 2
"""A phrase that can be there several times counts this often at most."""
FRESH = 6
"""Words of content that they did not say; from so many on a sentence is all news."""
CROWD = 4
"""Further statements in the turn, from which on they count in full."""

_MAY = bag("can could would will may might should shall")
_WILL, _WOULD = bag("will shall can may going"), bag("would could might")
_NUMBERS = bag("two three four five six seven eight nine ten percent hundred thousand")
_PRAISE = bag("good great proud amazing excellent impressive")
_WISHES = bag("want wish hope like love miss hate need care worry feel")
_GENERAL = bag("people usually typically generally common average most")
_OTHERS = bag("they he she him her them nobody everyone no")
_YOU, _US, _CASES = bag("you your"), bag("we our us"), bag("if when")
_PAST = bag("was were had did went came said told gave made got took thought felt knew")
_NOT = bag("not never no nobody nothing hardly")
_SEEMS = bag("sounds seems sound seem feels hearing looks")
_THANKS = bag("thank thanks welcome meet appreciate glad pleasure luck")
_TELLS = ("inform", "advice", "order")

_FOUND = {
    "lead": ("reflect_lead",),
    "feeling": ("feeling_theirs", "feeling_thing"),
    "advice": ("advice",),
    "plan": ("step_vague", "too_soon", "step"),
    "kind": ("care", "formula", "greeting"),
    "sense": ("makes_sense", "worry_counts"),
}
"""Marks that are phrases of the word lists."""


def marks(reply: Reply, mine: Reply | None = None) -> tuple[Marks, ...]:
    """The marks of each sentence that says or asks something; `mine` is the speaker's turn before."""
    broken = moves(reply)
    found = [one | _harm(act, broken) for act in reply.acts for one in _of(act)]
    statements = [one for one in found if "statement" in one]
    if any("scrap" not in one for one in statements):
        found = [one for one in found if "scrap" not in one]
    telling = [not one.keys().isdisjoint(_TELLS) for one in found]
    turn = _of_turn(reply, mine)
    for one, tells in zip(found, telling, strict=True):
        beside = sum(telling) - tells
        if beside:
            one["beside telling"] = min(1.0, beside / 2)
        if "statement" in one and len(statements) > 1:
            one["one of several"] = min(1.0, (len(statements) - 1) / CROWD)
    return tuple(one | turn for one in found) or ({"no statement": 1.0} | turn,)


_HARM = {"B2": "prescribes", "B10": "argues"}
_NO_HARM = frozenset({"B15", "B16", "B17"})
"""Too soon, too long, too much of oneself: hurts that hang on the family and the stage."""


def _harm(act: Act, broken: Sequence[Move]) -> Marks:
    """The harmful moves that begin in a sentence."""
    inside = range(act.sentence.first, act.sentence.last)
    names = [one.breaker for one in broken if one.first in inside]
    return {_HARM.get(name, "hurts"): 1.0 for name in names if name not in _NO_HARM}


def together(found: Sequence[Marks]) -> Marks:
    """The marks of a turn as a whole: each counts once, where it is strongest."""
    whole: Marks = {}
    for one in found:
        for name, amount in one.items():
            whole[name] = max(whole.get(name, amount), amount)
    return whole if "statement" in whole else whole | {"no statement": 1.0}


def nodded(reply: Reply) -> bool:
    """Their last line, if there is one, was only a "yeah" that lets the speaker go on."""
    return not reply.heard.lines or reply.heard.lines[0].spoken <= NODDED


def _of_turn(reply: Reply, mine: Reply | None) -> Marks:
    theirs = reply.heard.lines[0] if reply.heard.lines else None
    there = {
        "they nodded": nodded(reply),
        "they asked": theirs is not None and bool(theirs.sentences) and theirs.sentences[-1].mark == "?",
        "turn asks": bool(reply.wanting),
        "checks": any(one.kind in {"echo", "check"} for one in reply.asked),
    }  # fmt: skip
    if mine is not None and nodded(reply):
        plain = [act for act in mine.acts if not act.asking]
        there["said back before"] = any(reflection_score(act) >= SAID_BACK for act in plain)
        there["told before"] = any(act.has(*_TELLS) for act in plain)
    return {name: 1.0 for name, is_there in there.items() if is_there}


SAID_BACK = 0.9
"""From this score on the turn before is taken for one that says back."""


def _of(act: Act) -> tuple[Marks, ...]:
    """The marks of what a sentence asks and of what it says; none when it only nods."""
    asked = act.asks[0].first if act.asking else act.sentence.last
    spoken = [word for word in act.line.words[act.sentence.first : asked] if word[0].isalnum()]
    words = list(dropwhile(NOD.__contains__, spoken))
    asks = (_of_question(act),) if act.asking else ()
    if not words or (asks and len(words) <= SCRAP):
        return asks
    return (*asks, _of_statement(act, words, asked))


def _of_question(act: Act) -> Marks:
    there = {
        "question": True,
        "question advises": act.has("advice"),
        "question asks leave": act.has("permission"),
        "question pushes": any(one.kind in {"accusing", "rhetorical", "leading"} for one in act.asks),
        "order": bool(real_orders(act)),
    }  # fmt: skip
    return {name: 1.0 for name, is_there in there.items() if is_there}


def _of_statement(act: Act, words: list[str], end: int) -> Marks:
    """The marks of what is said before the word `end`, where a question may begin."""
    there = _of_words(words) | {
        "so": "so" in act.words[:3],
        "well": act.words[0] == "well",
        "and": act.words[0] in {"and", "-"},
        "echo": any(one.kind in {"echo", "check"} for one in act.asks),
        "order": bool(real_orders(act)),
        **{
            name: any(hit.first < end for label in labels for hit in act.hits.get(label, ()))
            for name, labels in _FOUND.items()
        },
    }
    told = sum(hit.first < end for hit in act.hits.get("inform", ()))
    amounts = {
        "inform": min(MOST, told),
        "shared": 0.0 if act.asking else min(MOST, act.shared_last.weight),
        "news": 0.0 if act.asking else min(1.0, _new(act) / FRESH),
        "says back": max(-0.5, min(1.5, reflection_score(act))),
    }
    found = {name: 1.0 for name, is_there in there.items() if is_there}
    return found | {name: float(amount) for name, amount in amounts.items() if amount}


def _new(act: Act) -> int:
    return len(act.said.stems - act.heard.recent.stems)


def _of_words(words: list[str]) -> dict[str, bool]:
    """What the words alone show."""
    there = set(words)
    may = not _MAY.isdisjoint(there) or "going to" in " ".join(words)
    you, us = not _YOU.isdisjoint(there), not _US.isdisjoint(there)
    mine = words[0] == "i" or us
    return {
        "statement": True,
        "scrap": len(words) <= SCRAP,
        "long": len(words) > LONG,
        "I": words[0] == "i",
        "they": words[0] in {"they", "he", "she", "people", "some"},
        "you first": words[0] in _YOU,
        "you": you and not may and not mine,
        "you now": of_you_now(words) and not may,
        "you may": you and may,
        "you will": you and not _WILL.isdisjoint(there),
        "you would": you and not _WOULD.isdisjoint(there),
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
        "past": not _PAST.isdisjoint(there),
        "not": not _NOT.isdisjoint(there),
        "seems": not _SEEMS.isdisjoint(there),
        "thanks": not _THANKS.isdisjoint(there),
    }
