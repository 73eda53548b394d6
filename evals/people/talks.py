"""One simulated learner, one loved one, one talk: the real path, offline, in memory."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path

import yaml

from simulator.domain.inner_state import Step, Talk
from simulator.domain.persona import Persona
from simulator.domain.session import Ending, Session, SessionStatus, state_now
from simulator.domain.stage import standing
from simulator.domain.value import Frozen, chance
from simulator.engines.offline.engine import Offline
from simulator.library.locations import data
from simulator.library.personas import PersonaFiles
from simulator.library.prompts import load_prompts
from simulator.library.rubrics import load_rubric
from simulator.storage.memory import MemorySessions
from simulator.use_cases.grading import Grading
from simulator.use_cases.practise import LineTaken, Practise

HERE = Path(__file__).parent
REPLIES = 25
ULTIMATUM_AT = 5
LEARNERS = (
    "competent",
    "average",
    "adviser",
    "coercive",
    "stuffer",
    "partner_early",
    "ultimatum_repair",
    "ultimatum_no_repair",
)


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
def words() -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = yaml.safe_load((HERE / "learners.yaml").read_text("utf-8"))
    return loaded


@cache
def known() -> dict[str, dict[str, list[str]]]:
    """What somebody who knows this person would say: `agree` and `partner` lines by persona."""
    file = HERE / "personas.yaml"
    loaded: dict[str, dict[str, list[str]]] = yaml.safe_load(file.read_text("utf-8"))
    return loaded


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
    """Talk until a step is accepted, they leave, or `replies` are used up."""
    practise = desk()
    session = practise.start(persona_id, seed=f"{persona_id}-{learner}-{seed}")
    say: Callable[[Session], str] = {
        "competent": competent,
        "ultimatum_repair": lambda one: _ultimatum(one, "repair"),
        "ultimatum_no_repair": lambda one: _ultimatum(one, "no_repair"),
    }.get(learner, lambda one: scripted(one, learner))
    while len(session.exchanges) < replies and session.status is SessionStatus.TALKING:
        line = say(session)
        taken = practise.take_turn(session.id, line, session.version, part_of_practice=True)
        if not isinstance(taken, LineTaken):
            raise AssertionError(f"a simulated line stopped the practice: {line!r}")
        session = taken.session
        if session.attempts[-1].change.beat.step is Step.ACCEPT:
            break
    return _outcome(session, learner, seed)


def scripted(session: Session, learner: str) -> str:
    """The learner's own lines in an order that the seed shuffles."""
    lines = words()[learner]
    order = sorted(range(len(lines)), key=lambda at: chance(session.seed, "order", at))
    if learner == "average":
        order = list(range(len(lines)))[: len(lines)]
    at = order[len(session.exchanges) % len(lines)]
    return lines[at].format(name=session.persona.name)


def competent(session: Session) -> str:
    """Noisy but good: says back, asks, stands on their side once open, offers once they wish."""
    turn, state, persona = len(session.exchanges), state_now(session), session.persona
    luck = chance(session.seed, turn, "policy")
    own = known()[persona.id]
    calm = state.tension < 35
    if (
        state.openness >= 45
        and calm
        and turn >= 5
        and state.last_talk is Talk.CHANGE
        and luck < 0.8
    ):
        return _fresh(own["partner"], session)
    if state.openness >= 40 and luck < 0.45:
        return _fresh(own["agree"], session)
    said_back = hint(session)
    if luck < 0.55 or not said_back:
        question = _fresh(words()["questions"], session)
        return f"{said_back} {question}" if said_back and not said_back.endswith("?") else question
    return said_back


def hint(session: Session) -> str:
    """The wording that the grader offers somebody who would only say "Mm." here."""
    heard, grades = session.transcript, session.grades
    reader = grading()
    at = standing(heard, grades, reader.rubric)
    task = reader.task(
        session.persona.scene(),
        heard,
        "Mm.",
        at,
        replies_before=len(session.exchanges),
        said_before=(*session.offered_wordings, *(one.line for one in session.attempts)),
    )
    return reader.provisional(task).suggestion.say


def _ultimatum(session: Session, after: str) -> str:
    turn = len(session.exchanges) + 1
    if turn == ULTIMATUM_AT:
        return _fresh(words()["ultimatum"], session)
    return _fresh(words()[after], session) if turn == ULTIMATUM_AT + 1 else competent(session)


def _fresh(lines: list[str], session: Session) -> str:
    """A line that was not said yet, by the seed; when all were, any."""
    said = {attempt.line for attempt in session.attempts}
    unsaid = [line for line in lines if not any(line in one for one in said)] or lines
    return unsaid[int(chance(session.seed, len(session.exchanges), "line") * len(unsaid))]


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
