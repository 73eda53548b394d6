"""A prompt says which names it uses, uses what it says, and can do nothing but fill them in."""

import pytest

from simulator.domain.errors import PromptInvalid
from simulator.prompting.template import Template

HEAD = "---\nid: sample\nversion: 3\nvariables: [name, line]\n---\n"
SAMPLE = f"{HEAD}You are {{{{ name }}}}.\n<!-- last -->\nThey say: {{{{ line }}}}\n"


def test_a_prompt_has_a_name_a_version_and_two_parts() -> None:
    template = Template.parse(SAMPLE)
    rendered = template.render(name="Gloria", line="Hello, Mum.")
    assert template.label == "sample@3"
    assert rendered.first == "You are Gloria."
    assert rendered.last == "They say: Hello, Mum."


def test_windows_line_ends_make_no_other_prompt() -> None:
    assert Template.parse(SAMPLE.replace("\n", "\r\n")) == Template.parse(SAMPLE)


def test_a_value_is_never_read_as_a_template() -> None:
    line = "{{ name }} {% for x in y %} {# gone #}"
    assert line in Template.parse(SAMPLE).render(name="Gloria", line=line).last


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (SAMPLE.replace("[name, line]", "[name, line, mood]"), "declared but not used: mood"),
        (SAMPLE.replace("[name, line]", "[name]"), "used but not declared: line"),
        (SAMPLE.replace("<!-- last -->\n", ""), "the line <!-- last --> is missing"),
        (SAMPLE.replace("{{ name }}", "{{ name | upper }}"), "only {{ name }} is allowed"),
        (SAMPLE.replace("{{ name }}", "{{ name.full }}"), "only {{ name }} is allowed"),
        (SAMPLE.replace("{{ name }}", "{{ name() }}"), "only {{ name }} is allowed"),
        (SAMPLE.replace("{{ name }}", "{{ 1 + 1 }}{{ name }}"), "only {{ name }} is allowed"),
        (SAMPLE.replace("You", "{% if name %}You{% endif %}"), "only {{ name }} is allowed"),
        (SAMPLE.replace("You", "{% set x = 1 %}You"), "only {{ name }} is allowed"),
        (SAMPLE.replace("You", "{# a note #}You"), "comments are not sent"),
        (SAMPLE.replace("{{ name }}", "{{ name"), "line 1 of the text"),
        (SAMPLE.replace("version: 3", "version: 0"), "front matter, version"),
        (SAMPLE.replace("version: 3", "version: [3"), "the front matter is not YAML"),
        (SAMPLE.replace("version: 3", "version: 3\nauthor: me"), "front matter, author"),
        (SAMPLE.replace("id: sample", "id: ../sample"), "front matter, id"),
        ("You are {{ name }}.", "it must begin with front matter"),
        ("---\nnothing closes it", "it must begin with front matter"),
        ("---\n---\nbody", "front matter"),
    ],
)
def test_what_is_wrong_with_a_prompt_is_said(text: str, problem: str) -> None:
    with pytest.raises(PromptInvalid) as caught:
        Template.parse(text)
    assert problem in caught.value.message


def test_a_value_may_be_neither_missing_nor_too_many() -> None:
    template = Template.parse(SAMPLE)
    with pytest.raises(PromptInvalid, match="sample@3 needs a value for line"):
        template.render(name="Gloria")
    with pytest.raises(PromptInvalid, match="sample@3 has no place for mood"):
        template.render(name="Gloria", line="Hello", mood="low")
