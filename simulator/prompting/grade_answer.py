"""The form of a grader's answer, whole or in parts: what any grader writes, the offline one too."""

from functools import cache
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from simulator.domain.value import Frozen
from simulator.prompting.engine import AnswerSchema

Part = Literal["all", "L", "E", "A", "P", "whole"]
"""What one call asks for: everything, the findings of one letter, or what is judged of the reply
as a whole: breakers, kind of question, suggestion."""
LETTERS: tuple[Part, ...] = ("L", "E", "A", "P")

Text = Annotated[str, Field(max_length=400)]
Quote = Annotated[str, Field(max_length=300)]


class FindingAnswer(Frozen):
    criterion: Annotated[str, Field(max_length=2)]
    reason: Text
    quote: Quote
    checks: Annotated[list[bool], Field(min_length=3, max_length=3)]
    unsure: bool = False
    no_rush: bool = False
    """E3 only: the reply says outright that there is no hurry."""


class BreakerAnswer(Frozen):
    breaker: Annotated[str, Field(max_length=3)]
    reason: Text
    quote: Quote
    severity: Literal[1, 2, 3]
    unsure: bool = False


class SuggestionAnswer(Frozen):
    keep: Text
    try_next: Text
    say: Text
    heard: Text


class FindingsAnswer(Frozen):
    """The answer of a call for one letter."""

    findings: Annotated[list[FindingAnswer], Field(max_length=12)]


class WholeAnswer(Frozen):
    """The answer of a call for what is judged of the reply as a whole."""

    breakers: Annotated[list[BreakerAnswer], Field(max_length=6)]
    specificity: Literal["none", "topic", "theirs"]
    question: Literal["none", "open", "closed"]
    step_offered: bool
    apology: Literal[0, 1, 2, 3]
    exempt: Literal["", "greeting", "suicide_question", "emergency", "not_a_reply"]
    notes: Annotated[list[Text], Field(max_length=3)]
    suggestion: SuggestionAnswer


class GraderAnswer(WholeAnswer, FindingsAnswer):
    """Everything about one reply; the findings come first."""


Answer = FindingsAnswer | WholeAnswer | GraderAnswer


def form_of(part: Part) -> type[FindingsAnswer] | type[WholeAnswer]:
    match part:
        case "all":
            return GraderAnswer
        case "whole":
            return WholeAnswer
        case "L" | "E" | "A" | "P":
            return FindingsAnswer


@cache
def answer_schema(asked: tuple[str, ...] = (), part: Part = "all") -> AnswerSchema:
    """The form of an answer; `asked` leaves no room for a criterion that does not apply."""
    schema = strict(form_of(part).model_json_schema())
    if asked and part != "whole":
        schema["$defs"]["FindingAnswer"]["properties"]["criterion"] = {
            "type": "string",
            "enum": list(asked),
        }
        schema["properties"]["findings"]["maxItems"] = len(asked)
    return AnswerSchema(name="grade", json_schema=schema)


def strict(schema: dict[str, Any]) -> dict[str, Any]:
    """Close every object and require every property, as strict servers ask."""
    if "properties" in schema:
        schema["additionalProperties"] = False
        schema["required"] = list(schema["properties"])
    for value in schema.values():
        if isinstance(value, dict):
            strict(value)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, dict):
                    strict(item)
    schema.pop("default", None)
    return schema


def parsed(text: str, part: Part = "all") -> Answer:
    """What an engine wrote, in the form that was asked for.

    Raises:
        ValueError: it is in another form.
    """
    try:
        return form_of(part).model_validate_json(json_object(text))
    except ValidationError as error:
        raise ValueError(str(error)) from None


def joined(answers: tuple[Answer, ...]) -> GraderAnswer:
    """One answer from the answers to all the parts, the findings in the order they were asked."""
    findings = [
        one for answer in answers if isinstance(answer, FindingsAnswer) for one in answer.findings
    ]
    whole = next(answer for answer in answers if isinstance(answer, WholeAnswer))
    fields = {name: getattr(whole, name) for name in WholeAnswer.model_fields}
    return GraderAnswer(findings=findings, **fields)


def json_object(text: str) -> str:
    """The outermost JSON object in `text`; servers without structured output put words around."""
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end else text
