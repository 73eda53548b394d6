"""How a grader's text becomes a grade: the model judges, code checks every word of it and counts.

Whole or in parts, offline or live, every answer comes through here: exactly the findings that were
asked for, each once, each with a quote that is in the reply; otherwise there is no grade.
"""

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
from simulator.domain.value import Origin
from simulator.prompting.grade_answer import (
    Answer,
    FindingAnswer,
    FindingsAnswer,
    GraderAnswer,
    WholeAnswer,
    joined,
    parsed,
)
from simulator.prompting.grader import GradeTask, asked

SPECIFICITY: dict[str, Specificity] = {"none": 0.0, "topic": 0.5, "theirs": 1.0}


def read_answer(text: str, task: GradeTask) -> Answer | Ungraded:
    """The answer to one call, or why it cannot be used; the reason is also what a repair is told."""
    try:
        answer = parsed(text, task.part)
    except ValueError as error:
        return Ungraded(
            reason="The grade came back in a form we could not read.", detail=str(error)[:400]
        )
    if isinstance(answer, WholeAnswer) and answer.exempt:
        return answer
    wanted = list(asked(task))
    given = [one.criterion for one in answer.findings] if isinstance(answer, FindingsAnswer) else []
    if task.part != "whole" and sorted(given) != sorted(wanted):
        return Ungraded(
            reason="The grade did not answer exactly what was asked.",
            detail=f"asked {wanted}, got {given}",
        )
    if lost := _lost_quotes(answer, task.line):
        return Ungraded(
            reason="The grade quoted words that are not in the reply.", detail="; ".join(lost)[:400]
        )
    return answer


def read_grade(text: str, task: GradeTask, origin: Origin) -> GradeResult:
    """Turn the text of one call for everything into a grade, or say why it is none."""
    answer = read_answer(text, task)
    if isinstance(answer, Ungraded):
        return answer.model_copy(update={"origin": origin})
    return grade_of((answer,), task, origin)


def grade_of(answers: tuple[Answer, ...], task: GradeTask, origin: Origin) -> Grade:
    """One grade from answers that were all read; with an exemption, nothing is held against it."""
    answer = joined(answers)
    return Grade(
        stage=task.standing.stage,
        findings=() if answer.exempt else _findings(answer, task),
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


def _lost_quotes(answer: Answer, line: str) -> list[str]:
    """What is said to be found in the reply and is not there."""
    found: list[tuple[str, str]] = []
    if isinstance(answer, FindingsAnswer):
        found += [(one.criterion, one.quote) for one in answer.findings if one.checks[0]]
    if isinstance(answer, WholeAnswer):
        found += [(one.breaker, one.quote) for one in answer.breakers]
    return [f"{of} {quote!r}" for of, quote in found if locate(quote, line) is None]


def _findings(answer: GraderAnswer, task: GradeTask) -> tuple[Finding, ...]:
    by_id = {one.criterion: one for one in answer.findings}
    return tuple(
        _finding(by_id[one.id], task.line) for one in task.rubric.criteria if one.id in by_id
    )


def _finding(one: FindingAnswer, line: str) -> Finding:
    form, job, room = one.checks
    return Finding(
        criterion=one.criterion,
        reason=one.reason,
        evidence=locate(one.quote, line),
        checks=(form, job, room),
        unsure=one.unsure,
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
