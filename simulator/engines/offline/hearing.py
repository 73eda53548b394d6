"""What the loved one makes of the learner's words: which question, which greeting, which goodbye."""

import re
from functools import cache, lru_cache
from importlib.resources import files

from simulator.domain.lines import Topic
from simulator.domain.plain_yaml import plain
from simulator.domain.value import Frozen

_QUESTION_START = re.compile(
    r"^(and |so |but |well |ok(ay)?,? |[a-z]+, )?"
    r"(what|how|why|when|where|who|which|do|does|did|are|is|was|were|have|has|had|can|could|would|"
    r"will|should|tell me|walk me through|talk to me)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\W*(hi|hey|hello|hiya|morning|good (morning|evening|afternoon)|evening)\b[^.?!]{0,30}[.!,]*"
    r"[^?]{0,60}$",
    re.IGNORECASE,
)
_LEFT_BE = re.compile(
    r"\b(not today|not a(nother)? word( more)?|leave it (there|for now|for today|at that)|"
    r"another (time|day)|drop it|"
    r"stop (here|there|for (now|today))|(talk|try|speak) again (tomorrow|soon|later|sunday|another)|"
    r"let'?s (stop|leave it)|i'?ll (let you be|leave you (be|alone|to it)|drop it)|"
    r"(that'?s|it'?s) enough for (now|today)|good ?night|see you (soon|tomorrow|later))\b",
    re.IGNORECASE,
)
_CONDITIONS = re.compile(
    r"\bwhat (would|might|could) (it take|(have|need) to (be|happen|change))\b|"
    r"\bwhat would (you need|make it) .{0,40}\b(all right|alright|ok|okay|safe|bearable|easier)\b|"
    r"\bwhat would you (want|need|have) to (know|hear|be sure of|see)\b|"
    r"\bwhat would you (never|not) (want|accept|put up with|agree to)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\bi('d| would)? (like|love|want|need) to (hear|know|understand)\b|\bi wonder\b|\btell me\b",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\bwhat (would|do) you (most )?(like|love|want|wish)( to (have|get|do))?( back| for yourself| most)\b|"
    r"\bwhat would you do with (a|one) \w*\s?(day|hour|evening|morning|afternoon|week|weekend)\b|"
    r"\bwhat would (a|one) (good|better|normal) (week|day|month|year)\b|"
    r"\bwhat are you hoping for\b|\bwhat do you (wish|hope) for\b",
    re.IGNORECASE,
)
_QUOTES = str.maketrans({"’": "'", "‘": "'"})


class Hearing(Frozen):
    """One learner line as it is heard, without judging it."""

    asked: Topic | None = None
    """The topic of a question."""
    touched: Topic | None = None
    """The topic of a line that asks nothing."""
    question: bool = False
    """Something is asked, with a question mark or without."""
    conditions: bool = False
    """A question about what would have to be different, whatever it is about."""
    wishes: bool = False
    """A question about what they would like, whatever it is about."""
    greeted: bool = False
    left_be: bool = False
    echo: str = ""
    """A feeling word of the learner's that a person would say back."""


@cache
def _topics() -> tuple[tuple[Topic, re.Pattern[str]], ...]:
    words = files("simulator.engines.offline") / "words" / "topics.yaml"
    table = plain(words.read_text(encoding="utf-8"))
    return tuple(
        (Topic(name), re.compile(rf"\b(?:{'|'.join(cues)})(?!\w)", re.IGNORECASE))
        for name, cues in table.items()
    )


@cache
def _feelings() -> re.Pattern[str]:
    words = files("simulator.engines.offline") / "words" / "echoes.yaml"
    return re.compile(rf"\b({'|'.join(plain(words.read_text('utf-8')))})\b", re.IGNORECASE)


def hear(line: str) -> Hearing:
    said = line.translate(_QUOTES)[:4_000]
    sentences = [part.strip() for part in re.findall(r"[^.?!\n]+[.?!]*", said) if part.strip()]
    questions = [part for part in sentences if part.endswith("?") or _QUESTION_START.match(part)]
    asked = next((topic for part in reversed(questions) if (topic := _topic(part))), None)
    if asked is None and questions:
        asked = _topic(said)
    feeling = _feelings().search(said)
    left_be = bool(_LEFT_BE.search(said)) and not questions[:-1]
    return Hearing(
        asked=None if left_be else asked,
        touched=None if questions else _topic(said),
        question=bool(questions) or bool(_ASKING.search(said)),
        conditions=bool(_CONDITIONS.search(said)),
        wishes=bool(_WISHES.search(said)),
        greeted=bool(_GREETING.match(said)),
        left_be=left_be,
        echo=feeling.group(1).lower() if feeling else "",
    )


@lru_cache(maxsize=16_384)
def content_words(text: str) -> frozenset[str]:
    """The words that carry what a line is about, cut to a stem of five letters."""
    words = re.findall(r"[a-z]{4,}", text.translate(_QUOTES).lower()[:4_000])
    return frozenset(word[:5] for word in words if word not in _COMMON)


_COMMON_WORDS = (
    "about after again also always another anything because been before being cant come could "
    "does doing done dont down each even ever every from going good have here into just keep know "
    "like little look made make makes many maybe mean more most much must need never next nothing "
    "only other over people really right said same says should some someone something still such "
    "sure take tell than that their them then there these they thing things think this those though "
    "through time today very want wants well were what when where which while will with without "
    "would yeah your yours yourself"
)
_COMMON = frozenset(_COMMON_WORDS.split())


def _topic(text: str) -> Topic | None:
    """The topic with the longest match: the more words it takes, the more it is about that."""
    best: tuple[int, Topic] | None = None
    for topic, pattern in _topics():
        longest = max((len(found.group()) for found in pattern.finditer(text)), default=0)
        if longest and (best is None or longest > best[0]):
            best = (longest, topic)
    return best[1] if best else None
