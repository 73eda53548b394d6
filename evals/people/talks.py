"""One simulated learner, one loved one, one talk: offline, in memory.

`talked` goes the app's own way, through the use case and its store. `play` takes the same steps and
leaves out what cannot change them (prompts nobody reads, wordings nobody is offered, stores and
fingerprints), in a third of the time; a test holds the two together.
"""

from datetime import UTC, datetime
from functools import cache
from itertools import count
from typing import NamedTuple

from evals.people.learners import next_line
from simulator.domain import dynamics
from simulator.domain.inner_state import Openness, Step, Talk
from simulator.domain.persona import Persona
from simulator.domain.session import Attempt, Ending, Exchange, Session, SessionStatus, state_now
from simulator.domain.stage import standing
from simulator.domain.value import Frozen, Speaker
from simulator.engines.offline import grader, loved_one
from simulator.engines.offline.engine import Offline
from simulator.library.locations import data
from simulator.library.personas import PersonaFiles
from simulator.library.prompts import Prompts, load_prompts
from simulator.library.rubrics import load_rubric
from simulator.prompting.grade_reading import grade_of
from simulator.prompting.loved_one import LovedOneTask
from simulator.storage.memory import MemorySessions
from simulator.use_cases.grading import UNREAD, Grading
from simulator.use_cases.practise import LineTaken, Practise

REPLIES = 25
NOW = datetime(2026, 1, 1, tzinfo=UTC)


class Said(NamedTuple):
    """One reply of theirs, as it can be counted."""

    before: Talk
    reply: str
    """What kind of reply the learner's was, as the next-talk table has it."""
    talk: Talk
    band: Openness
    words: int


class Outcome(Frozen):
    """What came of one talk. Turns count from 1; None: it never came to that."""

    persona: str
    difficulty: str
    learner: str
    seed: int
    layers: dict[int, int]
    """Turn at which each layer was told."""
    accepted: int | None
    maybe: int | None
    left: int | None
    refusals: float
    """Share of replies that were refusal talk."""
    turns: tuple[Said, ...]
    """What came after what, reply by reply."""
    repeats: int
    """Replies that repeat an earlier one word for word, short sounds left out."""
    talk: tuple[tuple[str, str], ...]
    """(learner, loved one), in order; the opening stands first with an empty learner line."""


@cache
def shelf() -> PersonaFiles:
    return PersonaFiles([data("personas")])


@cache
def _prompts() -> Prompts:
    return load_prompts(data("prompts"))


@cache
def grading() -> Grading:
    return Grading(load_rubric(data("prompts")), _prompts().grader, Offline())


def desk() -> Practise:
    ids = count()
    return Practise(
        sessions=MemorySessions(),
        personas=shelf(),
        grading=grading(),
        template=_prompts().loved_one,
        engine=Offline(),
        engine_name="offline",
        clock=lambda: NOW,
        new_id=lambda: f"talk-{next(ids)}",
    )


def play(persona_id: str, learner: str, seed: int, replies: int = REPLIES) -> Outcome:
    """What comes of a whole talk."""
    session = _start(desk(), persona_id, learner, seed)
    while _goes_on(session, replies):
        attempt = _answered(session, next_line(learner, session))
        exchanges = (*session.exchanges, Exchange.model_construct(attempts=(attempt,)))
        left = {"status": SessionStatus.ENDED, "ending": Ending.LEAVES}
        ended = left if attempt.change.after.left else {}
        session = session.model_copy(update={"exchanges": exchanges, **ended})
    return outcome(session, learner, seed)


def talked(persona_id: str, learner: str, seed: int, replies: int = REPLIES) -> Session:
    """Talk until a step is accepted, they leave, or `replies` are used up."""
    practise = desk()
    session = _start(practise, persona_id, learner, seed)
    while _goes_on(session, replies):
        line = next_line(learner, session)
        taken = practise.take_turn(session.id, line, session.version, part_of_practice=True)
        if not isinstance(taken, LineTaken):
            raise AssertionError(f"a simulated line stopped the practice: {line!r}")
        session = taken.session
    return session


def _start(practise: Practise, persona_id: str, learner: str, seed: int) -> Session:
    return practise.start(persona_id, seed=f"{persona_id}-{learner}-{seed}")


def _goes_on(session: Session, replies: int) -> bool:
    talking = session.status is SessionStatus.TALKING and len(session.exchanges) < replies
    return talking and not session.accepted_step


def _answered(session: Session, line: str) -> Attempt:
    """The reply to a line, as `use_cases.attempt` finds it when nothing is asked of a model."""
    heard, reader = session.transcript, grading()
    at = standing(heard, session.grades, reader.rubric)
    turn = len(session.exchanges)
    task = reader.task(session.persona.scene(), heard, line, at, replies_before=turn)
    task = task.model_copy(update={"suggests": False})
    grade = grade_of((grader.judged(task),), task, UNREAD)
    move = dynamics.move_of(grade, line, session.persona, reader.rubric)
    change = dynamics.respond(state_now(session), move, session.persona, session.seed)
    asked = LovedOneTask.model_construct(
        persona=session.persona,
        transcript=heard.said(Speaker.LEARNER, line),
        state=change.after,
        beat=change.beat,
        seed=session.seed,
        turn=turn,
    )
    return Attempt.model_construct(
        line=line,
        grade=grade,
        change=change,
        reply=loved_one.reply(asked),
        reply_origin=UNREAD,
        at=NOW,
    )


def outcome(session: Session, learner: str, seed: int) -> Outcome:
    persona: Persona = session.persona
    beats = [attempt.change.beat for attempt in session.attempts]
    steps = [beat.step for beat in beats]
    told = {beat.tells: at for at, beat in enumerate(beats, 1) if beat.tells is not None}
    replies = [attempt.reply for attempt in session.attempts]
    long = [reply for reply in (session.opening, *replies) if len(reply.split()) > 3]
    return Outcome(
        persona=persona.id,
        difficulty=persona.difficulty,
        learner=learner,
        seed=seed,
        layers=told,
        accepted=_first(steps, Step.ACCEPT),
        maybe=_first(steps, Step.MAYBE),
        left=len(beats) if session.ending is Ending.LEAVES else None,
        refusals=sum(beat.talk is Talk.SUSTAIN for beat in beats) / max(1, len(beats)),
        turns=tuple(_said(session, attempt) for attempt in session.attempts),
        repeats=len(long) - len(set(long)),
        talk=(
            ("", session.opening),
            *((attempt.line, attempt.reply) for attempt in session.attempts),
        ),
    )


def _said(session: Session, one: Attempt) -> Said:
    move = dynamics.move_of(one.grade, one.line, session.persona, grading().rubric)
    return Said(
        before=one.change.before.last_talk,
        reply=move.kind,
        talk=one.change.after.last_talk,
        band=one.change.beat.band,
        words=len(one.reply.split()),
    )


def _first(steps: list[Step | None], wanted: Step) -> int | None:
    return next((at for at, step in enumerate(steps, 1) if step is wanted), None)
