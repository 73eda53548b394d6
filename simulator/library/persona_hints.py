"""What to do about a problem in a persona file, in words for somebody who has never seen YAML."""

from difflib import get_close_matches

from pydantic import BaseModel

from simulator.domain import persona as schema
from simulator.domain.inner_state import Heard, Openness
from simulator.domain.lines import Topic
from simulator.domain.persona import Reason

_REASONS = ", ".join(Reason)
_FIELDS: dict[str, str] = {
    "id": "a short lower-case name without blanks, as in `id: gloria`",
    "name": "their first name, as the learner says it",
    "age": "a number from 10 to 110, as in `age: 58`",
    "pronoun": "she, he or they",
    "relation_to_learner": "what they are to the learner, as in `mother`",
    "learner_role": "what the learner is to them, as in `adult child`",
    "reason": f"why they refuse, one of {_REASONS}",
    "difficulty": "easy, medium or hard; without quotes",
    "underlying_fear": "one sentence: what they are really afraid of",
    "layers": "three, each with a `fact` and at least one `told` line in their own words",
    "opening_line": "the first thing they say, already brushing it off",
    "small_steps": "one step they could really take: `text`, and `words` a learner would use for it",
    "situation": "three fields, to the learner as you: `you_are`, `happening`, `tried`",
    "fact": "one sentence about them, as in `She has stopped cooking.`",
    "told": "how they would say it themselves, first person",
    "text": "the step in one sentence, on their terms",
    "words": "words by which a learner's offer of this step is known, lower case",
    "you_are": "who the learner is to them, as in `You are her son.`",
    "happening": "what the learner has seen in the last weeks, in things one can see",
    "tried": "what the learner has tried, and how it went",
    "family": "a short lower-case name without blanks, as in `own-step`",
    "breaker": "B1 to B17, as in the rubric",
    "criterion": "L1 to L3, E1 to E3, A1 to A3 or P1 to P3, as in the rubric",
    "seed_lines": "numbers in brackets, as in `[35]`",
    "alpha": "a number from 0.3 to 2; leave it out to get the one for the difficulty",
    "start": "trust, openness, readiness and tension from 0 to 100; leave it out for the usual ones",
    "step_threshold": "a number up to r_max; leave both out for the usual ones",
}
_QUOTE = "put quotes around it: YAML reads No, Yes and bare numbers as something else than words"
_COLON = "put quotes around a line that has a colon and a blank (`: `) in it"


def field_hint(path: tuple[int | str, ...]) -> str:
    """What belongs in this field."""
    named = [part for part in path if isinstance(part, str)]
    return _FIELDS.get(named[-1], "") if named else ""


def hint(kind: str, path: tuple[int | str, ...], given: object, message: str) -> str:
    """What to do about one finding of the schema; empty when the field's own hint says it."""
    last = str(path[-1]) if path else ""
    if kind == "extra_forbidden" or kind.startswith("invalid_key"):
        return _unknown(last)
    if kind == "enum":
        return _choices(path, str(given))
    if kind == "missing" and last == "say" and isinstance(given, dict):
        return _COLON
    if isinstance(given, bool):
        return _QUOTE
    if isinstance(given, dict) and kind in {"string_type", "model_type"}:
        return _COLON
    if kind in {"tuple_type", "list_type"} and isinstance(given, str):
        return "put each on a line of its own, with a hyphen before it"
    if kind in {"string_type", "model_type", "model_attributes_type", "dict_type"} and path:
        return _QUOTE if isinstance(given, int | float) else "" if field_hint(path) else _SHAPE
    if "r_max" in message:
        return "lower step_threshold, or leave both out for the usual ones"
    return ""


_SHAPE = "a text here; a list has a hyphen before each, one a line, indented alike"


def _unknown(name: str) -> str:
    if name in {"False", "True"}:
        words = ("no", "off") if name == "False" else ("yes", "on")
        return f"quote it: '{words[0]}' (without quotes YAML reads it as {name.lower()})"
    near = get_close_matches(name, _known_names(), n=1, cutoff=0.5)
    if near:
        return f"did you mean `{near[0]}`?"
    return "take it out, or look the name up in personas/README.md"


def _known_names() -> list[str]:
    models = [
        value
        for value in vars(schema).values()
        if isinstance(value, type) and issubclass(value, BaseModel)
    ]
    names = {field.alias or name for one in models for name, field in one.model_fields.items()}
    return sorted((names - {"borrowed"}) | {*Openness, *Topic, *Heard})


def _choices(path: tuple[int | str, ...], given: str) -> str:
    named = [str(part) for part in path]
    if "answers" in named:
        choices: list[str] = list(Openness) if len(named) > 3 else list(Topic)
    elif "reactions" in named:
        choices = list(Openness) if len(named) > 3 else list(Heard)
    elif named[-1:] == ["reason"] or "reason_secondary" in named:
        choices = list(Reason)
    else:
        choices = list(Openness)
    near = get_close_matches(given, choices, n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`?" if near else f"one of {', '.join(choices)}"


def expected(kind: str, message: str, given: object) -> str:
    """What the schema says, in fewer words."""
    if kind == "string_pattern_mismatch":
        return f"{given!r} is not one that there is"
    if kind == "enum":
        return f"{given!r} is not one that there is"
    if kind == "extra_forbidden":
        return "no such field"
    if kind.startswith("invalid_key"):
        return "no such field"
    if kind in {"model_type", "model_attributes_type"} and not isinstance(given, dict | list):
        return f"expected words, not {given!r}"
    return message.removeprefix("Value error, ")


def yaml_hint(said: str) -> str:
    """What usually stands behind what the YAML reader says."""
    for part, advised in _YAML.items():
        if part in said:
            return advised
    return "look at this line and the one above: quotes closed, indented like its neighbours?"


_YAML = {
    "mapping values are not allowed": _COLON,
    "could not find expected ':'": "a field needs a colon and a blank: `name: Rosalind`",
    "cannot start any token": "put quotes around a text that begins with @, %, `, *, &, ! or |",
    "did not find expected key": "indent it like its neighbours, and close the quotes above",
    "expected <block end>": "indent it like its neighbours, and close the quotes above",
    "unknown escape": "use 'single quotes' around a text with a backslash",
    "found unexpected end of stream": "a quote or bracket is not closed",
    "undefined alias": "put quotes around a text that begins with *",
    "could not determine a constructor": "put quotes around a text that begins with !",
    "found unhashable key": "braces and brackets have a meaning here; put quotes around the text",
    "control characters": "delete the invisible character on this line",
}
