"""Answers a grading task without a model: rules read the line, in a millisecond."""

from collections.abc import Callable, Collection
from dataclasses import replace

from simulator.domain.scoring import points_of
from simulator.domain.value import Letter, Level, Speaker
from simulator.engines.offline.doubts import disputed, thin
from simulator.engines.offline.feedback.card import Card
from simulator.engines.offline.feedback.wording import Place, Tried, say
from simulator.engines.offline.reading.acts import acts
from simulator.engines.offline.reading.agree import common_ground, what_it_takes, worry_counts
from simulator.engines.offline.reading.attend import stay_with
from simulator.engines.offline.reading.breakers import GUESSED, Move, moves, repeated
from simulator.engines.offline.reading.coaching import notes
from simulator.engines.offline.reading.empathize import care, make_room, name_feeling
from simulator.engines.offline.reading.exempt import Excuse, exempt
from simulator.engines.offline.reading.heard import Heard, heard
from simulator.engines.offline.reading.listen import ask_openly, say_back
from simulator.engines.offline.reading.owning import apology
from simulator.engines.offline.reading.partner import real_choice, small_step, together
from simulator.engines.offline.reading.reply import Found, Reply, recited, specificity
from simulator.engines.offline.reading.sensed import harm_heard
from simulator.engines.offline.reading.text import read
from simulator.prompting.grade_answer import (
    BreakerAnswer,
    FindingAnswer,
    GraderAnswer,
    SuggestionAnswer,
)
from simulator.prompting.grader import SAY_WORDS, GradeTask

JUDGES: dict[str, Callable[[Reply], Found]] = {
    "L1": stay_with,
    "L2": ask_openly,
    "L3": say_back,
    "E1": name_feeling,
    "E2": care,
    "E3": make_room,
    "A1": common_ground,
    "A2": worry_counts,
    "A3": what_it_takes,
    "P1": together,
    "P2": real_choice,
    "P3": small_step,
}


def answer(task: GradeTask) -> str:
    """The JSON text of a `GraderAnswer`, exactly as any engine would give it."""
    return judged(task).model_dump_json()


def judged(task: GradeTask) -> GraderAnswer:
    line = read(task.line)
    excuse = exempt(line, task.replies_before == 0)
    if excuse:
        return _unscored(excuse)
    around = heard(task.context, task.scene)
    reply, broken, findings = _read(task, task.line, around)
    broken = repeated(broken, lambda: _moves_before(task, around))
    points = _points(task, reply, broken, findings)
    findings, broken = thin(reply, findings), disputed(broken, findings)
    card = Card(reply, findings, broken, points, task.scene)
    kinds = {one.kind for one in reply.wanting}
    return GraderAnswer(
        findings=[_finding(id_, one) for id_, one in findings.items()],
        breakers=[_breaker(one) for one in broken],
        specificity=specificity(reply),
        question="open" if kinds & {"open", "accusing"} else "closed" if kinds else "none",
        step_offered=_offers_step(reply, kinds),
        apology=apology(reply),
        exempt="",
        notes=list(notes(reply)),
        suggestion=SuggestionAnswer(
            keep=card.keep(),
            try_next=card.try_next(),
            say=_wording(task, card) if task.suggests else "",
            heard=card.heard_line(),
        ),
    )


def _wording(task: GradeTask, card: Card) -> str:
    """One way to say it, which this grader finds better than the reply."""
    reply = card.reply

    def judge(text: str) -> Tried:
        tried, moved, found = _read(task, text, reply.heard)
        points = _points(task, tried, moved, found)
        return Tried(points, bool(moved), {id_: one.level for id_, one in found.items()})

    place = Place(
        heard=reply.heard,
        scene=task.scene,
        stage=task.standing.stage.value,
        concern=task.standing.concern,
        first=reply.first,
        hurt=_hurt_before(task, reply.heard),
        said_before=task.said_before,
        reply=task.line,
        points=card.points,
        longest=SAY_WORDS,
    )
    return say(place, judge, card.does_it)


