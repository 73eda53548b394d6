"""One simulated learner, one loved one, one talk: the real path, offline, in memory."""

from datetime import UTC, datetime
from functools import cache
from itertools import count

from evals.people.learners import next_line
from simulator.domain.inner_state import Step, Talk
from simulator.domain.persona import Persona
from simulator.domain.session import Ending, Session, SessionStatus
from simulator.domain.value import Frozen
from simulator.engines.offline.engine import Offline
from simulator.library.locations import data
from simulator.library.personas import PersonaFiles
from simulator.library.prompts import load_prompts
from simulator.library.rubrics import load_rubric
from simulator.storage.memory import MemorySessions
from simulator.use_cases.grading import Grading
from simulator.use_cases.practise import LineTaken, Practise

REPLIES = 25


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
    repeats: int
    """Replies that repeat an earlier one word for word, short sounds left out."""
    talk: tuple[tuple[str, str], ...]
    """(learner, loved one), in order; the opening stands first with an empty learner line."""


@cache
def shelf() -> PersonaFiles:
    return PersonaFiles([data("personas")])


@cache
def grading() -> Grading:
    prompts = load_prompts(data("prompts"))
    return Grading(load_rubric(data("prompts")), prompts.grader, Offline())


def desk() -> Practise:
    ids = count()
    return Practise(
        sessions=MemorySessions(),
        personas=shelf(),
        grading=grading(),
        template=load_prompts(data("prompts")).loved_one,
        engine=Offline(),
        engine_name="offline",
        clock=lambda: datetime(2026, 1, 1, tzinfo=UTC),
        new_id=lambda: f"talk-{next(ids)}",
    )


def play(persona_id: str, learner: str, seed: int, replies: int = REPLIES) -> Outcome:
    """What comes of a whole talk."""
    return _outcome(talked(persona_id, learner, seed, replies), learner, seed)


def talked(persona_id: str, learner: str, seed: int, replies: int = REPLIES) -> Session:
    """Talk until a step is accepted, they leave, or `replies` are used up."""
    practise = desk()
    session = practise.start(persona_id, seed=f"{persona_id}-{learner}-{seed}")
    while len(session.exchanges) < replies and session.status is SessionStatus.TALKING:
        line = next_line(learner, session)
        taken = practise.take_turn(session.id, line, session.version, part_of_practice=True)
        if not isinstance(taken, LineTaken):
            raise AssertionError(f"a simulated line stopped the practice: {line!r}")
        session = taken.session
        if session.attempts[-1].change.beat.step is Step.ACCEPT:
            break
    return session


def _outcome(session: Session, learner: str, seed: int) -> Outcome:
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
        repeats=len(long) - len(set(long)),
        talk=(
            ("", session.opening),
            *((attempt.line, attempt.reply) for attempt in session.attempts),
        ),
    )


def _first(steps: list[Step | None], wanted: Step) -> int | None:
    return next((at for at, step in enumerate(steps, 1) if step is wanted), None)
