"""What a turn of helping talk does, whoever speaks: asks, says back, tells, pushes.

This is the reading beneath the criteria, with a confidence for each act, so that it can be
measured on talk that people have coded (`evals/external.py`). It knows no stage and no family.
"""

from dataclasses import dataclass

from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker, Stage
from simulator.engines.offline.reading.acts import acts
from simulator.engines.offline.reading.heard import heard
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.marks import Marks, marks, nodded
from simulator.engines.offline.reading.questions import Question
from simulator.engines.offline.reading.reply import Reply
from simulator.engines.offline.reading.text import read
from simulator.engines.offline.reading.weighing import likely

_TURNED = frozenset({"accusing", "rhetorical"})
_ROOMY = frozenset({"what", "how", "why"})
_LEADS = bag("so well and but ok okay then yeah , you know")
_SURE_UNMARKED, _SURE_MARKED, _SURE_ECHO = 0.8, 0.95, 0.65


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
    found = marks(reply, _mine(context, reply))
    return TalkReading(
        question=max((_sure(one) for one in reply.asked), default=0.02),
        open_question=_open(reply),
        reflection=likely("reflection", found),
        input=likely("input", found),
        advice=likely("advice", found),
        unhelpful=likely("unhelpful", found),
        feeling=0.8 if reply.has("feeling_theirs") else 0.6 if reply.has("feeling_thing") else 0.1,
        disclosure=0.8 if reply.has("own_story") else 0.3 if _about_me(reply) else 0.1,
        support=_support(reply),
    )


def marks_in_talk(context: Transcript, text: str) -> tuple[Marks, ...]:
    """The marks of a turn in its context, sentence by sentence."""
    reply = in_talk(context, text)
    return marks(reply, _mine(context, reply))


def _mine(context: Transcript, reply: Reply) -> Reply | None:
    """The turn that the speaker goes on with, where the other one only nodded."""
    if not nodded(reply):
        return None
    for place in reversed(range(len(context.turns))):
        if context.turns[place].speaker is Speaker.LEARNER:
            before = Transcript(turns=context.turns[:place])
            return in_talk(before, context.turns[place].text)
    return None


def _sure(one: Question) -> float:
    if one.kind == "nicety":
        return 0.3
    if one.kind in {"echo", "check"}:
        return _SURE_ECHO if one.marked else 0.45
    return _SURE_MARKED if one.marked else _SURE_UNMARKED


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


def _about_me(reply: Reply) -> bool:
    return any(act.about_me and not act.has("reflect_lead", "care") for act in reply.acts)


def _support(reply: Reply) -> float:
    if reply.has("care", "care_stock", "makes_sense", "no_rush"):
        return 0.7
    return 0.5 if reply.has("sympathy", "B7") else 0.15
