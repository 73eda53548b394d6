"""What a turn of helping talk does, whoever speaks: asks, says back, tells, pushes.

This is the reading beneath the criteria, with a confidence for each act, so that it can be
measured on talk that people have coded (`evals/external.py`). It knows no stage and no family.
"""

from dataclasses import dataclass, fields

from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker, Stage
from simulator.engines.offline.reading.acts import acts
from simulator.engines.offline.reading.breakers import moves
from simulator.engines.offline.reading.heard import heard
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.marks import Piece, nodded, pieces
from simulator.engines.offline.reading.questions import Question
from simulator.engines.offline.reading.reply import Reply
from simulator.engines.offline.reading.text import read
from simulator.engines.offline.reading.weighing import likely

_TURNED = frozenset({"accusing", "rhetorical"})
_ROOMY = frozenset({"what", "how", "why"})
_LEADS = bag("so well and but ok okay then yeah , you know")


@dataclass(frozen=True)
class TalkReading:
    """Confidences from 0 to 1; from .5 on the act is there."""

    question: float
    open_question: float
    """That the question, if there is one, is open."""
    reflection: float
    input: float
    """Information or advice."""
    advice: float
    unhelpful: float
    """It confronts, directs, warns, or advises without being asked."""
    feeling: float
    """A feeling of theirs is named."""
    disclosure: float
    """It tells of the speaker's own life."""
    support: float
    """It affirms, reassures or cares."""


def in_talk(context: Transcript, text: str) -> Reply:
    """A turn in its context, with no stage and no family around it."""
    around = heard(context)
    return Reply(
        line=read(text),
        acts=acts(text, around),
        heard=around,
        stage=Stage.LISTEN,
        concern=True,
        first=False,
    )


def read_talk(context: Transcript, text: str) -> TalkReading:
    """Read one turn in its context."""
    reply = in_talk(context, text)
    found = _pieces(context, reply)
    deeds = (one.name for one in fields(TalkReading) if one.name != "open_question")
    return TalkReading(**{name: likely(name, found) for name in deeds}, open_question=_open(reply))


def pieces_in_talk(context: Transcript, text: str) -> tuple[Piece, ...]:
    """The pieces of a turn in its context, with their marks."""
    return _pieces(context, in_talk(context, text))


def _pieces(context: Transcript, reply: Reply) -> tuple[Piece, ...]:
    return pieces(reply, moves(reply), _mine(context, reply))


def _mine(context: Transcript, reply: Reply) -> Reply | None:
    """The turn that the speaker goes on with, where the other one only nodded."""
    if not nodded(reply):
        return None
    for place in reversed(range(len(context.turns))):
        if context.turns[place].speaker is Speaker.LEARNER:
            before = Transcript(turns=context.turns[:place])
            return in_talk(before, context.turns[place].text)
    return None


def _open(reply: Reply) -> float:
    asked = list(reply.wanting) or [one for one in reply.asked if one.kind in {"echo", "check"}]
    if not asked:
        return 0.3
    if _leaves_room(reply, asked[-1]):
        return 0.9 if len(asked) == 1 else 0.75
    return 0.4 if any(_leaves_room(reply, one) for one in asked) else 0.15


def _leaves_room(reply: Reply, one: Question) -> bool:
    """Open, or open in form where it accuses ("why do you always ...")."""
    asked = [word for word in reply.line.words[one.first : one.last] if word not in _LEADS]
    return one.kind == "open" or (one.kind in _TURNED and asked[0] in _ROOMY)
