"""One attempt at an exchange: the line is read, answered and graded; nothing is kept here.

The offline reading drives the reply, so that the reply and the grade are asked for at the same time
and a turn costs the longer of two calls, never their sum.
"""

from concurrent.futures import Future
from typing import NamedTuple

from simulator.domain import dynamics
from simulator.domain.grade import Grade, GradeResult, Ungraded
from simulator.domain.inner_state import InnerChange, InnerState
from simulator.domain.language import Language
from simulator.domain.safety import (
    SAFE_ANSWER,
    SUICIDE_TIP,
    TRUTH,
    asks_about_suicide,
    asks_if_real,
)
from simulator.domain.session import Attempt, Exchange, Pending, Session, talk
from simulator.domain.stage import standing
from simulator.domain.value import Origin, Provenance, Speaker
from simulator.prompting.engine import Engine, OnText
from simulator.prompting.grader import GradeTask
from simulator.prompting.loved_one import LovedOneTask, loved_one_request, spoken_filter
from simulator.prompting.template import Template
from simulator.use_cases.grading import Grading, origin, reads_offline
from simulator.use_cases.ports import Clock

AUTHOR = Origin(engine="author", provenance=Provenance.OFFLINE)
ELSEWHERE = Origin(engine="elsewhere", provenance=Provenance.RECORDED)


class _Asked(NamedTuple):
    task: GradeTask
    grade: Future[GradeResult]


