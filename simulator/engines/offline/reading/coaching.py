"""Unscored coaching notes: delay, opinion with three A's, repair, length (rubric 6.5, X1-X3)."""

import re
from collections.abc import Iterator

from simulator.domain.value import N_
from simulator.engines.offline.reading.breakers import LONG_WORDS
from simulator.engines.offline.reading.owning import apology
from simulator.engines.offline.reading.reply import Reply

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


def notes(reply: Reply) -> tuple[str, ...]:
    """At most three tips that cost nothing."""
    return tuple(list(_notes(reply))[:3])


def _notes(reply: Reply) -> Iterator[str]:
    plain = reply.line.plain
    asked = any(_ASKED_OPINION.search(line.plain) for line in reply.heard.lines[:1])
    if asked and _DELAYS.search(plain):
        yield N_("You put your own view off and promised it. That keeps theirs first.")
    if apology(reply) >= 2:
        yield N_("You took your share of it. Repair like that reopens a talk.")
    elif apology(reply) == 1:
        yield N_("An apology with an if in it asks them to doubt what they felt.")
    if sum(act.has("formula", "care_stock") for act in reply.acts) >= 3:
        yield N_("Which of these did they say? A formula lands once their own words are in it.")
    if _THERAPIST.search(plain):
        yield N_("Say it as you would say it at home.")
    if _SECRET.search(plain):
        yield N_("Promise to keep it close, except if they are in danger.")
    if reply.line.spoken > LONG_WORDS:
        yield N_("This is long to take in. Shorter leaves them more room.")
