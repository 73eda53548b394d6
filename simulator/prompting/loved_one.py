"""The loved one's question: who they are first, the talk so far next, what to do now last.

The rubric and the grade are out of reach of this module, so that a loved one can neither coach nor
flatter; layers that are still locked never leave the persona.
"""

from typing import Literal

from pydantic import SkipValidation

from simulator.domain.inner_state import Beat, InnerState, Openness, Step
from simulator.domain.language import Language
from simulator.domain.lines import LinesByBand
from simulator.domain.persona import Persona, Reason
from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker, chance
from simulator.prompting import direction
from simulator.prompting.engine import Message, Request, Sampling, Task
from simulator.prompting.spoken import SpokenFilter
from simulator.prompting.template import Template
from simulator.prompting.wording import as_data, bullets

Role = Literal["user", "assistant"]
TOKENS_PER_WORD = 4
"""Generous, so that other scripts fit too; the length is held by the words asked for."""
TEMPERATURE = 0.8

WHY: dict[Reason, str] = {
    Reason.PUBLIC_STIGMA: "what people would say",
    Reason.SELF_STIGMA: "what it would say about you",
    Reason.STRUCTURAL_STIGMA: "what it would cost you on paper: work, licence, standing",
    Reason.FAMILY_STIGMA: "what your family would say",
    Reason.UNAWARE_ANOSOGNOSIA: "you are not ill; something else is wrong, and you know what",
    Reason.UNAWARE_NO_NAME: "it is nothing that has a name",
    Reason.MEDICATION_FEAR: "what medicine would do to you",
    Reason.ADMISSION_FEAR: "who would come and take over",
    Reason.DOUBTS_HELP: "it would not help",
    Reason.ON_MY_OWN: "you handle things yourself",
    Reason.COST: "what it costs",
    Reason.TRAVEL: "the distance and the lost day",
    Reason.DENIAL: "there is nothing to talk about",
    Reason.BAD_EXPERIENCE: "you tried once, and once was enough",
    Reason.CONFIDENTIALITY: "who would hear of it",
}


class LovedOneTask(Task):
    """What the loved one answers, and everything that code has decided about the answer."""

    persona: SkipValidation[Persona]
    """As it came off the shelf: its thousand lines are not checked again at every turn."""
    transcript: Transcript
    """The whole talk, the learner's newest line included."""
    state: InnerState
    beat: Beat
    seed: str
    """Id of the session: the same session replays the same."""
    turn: int
    rested: tuple[str, ...] = ()
    """Replies of attempts that were tried again: not part of the talk, not to be said again."""
    language: Language = Language.ENGLISH
    names: tuple[str, ...] = ()
    """Real names that must not leave."""


def loved_one_request(template: Template, task: LovedOneTask, model: str) -> Request:
    """Render the task: a prefix that does not change over a session, the talk, then the note."""
    *before, newest = _history(task)
    prompt = template.render(**_who(task.persona), **_now(task, newest.content))
    return Request(
        prompt=template.label,
        messages=(
            Message(role="system", content=prompt.first),
            *before,
            Message(role="user", content=prompt.last),
        ),
        task=task,
        sampling=Sampling(
            temperature=TEMPERATURE,
            max_tokens=task.beat.max_words * TOKENS_PER_WORD + 40,
            seed=int(chance(task.seed, task.turn) * 2**31),
        ),
        model=model,
        names=task.names,
    )


def spoken_filter(task: LovedOneTask) -> SpokenFilter:
    """The filter that this reply must pass on its way to the learner."""
    persona, known = task.persona, direction.known(task.state, task.beat)
    locked = [text for layer in persona.layers[known:] for text in (layer.fact, *layer.told)]
    if known < len(persona.layers):
        locked.append(persona.underlying_fear)
    return SpokenFilter(
        task.beat.max_words,
        tuple(locked),
        withdrawal(task),
        may_agree=task.beat.step in {Step.ACCEPT, Step.MAYBE},
    )


