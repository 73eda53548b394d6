"""The grader's question and how its answer becomes a grade: the model judges, code counts."""

from functools import cache
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from simulator.domain.evidence import locate
from simulator.domain.grade import (
    BreakerFinding,
    Finding,
    Grade,
    GradeResult,
    Specificity,
    Suggestion,
    Ungraded,
)
from simulator.domain.rubric import Rubric
from simulator.domain.scene import Scene
from simulator.domain.stage import Standing
from simulator.domain.transcript import Transcript
from simulator.domain.value import Frozen, Origin
from simulator.prompting.engine import AnswerSchema, Message, Request, Sampling, Task
from simulator.prompting.rubric_words import (
    breaker,
    context_words,
    criterion,
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
Text = Annotated[str, Field(max_length=400)]
Quote = Annotated[str, Field(max_length=300)]


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
    language: str = "English"


class FindingAnswer(Frozen):
    criterion: Annotated[str, Field(max_length=2)]
    reason: Text
    quote: Quote
    checks: Annotated[list[bool], Field(min_length=3, max_length=3)]
    unsure: bool = False
    no_rush: bool = False
    """E3 only: the reply says outright that there is no hurry."""


class BreakerAnswer(Frozen):
    breaker: Annotated[str, Field(max_length=3)]
    reason: Text
    quote: Quote
    severity: Literal[1, 2, 3]
    unsure: bool = False


class SuggestionAnswer(Frozen):
    keep: Text
    try_next: Text
    say: Text
    heard: Text


class GraderAnswer(Frozen):
    """What any grader answers, as JSON text; the offline grader too."""

    findings: Annotated[list[FindingAnswer], Field(max_length=12)]
    breakers: Annotated[list[BreakerAnswer], Field(max_length=6)]
    specificity: Literal["none", "topic", "theirs"]
    question: Literal["none", "open", "closed"]
    step_offered: bool
    apology: Literal[0, 1, 2, 3]
    exempt: Literal["", "greeting", "suicide_question", "emergency", "not_a_reply"]
    notes: Annotated[list[Text], Field(max_length=3)]
    suggestion: SuggestionAnswer


SPECIFICITY: dict[str, Specificity] = {"none": 0.0, "topic": 0.5, "theirs": 1.0}


@cache
def answer_schema(asked: tuple[str, ...] = ()) -> AnswerSchema:
    """The form of an answer; `asked` leaves no room for a criterion that does not apply."""
    schema = strict(GraderAnswer.model_json_schema())
    if asked:
        schema["$defs"]["FindingAnswer"]["properties"]["criterion"] = {
            "type": "string",
            "enum": list(asked),
        }
        schema["properties"]["findings"]["maxItems"] = len(asked)
    return AnswerSchema(name="grade", json_schema=schema)


def strict(schema: dict[str, Any]) -> dict[str, Any]:
    """Close every object and require every property, as strict servers ask."""
    if "properties" in schema:
        schema["additionalProperties"] = False
        schema["required"] = list(schema["properties"])
    for value in schema.values():
        if isinstance(value, dict):
            strict(value)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, dict):
                    strict(item)
    schema.pop("default", None)
    return schema


def grade_request(
    template: Template, task: GradeTask, model: str, sample_index: int = 0
) -> Request:
    """Render the task: the rules and the rubric, the same for everyone, then this one reply."""
    prompt = template.render(
        criteria="\n\n".join(criterion(one) for one in task.rubric.criteria),
        breakers="\n".join(breaker(one) for one in task.rubric.breakers),
        scene=scene_words(task.scene),
        context=context_words(task.context),
        stage=stage_words(task.standing),
        asked=", ".join(_asked(task)),
        said_before=bullets(tuple(as_data(one) for one in task.said_before)) or "- none",
        language=task.language,
        line=fence("reply", task.line),
    )
    return Request(
        prompt=template.label,
        messages=(
            Message(role="system", content=prompt.first),
            Message(role="user", content=prompt.last),
        ),
        task=task,
        schema_=answer_schema(tuple(_asked(task))),
        sampling=Sampling(temperature=0.0, max_tokens=ANSWER_TOKENS),
        model=model,
        sample_index=sample_index,
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


def _asked(task: GradeTask) -> list[str]:
    at = task.standing
    return [one.id for one in task.rubric.asked(at.stage, at.concern)]


def read_grade(text: str, task: GradeTask, origin: Origin) -> GradeResult:
    """Turn an engine's text into a grade, or say why it is none.

    Exactly the asked criteria must be there, each once; a quote that is not in the learner's line
    voids its finding (level 0, unsure) and drops its breaker.
    """
    try:
        answer = GraderAnswer.model_validate_json(json_object(text))
    except (ValidationError, ValueError) as error:
        return Ungraded(
            reason="The grade came back in a form we could not read.",
            origin=origin,
            detail=str(error)[:400],
        )
    asked = _asked(task)
    given = [one.criterion for one in answer.findings]
    if not answer.exempt and sorted(given) != sorted(asked):
        return Ungraded(
            reason="The grade did not answer exactly what was asked.",
            origin=origin,
            detail=f"asked {asked}, got {given}",
        )
    return Grade(
        stage=task.standing.stage,
        findings=() if answer.exempt else _findings(answer, asked, task.line),
        breakers=() if answer.exempt else _breakers(answer, task),
        specificity=SPECIFICITY[answer.specificity],
        open_question=answer.question == "open",
        closed_question=answer.question == "closed",
        step_offered=answer.step_offered,
        apology=answer.apology,
        exempt=answer.exempt,
        notes=tuple(answer.notes),
        suggestion=Suggestion(**answer.suggestion.model_dump()),
        origin=origin,
    )


def json_object(text: str) -> str:
    """The outermost JSON object in `text`; servers without structured output put words around."""
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end else text


def _findings(answer: GraderAnswer, asked: list[str], line: str) -> tuple[Finding, ...]:
    by_id = {one.criterion: one for one in answer.findings}
    return tuple(_finding(by_id[id_], line) for id_ in asked)


def _finding(one: FindingAnswer, line: str) -> Finding:
    evidence = locate(one.quote, line)
    form, job, room = one.checks
    lost = form and evidence is None
    return Finding(
        criterion=one.criterion,
        reason="The quote is not in the reply, so it does not count." if lost else one.reason,
        evidence=evidence,
        checks=(False, False, False) if lost else (form, job, room),
        unsure=one.unsure or lost,
        uncapped=one.no_rush and one.criterion == "E3",
    )


def _breakers(answer: GraderAnswer, task: GradeTask) -> tuple[BreakerFinding, ...]:
    known = {one.id for one in task.rubric.breakers}
    found = [
        BreakerFinding(
            breaker=one.breaker,
            severity=one.severity,
            reason=one.reason,
            evidence=evidence,
            unsure=one.unsure,
        )
        for one in answer.breakers
        if one.breaker in known and (evidence := locate(one.quote, task.line)) is not None
    ]
    found.sort(key=lambda one: -one.severity)
    return tuple(found)
