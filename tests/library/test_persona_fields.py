"""A form changes one field of a text and nothing else, whatever is written into it."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from simulator.domain.errors import DraftRejected
from simulator.library.drafts import Draft, drafted
from simulator.library.locations import data
from simulator.library.persona_fields import clean, field_texts, with_field
from simulator.use_cases.author_form import LISTS, OPTIONAL, PLACES

NEW = drafted(Draft(id="rosalind"))
SHELF = sorted(data("personas").glob("*.yaml"))
HARD = ("No", "12", "a: b # c", "- dash", "'q\"", "# lead", "[a, b]", "*star", "> x", "null")
LONG = 'He said "no" and: left. ' * 8


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize("value", [*HARD, LONG, "one\ntwo: 2\nthree # x", "tab\there", ""])
def test_a_new_draft_takes_any_words(path: str, value: str) -> None:
    changed = with_field(NEW, path, value)
    assert field_texts(changed, (path,))[path].value == clean(path, value)
    others = tuple(place for place in PLACES if place != path)
    assert field_texts(changed, others) == field_texts(NEW, others)


@given(st.sampled_from(PLACES), st.text(max_size=120))
def test_anything_that_can_be_typed_is_read_back(path: str, value: str) -> None:
    changed = with_field(NEW, path, value)
    assert field_texts(changed, (path,))[path].value == clean(path, value)


@pytest.mark.parametrize("file", SHELF, ids=lambda file: file.stem)
def test_a_shipped_file_keeps_all_its_other_fields(file) -> None:  # type: ignore[no-untyped-def]
    text = file.read_text(encoding="utf-8")
    fields = field_texts(text, PLACES)
    for path in (
        "name",
        "layers.1.fact",
        "situation.tried",
        "small_steps.0.words",
        "step_lines.no",
    ):
        changed = with_field(text, path, LONG if path not in LISTS else "one\ntwo")
        assert {**field_texts(changed, PLACES), path: fields[path]} == fields
        assert with_field(changed, path, fields[path].value) is not None


def test_comments_and_what_stands_around_stay() -> None:
    changed = with_field(with_field(NEW, "age", "58"), "situation.you_are", LONG)
    assert "# Why they refuse. One of" in changed
    assert "# You are her son and come on Sundays." in changed
    assert with_field(changed, "age", "58") == changed


@pytest.mark.parametrize("path", sorted(OPTIONAL))
def test_what_may_wait_is_taken_out_when_it_is_emptied(path: str) -> None:
    filled = with_field(NEW, path, "some words")
    emptied = with_field(filled, path, "")
    assert "some words" not in emptied
    assert field_texts(emptied, PLACES) == field_texts(NEW, PLACES)
    again = with_field(emptied, path, "other words")
    assert field_texts(again, (path,))[path].value == "other words"


def test_lines_with_conditions_are_left_to_the_text() -> None:
    text = "lines:\n  refusal:\n    guarded:\n      - {say: No., after: 1}\n"
    assert field_texts(text, PLACES)["lines.refusal.guarded"].fixed
    with pytest.raises(DraftRejected, match="only be changed in the text"):
        with_field(text, "lines.refusal.guarded", "Yes.")


@pytest.mark.parametrize("text", ["", "- a", "a: [", "a: &x b\nc: *x", "\t"])
def test_a_text_without_fields_has_no_form_and_is_not_touched(text: str) -> None:
    if not field_texts(text, PLACES):
        with pytest.raises(DraftRejected):
            with_field(text, "name", "Ros")
    else:
        assert yaml.safe_load(with_field(text, "name", "Ros"))["name"] == "Ros"
