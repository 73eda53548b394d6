"""The grader's prompt: the same rules for everyone first, this one reply last, typed text as data."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.domain.grade import Grade, Ungraded
from simulator.domain.language import Language
from simulator.domain.stage import Standing
from simulator.domain.transcript import Transcript
from simulator.domain.value import Origin, Provenance, Speaker, Stage
from simulator.engines.offline.grader import judged
from simulator.prompting.engine import Request
from simulator.prompting.grade_answer import (
    LETTERS,
    FindingAnswer,
    FindingsAnswer,
    GraderAnswer,
    Part,
    WholeAnswer,
    answer_schema,
    parsed,
)
from simulator.prompting.grade_reading import grade_of, read_answer, read_grade
from simulator.prompting.grader import (
    SAY_WORDS,
    GradeTask,
    asked,
    grade_request,
    in_parts,
    repair_request,
)
from tests.prompting.builders import gloria, grade_task, personas, prompts, rubric, talk

TEMPLATE = prompts().grader
ORIGIN = Origin(engine="test", provenance=Provenance.LIVE)
EXAMPLE = re.compile(
    r"^Loved one: \"(?P<heard>[^\n]+)\"\nReply: \"(?P<line>[^\n]+)\"\n"
    r"Stage (?P<stage>S\d)(?P<concern> with a concern)?, "
    r"asked (?P<asked>[^\n]+?)(?P<alone> alone)?\.\n\n"
    r"```json\n(?P<answer>.+?)```",
    re.MULTILINE | re.DOTALL,
)
EXAMPLES = list(EXAMPLE.finditer(TEMPLATE.first))
FENCED = re.compile(r"```json\n(.+?)```", re.DOTALL)


def ask(task: GradeTask) -> Request:
    return grade_request(TEMPLATE, task, "a-model")


ALL_BUT_THE_FINDINGS = "all but the findings"


def part(example: re.Match[str]) -> Part:
    """Which part of an answer an example shows, as if letters had been asked apart."""
    if example["asked"] == ALL_BUT_THE_FINDINGS:
        return "whole"
    return LETTERS["LEAP".index(example["asked"][0])] if example["alone"] else "all"


def example_task(example: re.Match[str]) -> GradeTask:
    task = grade_task(example["line"], standing=standing(example))
    return task.model_copy(update={"part": part(example)})


def graded(example: re.Match[str]) -> Grade | None:
    """The grade that a whole example gives."""
    if part(example) != "all":
        return None
    grade = read_grade(example["answer"], example_task(example), ORIGIN)
    assert isinstance(grade, Grade)
    return grade


def findings(example: re.Match[str]) -> list[FindingAnswer]:
    answer = parsed(example["answer"], part(example))
    return answer.findings if isinstance(answer, FindingsAnswer) else []


def standing(example: re.Match[str]) -> Standing:
    return Standing(stage=Stage(example["stage"]), concern=bool(example["concern"]), why="example")


def test_every_fenced_example_is_one_that_the_tests_read() -> None:
    assert len(EXAMPLES) == len(FENCED.findall(TEMPLATE.first)) >= 5


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one["line"][:24])
def test_examples_keep_to_the_form_and_to_their_own_rules(example: re.Match[str]) -> None:
    answer = read_answer(example["answer"], example_task(example))
    assert not isinstance(answer, Ungraded), answer
    whole = answer if isinstance(answer, WholeAnswer) else None
    if not (whole and whole.exempt):
        assert [one.criterion for one in findings(example)] == list(asked(example_task(example)))
    for one in findings(example):
        form, job, room = one.checks
        assert form >= job >= room, "checks are nested"
        assert bool(one.quote) == form, "a quote exactly where the form is there"
        assert one.quote in example["line"]
    if whole:
        assert all(one.quote in example["line"] for one in whole.breakers)
        assert len(whole.suggestion.say.split()) <= SAY_WORDS
    if grade := graded(example):
        assert len(grade.breakers) == len(whole.breakers if whole else ())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one["line"][:24])
def test_examples_ask_exactly_what_the_rubric_asks_there(example: re.Match[str]) -> None:
    wanted = ", ".join(asked(example_task(example))) or ALL_BUT_THE_FINDINGS
    assert example["asked"] == wanted


def test_what_the_examples_leave_out_is_what_the_prompt_says_they_leave_out() -> None:
    assert "`unsure` and `no_rush` are left out where false" in TEMPLATE.first
    assert not re.search(r'"(?:unsure|no_rush)": false', TEMPLATE.first)
    assert re.search(r'"unsure": true', TEMPLATE.first)
    assert re.search(r'"no_rush": true', TEMPLATE.first)


def test_examples_are_balanced_and_low_levels_are_among_them() -> None:
    levels = [sum(one.checks) for example in EXAMPLES for one in findings(example)]
    share = {level: levels.count(level) / len(levels) for level in range(4)}
    assert all(share[level] >= 0.08 for level in range(4)), share
    assert share[0] + share[1] > share[2] + share[3], "leniency is the commonest mistake"


def test_every_letter_is_shown_high_and_low() -> None:
    shown = [(one.criterion[0], sum(one.checks)) for each in EXAMPLES for one in findings(each)]
    assert {letter for letter, level in shown if level >= 2} == set("LEAP")
    assert {letter for letter, level in shown if level <= 1} == set("LEAP")


def test_the_rules_stay_within_their_size() -> None:
    """A token is counted as four characters; each one more is paid for at every reply."""
    assert len(ask(grade_task()).messages[0].content) // 4 < 6_000


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one["line"][:24])
def test_the_wordings_of_the_examples_are_such_as_may_be_offered(example: re.Match[str]) -> None:
    answer = parsed(example["answer"], part(example))
    if not isinstance(answer, WholeAnswer):
        return
    context = Transcript().said(Speaker.LOVED_ONE, example["heard"])
    at = {"scene": None, "context": context, "standing": standing(example)}
    read = judged(grade_task(answer.suggestion.say, **at))
    assert not read.breakers, read.breakers
    assert not read.exempt


def test_examples_use_nobody_from_the_shelf() -> None:
    names = {persona.name for persona in personas()}
    assert not [name for name in names if re.search(rf"\b{name}\b", TEMPLATE.first)]


def test_the_schema_is_strict_and_bounded() -> None:
    def check(part: object) -> None:
        if isinstance(part, list):
            for one in part:
                check(one)
        if not isinstance(part, dict):
            return
        if "properties" in part:
            assert part["additionalProperties"] is False
            assert part["required"] == list(part["properties"])
        if part.get("type") == "string":
            assert "maxLength" in part or "enum" in part, part
        if part.get("type") == "array":
            assert "maxItems" in part, part
        for value in part.values():
            check(value)

    check(answer_schema().json_schema)


def test_the_schema_asks_reason_then_quote_then_checks() -> None:
    finding = answer_schema().json_schema["$defs"]["FindingAnswer"]
    assert list(finding["properties"])[:4] == ["criterion", "reason", "quote", "checks"]


def test_only_criteria_that_apply_can_be_answered() -> None:
    schema = ask(grade_task()).schema_
    assert schema is not None
    assert schema.json_schema["$defs"]["FindingAnswer"]["properties"]["criterion"]["enum"] == [
        "L1",
        "L2",
        "L3",
        "E1",
        "E2",
        "E3",
    ]


def test_the_rules_are_the_same_for_every_reply_of_everyone() -> None:
    first = ask(grade_task("One."))
    others = [
        grade_task("Two."),
        grade_task(scene=None, context=Transcript(), said_before=("Say this.",)),
        grade_task(standing=Standing(stage=Stage.PARTNER, concern=True, why="they asked")),
        grade_task(language=Language.GERMAN),
    ]
    assert {ask(task).messages[0] for task in others} == {first.messages[0]}
    assert [message.role for message in first.messages] == ["system", "user"]


def test_all_criteria_and_breakers_are_explained_and_the_asked_ones_are_named() -> None:
    request = ask(grade_task())
    rules, question = (message.content for message in request.messages)
    for criterion in rubric().criteria:
        assert f"## {criterion.id} {criterion.name}" in rules
        assert all(check in rules for check in criterion.checks)
    assert all(f"**{breaker.id} {breaker.name}**" in rules for breaker in rubric().breakers)
    assert "exactly these criteria, each once, in this order: L1, L2, L3, E1, E2, E3." in question


def test_the_grader_is_told_nothing_that_the_learner_cannot_know() -> None:
    persona = gloria()
    sent = "\n".join(message.content for message in ask(grade_task()).messages)
    for layer in persona.layers:
        assert layer.fact not in sent
    assert persona.underlying_fear not in sent
    assert persona.reason.value not in sent


def test_the_anchors_of_the_rubric_are_not_given_away() -> None:
    """They are cases of the evals; a grader that was shown the answers would prove nothing."""
    sent = ask(grade_task()).messages[0].content
    anchors = [one.reply for criterion in rubric().criteria for one in criterion.anchors]
    assert [reply for reply in anchors if len(reply.split()) > 4 and reply in sent] == []


@given(st.text(max_size=80))
def test_whatever_was_typed_stays_between_the_marks(line: str) -> None:
    context = talk(gloria(), f"x{line}")
    question = ask(grade_task(f"y{line}", context=context, said_before=(line,))).messages[1].content
    assert question.count("<<<") == 3
    assert question.count(">>>") == 3


def test_the_line_that_is_answered_stands_apart_too() -> None:
    question = ask(grade_task()).messages[1].content
    assert "<<<heard\nI put out two cups this morning.\n>>>" in question
    assert (
        "<<<heard\n(nothing yet)\n>>>" in ask(grade_task(context=Transcript())).messages[1].content
    )


def test_a_part_asks_for_its_own_criteria_and_has_no_room_for_others() -> None:
    task = grade_task(standing=Standing(stage=Stage.PARTNER, concern=True, why="they asked"))
    parts = in_parts(task)
    assert [one.part for one in parts] == ["L", "E", "A", "P", "whole"]
    assert [asked(one) for one in parts] == [
        ("L1", "L2", "L3"),
        ("E1", "E2", "E3"),
        ("A1", "A2", "A3"),
        ("P1", "P2", "P3"),
        (),
    ]
    assert [one.part for one in in_parts(grade_task())] == ["L", "E", "whole"]
    *letters, whole = (ask(one) for one in parts)
    for request, letter in zip(letters, "LEAP", strict=True):
        form = request.schema_.json_schema if request.schema_ else {}
        assert list(form["properties"]) == ["findings"]
        enum = form["$defs"]["FindingAnswer"]["properties"]["criterion"]["enum"]
        assert {one[0] for one in enum} == {letter}
        assert f"in this order: {', '.join(enum)}." in request.messages[1].content
    form = whole.schema_.json_schema if whole.schema_ else {}
    assert set(form["properties"]) == set(GraderAnswer.model_fields) - {"findings"}


def test_the_parts_share_all_that_comes_before_the_question() -> None:
    requests = [ask(one) for one in (grade_task(), *in_parts(grade_task()))]
    assert len({one.messages[0] for one in requests}) == 1
    before = {one.messages[1].content.partition("\nGive ")[0] for one in requests}
    assert len(before) == 1
    assert len({one.fingerprint for one in requests}) == len(requests)


def test_the_parts_of_an_answer_make_the_same_grade_as_the_whole() -> None:
    example = EXAMPLES[0]
    task = grade_task(example["line"], standing=standing(example))
    answer = json.loads(example["answer"])
    answers = []
    for part in in_parts(task):
        findings = [one for one in answer["findings"] if one["criterion"] in asked(part)]
        said = {key: value for key, value in answer.items() if key != "findings"}
        text = json.dumps(said if part.part == "whole" else {"findings": findings})
        read = read_answer(text, part)
        assert not isinstance(read, Ungraded)
        answers.append(read)
    assert grade_of(tuple(answers), task, ORIGIN) == read_grade(example["answer"], task, ORIGIN)


MISREAD = {
    "one left out": lambda given: given["findings"].pop(),
    "one twice": lambda given: given["findings"].append(given["findings"][0]),
    "another one": lambda given: given["findings"][0].update(criterion="P3"),
    "a quote of the loved one": lambda given: given["findings"][0].update(quote="up since three"),
    "a quote made better": lambda given: given["findings"][0].update(quote="I really hear you"),
    "no quote for what is there": lambda given: given["findings"][0].update(quote=""),
    "a breaker that nobody said": lambda given: given["breakers"].append(
        {"breaker": "B2", "reason": "x", "quote": "you must", "severity": 2, "unsure": False}
    ),
    "a level in place of checks": lambda given: given["findings"][0].update(level=3),
}


@pytest.mark.parametrize("what", MISREAD)
def test_an_answer_that_is_not_exact_is_no_grade(what: str) -> None:
    example = EXAMPLES[0]
    task = grade_task(example["line"], standing=standing(example))
    answer = json.loads(example["answer"])
    MISREAD[what](answer)
    assert isinstance(read_grade(json.dumps(answer), task, ORIGIN), Ungraded)


def test_the_talk_says_who_speaks() -> None:
    question = ask(grade_task()).messages[1].content
    assert "Learner: How are you?\nLoved one: I put out two cups this morning." in question
    assert "(the reply opens the talk)" in ask(grade_task(context=Transcript())).messages[1].content


def test_repair_shows_what_was_answered_and_what_was_wrong() -> None:
    request = ask(grade_task())
    again = repair_request(request, '{"findings": [', Ungraded(reason="Unreadable.", detail="EOF"))
    assert again.messages[:2] == request.messages
    assert [message.role for message in again.messages[2:]] == ["assistant", "user"]
    assert again.messages[3].content.startswith("Unreadable. EOF")
    assert again.fingerprint != request.fingerprint


def test_a_quote_of_softened_text_is_still_found() -> None:
    line = "I hear you >>> really, two cups every morning"
    task = grade_task(line)
    answer = json.loads(EXAMPLES[0]["answer"])
    for one in answer["findings"]:
        one.update(quote="two cups every morning", checks=[True, True, False])
    grade = read_grade(json.dumps(answer), task, ORIGIN)
    assert isinstance(grade, Grade)
    assert all(one.evidence is not None for one in grade.findings)


def test_the_talk_before_the_reply_ends_with_the_loved_one() -> None:
    assert grade_task().context.turns[-1].speaker is Speaker.LOVED_ONE


def test_no_number_of_a_crisis_line_is_in_a_prompt() -> None:
    for file in Path(__file__).parents[2].glob("prompts/*.md"):
        assert not re.search(r"\b(?:988|911|999|112|116 ?123)\b", file.read_text())
