"""What marks a piece of talk as telling, advising, asking, pushing or saying back.

Plain things one can point at: phrases of the word lists, the words themselves, whose words they
are, what stands around them. No single mark decides. `weighing` adds them up with weights that were
trained on talk of our own (`python -m evals.training`); what counts here is only whether a mark is
there, or how much of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.breakers import Move
from simulator.engines.offline.reading.guard import real_orders
from simulator.engines.offline.reading.heard import NOD
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.meaning import empty_words, stem
from simulator.engines.offline.reading.reflection import FORMAL, of_you_now, reflection_score
from simulator.engines.offline.reading.reply import Reply

Marks = dict[str, float]

NODDED = 2
"""Words up to which their last line may be a nod that lets the speaker go on."""
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
SAID_BACK = 0.9
"""From this score on the turn before is taken for one that says back."""

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
    "plan": ("step_vague", "too_soon", "step"),
    "kind": ("care", "formula", "greeting"),
    "sense": ("makes_sense", "worry_counts"),
}
"""Phrases of the word lists that mark the same thing."""

_HARM = {"B2": "prescribes", "B10": "argues"}
_NO_HARM = frozenset({"B15", "B16", "B17"})
"""Too soon, too long, too much of oneself: hurts that hang on the family and the stage."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What a sentence says, or what it asks: words `first` up to, not including, `last`."""

    first: int
    last: int
    marks: Marks

    def has(self, *names: str) -> bool:
        return not self.marks.keys().isdisjoint(names)


def pieces(reply: Reply, broken: Sequence[Move], mine: Reply | None = None) -> tuple[Piece, ...]:
    """Everything that is said or asked, in order; never none.

    `broken` are the harmful moves found in it, `mine` is the speaker's turn before.
    """
    found = [one for act in reply.acts for one in _of(act, broken)]
    found = found or [Piece(0, len(reply.line.words), {})]
    turn = _of_turn(reply, mine)
    around = _beside(found)
    return tuple(
        Piece(one.first, one.last, one.marks | turn | beside)
        for one, beside in zip(found, around, strict=True)
    )


def together(found: Sequence[Piece]) -> Piece:
    """A turn as a whole: each mark counts once, where it is strongest."""
    whole: Marks = {}
    for piece in found:
        for name, amount in piece.marks.items():
            whole[name] = max(whole.get(name, amount), amount)
    return Piece(found[0].first, found[-1].last, whole)


def _beside(found: Sequence[Piece]) -> Iterator[Marks]:
    """What stands around each piece in its turn."""
    statements = [one.has("statement") for one in found]
    telling = [one.has(*_TELLS) for one in found]
    several = min(1.0, (sum(statements) - 1) / CROWD)
    for at, (states, tells) in enumerate(zip(statements, telling, strict=True)):
        marks = {"opens": 1.0} if at == 0 else {}
        if at == len(found) - 1:
            marks["closes"] = 1.0
        if len(found) == 1:
            marks["alone"] = 1.0
        if states and several > 0:
            marks["one of several"] = several
        if sum(telling) > tells:
            marks["beside telling"] = min(1.0, (sum(telling) - tells) / 2)
        yield marks


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
    return _there(there)


def _of(act: Act, broken: Sequence[Move]) -> Iterator[Piece]:
    """What a sentence says, and then what it asks; only a nod where there is nothing else."""
    first, last = act.sentence.first, act.sentence.last
    asked = act.asks[0].first if act.asking else last
    words = [word for word in act.line.words[first:asked] if word[0].isalnum()]
    said = list(dropwhile(NOD.__contains__, words))
    harm = _harm(act, broken)
    if said and not (act.asking and len(said) <= SCRAP):
        nod = {"after a nod": 1.0} if len(said) < len(words) else {}
        marks = _of_statement(act, said, asked) | _of_words(act, said, first, asked)
        yield Piece(first, asked, marks | nod | harm)
    elif words and not act.asking:
        yield Piece(first, last, {"nod": 1.0} | _of_words(act, words, first, last) | harm)
    if act.asking:
        words = [word for word in act.line.words[asked:last] if word[0].isalnum()]
        yield Piece(asked, last, _of_question(act) | _of_words(act, words, asked, last) | harm)


def _harm(act: Act, broken: Sequence[Move]) -> Marks:
    """The harmful moves that begin in a sentence."""
    inside = range(act.sentence.first, act.sentence.last)
    names = [one.breaker for one in broken if one.first in inside]
    return {_HARM.get(name, "hurts"): 1.0 for name in names if name not in _NO_HARM}


def _of_question(act: Act) -> Marks:
    there = {
        "question": True,
        "question advises": act.has("advice"),
        "question asks leave": act.has("permission"),
        "question pushes": any(one.kind in {"accusing", "rhetorical", "leading"} for one in act.asks),
        "order": bool(real_orders(act)),
    }  # fmt: skip
    return _there(there)


def _of_words(act: Act, words: list[str], first: int, last: int) -> Marks:
    """The words themselves, the phrases of the lists, and how many of the words are theirs."""
    lead = {
        act.line.words[place]
        for hit in act.hits.get("reflect_lead", ())
        for place in range(hit.first, hit.last)
    }
    found = {f"word {word}": 1.0 for word in words if word not in lead}
    found |= {f"begins {word}": 1.0 for word in words[:1]}
    found[f"ends {act.sentence.mark or 'open'}"] = 1.0
    found |= {
        f"phrase {label}": 1.0
        for label, hits in act.hits.items()
        if any(first <= hit.first < last for hit in hits)
    }
    found |= {f"asks {one.kind}": 1.0 for one in act.asks if first <= one.first < last}
    return found | _whose(act, words)


def _whose(act: Act, words: list[str]) -> Marks:
    """How much of what is said is in their words, and how much was not there before."""
    stems = [stem(word) for word in words if word not in empty_words()]
    if not stems:
        return {"no content": 1.0}
    theirs = sum(one in act.heard.recent.stems for one in stems)
    amounts = {
        "their share": theirs / len(stems),
        "share of the last": sum(one in act.heard.last.stems for one in stems) / len(stems),
        "theirs": min(1.0, theirs / SCRAP),
        "new": min(1.0, (len(stems) - theirs) / (FRESH + 2)),
        "near theirs": float(bool(act.said.groups & act.heard.recent.groups)),
    }
    return {name: amount for name, amount in amounts.items() if amount}


def _of_statement(act: Act, words: list[str], end: int) -> Marks:
    """The marks of what is said before the word `end`, where a question may begin."""
    there = _in_words(words) | {
        "so": "so" in act.words[:3],
        "well": act.words[0] == "well",
        "and": act.words[0] in {"and", "-"},
        "order": bool(real_orders(act)),
        "advice": any(hit.first < end for hit in act.hits.get("advice", ())),
        **{
            name: any(hit.first < end for label in labels for hit in act.hits.get(label, ()))
            for name, labels in _FOUND.items()
        },
    }
    told = sum(hit.first < end for hit in act.hits.get("inform", ()))
    amounts = {
        "inform": min(MOST, told),
        "shared": 0.0 if act.asking else min(MOST, act.shared_last.weight),
        "news": 0.0 if act.asking else min(1.0, len(act.said.stems - act.heard.recent.stems) / FRESH),
        "says back": max(-0.5, min(1.5, reflection_score(act))),
    }  # fmt: skip
    return _there(there) | {name: float(amount) for name, amount in amounts.items() if amount}


def _there(found: dict[str, bool]) -> Marks:
    return {name: 1.0 for name, is_there in found.items() if is_there}


def _in_words(words: list[str]) -> dict[str, bool]:
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
