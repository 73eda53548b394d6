"""The JSON that programs read and write: a reply to grade, and its grade."""

from typing import Annotated, Any

from pydantic import Field

from simulator.domain.grade import Grade, GradeResult, Ungraded
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import score
from simulator.domain.stage import Standing, concern_was_voiced
from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Frozen, Speaker, Stage
from simulator.use_cases.grading import Grading
from simulator.use_cases.ports import PersonaShelf

MAX_REPLY = 50_000
"""Longest reply that is read from a file, in characters."""


class ReplyRecord(Frozen):
    """One line of a file of replies."""

    id: Annotated[str, Field(max_length=200)] | int
    context: tuple[Turn, ...] = ()
    reply: Annotated[str, Field(max_length=MAX_REPLY)]
    stage: Stage | None = None
    persona: str | None = None


class ReadingReplies:
    """Grades replies from outside: no session, no inner state."""

    def __init__(self, grading: Grading, personas: PersonaShelf) -> None:
        self._grading = grading
        self._personas = personas

    def read(self, record: ReplyRecord, sample_index: int = 0) -> GradeResult:
        """Grade one reply where it stands.

        Raises:
            UnknownPersona: the record names one that is not on the shelf.
        """
        if not record.reply.strip():
            return Ungraded(reason="The reply is empty: there is nothing to grade.")
        scene = self._personas.get(record.persona).scene() if record.persona else None
        context = Transcript(turns=record.context)
        standing = self._grading.standing(context, scene)
        if record.stage is not None:
            cues = self._grading.rubric.cues
            standing = Standing(
                stage=record.stage,
                concern=concern_was_voiced(context, cues),
                why="given with the reply",
            )
        replies = len(context.of(Speaker.LEARNER))
        task = self._grading.task(scene, context, record.reply, standing, replies_before=replies)
        return self._grading.settled(task, sample_index)

    def as_json(self, record: ReplyRecord, result: GradeResult) -> dict[str, Any]:
        if isinstance(result, Ungraded):
            return {"id": record.id, "ungraded": result.reason}
        return {"id": record.id, **grade_as_json(result, self._grading.rubric)}


def grade_as_json(grade: Grade, rubric: Rubric) -> dict[str, Any]:
    """The grade of the contract; null means not asked at this stage."""
    result = score(grade, rubric)
    findings = {one.criterion: one for one in grade.findings}
    criteria = {}
    for criterion in rubric.criteria:
        finding = findings.get(criterion.id)
        criteria[criterion.id] = {
            "level": None if finding is None else result.levels[criterion.id],
            "quote": finding.evidence.text if finding and finding.evidence else "",
            "reason": finding.reason if finding else "",
            "unsure": finding.unsure if finding else False,
        }
    said = grade.suggestion
    return {
        "stage": grade.stage.value,
        "letters": {letter.value: level for letter, level in result.letters.items()},
        "criteria": criteria,
        "breakers": [
            {
                "id": one.breaker,
                "severity": one.severity,
                "quote": one.evidence.text if one.evidence else "",
            }
            for one in grade.breakers
        ],
        "specificity": grade.specificity,
        "open_question": grade.open_question,
        "closed_question": grade.closed_question,
        "band": None if grade.exempt else result.band.value,
        "score": None if grade.exempt else result.points,
        "suggestion": {
            "keep": said.keep,
            "try": said.try_next,
            "say": said.say,
            "heard": said.heard,
        },
        "provenance": grade.origin.provenance.value,
        "exempt": grade.exempt,
        "notes": list(grade.notes),
    }
