"""Reading one reply: at once by the offline grader, and settled by the chosen engine."""

import re
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from threading import Lock
from typing import Literal

from simulator.domain.errors import EngineError
from simulator.domain.evidence import locate
from simulator.domain.grade import Grade, GradeResult, Suggestion, Ungraded
from simulator.domain.language import Language
from simulator.domain.rubric import Rubric, Taught
from simulator.domain.scene import Scene
from simulator.domain.scoring import score
from simulator.domain.stage import Standing, standing
from simulator.domain.transcript import Transcript
from simulator.domain.value import Frozen, Origin, Provenance, Speaker, Stage
from simulator.prompting.engine import Completion, Engine, Request
from simulator.prompting.grade_answer import Answer
from simulator.prompting.grade_reading import grade_of, read_answer
from simulator.prompting.grader import (
    CONTEXT_TURNS,
    SAY_WORDS,
    GradeTask,
    grade_request,
    in_parts,
    repair_request,
)
from simulator.prompting.template import Template
from simulator.use_cases.background import Background

Calls = Literal["one", "letter"]
"""How a model is asked: one call for the whole answer, or at the same time one for each letter
and one for the reply as a whole."""


LONG_TURN = 60
"""Words of a turn that is long but not rare."""
CHARACTERS_PER_TOKEN = 4
CONTEXT_STEP = 4096

UNREAD = Origin(engine="offline", provenance=Provenance.OFFLINE)


def reads_offline(language: Language) -> bool:
    """Whether our own grader can read a talk in this language."""
    return language is Language.ENGLISH


_QUOTED = re.compile(r"[\"“„«](.+?)[\"”“»]")


def quotes_only(text: str, line: str) -> bool:
    """Whether everything in quotation marks is really in the line."""
    return all(locate(quote, line) is not None for quote in _QUOTED.findall(text))


