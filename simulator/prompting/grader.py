"""The grader's question: the same rules for everyone first, then this one reply.

One call can ask for everything, or several at once can share it, one for each letter and one for
the reply as a whole; both are read in the same way (`prompting.grade_reading`).
"""

from simulator.domain.grade import Ungraded
from simulator.domain.language import Language
from simulator.domain.rubric import Rubric
from simulator.domain.scene import Scene
from simulator.domain.stage import Standing
from simulator.domain.transcript import Transcript
from simulator.prompting.engine import Message, Request, Sampling, Task
from simulator.prompting.grade_answer import LETTERS, Part, answer_schema
from simulator.prompting.rubric_words import (
    breaker,
    context_words,
    criterion,
    heard_words,
    question_words,
    scene_words,
    stage_words,
)
from simulator.prompting.template import Template
from simulator.prompting.wording import as_data, bullets, fence

CONTEXT_TURNS = 6
"""The grader reads this many turns before the reply (domain.md 6.1)."""
SAY_WORDS = 35
"""Longest offered wording (domain.md 5)."""

ANSWER_TOKENS = 2400
"""Room for twelve findings and the suggestion; a typical answer takes a third of it."""


class GradeTask(Task):
    """One reply to read, in context. Holds nothing that the learner cannot see."""

    scene: Scene | None
    """None when a reply is graded from a file without a persona."""
    context: Transcript
    """Up to six turns before the reply, oldest first."""
    line: str
    standing: Standing
    rubric: Rubric
    replies_before: int = 0
    """Learner replies before this one in the session."""
    said_before: tuple[str, ...] = ()
    """Wordings already offered in this session, so that none is offered twice."""
    language: Language = Language.ENGLISH
    names: tuple[str, ...] = ()
    """Real names that must not leave."""
    part: Part = "all"
    suggests: bool = True
    """Whether a better wording is looked for, which takes the offline reading most of its time."""


def asked(task: GradeTask) -> tuple[str, ...]:
    """The criteria that this call answers: of those that apply here, the ones of its part."""
    if task.part == "whole":
        return ()
    apply = task.rubric.asked(task.standing.stage, task.standing.concern)
    return tuple(one.id for one in apply if task.part in {"all", one.letter.value})


def in_parts(task: GradeTask) -> tuple[GradeTask, ...]:
    """The same question as several: one for each letter that applies, one for the whole."""
    letters = {one[0] for one in asked(task)}
    parts: tuple[Part, ...] = (*(one for one in LETTERS if one in letters), "whole")
    return tuple(task.model_copy(update={"part": part}) for part in parts)


def grade_request(
    template: Template, task: GradeTask, model: str, sample_index: int = 0
) -> Request:
    """Render the task: the rules and the rubric, the same for everyone, then this one reply."""
    prompt = template.render(
        criteria="\n\n".join(criterion(one, task.rubric.taught) for one in task.rubric.criteria),
        breakers="\n".join(breaker(one) for one in task.rubric.breakers),
        scene=scene_words(task.scene),
        context=context_words(task.context),
        heard=heard_words(task.context),
        stage=stage_words(task.standing),
        question=question_words(task.part, asked(task)),
        said_before=bullets(tuple(as_data(one) for one in task.said_before)) or "- none",
        language=task.language.value,
        line=fence("reply", task.line),
    )
    return Request(
        prompt=template.label,
        messages=(
            Message(role="system", content=prompt.first),
            Message(role="user", content=prompt.last),
        ),
        task=task,
        schema_=answer_schema(asked(task), task.part),
        sampling=Sampling(temperature=0.0, max_tokens=ANSWER_TOKENS),
        model=model,
        sample_index=sample_index,
        names=task.names,
    )


def repair_request(request: Request, answer: str, problem: Ungraded) -> Request:
    """Ask once more after an answer that could not be read, with what was wrong with it."""
    words = f"{problem.reason} {problem.detail}".strip()
    return request.model_copy(
        update={
            "messages": (
                *request.messages,
                Message(role="assistant", content=answer or "..."),
                Message(role="user", content=f"{words}\nAnswer again with the whole JSON object."),
            )
        }
    )
