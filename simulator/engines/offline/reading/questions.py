"""Finds what asks, with or without a question mark, and what it leaves room for (rubric 6.2, L2)."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.phrases import Hits, hits
from simulator.engines.offline.reading.room import room_of_wh, room_of_yes_no
from simulator.engines.offline.reading.text import Line, Sentence
from simulator.engines.offline.reading.word_order import AUX, SUBJECT, WH, asks_midway, turned

Kind = Literal["open", "closed", "check", "echo", "leading", "rhetorical", "accusing", "nicety"]
"""`check` asks whether a reading was right; `echo` is a statement about them with a question mark."""

_MAY_ASK = WH | AUX
_EMBEDS = bag(
    "know knows knew see understand hear heard tell told about of is was that to remember "
    "wonder sure matter exactly just from for on with than like and or explain describe realize "
    "say said share ask asked me find get saying by at into figure idea be into not even only "
    "mean means think believe imagine forget care show see learn"
)
_LATE = bag("so but and ok okay well then yeah right now or also")


@dataclass(frozen=True, slots=True)
class Question:
    """A stretch that asks: words `first` up to, not including, `last`."""

    kind: Kind
    first: int
    last: int
    marked: bool
    """It carries a question mark."""


@lru_cache(maxsize=512)
def questions(line: Line) -> tuple[Question, ...]:
    """Everything in the line that asks, in order, at most one for each stretch of a sentence."""
    found = hits(line)
    asked: list[Question] = []
    for sentence in line.sentences:
        asked += _in_sentence(line, sentence, found)
    return tuple(asked)


def _in_sentence(line: Line, sentence: Sentence, found: Hits) -> list[Question]:
    marked = sentence.mark == "?"
    if marked and _tagged(line, sentence):
        sentence, marked = Sentence(sentence.first, sentence.last, "."), False
    special = _special(line, sentence, found)
    if special is not None:
        return [Question(special, sentence.first, sentence.last, marked)]
    asked: list[Question] = []
    place = sentence.first
    invited = {hit.first for hit in found.get("q_invite", ())}
    while place < sentence.last:
        may_ask = place in invited or line.words[place] in _MAY_ASK
        kind = _starts(line, sentence, place, found) if may_ask else None
        if kind is None:
            place += 1
            continue
        last = _stretch_end(line, sentence, place)
        if not (asked and _is_aside(line, asked[-1], place)):
            asked.append(Question(kind, place, last, marked))
        place = max(last, place + 1)
    if asked or not marked:
        return asked
    kind = _marked_statement(line, sentence, found)
    return [] if kind is None else [Question(kind, sentence.first, sentence.last, True)]


def _tagged(line: Line, sentence: Sentence) -> bool:
    """The mark belongs to a tag such as "..., okay?" and not to what was said before it."""
    words = line.words[sentence.first : sentence.last - 1]
    return len(words) > 4 and words[-1] in _NICETIES and words[-2] == ","


def _special(line: Line, sentence: Sentence, found: Hits) -> Kind | None:
    """A leading, rhetorical or accusing question; the first label that fits names the sentence."""
    for label, kind in (
        ("q_check", "check"), ("q_accuse", "accusing"), ("q_rhetorical", "rhetorical"),
        ("q_leading", "leading"),
    ):  # fmt: skip
        for hit in found.get(label, ()):
            if not sentence.first <= hit.first < sentence.last:
                continue
            if kind == "check" and not _closes_as_check(line, sentence, hit.first):
                continue
            if kind == "leading" and not _leads(line, sentence, hit.first):
                continue
            if kind == "leading" and _agrees(sentence, hit.first, found):
                return "check"
            if kind in {"accusing", "rhetorical"} and not _asks_outright(line, sentence, hit.first):
                continue
            return kind  # type: ignore[return-value]
    return None


def _closes_as_check(line: Line, sentence: Sentence, place: int) -> bool:
    """A check is a short sentence of its own or the tail of a statement."""
    if not line.opens[place] or line.words[place - 1] in {"so"} | WH:
        return False
    said = set(line.words[sentence.first : place])
    if said & {"what", "how", "why"}:
        return False
    return (sentence.mark == "?" and place - sentence.first > 3) or sentence.last - place <= 7


def _leads(line: Line, sentence: Sentence, place: int) -> bool:
    """A lone "right?" checks; a tag on a claim about them, or "don't you", leads."""
    words = line.words[place : place + 2]
    if words and words[0] in {"right", "yes", "correct", "agreed"}:
        return False
    return sentence.mark == "?" or line.opens[place]


def _agrees(sentence: Sentence, place: int, found: Hits) -> bool:
    """A tag on what they said ("..., haven't you") checks; on a plan for them it leads."""
    if place - sentence.first < 3:
        return False
    plans = ("order", "advice", "too_soon", "step_vague", "shared_false", "B1", "B4", "B9")
    inside = range(sentence.first, sentence.last)
    return not any(hit.first in inside for label in plans for hit in found.get(label, ()))


def _asks_outright(line: Line, sentence: Sentence, place: int) -> bool:
    before = line.words[place - 1] if place > sentence.first else ""
    return before not in _EMBEDS or before in _LATE


def _starts(line: Line, sentence: Sentence, place: int, found: Hits) -> Kind | None:
    """The kind of question that begins at this word, if one does."""
    words = line.words
    word = words[place]
    before = words[place - 1] if place > sentence.first else ""
    for hit in found.get("q_invite", ()):
        if hit.first == place and _invites(line, sentence, place, before):
            return "open"
    if word in WH and (
        line.opens[place]
        or turned(words[place : sentence.last])
        or (before not in _EMBEDS and sentence.mark in {"", "?"})
    ):
        return room_of_wh(line, sentence, place)
    if word in AUX and place + 1 < sentence.last and words[place + 1] in SUBJECT:
        runs_on = sentence.mark == "?" or (
            _runs_on(line, sentence) and asks_midway(words[place : sentence.last])
        )
        fresh = line.opens[place] or (runs_on and before not in _SUBJECTS_BEFORE)
        if fresh and not _is_answer(line, sentence, place):
            return room_of_yes_no(line, sentence, place)
    return None


_SUBJECTS_BEFORE = bag("i you we they he she it that who what which not so as than")


def _runs_on(line: Line, sentence: Sentence) -> bool:
    """Typed or spoken without any marks: a question may begin at any word."""
    words = line.words[sentence.first : sentence.last]
    return sentence.mark == "" and len(words) > 4 and all(word[0].isalnum() for word in words)


def _invites(line: Line, sentence: Sentence, place: int, before: str) -> bool:
    """An invitation in a statement counts; a wh-phrase inside one counts only when it asks."""
    word = line.words[place]
    if word in {"what", "how"}:
        return (line.opens[place] or sentence.mark == "?") and before not in _EMBEDS - _LATE
    if word == "i":
        return before != "before"
    if word in {"talk", "share", "speak", "say"}:
        return before in {"you", "please", "and", "or"} or (line.opens[place] and before != "can")
    if word == "go":
        return line.opens[place] and sentence.last - sentence.first < 8
    return before not in {"not", "to", "will", "would", "they", "let"} or (
        before == "to" and sentence.mark == "?"
    )


def _is_answer(line: Line, sentence: Sentence, place: int) -> bool:
    """ "Do it." and "Have your tea." are not questions."""
    word, after = line.words[place], line.words[place + 1]
    if sentence.mark == "?":
        return False
    if place > sentence.first and line.words[place - 1] == "so" and after == "i":
        return True  # "So do I."
    orders = word in {"do", "have", "need"} and after not in {"you", "they", "we", "i", "any"}
    return orders or (word == "may" and after != "i") or (word == "is" and after == "the")


def _stretch_end(line: Line, sentence: Sentence, place: int) -> int:
    """Up to the end of the sentence, or to where a new question begins after a comma or `or`."""
    for here in range(place + 2, sentence.last):
        if line.words[here - 1] in {",", "-", ";"} and line.words[here] in WH | AUX:
            return here
    return sentence.last


def _is_aside(line: Line, before: Question, place: int) -> bool:
    """ "What did he say, did he shout" offers an answer; it is one question."""
    return before.last == place and line.words[place] in AUX and before.kind == "open"


def _marked_statement(line: Line, sentence: Sentence, found: Hits) -> Kind | None:
    """What a question mark after no question does, by function (rubric 6.8, case 5)."""
    spoken = [word for word in line.words[sentence.first : sentence.last] if word[0].isalnum()]
    if len(spoken) <= 2 and spoken[0] in _NICETIES:
        return "nicety"
    if any(word in {"you", "your", "yours", "yourself"} for word in spoken) and len(spoken) > 2:
        return "echo"
    for label in ("reflect_lead", "feeling_thing", "feeling_theirs"):
        if any(sentence.first <= hit.first < sentence.last for hit in found.get(label, ())):
            return "echo"
    return "echo" if len(spoken) > BARE else "closed"


BARE = 3
"""Words up to which a marked scrap asks for a fact ("The blue ones?"); a longer one says back."""


_NICETIES = bag("okay ok right yeah yes no all see hm mm sure really deal alright")
