"""Hears when the learner takes their share of a hurt: repair, never one more blow (rubric 6.5, X3)."""

import re
from functools import lru_cache
from typing import Literal

from simulator.engines.offline.reading.acts import Act
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
    r"|talked over|nagged|lied|made you (feel|cry|go|do|say|think|sit|talk|come|choose)"
    r"|jumped|interrupted|read your|told (your|them|him|her)|threatened|took it out on you"
    r"|had no (right|business)|put pressure|pestered|have been (on at|at) you|kept on at you"
    r"|get why you do not trust me|went straight to|looked away|talked about you|talked behind"
    r"|overstepped|crossed a line|went too far|was (too )?hard on you"
    r"|was out of order)"
    r"|\bwhy would you trust me"
    r"|\b(that|what i (said|did)( \w+){0,2}) was (unfair|wrong|not fair|out of (line|order)|not okay|my)"
)
_REPAIRS = re.compile(
    r"\b(next time|from now on|i will (ask|listen|not|stop|never|wait|check|try|knock)"
    r"|will not (happen|do)|how can i make"
    r"|what can i do to)\b"
)


def apology(reply: Reply) -> Literal[0, 1, 2, 3]:
    """X3: 0 none, 1 conditional, 2 takes responsibility, 3 and offers repair."""
    return _apology(reply.line.plain)


@lru_cache(maxsize=512)
def _apology(plain: str) -> Literal[0, 1, 2, 3]:
    if not _SORRY.search(plain) and not _OWNS.search(plain):
        return 0
    if _CONDITIONAL.search(plain) and not _OWNS.search(plain):
        return 1
    if not _OWNS.search(plain):
        return 0
    return 3 if _REPAIRS.search(plain) else 2


def is_repair(act: Act) -> bool:
    """This sentence names one's own wrong, or says what will be different."""
    said = " ".join(act.words)
    return any(one.search(said) for one in (_SORRY, _OWNS, _REPAIRS))
