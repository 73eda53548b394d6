"""Stand-ins with the names of the real parts: an engine with a script, and a desk to practise at."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from simulator.domain.errors import EngineError
from simulator.domain.persona import Persona
from simulator.domain.rubric import Rubric
from simulator.domain.value import Provenance
from simulator.engines.offline.engine import Offline
from simulator.library.locations import data
from simulator.library.personas import PersonaFiles
from simulator.library.prompts import load_prompts
from simulator.library.rubrics import load_rubric
from simulator.prompting.engine import Completion, Engine, OnText, Request
from simulator.storage.memory import MemorySessions
from simulator.use_cases.grading import Calls, Grading
from simulator.use_cases.practise import Practise

SHELF = PersonaFiles([data("personas")])
RUBRIC: Rubric = load_rubric(data("prompts"))
PROMPTS = load_prompts(data("prompts"))


@dataclass
class Scripted:
    """An engine that says what it is told to, in order, and remembers what it was asked."""

    says: list[str | EngineError]
    asked: list[Request] = field(default_factory=list)

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        self.asked.append(request)
        answer = self.says.pop(0) if self.says else "Mm."
        if isinstance(answer, EngineError):
            raise answer
        if on_text is not None:
            on_text(answer)
        return Completion(text=answer, provenance=Provenance.LIVE, engine="scripted", model="m")


def ticking() -> Iterator[datetime]:
    start = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)
    return (start + timedelta(seconds=second) for second in count())


def grading(engine: Engine | None = None, calls: Calls = "one") -> Grading:
    return Grading(RUBRIC, PROMPTS.grader, offline=Offline(), engine=engine, calls=calls)


def desk(
    loved_one: Engine | None = None,
    grader: Engine | None = None,
    sessions: MemorySessions | None = None,
    calls: Calls = "one",
) -> Practise:
    """A place to practise, in memory; without engines it runs offline."""
    ids, clock = count(1), ticking()
    return Practise(
        sessions=sessions or MemorySessions(),
        personas=SHELF,
        grading=grading(grader, calls),
        template=PROMPTS.loved_one,
        engine=loved_one or Offline(),
        engine_name="openai" if loved_one else "offline",
        clock=lambda: next(clock),
        new_id=lambda: f"id-{next(ids)}",
    )


def persona(name: str = "gloria") -> Persona:
    return SHELF.get(name)
