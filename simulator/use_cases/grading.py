"""Reading one reply: at once by the offline grader, and settled by the chosen engine."""

from simulator.domain.errors import EngineError
from simulator.domain.grade import Grade, GradeResult, Suggestion, Ungraded
from simulator.domain.rubric import Rubric
from simulator.domain.scene import Scene
from simulator.domain.scoring import score
from simulator.domain.stage import Standing, standing
from simulator.domain.transcript import Transcript
from simulator.domain.value import Origin, Provenance, Speaker
from simulator.prompting.engine import Completion, Engine, Request
from simulator.prompting.grader import (
    CONTEXT_TURNS,
    SAY_WORDS,
    GradeTask,
    grade_request,
    read_grade,
    repair_request,
)
from simulator.prompting.template import Template


class Grading:
    """The grader, twice: `offline` reads in a millisecond, `engine` settles.

    `engine` None: the offline reading is the grade.
    """

    def __init__(
        self,
        rubric: Rubric,
        template: Template,
        offline: Engine,
        engine: Engine | None = None,
        model: str = "",
        language: str = "English",
    ) -> None:
        self.rubric = rubric
        self._template = template
        self._offline = offline
        self._engine = engine
        self._model = model
        self._language = language

    @property
    def prompt(self) -> str:
        return self._template.label

    @property
    def asks_a_model(self) -> bool:
        return self._engine is not None

    def task(
        self,
        scene: Scene | None,
        context: Transcript,
        line: str,
        at: Standing,
        replies_before: int = 0,
        said_before: tuple[str, ...] = (),
    ) -> GradeTask:
        return GradeTask(
            scene=scene,
            context=context.last(CONTEXT_TURNS),
            line=line,
            standing=at,
            rubric=self.rubric,
            replies_before=replies_before,
            said_before=said_before,
            language=self._language,
        )

    def standing(self, context: Transcript, scene: Scene | None = None) -> Standing:
        """Where a talk stands when its earlier replies were not graded yet: they are read offline."""
        heard = Transcript()
        grades: list[GradeResult] = []
        for turn in context.turns:
            if turn.speaker is Speaker.LEARNER:
                at = standing(heard, grades, self.rubric)
                task = self.task(scene, heard, turn.text, at, replies_before=len(grades))
                grades.append(self.provisional(task))
            heard = heard.said(turn.speaker, turn.text)
        return standing(heard, grades, self.rubric)

    def provisional(self, task: GradeTask) -> Grade:
        """The offline reading. It grades any line, so a failure here is a bug and is raised."""
        request = grade_request(self._template, task, "")
        result = self._ask(self._offline, request, task)
        if isinstance(result, Ungraded):
            raise AssertionError(f"the offline grader left {task.line!r} ungraded: {result.detail}")
        return result

    def settled(self, task: GradeTask, sample_index: int = 0) -> GradeResult:
        """The grade of the chosen engine, or why there is none."""
        if self._engine is None:
            return self.provisional(task)
        request = grade_request(self._template, task, self._model, sample_index)
        try:
            result = self._ask(self._engine, request, task)
        except EngineError as error:
            return Ungraded(reason=error.message, detail=error.fault.value)
        if isinstance(result, Grade):
            return self._with_sound_wording(result, task)
        return result

    def _ask(self, engine: Engine, request: Request, task: GradeTask) -> GradeResult:
        """Ask, and once more when the answer cannot be read: a model may mend what it got wrong."""
        completion = engine.complete(request)
        result = self._read(completion, request, task)
        if isinstance(result, Grade) or completion.provenance is not Provenance.LIVE:
            return result
        repair = repair_request(request, completion.text, result)
        return self._read(engine.complete(repair), repair, task)

    def _read(self, completion: Completion, request: Request, task: GradeTask) -> GradeResult:
        return read_grade(completion.text, task, origin(completion, request, self.rubric.label))

    def _with_sound_wording(self, grade: Grade, task: GradeTask) -> Grade:
        """A model's wording is offered only if it is short and has no breaker; else ours is."""
        say = grade.suggestion.say
        if say and len(say.split()) <= SAY_WORDS:
            read = self.provisional(task.model_copy(update={"line": say}))
            if not read.breakers:
                return grade
        ours = self.provisional(task).suggestion.say
        suggestion = Suggestion(**{**grade.suggestion.model_dump(), "say": ours})
        return grade.model_copy(update={"suggestion": suggestion})

    def points(self, grade: Grade) -> int:
        return score(grade, self.rubric).points


def origin(completion: Completion, request: Request, rubric: str = "") -> Origin:
    return Origin(
        engine=completion.engine,
        provenance=completion.provenance,
        model=completion.model,
        prompt=request.prompt,
        rubric=rubric,
        fingerprint=request.fingerprint,
        **completion.usage.model_dump(),
    )
