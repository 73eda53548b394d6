"""The loved one without a model: their own lines, chosen by what was said and how they are inside.

The most specific line wins; one that was said rests; ties are broken by the session's seed.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from simulator.domain.inner_state import Beat, Heard, Openness, Step, Talk
from simulator.domain.lines import BAND_LIMIT, LinesByBand, Topic
from simulator.domain.persona import Persona
from simulator.domain.value import Speaker, chance
from simulator.engines.offline.hearing import Hearing, content_words, hear
from simulator.prompting.loved_one import LovedOneTask

HURTS = tuple(Heard)[: tuple(Heard).index(Heard.ASKED_OPEN)]
"""What hurts, as opposed to what helps."""

MUST = 100.0
"""Endings, tellings and answers to an offered step leave no choice."""
HURT, ASKED, MET, MOVED, TALKED, TOUCHED, SPARE = 40.0, 30.0, 26.0, 20.0, 18.0, 12.0, 4.0
"""How specific a match is: a hurt, a question, a greeting or goodbye, a good move, the kind of talk
that is due, a topic in passing, anything at all."""
LEANING = 6.0
"""Refusal and wishes win over the answer to a good move when they are what comes next."""
JITTER = 5.0
"""Chance may turn near ties, never a clear case."""
BAND_STEP = 3.0
"""A line written for a more guarded moment fits a little less for each band."""
REMEMBERS = 3.0
"""An answer that knows what has been told fits a little better; elsewhere it would jump the topic."""
VAGUE = 4.0
"""A step that names nobody gets the answer to a small step, not one to some doctor."""
HELP = frozenset({Topic.DOCTOR, Topic.THERAPIST, Topic.MEDICATION})
WIDE = frozenset({Topic.FEELINGS, Topic.WHATS_WRONG})
"""Questions that whatever they have kept back is an answer to."""
DEEP = frozenset({Topic.FEAR, Topic.WHY_WONT_YOU})
"""Questions that all but the first, harmless thing is an answer to."""
LENT = 8.0
"""A line from the bank gives way to one of their own that fits as well."""
THIS_STEP, OTHER_STEP = 4.0, -12.0
"""Of two small steps, they agree to the one that was offered."""
SHARED_WORD, SHARED_MOST = 2.5, 5.0
"""A line that takes up the learner's own words fits better, up to a point."""
TELLING = 2.0
"""How much more that counts when they tell a layer: it is told as an answer, not out of the blue."""
BRUSHED_OFF = 9
"""Words in an answer that is only there to be followed by something else."""
REST = 6
"""Turns before a "Yeah." may come again."""


_ASKED = (Heard.ASKED_OPEN, Heard.ASKED_CLOSED)
"""Answered as a question only where one was asked: a grader may hear one in what is said back."""


_WANTING = re.compile(r"\bI(?:'d (?:like|love|take|give)| want| miss| wouldn't mind)\b")
"""How a wish begins that answers "What would you like?"; other wishes are reasons and half-open doors."""


class Candidate(NamedTuple):
    say: str
    fit: float
    once: bool = True
    remembers: bool = False
    """It knows what has been told, and may say so when the learner's words lead there."""
    tells: bool = False


def reply(task: LovedOneTask) -> str:
    """What they say next. Never empty, never a line of a layer that is still locked."""
    hearing = hear(task.transcript.last_of(Speaker.LEARNER))
    spoken = task.transcript.of(Speaker.LOVED_ONE)
    may_be_said = _unsaid(spoken, task.rested)
    candidates = [
        one
        for one in _candidates(task.persona, task.beat, hearing, len(task.state.layers))
        if may_be_said(one)
    ]
    brief = [one for one in candidates if len(one.say.split()) <= task.beat.max_words]
    if not brief:
        return _shortest(candidates, task.persona)
    heard = content_words(task.transcript.last_of(Speaker.LEARNER))
    lent = frozenset(task.persona.borrowed)

    def fit(one: Candidate) -> float:
        weight = TELLING if one.tells else 1.0
        shared = min(SHARED_MOST, SHARED_WORD * len(heard & content_words(one.say))) * weight
        lucky = JITTER * chance(task.seed, task.turn, one.say)
        memory = REMEMBERS if one.remembers and shared else 0.0
        return one.fit + shared + memory + lucky - (LENT if one.say in lent else 0.0)

    chosen = max(brief, key=fit)
    if chosen.tells:
        return _answer_first(chosen.say, hearing, task, spoken)
    return _with_echo(chosen, hearing, task, spoken)


