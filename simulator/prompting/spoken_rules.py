"""Whether a sentence may be said (domain.md 4.3 and 7.3), and how it is cleaned before."""

import re
from functools import lru_cache

from simulator.prompting.unsaid import AGREEING, DIAGNOSIS, RULES, any_of

_RULES = {name: any_of(phrases) for name, phrases in RULES.items()}
_DIAGNOSIS = any_of(DIAGNOSIS)
_AGREEING = any_of(AGREEING)
_SOMEONE_ELSES = re.compile(
    r"\b(?:think|thinks|say|says|said|saying|call|tell|told|decided|reckon|convinced|if|whether"
    r"|like|mean)(?: \w+)?(?: that)? ?$",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:if|why|when|before|unless|suppose|you think|never|not|rather)\b|n't\b", re.IGNORECASE
)

DIRECTION_WORDS = 8
SPEAKER = r"^[A-Z][\w'-]+(?: [A-Z][\w'-]+)?:\s+(?=\S)"
"""A name in front of what is said."""
_NAME = re.compile(SPEAKER)
_BRACKET = re.compile(
    r"\(([^()]*)\)|\[([^\[\]]*)\]|(?<!\w)\*([^*]+)\*(?!\w)|(?<!\w)_([^_]+)_(?!\w)"
)
_QUOTES = '"“”„«»'
_COMMON = re.compile(
    r"about|after|again|always|anybody|anyone|anything|because|been|before|being|come|comes|could"
    r"|does|doing|done|down|even|ever|every|everybody|everyone|everything|from|give|goes|going|gone"
    r"|good|have|having|here|into|just|keep|kept|know|like|look|made|make|maybe|mean|more|most|much"
    r"|myself|need|never|nobody|nothing|once|only|other|over|people|person|really|right|said|same"
    r"|says|should|some|somebody|someone|something|still|such|take|tell|than|that|their|them|then"
    r"|there|these|they|thing|things|think|this|those|through|time|told|under|very|want|wanted"
    r"|wants|well|went|were|what|when|where|which|while|will|with|without|would|your|yours"
)


def broken_rule(sentence: str, locked: tuple[frozenset[str], ...], *, may_agree: bool) -> str:
    """The rule that this sentence breaks, empty when it may be said."""
    plain = sentence.replace("’", "'")
    for name, pattern in _RULES.items():
        if pattern.search(plain):
            return name
    if _diagnoses_self(plain):
        return "diagnosis"
    if not may_agree and _agrees(plain):
        return "agreeing"
    said = stems(plain)
    return "locked" if any(_tells(said, layer) for layer in locked) else ""


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The telling words of a text, cut to their stems."""
    words = re.findall(r"[^\W\d_]{4,}", text.lower())
    return frozenset(_stem(word) for word in words if not _COMMON.fullmatch(word))


RUN = 6
"""Words in a row that are nobody's by chance."""


@lru_cache(maxsize=4096)
def runs(text: str) -> frozenset[str]:
    """Every stretch of so many words, as it would be heard."""
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower().replace("’", "'"))
    return frozenset(" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def clean(raw: str, *, keep_direction: bool, first: bool = True) -> str:
    """A sentence without its speaker's name, wrapping quotes, Markdown and stage directions.

    One short direction, such as (shrugs), may stay; so may words that are quoted inside a reply.
    `first`: nothing was said yet, so quotation marks around it are around the reply.
    """
    text = _NAME.sub("", raw.strip())
    kept = keep_direction

    def direction(found: re.Match[str]) -> str:
        nonlocal kept
        inside = next(group for group in found.groups() if group is not None).strip()
        if found[0][0] in "*_" and found.start() > 0 and len(inside.split()) <= 2:
            return inside
        if kept and 0 < len(inside.split()) <= DIRECTION_WORDS:
            kept = False
            return f"({inside})"
        return ""

    text = _half_directions(_BRACKET.sub(direction, text.replace("**", "")))
    return _unwrapped(re.sub(r"\s+", " ", text).strip(), first)


def _unwrapped(text: str, first: bool) -> str:
    marks = sum(text.count(mark) for mark in _QUOTES)
    wrapped = first and marks == 2 and text[0] in _QUOTES and text[-1] in _QUOTES
    return text.strip(_QUOTES).strip() if wrapped or marks % 2 else text


def _half_directions(text: str) -> str:
    """Drop what is left of a stage direction that a sentence break cut in two."""
    for opening, closing in ("()", "[]"):
        if text.count(opening) > text.count(closing):
            text = text[: text.rindex(opening)]
        elif text.count(closing) > text.count(opening):
            text = text[text.index(closing) + 1 :]
    if text.count("*") == 1 and not text.startswith("* "):
        before, _, after = text.partition("*")
        text = before if before.strip() and after.strip() else after if before.strip() else ""
    return text


def _diagnoses_self(sentence: str) -> bool:
    found = _DIAGNOSIS.search(sentence)
    if found is None or "?" in sentence:
        return False
    return _SOMEONE_ELSES.search(sentence[: found.start()]) is None


def _agrees(sentence: str) -> bool:
    hedged = "?" in sentence or _HEDGE.search(sentence)
    return _AGREEING.search(sentence) is not None and not hedged


def _tells(said: frozenset[str], layer: frozenset[str]) -> bool:
    """Whether most of a hidden fact, or most of the sentence, is the same in other clothes."""
    shared = len(said & layer)
    return shared >= 3 and shared >= 0.6 * min(len(layer), len(said))


def _stem(word: str) -> str:
    for ending in ("ing", "edly", "ed", "ies", "es", "ly", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:6]
