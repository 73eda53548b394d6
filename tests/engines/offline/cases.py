"""Builds grading tasks for the tests of the offline grader and compares grades with expectations."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from simulator.domain.grade import Grade, GradeResult
from simulator.domain.scoring import score
from simulator.domain.stage import Standing, voices_concern
from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Letter, Origin, Provenance, Speaker, Stage
from simulator.engines.offline.grader import answer
from simulator.library.locations import data
from simulator.library.rubrics import load_rubric
from simulator.prompting.grade_reading import read_grade
from simulator.prompting.grader import GradeTask

RUBRIC = load_rubric(data("prompts"))
ORIGIN = Origin(engine="offline", provenance=Provenance.OFFLINE)
CASES = Path(__file__).parents[3] / "evals" / "data"


def cases(name: str) -> Iterator[dict[str, Any]]:
    for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def task(
    said: str | list[dict[str, str]],
    reply: str,
    stage: str = "S1",
    *,
    replies_before: int = 2,
    said_before: tuple[str, ...] = (),
) -> GradeTask:
    turns = [{"speaker": "loved_one", "text": said}] if isinstance(said, str) else said
    context = Transcript(
        turns=tuple(Turn(speaker=Speaker(one["speaker"]), text=one["text"]) for one in turns)
    )
    concern = stage in {"S2", "S3"} or any(
        voices_concern(text, RUBRIC.cues) for text in context.of(Speaker.LOVED_ONE)
    )
    return GradeTask(
        scene=None,
        context=context,
        line=reply,
        standing=Standing(stage=Stage(stage), concern=concern, why="given"),
        rubric=RUBRIC,
        replies_before=replies_before,
        said_before=said_before,
    )


def graded(one: GradeTask) -> GradeResult:
    return read_grade(answer(one), one, ORIGIN)


def grade(one: GradeTask) -> Grade:
    result = graded(one)
    assert isinstance(result, Grade), result
    return result


def misses(case: dict[str, Any]) -> list[str]:
    """What the grade of a case has that was not expected, in words."""
    asked = task(case["context"], case["reply"], case["stage"])
    got = grade(asked)
    scored, expected = score(got, RUBRIC), case["expect"]
    found = {one.breaker: one.severity for one in got.breakers}
    missed = []
    for criterion, levels in expected.get("levels", {}).items():
        if scored.levels.get(criterion) not in levels:
            missed.append(f"{criterion} is {scored.levels.get(criterion)}, expected {levels}")
    for breaker, severity in expected.get("breakers", {}).items():
        allowed = severity if isinstance(severity, list) else [severity]
        if found.get(breaker) not in allowed:
            missed.append(f"{breaker} is {found.get(breaker)}, expected {severity}")
    missed += [f"{one} was found" for one in expected.get("no_breakers", []) if one in found]
    for letter, most in expected.get("letters_max", {}).items():
        if (scored.letters[Letter(letter)] or 0) > most:
            missed.append(f"letter {letter} is {scored.letters[Letter(letter)]}, at most {most}")
    if "specificity" in expected and got.specificity not in expected["specificity"]:
        missed.append(f"specificity is {got.specificity}, expected {expected['specificity']}")
    if got.exempt != expected.get("exempt", ""):
        missed.append(f"exempt is {got.exempt!r}")
    return missed
