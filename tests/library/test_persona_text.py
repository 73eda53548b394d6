"""Every slip in a persona file comes with its line, its field, and what to do."""

import pytest
import yaml

from simulator.library.drafts import Draft, drafted
from simulator.library.locations import data
from simulator.library.persona_text import check_text

MINIMAL = (data("personas") / "README.md").read_text("utf-8").split("```yaml\n")[1].split("```")[0]
MORE = """\
step_lines:
  'no':
    - Not that.
lines:
  refusal:
    guarded:
      - Sit down.
"""
WHOLE = MINIMAL + MORE


def line_of(text: str, part: str) -> int:
    return next(at for at, line in enumerate(text.splitlines(), 1) if part in line)


@pytest.mark.parametrize(
    ("old", "new", "field", "advised"),
    [
        ("'no':", "no:", "step_lines.False", "quote it: 'no'"),
        ("reason: cost", "reason: costs", "reason", "did you mean `cost`?"),
        ("reason: cost", "reason: weather", "reason", "travel"),
        ("opening_line:", "openning_line:", "openning_line", "did you mean `opening_line`?"),
        ("age: 58", "age: fifty", "age", "a number from 10 to 110"),
        ("difficulty: medium", "difficulty: brutal", "difficulty", "easy, medium or hard"),
        ("- Sit down.", "- Off", "lines.refusal.guarded.0", "put quotes around it"),
        ("- Sit down.", "- Money: always", "lines.refusal.guarded.0.say", "colon"),
        ("- Sit down.", "- " + "word " * 21, "lines.refusal.guarded.0", "cut it"),
        ("    guarded:", "    gaurded:", "lines.refusal.gaurded", "did you mean `guarded`?"),
        ("name: Rosalind", "name: ___", "name", "their first name"),
        ("    told:\n      - I sold", "    tell:\n      - I sold", "layers.1.tell", "`told`"),
    ],
)
def test_a_slip_has_a_line_and_a_hint(old: str, new: str, field: str, advised: str) -> None:
    text = WHOLE.replace(old, new, 1)
    problems = {one.field: one for one in check_text(text, "mine.yaml").problems}
    assert field in problems, problems
    assert advised in problems[field].hint
    part = next(line for line in new.splitlines() if line.split(":")[0] not in {"    told"})
    assert abs(problems[field].line - line_of(text, part)) <= 1


@pytest.mark.parametrize(
    ("text", "line", "advised"),
    [
        ("id: x\nname: Anna: the first\n", 2, "quotes"),
        ("id: x\nname\nage: 5\n", 3, "colon and a blank"),
        ("id: x\nname: @anna\n", 2, "quotes"),
        ("id: x\nname: 'Anna\n", 3, "closed"),
        ("id: x\n\tname: Anna\n", 2, "not tabs"),
        ("id: x\nname: &a Anna\nfull_name: *a\n", 2, "write the text out"),
    ],
)
def test_what_is_no_yaml_has_a_hint_too(text: str, line: int, advised: str) -> None:
    (problem,) = check_text(text, "mine.yaml").problems
    assert abs(problem.line - line) <= 1
    assert advised in problem.hint


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    text = WHOLE.replace("age: 58", "age: old").replace("- Sit down.", "- " + "word " * 30)
    text = text.replace("reason: cost", "reason: ___")
    problems = check_text(text, "mine.yaml").problems
    assert [one.field for one in problems] == ["age", "reason", "lines.refusal.guarded.0"]
    assert [one.line for one in problems] == sorted(one.line for one in problems)


def test_a_bare_file_asks_for_the_small_set_of_fields_only() -> None:
    asked = {one.field for one in check_text("id: aunt\n", "aunt.yaml").problems}
    assert asked == {
        *("name", "age", "pronoun", "relation_to_learner", "learner_role", "reason", "difficulty"),
        *("underlying_fear", "layers", "opening_line", "small_steps", "situation"),
    }


def test_deep_nesting_is_one_problem() -> None:
    (problem,) = check_text("a: " + "[" * 5_000, "mine.yaml").problems
    assert "nest" in problem.said or "expected" in problem.said or problem.hint


def test_a_text_with_warnings_is_a_persona() -> None:
    checked = check_text(WHOLE, "mine.yaml", advise=True)
    assert checked.persona is not None
    assert checked.problems == ()
    lines = {one.field: one.line for one in checked.warnings}
    assert lines["lines.refusal"] == line_of(WHOLE, "guarded:")


def test_a_fresh_draft_says_each_blank_and_nothing_else() -> None:
    checked = check_text(drafted(Draft(id="aunt-ros")), "aunt-ros.yaml")
    assert {one.said for one in checked.problems} == {"a blank is left"}
    assert all(one.hint for one in checked.problems)


def test_a_draft_whose_blanks_are_filled_is_a_persona() -> None:
    text = drafted(Draft(id="aunt-ros", relation="aunt"))
    filled = {
        "age": "58",
        "pronoun": "she",
        "reason": "cost",
    }
    for field, value in filled.items():
        text = text.replace(f"{field}: ___", f"{field}: {value}", 1)
    checked = check_text(text.replace("___", "Something they say."), "aunt-ros.yaml")
    assert checked.problems == ()
    assert checked.persona is not None
    assert checked.persona.relation_to_learner == "aunt"


def test_whatever_a_draft_is_given_stays_a_text() -> None:
    wild = 'x"\nreason: denial\n- &a [1, 2] # {say: "no"}\t\u2028\x85 \\'
    text = drafted(Draft(id="wild", name=wild, opening_line=wild, themes=(wild,), notes=(wild,)))
    fields = yaml.safe_load(text)
    assert fields["id"] == "wild"
    assert fields["reason"] == "___"
    assert "denial" in fields["name"]