def _hurt_before(task: GradeTask, around: Heard) -> str:
    """The breaker of the learner's line before this one: what they say now may be the answer to it."""
    broken = [one for one in _moves_before(task, around) if one.reason != GUESSED]
    return broken[0].breaker if broken else ""


def _moves_before(task: GradeTask, around: Heard) -> tuple[Move, ...]:
    before = task.context.of(Speaker.LEARNER)
    return _broken(_bare(task, before[-1], around)) if before else ()


def _offers_step(reply: Reply, kinds: Collection[str]) -> bool:
    """Something to do is put to them; a question about a doctor or an apology puts nothing to them."""
    if apology(reply) >= 2:
        return False
    level = small_step(reply).level if reply.has("step", "too_soon") else 0
    return level >= 2 or (level == 1 and ("open" not in kinds or reply.has("q_offer")))


Read = tuple[Reply, tuple[Move, ...], dict[str, Found]]


def _read(task: GradeTask, text: str, around: Heard) -> Read:
    """A line in the place of this task: what it does, what it breaks, what each criterion finds."""
    standing = task.standing
    bare = _bare(task, text, around)
    broken = _broken(bare)
    reply = replace(bare, broken=tuple((one.breaker, one.first) for one in broken))
    asked = task.rubric.asked(standing.stage, standing.concern)
    findings = {one.id: JUDGES[one.id](reply) for one in asked}
    if recited(reply):
        findings = {id_: one.only_tried() for id_, one in findings.items()}
    return reply, broken, findings


def _broken(reply: Reply) -> tuple[Move, ...]:
    """What the lists name, and then what the weights hear."""
    return harm_heard(reply, moves(reply))


def _bare(task: GradeTask, text: str, around: Heard) -> Reply:
    standing, said = task.standing, acts(text, around)
    return Reply(
        line=said[0].line if said else read(text),
        acts=said,
        heard=around,
        stage=standing.stage,
        concern=standing.concern,
        first=task.replies_before == 0,
    )


def _points(
    task: GradeTask, reply: Reply, broken: tuple[Move, ...], findings: dict[str, Found]
) -> int:
    """The points that `domain.scoring.score` will give this reading, without building a grade.

    It runs for every wording that is tried; a test holds the two together.
    """
    bound: set[str] = set()
    if specificity(reply) == "none":
        bound = {one.id for one in task.rubric.criteria if one.needs_specificity}
    worst = max((one.severity for one in broken), default=0)
    cap = task.rubric.scoring.cap[worst]
    letters: dict[Letter, Level | None] = {}
    for id_, one in findings.items():
        level = 1 if id_ in bound and not one.no_rush and one.level > 1 else one.level
        letter = _LETTERS[id_[0]]
        letters[letter] = max(letters.get(letter) or 0, min(level, cap))  # type: ignore[assignment]
    reached = {letter: letters.get(letter) for letter in _LETTERS.values()}
    return points_of(reached, task.standing.stage, worst, task.rubric)


_LETTERS = {letter.value: letter for letter in Letter}


def _finding(id_: str, one: Found) -> FindingAnswer:
    return FindingAnswer(
        criterion=id_,
        reason=one.reason,
        quote=one.quote,
        checks=list(one.checks),
        unsure=one.unsure,
        no_rush=one.no_rush,
    )


def _breaker(one: Move) -> BreakerAnswer:
    return BreakerAnswer(
        breaker=one.breaker,
        reason=one.reason,
        quote=one.quote,
        severity=one.severity,
        unsure=one.unsure,
    )


def _unscored(excuse: Excuse) -> GraderAnswer:
    return GraderAnswer(
        findings=[],
        breakers=[],
        specificity="none",
        question="none",
        step_offered=False,
        apology=0,
        exempt=excuse,
        notes=[],
        suggestion=SuggestionAnswer(keep="", try_next="", say="", heard=""),
    )
