"""Finds what asks, with or without a question mark, and what it leaves room for (rubric 6.2, L2)."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.phrases import Hits, hits
from simulator.engines.offline.reading.text import Line, Sentence

Kind = Literal["open", "closed", "check", "echo", "leading", "rhetorical", "accusing", "nicety"]
"""`check` asks whether a reading was right; `echo` is a statement about them with a question mark."""

WH = frozenset(["what", "how", "why", "who", "where", "when", "which", "whose"])
AUX = bag(
    "do does did is are was were am have has had can could would will should may might shall "
    "must need"
)
SUBJECT = bag(
    "you it that there i we he she they this these those anyone anything someone something your "
    "the my our everyone everything people mum dad things talking any being"
)
_MAY_ASK = WH | AUX
_FACT_WHAT = bag(
    "time day date age name number year kind type sort brand colour dose percent size month "
    "percentage amount grade class school job"
)
_FACT_HOW = bag("many much long old far often tall big soon late early likely")
_RELATIVE = frozenset(["who", "where", "when", "which", "whose"])
_WEIGHING = frozenset(["would", "could", "think", "feel", "see", "imagine", "want", "hope"])
_PROPOSERS = {("if",), ("we",), ("i",), ("you", "come"), ("you", "try")}
_EMBEDS = bag(
    "know knows knew see understand hear heard tell told about of is was that to remember "
    "wonder sure matter exactly just from for on with than like and or explain describe realize "
    "say said share ask asked me find get saying by at into figure idea be into not even only "
    "mean means think believe imagine forget care show see learn"
)
_LATE = bag("so but and ok okay well then yeah right now or also")
_TALK = bag(
    "tell describe share explain talk walk say elaborate help show give speak expand think "
    "remember paint picture"
)


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
    if word in WH and (line.opens[place] or before not in _EMBEDS or sentence.mark == "?"):
        kind = _wh_kind(line, sentence, place)
        if kind is not None and (before not in _EMBEDS or before in _LATE or line.opens[place]):
            return kind
    if word in AUX and place + 1 < sentence.last and words[place + 1] in SUBJECT:
        runs_on = sentence.mark == "?" or _runs_on(line, sentence)
        fresh = line.opens[place] or (runs_on and before not in _SUBJECTS_BEFORE)
        if fresh and not _is_answer(line, sentence, place):
            return _yes_no_kind(line, sentence, place)
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
        return (line.opens[place] or sentence.mark == "?") and before not in _EMBEDS
    if word == "i":
        return before != "before"
    if word in {"talk", "share", "speak", "say"}:
        return before in {"you", "please", "and", "or"} or (line.opens[place] and before != "can")
    if word == "go":
        return line.opens[place] and sentence.last - sentence.first < 8
    return before not in {"not", "to", "will", "would", "they", "let"} or (
        before == "to" and sentence.mark == "?"
    )


def _wh_kind(line: Line, sentence: Sentence, place: int) -> Kind | None:
    words = line.words[place : min(sentence.last, place + 9)]
    word, after = words[0], words[1] if len(words) > 1 else ""
    inverted = _inverted(words)
    if word in _RELATIVE and not (
        (len(words) > 2 and words[1] in AUX and words[2] in SUBJECT)
        or (line.opens[place] and sentence.mark == "?")
    ):  # fmt: skip
        return None
    if not inverted and not (sentence.mark == "?" and line.opens[place]):
        return None
    on_a_scale = "scale" in line.words and word in {"how", "where"}
    if word == "when" or after == "number" or on_a_scale or words[1:3] == ("if", "i"):
        return "closed"
    if word == "where" and words[1:3] == ("do", "you"):
        return "open"
    if word in _RELATIVE:
        return "open" if _WEIGHING & set(words) else "closed"
    if word == "how" and after in _FACT_HOW:
        return "open" if "feel" in words else "closed"
    if word in {"how", "what"} and after == "about" and words[2:3] in _PROPOSERS:
        return "closed"
    if word == "what" and after in _FACT_WHAT:
        return "open" if ({"of"} <= set(words) and {"help", "support", "things"} & set(words)) or {
            "would", "could", "might", "does", "think", "feel"} & set(words) else "closed"  # fmt: skip
    return "open"


def _inverted(words: tuple[str, ...]) -> bool:
    """A helping verb, then a subject: "what would you", "how was it", "what makes it"."""
    if len(words) < 2:
        return True
    if words[1] in _DETERMINERS:
        return False
    if words[0] == "what" and words[1] in _CAUSES:
        return True
    for number, word in enumerate(words[1:6], start=1):
        if word in AUX:
            follows = words[number + 1] if number + 1 < len(words) else ""
            subject_first = words[1] in {"you", "i", "we", "they", "he", "she", "it", "that"}
            return not (subject_first and number > 1) and follows not in {"?", ","}
        if word in {"you", "i", "we", "they", "he", "she", ",", "."}:
            return False
    return words[1].endswith("s") or words[1] in {"happened", "made", "brought", "about", "else"}


_CAUSES = bag(
    "made makes brought brings keeps kept stops stopped helps helped happens happened led"
)
_DETERMINERS = frozenset(
    ["the", "some", "people", "a", "an", "your", "my", "our", "these", "those"]
)


def _is_answer(line: Line, sentence: Sentence, place: int) -> bool:
    """ "Do it." and "Have your tea." are not questions."""
    word, after = line.words[place], line.words[place + 1]
    if sentence.mark == "?":
        return False
    if place > sentence.first and line.words[place - 1] == "so" and after == "i":
        return True  # "So do I."
    orders = word in {"do", "have", "need"} and after not in {"you", "they", "we", "i"}
    return orders or (word == "may" and after != "i") or (word == "is" and after == "the")


def _yes_no_kind(line: Line, sentence: Sentence, place: int) -> Kind:
    words = line.words[place : min(sentence.last, place + 9)]
    if words[1] == "you" and words[0] in {"can", "could", "would", "will", "do", "are"}:
        verbs = set(words[2:7])
        if verbs & _TALK and not verbs & {"if", "whether"} and words[0] != "are":
            if words[0] == "do" and "want" not in verbs:
                return "closed"
            return "open"
    return "closed"


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
