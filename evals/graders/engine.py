"""The program's grader behind any engine, read through the same path that the app uses."""

import json
from functools import cache

from evals.readings import Item, Quote, Reading
from simulator.domain.grade import Grade, GradeResult
from simulator.domain.rubric import Rubric
from simulator.domain.scene import Scene
from simulator.domain.scoring import score
from simulator.domain.stage import Standing
from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker, Stage
from simulator.engines.offline.engine import Offline
from simulator.library.locations import data
from simulator.library.personas import PersonaFiles
from simulator.library.prompts import load_prompts
from simulator.library.rubrics import load_rubric
from simulator.prompting.engine import Completion, Engine, OnText, Request
from simulator.prompting.grade_answer import json_object
from simulator.use_cases.grading import Calls, Grading


@cache
def rubric() -> Rubric:
    return load_rubric(data("prompts"))


@cache
def scene(persona: str) -> Scene:
    return _shelf().get(persona).scene()


@cache
def _shelf() -> PersonaFiles:
    return PersonaFiles([data("personas")])


@cache
def opening(persona: str) -> str:
    return _shelf().get(persona).opening_line


@cache
def name(persona: str) -> str:
    return _shelf().get(persona).name


@cache
def personas() -> tuple[str, ...]:
    return tuple(sorted(one.id for one in _shelf().all()))


class Listening:
    """Wraps an engine and keeps what it said about one reply, so that raw quotes can be checked."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.heard: list[str] = []

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        completion = self._engine.complete(request, on_text)
        self.heard.append(completion.text)
        return completion


class EngineGrader:
    """Reads items with an engine; `engine` None is the offline grader. Threads may share one."""

    def __init__(self, engine: Engine | None = None, model: str = "", calls: Calls = "one") -> None:
        self._engine = engine
        self._calls = calls
        self._offline = Offline()
        self._model = model
        self._template = load_prompts(data("prompts")).grader
        self._rubrics = (
            rubric(),
            rubric().model_copy(update={"criteria": rubric().criteria[::-1]}),
        )

    @property
    def prompt(self) -> str:
        return self._template.label

    def read(self, item: Item, sample: int = 0) -> Reading:
        listening = Listening(self._engine or self._offline)
        grading = Grading(
            self._rubrics[item.reverse_rubric],
            self._template,
            offline=self._offline if self._engine else listening,
            engine=listening if self._engine else None,
            model=self._model,
            calls=self._calls,
        )
        context = Transcript(turns=item.context)
        task = grading.task(
            scene(item.persona) if item.persona else None,
            context,
            item.reply,
            Standing(stage=Stage(item.stage), concern=item.concern, why="given with the case"),
            replies_before=len(context.of(Speaker.LEARNER)),
        )
        return self._reading(grading.settled(task, sample), listening.heard)

    def _reading(self, result: GradeResult, heard: list[str]) -> Reading:
        if not isinstance(result, Grade):
            return Reading({}, {}, 0.0, None, problem=result.reason)
        scored = score(result, rubric())
        return Reading(
            levels=dict(scored.levels),
            breakers={one.breaker: one.severity for one in result.breakers},
            specificity=result.specificity,
            points=None if result.exempt else scored.points,
            exempt=result.exempt,
            quotes=tuple(quote for text in heard for quote in raw_quotes(text)),
            say=result.suggestion.say,
            raw={one.criterion: one.level for one in result.findings},
        )


def raw_quotes(text: str) -> tuple[Quote, ...]:
    """Every quote given for something found, before code has thrown the false ones out.

    Empty for an answer that could not be read and was asked for again.
    """
    try:
        answer = json.loads(json_object(text))
        findings = [
            Quote(one["criterion"], one["quote"])
            for one in answer.get("findings", ())
            if one["checks"][0]
        ]
        breakers = [Quote(one["breaker"], one["quote"]) for one in answer.get("breakers", ())]
    except (ValueError, LookupError, TypeError, AttributeError):
        return ()
    return (*findings, *breakers)
