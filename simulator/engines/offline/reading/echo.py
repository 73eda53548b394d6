"""Takes a loved one's own words and turns them round, so that a reply can be built from them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from simulator.engines.offline.reading.feelings import heard_in, named
from simulator.engines.offline.reading.lists import bag, load
from simulator.engines.offline.reading.meaning import empty_words
from simulator.engines.offline.reading.text import read

_CLAUSES = re.compile(
    r"[.!?…;:\n]+|\s[–—-]+\s|,\s+(?=(?:and|but|so|because|then|if|when)\b)|,\s+(?=I\b"
    r"|it\b|they\b)"
)
_WORD = re.compile(r"[\w'’]+")
_TURN = {
    "i": "you", "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll", "me": "you",
    "my": "your", "mine": "yours", "myself": "yourself", "am": "are",
}  # fmt: skip
_LEARNERS = bag(
    "you your yours yourself you're you've you'll you'd we us our ours we're we've we'll we'd "
    "mum dad son love ye ya"
)
_OPENERS = bag("and but so well look listen yeah no yes okay oh because then just then")
_FILLERS = frozenset(["i suppose", "i guess", "i think", "i reckon"])
_STATEMENT = bag(
    "i i'm i've i'd i'll it it's that's they they're they've they'll he she he's she's there's "
    "there nobody nothing everyone everybody people my the this somebody someone"
)
_HOLLOW = re.compile(
    r"^(i'm (fine|okay|ok|good|done|busy|off|going|sorry|not (sure|talking)|all right"
    r"|here|tired of this)|i'd rather not.*|i (don't|do not) (know.*|care|"
    r"want to talk.*)|i (said|told|guess|suppose|know|mean|see|heard|think so"
    r"|am fine)( .{0,4})?|it's (fine|nothing|okay|not that|"
    r"literally nothing)|that's (it|all|fine|enough|not.*)|the (same|usual))$",
    re.IGNORECASE,
)
_ARTICLES = frozenset(["the", "my", "that", "this", "those", "these", "his", "her", "their"])
_COUNTS = bag("two three four five six seven eight nine ten twelve fifteen twenty fifty half")
_TIMES = bag(
    "day night morning time week way moment one thing things bit lot end point kind sort first"
)
_VERBLIKE = bag(
    "went came took made said told rang called left got gave saw sat stood ran fell keep keeps "
    "know knows want wants need needs turn turns turned go goes get gets take takes talk talks "
    "write writes find finds tell tells ask asks shut shuts says say see sees come comes decide "
    "decides look looks"
)


@dataclass(frozen=True, slots=True)
class Echo:
    """Pieces of their lines, ready to be set into a sentence."""

    clauses: tuple[str, ...]
    """Turned round, lower case at the front: "you've handled worse with less"."""
    pieces: tuple[str, ...]
    """A few words that stand by themselves: "two cups"."""
    wishes: tuple[str, ...]
    """What they want: "four hours' sleep"."""
    worries: tuple[str, ...]
    """Those of `clauses` in which a fear or a hurt can be heard."""


@lru_cache(maxsize=256)
def echo(text: str) -> Echo:
    """What can be taken from one of their lines."""
    parts = [part.strip(" ,\"“”'()") for part in _CLAUSES.split(text[:600]) if part]
    questions = {part.strip() for part in re.findall(r"([^.!?…]+)\?", text[:600])}
    clauses = [part for part in parts if not any(part in one for one in questions)]
    by_weight = sorted(clauses, key=_weight, reverse=True)
    turned = [(part, again) for part in by_weight if (again := _turned(part))]
    return Echo(
        clauses=tuple(again for _, again in turned),
        pieces=tuple(_pieces(parts)),
        wishes=tuple(wish for part in clauses if (wish := _wish(part))),
        worries=tuple(again for part, again in turned if _HEAVY & set(heard_in(read(part)))),
    )


_HEAVY = frozenset(["afraid", "ashamed", "hurt", "trapped", "hopeless", "lonely"])


def _weight(part: str) -> float:
    """How much of them is in a clause: feelings first, then who it is about, then plain content."""
    words = tuple(word.strip(".,") for word in part.lower().replace("’", "'").split())
    about = _ABOUT_THEM & set(words[:2])
    return (
        2 * len(named(words)) + 2 * bool(about) + sum(word not in empty_words() for word in words)
    )


_ABOUT_THEM = bag("i i'm i've i'd i'll my nobody nothing everyone everybody")
_POINTING = bag("it it's that's this that the there there's they they're they've people")


def turned_round(text: str) -> str:
    """ "I put my shoes back" -> "you put your shoes back"."""
    words = text.replace("’", "'").split(" ")
    out: list[str] = []
    for place, word in enumerate(words):
        bare = word.strip(".,!?\"'").lower()
        turned = _TURN.get(bare)
        if turned is None:
            after_i = (
                place > 0
                and words[place - 1].lower() in {"i", "and"}
                and "i" in [w.lower() for w in words[:place]]
            )
            out.append({"was": "were", "wasn't": "weren't"}.get(bare, word) if after_i else word)
        else:
            out.append(word.lower().replace(bare, turned, 1))
    return " ".join(out)


def _turned(part: str) -> str:
    """The clause as said to them, or nothing when turning it would not be safe."""
    words = part.replace("’", "'").split()
    while words and words[0].lower().strip(",") in _OPENERS:
        words = words[1:]
    if len(words) > 2 and " ".join(words[:2]).lower() in _FILLERS:
        words = words[2:]
    lower = [word.lower().strip(',.!?"') for word in words]
    if len(set(lower)) < len(lower) - 1 or "sort" in lower or "kind" in lower:
        return ""
    if not 3 <= len(words) <= 11 or lower[0] not in _STATEMENT or _LEARNERS & set(lower):
        return ""
    if (
        _HOLLOW.match(" ".join(lower))
        or not set(lower) - empty_words() - {"not"}
        or "," in " ".join(words[:2])
    ):
        return ""
    if not _has_verb(lower) or (lower[0] in _POINTING and not named(tuple(lower))):
        return ""
    first = words[0] if words[0].lower().startswith("i") and lower[0] in _TURN else words[0].lower()
    return turned_round(" ".join([first, *words[1:]]))


_VERBS = bag(
    "is are was were am have has had do does did will would can could should might must don't "
    "doesn't didn't can't won't couldn't wouldn't isn't wasn't aren't weren't haven't hasn't"
)


def _has_verb(lower: list[str]) -> bool:
    head, rest = lower[0], lower[1:]
    if head in {
        "i",
        "they",
        "it",
        "he",
        "she",
        "nobody",
        "everyone",
        "everybody",
        "people",
        "nothing",
        "someone",
    }:
        return True
    return "'" in head or bool(set(rest[:4]) & (_VERBS | _VERBLIKE))


_PIECE_HEADS = (
    _ARTICLES | _COUNTS | bag("a an no every all another only nights mornings same straight")
)


def _pieces(parts: list[str]) -> Iterator[str]:
    """Number phrases and short verbless pieces, which can be said back as they are."""
    for part in parts:
        words = part.split()
        lower = [word.lower().strip(",.") for word in words]
        if (
            set(lower) & (_LEARNERS | {"i", "i'm", "i've", "i'd", "i'll", "me"})
            and not set(lower) & _COUNTS
        ):
            continue
        for place, word in enumerate(lower):
            if word in _COUNTS:
                taken = _run(lower, place, 4)
                whole = all(len(one) > 1 for one in lower[place : place + taken])
                if taken > 1 and whole:
                    yield _capital(
                        turned_round(" ".join(words[place : place + taken])).rstrip(",;:")
                    )
                break
        else:
            verbs = set(lower) & (_VERBS | _VERBLIKE) or any("'" in word for word in lower)
            if 2 <= len(words) <= 5 and not verbs and lower[0] not in _OPENERS | {"not", "never"} \
                    and set(lower) - empty_words() and lower[0] in _PIECE_HEADS:  # fmt: skip
                yield _capital(turned_round(part))


_JOINTS = bag(
    "and but or so i that when if to for this with on at in from because then of about not it"
)


def _run(lower: list[str], place: int, longest: int) -> int:
    """How many words from here belong to one noun phrase."""
    taken = 1
    for word in lower[place + 1 : place + longest]:
        if word in _VERBS | _VERBLIKE | _JOINTS:
            break
        taken += 1
    return taken


_WISH = re.compile(
    r"^(?:and |but |so )?i (?:just |only |really )*(?:want|need|would like|'d like"
    r"|wish for) (?!you|to (?:be left|talk|go|leave|know what)|them)(.{4,60})$",
    re.IGNORECASE,
)


def _wish(part: str) -> str:
    found = _WISH.match(part.replace("’", "'"))
    if found is None or _LEARNERS & set(found.group(1).lower().split()):
        return ""
    return turned_round(found.group(1).rstrip(" ,."))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=512)
def sounds_like(text: str) -> str:
    """How a piece of theirs sounds, from the feelings heard in it: "exhausting"."""
    counts, words = heard_in(read(text)), load("wordings")["sounds"]
    order = list(words)
    known = [family for family in order if counts.get(family)]
    if not known:
        return ""
    best = max(known, key=lambda family: (counts[family], -order.index(family)))
    return str(words[best])
