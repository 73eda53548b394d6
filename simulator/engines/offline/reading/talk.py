"""What a turn of helping talk does, whoever speaks: asks, says back, tells, pushes.

This is the reading beneath the criteria, with a confidence for each act, so that it can be
measured on talk that people have coded (`evals/external.py`). It knows no stage and no family.
"""

from dataclasses import dataclass

from simulator.domain.transcript import Transcript
from simulator.domain.value import Stage
from simulator.engines.offline.reading.acts import Act, acts
from simulator.engines.offline.reading.breakers import moves
from simulator.engines.offline.reading.guard import real_orders
from simulator.engines.offline.reading.heard import heard
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.questions import Question
from simulator.engines.offline.reading.reflection import reflection_score
from simulator.engines.offline.reading.reply import Reply
from simulator.engines.offline.reading.text import read

_OPEN = frozenset({"open", "accusing", "rhetorical"})
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


def read_talk(context: Transcript, text: str) -> TalkReading:
    """Read one turn in its context."""
    around = heard(context)
    line = read(text)
    reply = Reply(
        line=line,
        acts=acts(text, around),
        heard=around,
        stage=Stage.LISTEN,
        concern=True,
        first=False,
    )
    told, advised = _input(reply), _advice(reply)
    question = max((_sure(one) for one in reply.asked), default=0.02)
    return TalkReading(
        question=question,
        open_question=_open(reply),
        reflection=_reflection(reply, max(told, advised)),
        input=max(told, advised),
        advice=advised,
        unhelpful=_unhelpful(reply, advised),
        feeling=0.8 if reply.has("feeling_theirs") else 0.6 if reply.has("feeling_thing") else 0.1,
        disclosure=0.8 if reply.has("own_story") else 0.3 if _about_me(reply) else 0.1,
        support=_support(reply),
    )


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
    if asked[-1].kind in _OPEN:
        return 0.9 if len(asked) == 1 else 0.75
    return 0.4 if any(one.kind in _OPEN for one in asked) else 0.15


def _reflection(reply: Reply, told: float) -> float:
    scores = sorted((reflection_score(act) for act in reply.acts), reverse=True)
    if not scores:
        return 0.0
    best = scores[0] + 0.25 * sum(max(0.0, one) for one in scores[1:4])
    best -= 0.9 * max(0.0, told - _TOLD_BASE)
    return _squeezed(best - 0.45)


def _squeezed(score: float) -> float:
    return max(0.0, min(1.0, 0.5 + score / 2))


def _input(reply: Reply) -> float:
    """Facts told: statements about the world that carry marks of telling and say nothing back."""
    told = [_tells(act) for act in reply.acts if not act.asking]
    best = sorted((one for one in told if one > 0), reverse=True)
    score = sum(one / (1 + place) for place, one in enumerate(best[:4]))
    if best:
        score += 0.1 * (reply.line.spoken > 32) + 0.12 * (reply.line.spoken > 48)
        score += 0.15 if reply.line.words[0] == "well" else 0.0
        score += 0.08 if reply.has("step", "together", "joint_question", "scaled") else 0.0
    if score and reply.wanting:
        score -= 0.08
    return max(0.0, min(1.0, score + _TOLD_BASE)) if best else 0.0


_TOLD_BASE = 0.28
"""Any statement that brings something in starts here; its marks carry it over the half."""


def _tells(act: Act) -> float:
    """How much one statement reads as information brought in."""
    spoken = [word for word in act.words if word[0].isalnum()]
    if len(spoken) < 4:
        return 0.0
    marks = len(act.hits.get("inform", ()))
    score = 0.35 + 0.15 * (marks - 1) if marks else 0.0
    if "you" not in spoken[:4] and not act.has("reflect_lead"):
        score += 0.15 if act.shared_last.weight < 0.5 else 0.0
    score += 0.12 * min(2, sum(word[0].isdigit() or word in _NUMBERS for word in spoken))
    if len(spoken) > 12:
        score += 0.08
    if act.has("reflect_lead", "feeling_theirs", "care"):
        score -= 0.25
    if act.about_me and not marks:
        score -= 0.15
    return min(0.7, score)


_NUMBERS = bag("two three four five six seven eight nine ten percent hundred thousand")


def _says_back(act: Act) -> bool:
    return act.has("reflect_lead", "feeling_theirs") and reflection_score(act) > 0.6


def _advice(reply: Reply) -> float:
    best = 0.0
    for act in reply.acts:
        if real_orders(act):
            best = max(best, 0.8)
        if act.has("advice"):
            best = max(best, 0.3 if _says_back(act) else 0.4 if act.asking else 0.7)
        if act.has("step_vague", "too_soon") and not act.has("reflect_lead"):
            best = max(best, 0.4)
    return best


def _unhelpful(reply: Reply, advised: float) -> float:
    broken = [one for one in moves(reply) if one.breaker not in {"B15", "B16", "B17"}]
    worst = max((one.severity for one in broken), default=0)
    score = {0: 0.1, 1: 0.6, 2: 0.8, 3: 0.95}[worst]
    if advised >= 0.5 and not reply.has("permission"):
        score = max(score, advised - 0.1)
    return score


def _about_me(reply: Reply) -> bool:
    return any(act.about_me and not act.has("reflect_lead", "care") for act in reply.acts)


def _support(reply: Reply) -> float:
    if reply.has("care", "care_stock", "makes_sense", "no_rush"):
        return 0.7
    return 0.5 if reply.has("sympathy", "B7") else 0.15
