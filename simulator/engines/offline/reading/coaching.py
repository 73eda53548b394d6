"""Unscored coaching notes: delay, opinion with three A's, repair, length (rubric 6.5, X1-X3)."""

import re
from collections.abc import Iterator
from typing import Literal

from simulator.engines.offline.reading.breakers import LONG_WORDS
from simulator.engines.offline.reading.reply import Reply

_SORRY = re.compile(r"\b(sorry|apologize|my apologies|forgive me|my fault|i was wrong)\b")
_CONDITIONAL = re.compile(
    r"\bsorry (if|you (took|feel|felt|got|are upset|think|see)|that you (took|feel"
    r"|felt|got|think)|but)\b"
)
_OWNS = re.compile(
    r"\bi (should not have|shouldn't have|was wrong|was unfair|was out of line"
    r"|cornered|pushed|pressed|went behind"
    r"|ambushed|snapped|shouted|hurt you|did not listen|let you down|broke|embarrassed"
    r"|talked over|nagged|lied|made you"
    r"|jumped|interrupted|read your|told (your|them|him|her))|\bthat was (unfair|wrong"
    r"|not fair|out of line|not okay|my)"
)
_REPAIRS = re.compile(
    r"\b(next time|from now on|i will (ask|listen|not|stop|never|wait|check|try|knock)"
    r"|will not (happen|do)|how can i make"
    r"|what can i do to)\b"
)
_ASKED_OPINION = re.compile(
    r"\b(do you think i am|so you think|you think i am|am i (mad|crazy|ill|sick"
    r"|losing)|what do you think|is that what you think)\b"
)
_DELAYS = re.compile(
    r"\b(i will (tell|answer|say)|promise (i|to)|can i (first|hear)|your view|you think first)\b"
)
_SECRET = re.compile(r"\b(i (promise|swear) (i )?(will not|never) tell|i will never tell)\b")
_THERAPIST = re.compile(
    r"\b(i am noticing a part of you|part of you that|hold space|holding space"
    r"|i invite you|what comes up for you"
    r"|sit with that feeling|in your body|your inner child|your process|self care"
    r"|coping mechanism|unpack that)\b"
)


def apology(reply: Reply) -> Literal[0, 1, 2, 3]:
    """X3: 0 none, 1 conditional, 2 takes responsibility, 3 and offers repair."""
    plain = reply.line.plain
    if not _SORRY.search(plain) and not _OWNS.search(plain):
        return 0
    if _CONDITIONAL.search(plain) and not _OWNS.search(plain):
        return 1
    if not _OWNS.search(plain):
        return 0
    return 3 if _REPAIRS.search(plain) else 2


def notes(reply: Reply) -> tuple[str, ...]:
    """At most three tips that cost nothing."""
    return tuple(list(_notes(reply))[:3])


def _notes(reply: Reply) -> Iterator[str]:
    plain = reply.line.plain
    asked = any(_ASKED_OPINION.search(line.plain) for line in reply.heard.lines[:1])
    if asked and _DELAYS.search(plain):
        yield "You put your own view off and promised it. That keeps theirs first."
    if apology(reply) >= 2:
        yield "You took your share of it. Repair like that reopens a talk."
    elif apology(reply) == 1:
        yield "An apology with an if in it asks them to doubt what they felt."
    if sum(act.has("formula", "care_stock") for act in reply.acts) >= 3:
        yield "Which of these did they say? A formula lands once their own words are in it."
    if _THERAPIST.search(plain):
        yield "Say it as you would say it at home."
    if _SECRET.search(plain):
        yield "Promise to keep it close, except if they are in danger."
    if reply.line.spoken > LONG_WORDS:
        yield "This is long to take in. Shorter leaves them more room."