def withdrawal(task: LovedOneTask) -> str:
    """What they say when nothing that came can be said: a short refusal of their own."""
    said, phrases = _already_said(task), task.language.phrases
    if task.beat.leaves:
        return phrases.leaves if phrases else task.persona.endings.leaves[0]
    refusals = _open_lines(task.persona.lines.refusal, Openness.GUARDED)
    lines = phrases.withdrawals if phrases else refusals
    fresh = [line for line in lines if line not in said] or list(lines)
    return min(fresh, key=lambda line: len(line.split()), default="Not today.")


def _already_said(task: LovedOneTask) -> frozenset[str]:
    return frozenset((*task.transcript.of(Speaker.LOVED_ONE), *task.rested))


def _history(task: LovedOneTask) -> list[Message]:
    """The talk as wire messages that strictly alternate, as many chat templates demand."""
    scene = f"(How it begins: {as_data(task.persona.setting)})"
    messages = [Message(role="user", content=scene)]
    for turn in task.transcript.turns:
        role: Role = "user" if turn.speaker is Speaker.LEARNER else "assistant"
        text = as_data(turn.text) or "..."
        if messages[-1].role == role:
            text = f"{messages.pop().content}\n\n{text}"
        messages.append(Message(role=role, content=text))
    if messages[-1].role == "assistant":
        messages.append(Message(role="user", content="(They wait.)"))
    return messages


def _who(persona: Persona) -> dict[str, str]:
    """The unchanging part: nothing in it may depend on the turn."""
    voice = persona.voice
    return {
        "name": persona.name,
        "full_name": persona.full_name,
        "age": str(persona.age),
        "pronoun": {"she": "she, her", "he": "he, him", "they": "they, them"}[persona.pronoun],
        "relation": persona.relation_to_learner,
        "learner_role": persona.learner_role,
        "life": persona.life,
        "happening": persona.situation.happening,
        "tried": persona.situation.tried,
        "why": "; ".join(WHY[reason] for reason in (persona.reason, *persona.reason_secondary)),
        "problems": bullets(persona.perceived_problems) or "- none that you would name",
        "goals": bullets(persona.own_goals) or "- none that you would name",
        "never": bullets(persona.will_not_accept) or "- being talked into it",
        "voice": voice.manner,
        "habits": bullets(voice.habits),
        "humour": voice.humour,
        "calls": voice.calls_learner or "no name at all",
        "lines": bullets(sample(persona)),
        "limits": bullets(persona.content_limits) or "- nothing further",
    }


def _now(task: LovedOneTask, line: str) -> dict[str, str]:
    persona, state, beat = task.persona, task.state, task.beat
    return {
        "line": line,
        "felt": direction.felt(beat),
        "mood": direction.mood(state, beat),
        "act": direction.act(persona, beat),
        "told": direction.told(persona, state, beat),
        "examples": direction.examples(
            persona, state, beat, _already_said(task), f"{task.seed} {task.turn}"
        ),
        "max_words": str(beat.max_words),
        "language": direction.language(task.language),
    }


def sample(persona: Persona) -> tuple[str, ...]:
    """A varied, fixed sample of their voice, free of everything that a layer would unlock."""
    groups = (
        *_open_lines(persona.lines.refusal, Openness.GUARDED)[:4],
        *_open_lines(persona.lines.neutral, Openness.GUARDED)[:3],
        *_open_lines(persona.lines.refusal, Openness.AJAR)[:3],
        *_open_lines(persona.lines.neutral, Openness.AJAR)[:2],
        *(line for group in persona.lines.answers.values() for line in _first(group)),
    )
    return tuple(dict.fromkeys(groups))[:16]


def _first(group: LinesByBand) -> tuple[str, ...]:
    return _open_lines(group, Openness.GUARDED)[:1]


def _open_lines(group: LinesByBand, band: Openness) -> tuple[str, ...]:
    return tuple(line.say for line in group.get(band, ()) if line.after == 0)