def _candidates(persona: Persona, beat: Beat, hearing: Hearing, told: int) -> Iterator[Candidate]:
    """Every line that may follow, with how well it fits."""
    lines = persona.lines
    yield from _must(persona, beat, hearing, told)
    if hearing.left_be:
        yield from _plain(persona.endings.not_today, MET + LEANING)
        yield from _group(lines.reactions.get(Heard.LEFT_BE, {}), MET, beat, told)
    if hearing.greeted:
        yield from _group(lines.reactions.get(Heard.GREETED, {}), MET, beat, told)
    if hearing.conditions and Heard.ASKED_CONDITIONS not in beat.heard:
        yield from _group(lines.reactions.get(Heard.ASKED_CONDITIONS, {}), ASKED, beat, told)
    if hearing.wishes and beat.talk is not Talk.SUSTAIN:
        for one in _group(lines.wish, ASKED + LEANING, beat, told):
            yield one if _WANTING.search(one.say) else one._replace(fit=one.fit - LEANING)
    felt = [one for one in beat.heard if one not in _ASKED or hearing.question]
    for index, heard in enumerate(felt):
        fit = _weight(heard, hearing) - index
        yield from _group(lines.reactions.get(heard, {}), fit, beat, told)
    if hearing.asked is not None:
        yield from _group(lines.answers.get(hearing.asked, {}), ASKED, beat, told, answers=True)
    if hearing.touched is not None:
        yield from _group(lines.answers.get(hearing.touched, {}), TOUCHED, beat, told)
    due = {Talk.SUSTAIN: lines.refusal, Talk.NEUTRAL: lines.neutral, Talk.CHANGE: lines.wish}
    lean = 0.0 if beat.talk is Talk.NEUTRAL else LEANING
    yield from _group(due[beat.talk], TALKED + lean, beat, told)
    yield from _group(lines.neutral, SPARE, beat, told)
    yield from _group(lines.refusal, SPARE, beat, told)
    yield from _plain(lines.again, SPARE if hearing.asked else 0.0)


def _weight(heard: Heard, hearing: Hearing) -> float:
    """How much a reaction presses: a hurt most; a question or an apology wants an answer."""
    if heard in HURTS:
        return HURT
    match heard:
        case Heard.ASKED_CONDITIONS if hearing.asked is None or hearing.conditions:
            return ASKED
        case Heard.APOLOGISED_TO:
            return MET + 2
        case Heard.ASKED_OPEN | Heard.ASKED_CLOSED if hearing.asked is None:
            return MET
        case _:
            return MOVED


def _names_help(hearing: Hearing) -> bool:
    """Whether the offer named somebody or something that a "not him" can be said to."""
    return {hearing.asked, hearing.touched} & HELP != set()


def _must(persona: Persona, beat: Beat, hearing: Hearing, told: int) -> Iterator[Candidate]:
    if beat.leaves:
        yield from _plain(persona.endings.leaves, MUST)
    if beat.tells is not None:
        for say in persona.layers[beat.tells - 1].told:
            yield Candidate(say=say, fit=MUST - 20, once=True, remembers=False, tells=True)
    match beat.step:
        case Step.ACCEPT:
            yield from _accepting(persona, beat.fits)
        case Step.MAYBE:
            yield from _plain(persona.step_lines.maybe, MUST - 5)
        case Step.NO:
            hurt = any(one in HURTS and one is not Heard.HURRIED for one in beat.heard)
            yield from _plain(persona.step_lines.no, HURT - 10 if hurt else HURT)
            if not hurt and not _names_help(hearing):
                small = persona.lines.reactions.get(Heard.SMALL_STEP, {})
                yield from _group(small, HURT + VAGUE, beat, told)
        case None:
            pass


