"""Grading an archive again: with a newer rubric or another model, beside what was there.

Nothing in the archive changes. The old reading and the new one stand side by side, and where the
rubric is another one they say that their levels cannot be compared.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from simulator.domain.grade import Grade, Ungraded
from simulator.domain.rubric import Rubric
from simulator.domain.session import Session, talk
from simulator.domain.stage import Standing, concern_was_voiced
from simulator.domain.transcript import Transcript
from simulator.domain.value import Frozen, Speaker
from simulator.prompting.grader import GradeTask
from simulator.use_cases.grading import Grading
from simulator.use_cases.ports import SessionStore


class Place(Frozen):
    """One graded reply of the archive."""

    session_id: str
    reply: int
    """From 1."""

    @property
    def key(self) -> str:
        return f"{self.session_id}:{self.reply}"


class Regrading:
    def __init__(self, sessions: SessionStore, grading: Grading) -> None:
        self._sessions = sessions
        self._grading = grading

    def places(self) -> tuple[Place, ...]:
        """Every reply that counts, oldest session first, so that a later run goes on where it was."""
        rows = sorted(
            self._sessions.list(limit=1_000_000), key=lambda row: (row.created_at, row.id)
        )
        return tuple(
            Place(session_id=row.id, reply=number)
            for row in rows
            for number in range(1, row.exchanges + 1)
        )

    def grade(self, place: Place) -> dict[str, Any]:
        """Raises SessionMissing when it was forgotten meanwhile."""
        session = self._sessions.load(place.session_id)
        old = session.exchanges[place.reply - 1].now
        new = self._grading.settled(self._task(session, place.reply - 1))
        was, rubric = old.grade.origin.rubric or session.rubric, self._grading.rubric
        told: dict[str, Any] = {
            "session": place.session_id,
            "reply": place.reply,
            "was": {"rubric": was, **_read(old.grade)},
        }
        if isinstance(new, Ungraded):
            return {**told, "ungraded": new.reason}
        now = {"rubric": rubric.label, **_read(new)}
        return {**told, "now": now, "comparable": was == rubric.label}

    def _task(self, session: Session, index: int) -> GradeTask:
        """As it was asked then, at the stage where the talk stood then."""
        context = talk(session.opening, session.exchanges[:index])
        old = session.exchanges[index].now
        return self._grading.task(
            session.persona.scene(),
            context,
            old.line,
            _standing(old.grade, context, self._grading.rubric),
            replies_before=len(context.of(Speaker.LEARNER)),
            language=session.language,
            names=session.names,
        )


def changed(result: Mapping[str, Any]) -> Iterator[str]:
    """What is read otherwise than before; nothing when the two cannot be compared."""
    if not result.get("comparable"):
        return
    was, now = result["was"], result["now"]
    for criterion in sorted({*was["criteria"], *now["criteria"]}):
        if was["criteria"].get(criterion) != now["criteria"].get(criterion):
            yield criterion
    yield from sorted({*was["breakers"]} ^ {*now["breakers"]})


def _standing(grade: Grade, context: Transcript, rubric: Rubric) -> Standing:
    concern = concern_was_voiced(context, rubric.cues)
    return Standing(stage=grade.stage, concern=concern, why="as it was read then")


def _read(grade: Grade) -> dict[str, Any]:
    """What was found, without figures that the rubric of today would make of it."""
    return {
        "engine": grade.origin.engine,
        "model": grade.origin.model,
        "provenance": grade.origin.provenance.value,
        "stage": grade.stage.value,
        "exempt": grade.exempt,
        "criteria": {one.criterion: one.level for one in grade.findings},
        "breakers": [one.breaker for one in grade.breakers],
    }
