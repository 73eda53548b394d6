"""What room a question leaves for the answer: open, or for yes, no or a fact (rubric 6.2, L2)."""

from itertools import pairwise
from typing import Literal

from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.text import Line, Sentence
from simulator.engines.offline.reading.word_order import AUX, CAUSES, SUBJECT, inverted

Room = Literal["open", "closed"]

_FACT_WHAT = bag(
    "time day date age name number year kind type sort brand colour dose percent size month "
    "percentage amount grade class school job"
)
_FACT_HOW = bag("many much long old far often tall big soon late early likely")
RELATIVE = frozenset(["who", "where", "when", "which", "whose"])
_WEIGHING = frozenset(["would", "could", "think", "feel", "see", "imagine", "want", "hope"])
_PROPOSERS = {("if",), ("we",), ("i",), ("you", "come"), ("you", "try")}
_TALK = bag(
    "tell describe share explain talk walk say elaborate help show give speak expand paint picture"
)
_RECALL = frozenset({"think", "remember"})
"""Open where they ask for something to come to mind ("think of", "remember what"), else a plea."""
_TO_MIND = frozenset({"of", "back", "what", "when", "how", "any", "a"})


def room_of_wh(line: Line, sentence: Sentence, place: int) -> Room | None:
    words = line.words[place : min(sentence.last, place + 9)]
    word, after = words[0], words[1] if len(words) > 1 else ""
    turned_round = inverted(words)
    if word in RELATIVE and not (
        (len(words) > 2 and words[1] in AUX and words[2] in SUBJECT)
        or (line.opens[place] and (sentence.mark == "?" or (word == "who" and after in AUX)))
    ):  # fmt: skip
        return None
    if not turned_round and not (sentence.mark == "?" and line.opens[place]):
        return None
    on_a_scale = "scale" in line.words and word in {"how", "where"}
    if word == "when" or after == "number" or on_a_scale or words[1:3] == ("if", "i"):
        return "closed"
    if word == "where" and words[1:3] == ("do", "you"):
        return "open"
    if word in RELATIVE:
        return "open" if _WEIGHING & set(words) else "closed"
    if word == "how" and after in _FACT_HOW:
        return "open" if "feel" in words else "closed"
    if word in {"how", "what"} and after == "about" and words[2:3] in _PROPOSERS:
        return "closed"
    if word == "what" and _names_one(words):
        return "closed"
    if word == "what" and after in _FACT_WHAT:
        return "open" if ({"of"} <= set(words) and {"help", "support", "things"} & set(words)) or {
            "would", "could", "might", "does", "think", "feel"} & set(words) else "closed"  # fmt: skip
    return "open"


def _names_one(words: tuple[str, ...]) -> bool:
    """ "What gym do you go to" asks for a name; "what plan do you have" for what they have in mind."""
    return (
        len(words) > 3
        and words[1] not in AUX | CAUSES | _IN_MIND | _FACT_WHAT
        and not words[1].endswith("s")
        and words[2] in {"do", "does", "did", "are", "is", "were", "was"}
        and words[3] in SUBJECT
    )


_IN_MIND = bag(
    "else other more part idea reason thought concern way difference plan goal hope worry effect "
    "impact role sense meaning help support change step exactly really about like on if else "
    "advice information experience question feeling good bad"
)


def room_of_yes_no(line: Line, sentence: Sentence, place: int) -> Room:
    words = line.words[place : min(sentence.last, place + 9)]
    if words[1] == "you" and words[0] in {"can", "could", "would", "will", "do", "are"}:
        verbs = set(words[2:7])
        comes_to_mind = any(
            word in _RECALL and after in _TO_MIND for word, after in pairwise(words[2:8])
        )
        if (verbs & _TALK or comes_to_mind) and not verbs & {"if", "whether"} and words[0] != "are":
            if words[0] == "do" and "want" not in verbs:
                return "closed"
            return "open"
    return "closed"
