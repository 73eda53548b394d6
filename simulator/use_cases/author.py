"""Writing a loved one: what a check says about a file, and a dry run before anybody meets them."""

from collections.abc import Callable

from simulator.domain.inner_state import Step
from simulator.domain.persona import Persona
from simulator.domain.session import Session, SessionStatus, state_now
from simulator.domain.stage import standing
from simulator.domain.value import Frozen
from simulator.use_cases.grading import Grading
from simulator.use_cases.practise import LineTaken, Practise
from simulator.use_cases.scripted_learners import LEARNERS, Wording

REPLIES = 20
"""Learner replies in a dry run: about as long as a talk of an evening."""


class Problem(Frozen):
    """What is wrong, or could be better, in one place of a persona file."""

    file: str
    line: int = 1
    field: str = ""
    said: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " + (f"{self.field}: " if self.field else "")
        return f"{place}{self.said}" + (f". Hint: {self.hint}" if self.hint else "")


class Checked(Frozen):
    """One file as it was read: a persona, or what keeps it from being one."""

    file: str
    persona: Persona | None = None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    """What can be played, but could be better."""


class DryRun(Frozen):
    """One scripted learner's talk with a persona."""

    learner: str
    """`coercive`, `average` or `skilled`."""
    openness: tuple[float, ...]
    """Before the first reply and after each."""
    told: tuple[int, ...] = ()
    """After which reply each layer was told."""
    maybe_at: int | None = None
    """The reply after which a step first got a "maybe"."""
    accepted_at: int | None = None
    left_at: int | None = None
    """The reply after which they ended the talk."""
    session: Session
    """The whole talk, to be read."""

    @property
    def repeated(self) -> tuple[str, ...]:
        """Lines of more than three words that came twice."""
        said = [attempt.reply for attempt in self.session.attempts]
        return tuple(
            dict.fromkeys(one for one in said if said.count(one) > 1 and len(one.split()) > 3)
        )


def dry_runs(
    persona: Persona,
    practise: Practise,
    wording: Wording,
    replies: int = REPLIES,
    on_done: Callable[[DryRun], None] | None = None,
) -> tuple[DryRun, ...]:
    """Play every scripted learner against this persona.

    Args:
        practise: with this persona on its shelf; nothing needs to be kept.
        wording: what the grader would offer to say next, given a talk.
        on_done: told of each talk as it ends.
    """
    runs = []
    for learner in LEARNERS:
        run = _dry_run(persona, practise, wording, learner, replies)
        if on_done is not None:
            on_done(run)
        runs.append(run)
    return tuple(runs)


def wording_of(grading: Grading) -> Wording:
    """What the offline grader offers to say after the loved one's last line."""

    def offered(session: Session) -> str:
        task = grading.task(
            session.persona.scene(),
            session.transcript,
            _NOTHING_YET,
            standing(session.transcript, session.grades, grading.rubric),
            replies_before=len(session.exchanges),
            said_before=(*(one.line for one in session.attempts), *session.offered_wordings),
            language=session.language,
        )
        return grading.provisional(task).suggestion.say

    return offered


_NOTHING_YET = "Okay."
"""A line with which the grader is asked what could be said in its place."""


def _dry_run(
    persona: Persona, practise: Practise, wording: Wording, learner: str, replies: int
) -> DryRun:
    next_line = LEARNERS[learner]
    session = practise.start(persona.id, owner="dry run", seed=f"{persona.id} {learner}")
    openness = [state_now(session).openness]
    while len(session.exchanges) < replies and session.status is SessionStatus.TALKING:
        line = next_line(session, wording)
        taken = practise.take_turn(session.id, line, session.version, part_of_practice=True)
        session = taken.session
        if not isinstance(taken, LineTaken):
            break
        openness.append(state_now(session).openness)
    steps = [attempt.change.beat.step for attempt in session.attempts]
    return DryRun(
        learner=learner,
        openness=tuple(openness),
        told=_told(session),
        maybe_at=_first(steps, Step.MAYBE),
        accepted_at=_first(steps, Step.ACCEPT),
        left_at=len(steps) if state_now(session).left else None,
        session=session,
    )


def _told(session: Session) -> tuple[int, ...]:
    return tuple(
        number
        for number, attempt in enumerate(session.attempts, 1)
        if attempt.change.beat.tells is not None
    )


def _first(steps: list[Step | None], wanted: Step) -> int | None:
    return steps.index(wanted) + 1 if wanted in steps else None