class Attempts:
    def __init__(
        self, grading: Grading, template: Template, engine: Engine, model: str, clock: Clock
    ) -> None:
        self._grading = grading
        self._template = template
        self._engine = engine
        self._model = model
        self._clock = clock
        self._asked: dict[str, _Asked] = {}
        """Grades on their way, by session; of one whose reply failed it stays until it is used."""

    def make(self, session: Session, pending: Pending, on_text: OnText) -> Attempt:
        """Answer a line: the offline reading drives the reply while the grade is asked."""
        base = session.before(pending.retry)
        before = self._state_before(session, base)
        task = self._grade_task(session, base, pending.line)
        outright = asks_about_suicide(pending.line)
        fixed = SAFE_ANSWER if outright else _if_asked_for_truth(pending.line, session.language)
        asks_a_model = self._grading.asks_a_model and not fixed
        reads = asks_a_model and reads_offline(session.language)
        ours = self._grading.reading(task) if reads else None
        asked = self._ask_for_grade(session.id, task, ours) if asks_a_model else None
        grade = self._driving(task, asked, ours)
        grade = _never_penalised(grade) if outright else grade
        change = self._change(session, before, grade, pending.line, len(base))
        reply, reply_origin, ungraded = fixed, AUTHOR, ""
        unused: Origin | None = None
        if fixed:
            on_text(fixed)
        else:
            reply, reply_origin = self._reply(session, base, pending.line, change, on_text)
        if asked is not None:
            settled = asked.result()
            self._asked.pop(session.id, None)
            if isinstance(settled, Ungraded):
                ungraded, unused = settled.reason, settled.origin
                settled = self._grading.provisional(task).model_copy(update={"provisional": True})
            grade = settled
            numbers = self._change(session, before, grade, pending.line, len(base))
            change = dynamics.settle(change, numbers)
        return Attempt(
            line=pending.line,
            grade=grade,
            ungraded=ungraded,
            unused=unused,
            change=change,
            reply=reply,
            reply_origin=reply_origin,
            at=self._clock(),
        )

    def _ask_for_grade(
        self, session_id: str, task: GradeTask, ours: Grade | None
    ) -> Future[GradeResult]:
        """Ask while the reply is written. Where that fails, nobody waits for the grade; when the
        line is sent again the grade is here, and is not asked and paid for twice.
        """
        kept = self._asked.get(session_id)
        if kept is not None and kept.task == task and not _came_to_nothing(kept.grade):
            return kept.grade
        asked = self._grading.begin(task, ours)
        self._asked[session_id] = _Asked(task, asked)
        return asked

    def _driving(
        self, task: GradeTask, asked: Future[GradeResult] | None, ours: Grade | None
    ) -> Grade:
        """The grade that drives the reply: ours, at once, wherever we can read."""
        if ours is not None:
            return ours
        if asked is not None:
            # Nobody here reads another language: there the reply waits for the one who does.
            given = asked.result()
            if not isinstance(given, Ungraded):
                return given
        return self._grading.provisional(task)

    def had_elsewhere(self, session: Session, line: str, reply: str) -> Attempt:
        """An exchange of a talk that was had somewhere else: read, graded, and answered as it was."""
        base = session.exchanges
        task = self._grade_task(session, base, line)
        provisional = self._grading.provisional(task)
        settled = self._grading.settled(task)
        grade = provisional if isinstance(settled, Ungraded) else settled
        if asks_about_suicide(line):
            grade = _never_penalised(grade)
        change = self._change(session, self._state_before(session, base), grade, line, len(base))
        return Attempt(
            line=line,
            grade=grade,
            ungraded=settled.reason if isinstance(settled, Ungraded) else "",
            change=change,
            reply=reply,
            reply_origin=ELSEWHERE,
            at=self._clock(),
        )

    def _state_before(self, session: Session, base: tuple[Exchange, ...]) -> InnerState:
        """The state that a new line meets: after the last exchange, and calmer if asked for."""
        state = base[-1].now.change.after if base else session.persona.first_state()
        for _ in range(session.eases.count(len(base))):
            state = dynamics.eased(state)
        return state

    def _grade_task(self, session: Session, base: tuple[Exchange, ...], line: str) -> GradeTask:
        heard = talk(session.opening, base)
        grades = [exchange.now.grade for exchange in base]
        return self._grading.task(
            session.persona.scene(),
            heard,
            line,
            standing(heard, grades, self._grading.rubric),
            replies_before=len(base),
            said_before=session.offered_wordings,
            language=session.language,
            names=session.names,
        )

    def _change(
        self, session: Session, before: InnerState, grade: Grade, line: str, at: int
    ) -> InnerChange:
        move = dynamics.move_of(grade, line, session.persona, self._grading.rubric)
        eases = session.eases_at(at)
        return dynamics.respond(before, move, session.persona, session.seed, eases)

    def _reply(
        self,
        session: Session,
        base: tuple[Exchange, ...],
        line: str,
        change: InnerChange,
        on_text: OnText,
    ) -> tuple[str, Origin]:
        task = LovedOneTask(
            persona=session.persona,
            transcript=talk(session.opening, base).said(Speaker.LEARNER, line),
            state=change.after,
            beat=change.beat,
            seed=session.seed,
            turn=len(base),
            rested=_old_replies(session, base),
            language=session.language,
            names=session.names,
        )
        request = loved_one_request(self._template, task, self._model)
        spoken = spoken_filter(task)

        def released(piece: str) -> None:
            # Also when nothing may be said yet: whoever listens may stop it at any piece.
            on_text(spoken.feed(piece))

        completion = self._engine.complete(request, released)
        rest = spoken.close()
        if rest:
            on_text(rest)
        return spoken.text, origin(completion, request)


def _came_to_nothing(asked: Future[GradeResult]) -> bool:
    return asked.done() and (asked.exception() is not None or isinstance(asked.result(), Ungraded))


def _old_replies(session: Session, base: tuple[Exchange, ...]) -> tuple[str, ...]:
    """Replies of attempts that were retried: not in the talk, but not to be said again."""
    replaced = [attempt for exchange in session.exchanges for attempt in exchange.attempts[:-1]]
    if len(base) < len(session.exchanges):
        replaced.append(session.exchanges[-1].now)
    return tuple(attempt.reply for attempt in replaced)


def _if_asked_for_truth(line: str, language: Language) -> str:
    """Whether they are real, which everybody answers truly, as they do the question about suicide
    (domain.md 4.2, 4.3).
    """
    if not asks_if_real(line):
        return ""
    return language.phrases.truth if language.phrases else TRUTH


def _never_penalised(grade: Grade) -> Grade:
    """Asking outright about suicide is right, whatever its form (domain.md 4.2)."""
    exempt = {"exempt": "suicide_question", "findings": (), "breakers": (), "notes": (SUICIDE_TIP,)}
    return grade.model_copy(update=exempt)