class Heard(Frozen):
    """What came back from one call."""

    answer: Answer | Ungraded
    origin: Origin


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
        calls: Calls = "one",
        taught: tuple[Taught, ...] = (),
    ) -> None:
        """`taught`: examples of trainers, which only `engine` reads."""
        self._taught = taught
        self.rubric = rubric
        self._template = template
        self._offline = offline
        self._engine = engine
        self._model = model
        self._calls = calls
        self._reading_alone = Lock()
        self._under_way: Background[GradeResult] = Background()

    @property
    def prompt(self) -> str:
        return self._template.label

    def room(self) -> int:
        """Tokens that a model must be able to hold to grade late in a talk, in steps people set."""
        said = Transcript()
        for turn in range(CONTEXT_TURNS):
            said = said.said((Speaker.LOVED_ONE, Speaker.LEARNER)[turn % 2], "word " * LONG_TURN)
        at = Standing(stage=Stage.PARTNER, concern=True, why="measured")
        request = grade_request(self._template, self.task(None, said, "word " * LONG_TURN, at), "")
        asked = sum(len(message.content) for message in request.messages)
        needed = asked // CHARACTERS_PER_TOKEN + request.sampling.max_tokens
        return -(-needed // CONTEXT_STEP) * CONTEXT_STEP

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
        language: Language = Language.ENGLISH,
        names: tuple[str, ...] = (),
    ) -> GradeTask:
        return GradeTask(
            scene=scene,
            context=context.last(CONTEXT_TURNS),
            line=line,
            standing=at,
            rubric=self.rubric,
            replies_before=replies_before,
            said_before=said_before,
            language=language,
            names=names,
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
        """The offline reading. It grades any line, so a failure here is a bug and is raised.

        It reads English; of a line in another language it says nothing, rather than something wrong.
        """
        if not reads_offline(task.language):
            return Grade(
                stage=task.standing.stage, findings=(), exempt="other_language", origin=UNREAD
            )
        return _graded(self._ask(self._offline, (task,), "", 0), task)

    def reading(self, task: GradeTask) -> Grade:
        """The offline reading without a better wording and without an origin: enough to drive a
        reply and to weigh a wording, in a third of the time. It is not kept as a grade.

        One at a time: it is work and no waiting, so when a class sends in the same instant the
        first are answered soon instead of all of them late.
        """
        with self._reading_alone:
            return self._read(task.model_copy(update={"suggests": False}))

    def _read(self, task: GradeTask) -> Grade:
        """Only a model reads the words that a task is rendered to, so none are rendered here."""
        asked = Request(prompt=self.prompt, messages=(), task=task)
        answer = read_answer(self._offline.complete(asked).text, task)
        read = answer if isinstance(answer, Ungraded) else grade_of((answer,), task, UNREAD)
        return _graded(read, task)

    def begin(self, task: GradeTask, read: Grade | None = None) -> Future[GradeResult]:
        """`settled`, under way while the caller goes on: to the reply, whose words come first."""
        return self._under_way.begin(partial(self.settled, task, read=read))

    def settled(
        self, task: GradeTask, sample_index: int = 0, *, read: Grade | None = None
    ) -> GradeResult:
        """The grade of the chosen engine, or why there is none. `read`: the `reading` of this task."""
        if self._engine is None:
            return self.provisional(task)
        task = self._with_examples(task)
        tasks = in_parts(task) if self._calls == "letter" else (task,)
        try:
            result = self._ask(self._engine, tasks, self._model, sample_index)
        except EngineError as error:
            return Ungraded(reason=error.message, detail=error.fault.value)
        if isinstance(result, Grade):
            return self._with_sound_wording(result, task, read)
        return result

    def _ask(
        self, engine: Engine, tasks: Sequence[GradeTask], model: str, sample_index: int
    ) -> GradeResult:
        """Ask every part at the same time; a grade needs them all."""
        if len(tasks) == 1:
            heard = [self._hear(engine, model, sample_index, tasks[0])]
        else:
            with ThreadPoolExecutor(max_workers=len(tasks)) as pool:
                ask = partial(self._hear, engine, model, sample_index)
                heard = list(pool.map(ask, tasks))
        stands_behind = together([one.origin for one in heard])
        answers: list[Answer] = []
        for one in heard:
            if isinstance(one.answer, Ungraded):
                return one.answer.model_copy(update={"origin": stands_behind})
            answers.append(one.answer)
        return grade_of(tuple(answers), tasks[0], stands_behind)

    def _hear(self, engine: Engine, model: str, sample_index: int, task: GradeTask) -> Heard:
        """Ask, and once more when the answer cannot be read: a model may mend what it got wrong."""
        request = grade_request(self._template, task, model, sample_index)
        first = self._once(engine, request, task)
        live = first.completion.provenance is Provenance.LIVE
        if not isinstance(first.answer, Ungraded) or not live:
            return Heard(answer=first.answer, origin=first.origin)
        repair = repair_request(request, first.completion.text, first.answer)
        second = self._once(engine, repair, task)
        return Heard(answer=second.answer, origin=together([second.origin, first.origin]))

    def _once(self, engine: Engine, request: Request, task: GradeTask) -> "_Once":
        completion = engine.complete(request)
        return _Once(
            answer=read_answer(completion.text, task),
            origin=origin(completion, request, task.rubric.label),
            completion=completion,
        )

    def _with_examples(self, task: GradeTask) -> GradeTask:
        if not self._taught:
            return task
        rubric = task.rubric.model_copy(update={"taught": self._taught})
        return task.model_copy(update={"rubric": rubric})

    def taught_with(self, taught: tuple[Taught, ...]) -> "Grading":
        """The same grader, shown these examples and no others."""
        return Grading(
            self.rubric,
            self._template,
            self._offline,
            self._engine,
            self._model,
            self._calls,
            taught,
        )

    def _with_sound_wording(self, grade: Grade, task: GradeTask, read: Grade | None) -> Grade:
        """What a model would say and what it would keep, where code finds both to hold; else ours."""
        given = grade.suggestion
        sound = self._is_sound(given.say, task, read)
        kept = quotes_only(given.keep, task.line)
        if sound and kept:
            return grade
        ours = self._read(task).suggestion if reads_offline(task.language) else Suggestion()
        say, keep = given.say if sound else ours.say, given.keep if kept else ours.keep
        suggestion = Suggestion(**{**given.model_dump(), "say": say, "keep": keep})
        return grade.model_copy(update={"suggestion": suggestion})

    def _is_sound(self, say: str, task: GradeTask, read: Grade | None) -> bool:
        """Short, new, without a breaker, and better than the reply (or as good as a good one)."""
        said = {one.strip().lower() for one in (*task.said_before, task.line)}
        if not say.strip() or len(say.split()) > SAY_WORDS or say.strip().lower() in said:
            return False
        if not reads_offline(task.language):
            return True
        offered = self.reading(task.model_copy(update={"line": say}))
        reached, points = self.points(offered), self.points(read or self.reading(task))
        good = points >= self.rubric.scoring.band_edges[-1]
        return not offered.breakers and (reached > points or (good and reached == points))

    def points(self, grade: Grade) -> int:
        return score(grade, self.rubric).points


def _graded(result: GradeResult, task: GradeTask) -> Grade:
    if isinstance(result, Ungraded):
        raise AssertionError(f"the offline grader left {task.line!r} ungraded: {result.detail}")
    return result


class _Once(Heard):
    completion: Completion


def origin(completion: Completion, request: Request, rubric: str = "") -> Origin:
    return Origin(
        engine=completion.engine,
        provenance=completion.provenance,
        model=completion.model,
        prompt=request.prompt,
        rubric=rubric,
        fingerprint=request.fingerprint,
        left_out=completion.params_sent.get("messages_left_out", 0),
        read_in_part="server_read_only_tokens" in completion.params_sent,
        **completion.usage.model_dump(),
    )


def together(origins: Sequence[Origin]) -> Origin:
    """What stands behind something that took several calls: all that they cost, where it is known."""
    first, *others = origins
    if not others:
        return first
    sums = {
        name: None if None in counts else sum(count or 0 for count in counts)
        for name in ("prompt_tokens", "completion_tokens", "cached_tokens")
        if (counts := [getattr(one, name) for one in origins])
    }
    prints = " ".join(one.fingerprint for one in origins)
    sums["read_in_part"] = any(one.read_in_part for one in origins)
    return first.model_copy(update={**sums, "fingerprint": sha256(prints.encode()).hexdigest()})
