"""The fields of a persona that a form offers; all others are written in the text beside it."""

from simulator.domain.value import Frozen
from simulator.use_cases.author import Checked, Problem

PLACES = (
    "id",
    "name",
    "age",
    "pronoun",
    "relation_to_learner",
    "learner_role",
    "setting",
    "reason",
    "difficulty",
    "underlying_fear",
    "opening_line",
    "situation.you_are",
    "situation.happening",
    "situation.tried",
    "layers.0.fact",
    "layers.0.told",
    "layers.1.fact",
    "layers.1.told",
    "layers.2.fact",
    "layers.2.told",
    "small_steps.0.text",
    "small_steps.0.words",
    "lines.refusal.guarded",
    "lines.refusal.ajar",
    "lines.neutral.guarded",
    "step_lines.accept",
    "step_lines.no",
)
LISTS = frozenset(
    place
    for place in PLACES
    if place.startswith(("lines.", "step_lines.")) or place.endswith((".told", ".words"))
)
"""Fields with several texts; in a form, one a line."""
OPTIONAL = frozenset(
    place for place in PLACES if place.startswith(("lines.", "step_lines.")) or place == "setting"
)
"""Fields that are taken out of the text when they are emptied."""


class FieldText(Frozen):
    value: str = ""
    """Empty where a blank is left, or nothing."""
    fixed: str = ""
    """Why it can only be changed in the text; empty: it can be changed."""


class Entry(Frozen):
    """One field of the form with what is said about it."""

    path: str
    value: str = ""
    fixed: str = ""
    blank: Problem | None = None
    """It has yet to be written."""
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


Form = dict[str, Entry]


def entry(path: str, text: FieldText, checked: Checked) -> Entry:
    here = [one for one in checked.problems if _is_of(one.field, path)]
    blank = next(iter(here), None) if not text.value and not text.fixed else None
    return Entry(
        path=path,
        value=text.value,
        fixed=text.fixed,
        blank=blank,
        problems=() if blank else tuple(here),
        warnings=tuple(one for one in checked.warnings if _is_of(one.field, path)),
    )


def _is_of(field: str, path: str) -> bool:
    return field == path or field.startswith(f"{path}.")
