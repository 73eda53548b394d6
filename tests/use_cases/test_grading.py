"""Settling a grade with a model: in one call or in several at once, and never with a worse wording."""

import json
import threading
from collections.abc import Callable

import pytest

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.grade import Grade, Ungraded
from simulator.domain.value import Provenance
from simulator.engines.offline.engine import Offline
from simulator.engines.offline.grader import judged
from simulator.prompting.engine import Completion, Engine, OnText, Request, Usage
from simulator.prompting.grade_answer import GraderAnswer
from simulator.prompting.grader import SAY_WORDS, GradeTask
from simulator.use_cases.grading import Calls, Grading
from tests.fakes import PROMPTS, RUBRIC
from tests.prompting.builders import grade_task

LINE = "Two cups, Mum. That sounds lonely. What are those mornings like?"
Change = Callable[[dict[str, object]], object]


class Grader:
    """A model that reads like the offline grader, part by part, and can be made to misbehave."""

    def __init__(self, say: str = "", change: dict[str, Change] | None = None) -> None:
        self.asked: list[Request] = []
        self.say = say
        self.change = change or {}
        self.at_once = threading.Barrier(1)

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        self.asked.append(request)
        self.at_once.wait(timeout=10)
        assert isinstance(request.task, GradeTask)
        part = request.task.part
        answer = judged(request.task).model_dump(mode="json")
        answer["suggestion"]["say"] = self.say or answer["suggestion"]["say"]
        if part == "whole":
            del answer["findings"]
        elif part != "all":
            own = [one for one in answer["findings"] if one["criterion"].startswith(part)]
            answer = {"findings": own}
        self.change.get(part, lambda _: None)(answer)
        return Completion(
            text=json.dumps(answer),
            provenance=Provenance.LIVE,
            engine="openai",
            usage=Usage(prompt_tokens=100, completion_tokens=10),
        )


def grading(engine: Engine, calls: Calls = "one") -> Grading:
    return Grading(RUBRIC, PROMPTS.grader, offline=Offline(), engine=engine, calls=calls)


def settled(engine: Engine, line: str = LINE, calls: Calls = "one") -> Grade:
    grade = grading(engine, calls).settled(grade_task(line))
    assert isinstance(grade, Grade)
    return grade


def test_letter_by_letter_gives_the_same_grade_from_calls_that_run_at_the_same_time() -> None:
    one, several = Grader(), Grader()
    several.at_once = threading.Barrier(3)
    whole, joined = settled(one), settled(several, calls="letter")
    assert joined.model_copy(update={"origin": whole.origin}) == whole
    assert len(one.asked) == 1
    parts = {task.part for ask in several.asked if isinstance(task := ask.task, GradeTask)}
    assert parts == {"L", "E", "whole"}


def test_what_several_calls_cost_is_counted_together() -> None:
    engine = Grader()
    origin = settled(engine, calls="letter").origin
    assert (origin.prompt_tokens, origin.completion_tokens) == (300, 30)
    assert origin.cached_tokens is None
    assert origin.fingerprint not in {one.fingerprint for one in engine.asked}


def test_one_part_that_stays_unreadable_leaves_no_grade_after_one_repair() -> None:
    engine = Grader(change={"E": lambda answer: answer.clear()})
    result = grading(engine, "letter").settled(grade_task(LINE))
    assert isinstance(result, Ungraded)
    assert "could not read" in result.reason
    assert result.origin is not None
    assert result.origin.prompt_tokens == 400
    assert len(engine.asked) == 4


def test_a_part_that_is_mended_counts() -> None:
    broken = [True]

    def once(answer: dict[str, object]) -> None:
        if broken.pop() if broken else False:
            answer.clear()

    engine = Grader(change={"whole": once})
    assert settled(engine, calls="letter").findings
    assert len(engine.asked) == 4


def test_when_one_call_fails_the_reason_is_told() -> None:
    class Away(Grader):
        def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
            if isinstance(request.task, GradeTask) and request.task.part == "L":
                raise EngineError(EngineFault.AWAY, "The server is away. Start it.")
            return super().complete(request, on_text)

    result = grading(Away(), "letter").settled(grade_task(LINE))
    assert isinstance(result, Ungraded)
    assert result.reason == "The server is away. Start it."


def test_a_better_wording_of_the_model_is_offered() -> None:
    say = "So the second cup is still his. What are those mornings like, Mum?"
    assert settled(Grader(say), "OK.").suggestion.say == say


@pytest.mark.parametrize(
    ("line", "say"),
    [
        ("OK.", "You have to see a doctor, Mum."),
        ("OK.", "You're depressed, Mum. Two cups, every day."),
        ("OK.", "OK."),
        (LINE, "That sounds hard."),
        ("OK.", "So the second cup is still his. " + "And what else? " * 12),
    ],
    ids=["orders", "labels", "the same again", "no better", "too long"],
)
def test_a_wording_that_would_do_harm_or_no_good_is_replaced_by_ours(line: str, say: str) -> None:
    ours = grading(Grader()).provisional(grade_task(line)).suggestion.say
    given = settled(Grader(say), line).suggestion.say
    assert given == ours != say
    assert 0 < len(ours.split()) <= SAY_WORDS


def test_a_wording_is_not_offered_twice() -> None:
    say = "So the second cup is still his. What are those mornings like, Mum?"
    again = grade_task("OK.", said_before=(say,))
    grade = grading(Grader(say)).settled(again)
    assert isinstance(grade, Grade)
    assert grade.suggestion.say != say


def test_the_answer_of_the_offline_grader_is_whole() -> None:
    assert set(judged(grade_task(LINE)).model_dump()) == set(GraderAnswer.model_fields)


def test_nothing_is_praised_that_was_not_said() -> None:
    for keep, kept in (
        ('"Two cups, Mum": it takes up what she said.', True),
        ("“What are those mornings like?”: open, and hers.", True),
        ("It stays with her.", True),
        ('"I hear how heavy it is": it names the weight.', False),
    ):
        engine = Grader(change={"all": lambda answer, keep=keep: _kept(answer, keep)})
        ours = grading(engine).provisional(grade_task(LINE)).suggestion.keep
        assert settled(engine).suggestion.keep == (keep if kept else ours)


def _kept(answer: dict[str, object], keep: str) -> None:
    suggestion = answer["suggestion"]
    assert isinstance(suggestion, dict)
    suggestion["keep"] = keep
