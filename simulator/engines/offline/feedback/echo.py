"""Takes a loved one's own words and turns them round, so that a reply can be built from them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from simulator.engines.offline.reading.feelings import named
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.meaning import empty_words

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
    r"|here|tired of this|being (serious|honest)|only saying)|i'd rather not.*|i (don't|do not) (know.*|care|"
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
class Clause:
    said: str
    """As they said it."""
    turned: str
    """As said to them, lower case at the front: "you've handled worse with less"."""


@dataclass(frozen=True, slots=True)
class Echo:
    """Pieces of one of their lines, ready to be set into a sentence."""

    clauses: tuple[Clause, ...]
    """The weightiest first."""
    pieces: tuple[str, ...]
    """A few words that stand by themselves: "two cups"."""
    quotable: tuple[str, ...]
    """A few words exactly as they said them, that can stand alone."""

    def quote(self, words: str) -> str:
        """Something to quote that has these words in it."""
        return next((one for one in self.quotable if words in one), "")

    @property
    def short_quote(self) -> str:
        """Words of theirs that can be said back as they are without sounding like a parrot."""
        return next((one for one in self.quotable if len(one.split()) <= FEW), "")

    @property
    def tells(self) -> bool:
        """The weightiest clause says something of them that is worth saying back alone."""
        said = self.clauses[0].said if self.clauses else ""
        return bool(said) and "n't" not in said.replace("’", "'") and _weight(said) >= TELLING

    def holding(self, words: str) -> str:
        """The clause turned round that has these words in it; with no words, the weightiest."""
        return next((one.turned for one in self.clauses if words in one.said), "")


@lru_cache(maxsize=256)
def echo(text: str) -> Echo:
    """What can be taken from one of their lines."""
    text = text[:LONGEST]
    parts = [bare for part in _CLAUSES.split(text) if part and (bare := _bare(part))]
    questions = {part.strip() for part in re.findall(r"([^.!?…]+)\?", text)}
    told = [part for part in parts if not any(part in one for one in questions)]
    by_weight = sorted(told, key=_weight, reverse=True)
    return Echo(
        clauses=tuple(Clause(part, again) for part in by_weight if (again := _turned(part))),
        pieces=tuple(_pieces(told)),
        quotable=tuple(part for part in by_weight if _quotable(part)),
    )


FEW = 5
TELLING = 5
"""Weight from which a clause can be said back although no moment was met: "I'm in goal" has less."""
LONGEST = 600
"""Characters of a line that are looked at."""
_CALLED = re.compile(
    r",\s+(?:[A-Z]\w+|love|mate|hon|honey|babe|dear|darling|chief|boss|pet|man|bro|sis|mum|dad"
    r"|though|really|mind|you know)$"
)


def _bare(part: str) -> str:
    """Without the marks around it, and without the name that it is said to."""
    return _CALLED.sub("", part.strip(" ,\"“”'()‘’"))


def _quotable(part: str) -> bool:
    """Short, whole, and more than a phrase of everyday."""
    words = tuple(word.strip(",.'\"").lower() for word in part.replace("’", "'").split())
    weighty = [word for word in words if word not in empty_words()]
    if (
        _only_busy(words)
        or not 2 <= len(words) <= 10
        or _HOLLOW.match(" ".join(words))
        or words[0] in _NO_QUOTE
    ):
        return False
    return len(weighty) >= 2 or bool(named(words)) or (bool(weighty) and len(words) > 3)


def _only_busy(words: Sequence[str]) -> bool:
    """ "I was counting pegs": what their hands did is no news to say back."""
    busy = len(words) > 2 and words[1] in {"was", "were"} and words[2].endswith("ing")
    return busy and not named(tuple(words))


_NO_QUOTE = bag("you you're you've your there there's when on in at if it's that's then what who")
"""A quotation that begins so is about the learner, or only half of something."""


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
    if _only_busy(lower):
        return ""
    if not _has_verb(lower) or (lower[0] in _POINTING and not named(tuple(lower))):
        return ""
    if lower[-1] in _DANGLING or _HERE_AND_NOW & set(lower) or _HARSH & set(lower):
        return ""
    if any(word.endswith("'ll") and word not in _TURN for word in lower):
        return ""
    first = words[0] if words[0].lower().startswith("i") and lower[0] in _TURN else words[0].lower()
    return turned_round(" ".join([first, *words[1:]]))


_DANGLING = bag(
    "that this it one another them those these so too either not to there here shan't can't don't "
    "won't didn't did do does is are was were had have has of for with at in on gets get though all "
    "out off anyway sec"
)
"""Last words that leave a clause pointing at something that is not in it."""
_HERE_AND_NOW = bag(
    "i'll this these tonight now getting going leaving taking telling asking saying said say"
)
"""Words of a clause that is about this very minute: said back, it would sound like a parrot."""
_HARSH = bag(
    "nuisance burden idiot stupid useless pathetic failure lazy selfish crazy mad fool hate bother "
    "weak daft silly problem nobody nobody's drain"
)
"""What people call themselves: turned round it would be an insult."""


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


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