def _accepting(persona: Persona, family: str) -> Iterator[Candidate]:
    """Ways to say yes: those that name another step of theirs stand back."""
    words = {
        step.family: content_words(" ".join((step.text, *step.words)))
        for step in persona.small_steps
    }
    offered = words.get(family, frozenset())
    others = frozenset[str]().union(*words.values()) - offered
    for say in persona.step_lines.accept:
        named = content_words(say)
        bonus = THIS_STEP if named & offered else OTHER_STEP if named & others else 0.0
        yield from _plain((say,), MUST + bonus)


def _plain(lines: Sequence[str], fit: float) -> Iterator[Candidate]:
    for say in lines:
        yield Candidate(say=say, fit=fit, once=True, remembers=False, tells=False)


def _group(
    group: LinesByBand, fit: float, beat: Beat, told: int, answers: bool = False
) -> Iterator[Candidate]:
    """Lines of this band, and of more guarded ones a little less; layers still locked stay out.

    `answers`: to the very question that was asked, where it fits to remember what was told.
    """
    bands = list(Openness)
    here = bands.index(beat.band)
    for distance, band in enumerate(reversed(bands[: here + 1])):
        for line in group.get(band, ()):
            if line.after <= told:
                memory = REMEMBERS if line.after and answers else 0.0
                yield Candidate(
                    say=line.say,
                    fit=fit - BAND_STEP * distance + memory,
                    once=line.once,
                    remembers=bool(line.after) and not answers,
                    tells=False,
                )


def _unsaid(spoken: Sequence[str], rested: Sequence[str]) -> Callable[[Candidate], bool]:
    """What was said is not said again, and "Yeah." not before it has rested."""
    ever, lately = "\n".join((*spoken, *rested)), "\n".join(spoken[-REST:])
    return lambda one: one.say not in (ever if one.once else lately)


def _shortest(candidates: list[Candidate], persona: Persona) -> str:
    """Everything has been said or is too long for this moment: a short sound, or silence."""
    quiet = [one.say for one in candidates if len(one.say.split()) <= BAND_LIMIT[Openness.GUARDED]]
    if quiet:
        return min(quiet, key=lambda say: len(say.split()))
    repeatable = [
        line.say for lines in persona.lines.neutral.values() for line in lines if not line.once
    ]
    return repeatable[0] if repeatable else "Mm."


def _answer_first(told: str, hearing: Hearing, task: LovedOneTask, spoken: Sequence[str]) -> str:
    """Asked about one thing and telling another, people brush off the question and then say it; and
    who was asked for pardon answers that first.
    """
    room = min(BRUSHED_OFF, task.beat.max_words - len(told.split()))
    may_be_said = _unsaid(spoken, task.rested)
    short = [
        one
        for one in _group(_before_telling(told, hearing, task), 0, task.beat, 0)
        if len(one.say.split()) <= room
        and one.say.endswith(".")
        and not one.say.startswith("(")
        and may_be_said(one)
    ]
    if not short:
        return told
    first = max(short, key=lambda one: chance(task.seed, task.turn, one.say))
    return f"{first.say.removesuffix('.')}… {told}"


def _before_telling(told: str, hearing: Hearing, task: LovedOneTask) -> LinesByBand:
    """What wants an answer before they tell: nothing, where the telling is one."""
    lines, asked = task.persona.lines, hearing.asked
    if Heard.APOLOGISED_TO in task.beat.heard:
        return lines.reactions.get(Heard.APOLOGISED_TO, {})
    if hearing.conditions:
        return lines.reactions.get(Heard.ASKED_CONDITIONS, {})
    deep = (task.beat.tells or 0) > 1
    if asked is None or asked in (WIDE | DEEP if deep else WIDE) or hear(told).touched is asked:
        return {}
    return lines.answers.get(asked, {})


def _with_echo(
    chosen: Candidate, hearing: Hearing, task: LovedOneTask, spoken: Sequence[str]
) -> str:
    """Now and then a person says the feeling back before they say anything else."""
    named = Heard.FEELING_NAMED in task.beat.heard and chosen.fit < ASKED
    short = len(chosen.say.split()) <= 8 and task.beat.talk is not Talk.SUSTAIN
    word = hearing.echo.capitalize() + "."
    fresh = hearing.echo and not any(hearing.echo in before.lower() for before in spoken)
    if named and short and fresh and chance(task.seed, task.turn, "echo") < 0.4:
        return f"{word} {chosen.say}"
    return chosen.say
