"""Loved ones, talks and tasks for the tests of what we say to a model."""

from functools import cache
from pathlib import Path

from simulator.domain.inner_state import Beat, Heard, InnerState, Openness, Talk
from simulator.domain.persona import Persona
from simulator.domain.rubric import Rubric
from simulator.domain.stage import Standing
from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker, Stage
from simulator.library.personas import PersonaFiles
from simulator.library.prompts import Prompts, load_prompts
from simulator.library.rubrics import load_rubric
from simulator.prompting.grader import GradeTask
from simulator.prompting.loved_one import LovedOneTask

ROOT = Path(__file__).resolve().parents[2]
PROMPTS = ROOT / "prompts"


@cache
def prompts() -> Prompts:
    return load_prompts(PROMPTS)


@cache
def rubric() -> Rubric:
    return load_rubric(PROMPTS)


@cache
def personas() -> tuple[Persona, ...]:
    return PersonaFiles([ROOT / "personas"]).all()


def gloria() -> Persona:
    return next(one for one in personas() if one.id == "gloria")


def beat(**changes: object) -> Beat:
    plain: dict[str, object] = {
        "talk": Talk.SUSTAIN,
        "band": Openness.GUARDED,
        "heard": (Heard.REFLECTED,),
        "max_words": 20,
    }
    return Beat.model_validate(plain | changes)


def state(persona: Persona, **changes: object) -> InnerState:
    return persona.first_state().model_copy(update=changes)


def talk(persona: Persona, *lines: str) -> Transcript:
    """The opening, then the learner and the loved one by turns."""
    heard = Transcript().said(Speaker.LOVED_ONE, persona.opening_line)
    for number, line in enumerate(lines):
        heard = heard.said(Speaker.LOVED_ONE if number % 2 else Speaker.LEARNER, line)
    return heard


def loved_one_task(persona: Persona, *lines: str, **changes: object) -> LovedOneTask:
    made = LovedOneTask(
        persona=persona,
        transcript=talk(persona, *(lines or ("How are your mornings?",))),
        state=persona.first_state(),
        beat=beat(),
        seed="a session",
        turn=len(lines) // 2,
    )
    return made.model_copy(update=changes)


def grade_task(line: str = "Two cups, Mum. Every day?", **changes: object) -> GradeTask:
    persona = gloria()
    made = GradeTask(
        scene=persona.scene(),
        context=talk(persona, "How are you?", "I put out two cups this morning."),
        line=line,
        standing=Standing(stage=Stage.LISTEN, concern=False, why="listening and feeling with them"),
        rubric=rubric(),
        replies_before=1,
    )
    return made.model_copy(update=changes)
