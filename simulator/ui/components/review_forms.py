"""What a trainer says of one reply: another level, a reading of their own, a comment, an example."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from simulator.domain.review_words import PARTS, SEVERITIES
from simulator.domain.rubric import Criterion, Rubric
from simulator.domain.scoring import WORDS
from simulator.domain.session import Attempt
from simulator.domain.value import Level, Severity
from simulator.ui.language import _

LEVELS: tuple[Level, ...] = (0, 1, 2, 3)


@dataclass(frozen=True)
class Changed:
    of: str
    """A criterion, a breaker, or a part of the suggestion."""
    kind: str
    """`level`, `breaker` or `wording`."""
    level: Level
    text: str
    quote: str
    reason: str


@dataclass(frozen=True)
class Reading:
    levels: dict[str, Level]
    breakers: dict[str, Severity]


@dataclass(frozen=True)
class Comment:
    text: str
    about: str
    """Words of the reply or the answer; empty: all of it."""
    shared: bool


@dataclass(frozen=True)
class Chosen:
    criterion: str
    level: Level
    why: str
    context: str
    reply: str


def draw_change(attempt: Attempt, rubric: Rubric, key: str) -> Changed | None:
    asked = [one.criterion for one in attempt.grade.findings]
    found = [one.breaker for one in attempt.grade.breakers]
    others = [one.id for one in rubric.breakers if one.id not in found]

    def named(id_: str) -> str:
        if id_ in PARTS:
            return _("Suggestion: {part}", part=_(PARTS[id_]))
        if id_ in asked:
            return f"{id_} {_(rubric.criterion(id_).name)}"
        return f"{id_} {_('Hurt: {name}', name=_(rubric.breaker(id_).name))}"

    of = st.selectbox(
        _("What to change"), [*asked, *found, *PARTS, *others], 0, named, key=f"of-{key}"
    )
    with st.form(f"change-{key}-{of}", border=False):
        level: Level = 0
        text, quote = "", ""
        if of in PARTS:
            text = st.text_area(
                _("Say instead"), getattr(attempt.grade.suggestion, of), max_chars=400
            )
        else:
            names = WORDS if of in asked else SEVERITIES
            level = st.radio(
                _("It is"), LEVELS, format_func=lambda one: _(names[one]), horizontal=True
            )
            quote = st.text_input(
                _("The words it rests on, copied from the reply (may stay empty)")
            )
        reason = st.text_area(
            _("Why"), max_chars=4000, height=80, help=_("The learner reads this too.")
        )
        if not st.form_submit_button(_("Save the change"), type="primary"):
            return None
    kind = "wording" if of in PARTS else "level" if of in asked else "breaker"
    return Changed(of, kind, level, text or "", quote or "", reason or "")


def draw_blind(attempt: Attempt, rubric: Rubric, key: str) -> Reading | None:
    """A reading before the grade is shown: nothing is chosen beforehand."""
    asked = [rubric.criterion(one.criterion) for one in attempt.grade.findings]
    with st.form(f"blind-{key}", border=False):
        levels = {one.id: _level(one) for one in asked}
        names = {one.id: _(one.name) for one in rubric.breakers}
        found = st.multiselect(
            _("Anything that hurts?"), list(names), format_func=names.__getitem__
        )
        if not st.form_submit_button(_("Save my reading, then show the grade"), type="primary"):
            return None
    given = {id_: level for id_, level in levels.items() if level is not None}
    return Reading(levels=given, breakers={id_: rubric.breaker(id_).severity for id_ in found})


def _level(one: Criterion) -> Level | None:
    chosen: Level | None = st.radio(
        f"{_(one.name)}: {_(one.asks)}",
        LEVELS,
        None,
        lambda one: _(WORDS[one]),
        horizontal=True,
        key=f"r-{one.id}",
    )
    return chosen


def draw_comment(key: str, whole: bool = False) -> Comment | None:
    with st.form(f"comment-{key}", clear_on_submit=True, border=False):
        text = st.text_area(_("Your comment"), max_chars=4000, height=80)
        about = "" if whole else st.text_input(_("On these words only (copied; may stay empty)"))
        shared = st.checkbox(_("The learner sees it"), value=True)
        if not st.form_submit_button(_("Leave the comment")):
            return None
    return Comment(text or "", about or "", shared)


def draw_example(attempt: Attempt, heard: str, rubric: Rubric, key: str) -> Chosen | None:
    asked = [one.criterion for one in attempt.grade.findings]
    if not asked:
        return None
    with st.form(f"example-{key}", border=False):
        st.text(
            _(
                "A model that grades is shown this reply as an example. Take out names and anything that "
                "says who the learner is."
            )
        )
        criterion = st.selectbox(
            _("Example of"), asked, format_func=lambda id_: f"{id_} {_(rubric.criterion(id_).name)}"
        )
        level: Level = st.radio(
            _("Level"), LEVELS, format_func=lambda one: _(WORDS[one]), horizontal=True
        )
        context = st.text_area(_("What they had said"), heard, max_chars=600, height=80)
        reply = st.text_area(_("The reply"), attempt.line, max_chars=2000, height=80)
        why = st.text_area(_("Why it has this level"), max_chars=400, height=80)
        if not st.form_submit_button(_("Use it as an example")):
            return None
    return Chosen(criterion, level, why or "", context or "", reply or "")


def draw_tries(count: int, key: str) -> int:
    """The index of the try to read; the newest at first."""
    if count == 1:
        return 0
    tries: Sequence[int] = range(count)
    names = {one: _("Try {number}", number=one + 1) for one in tries}
    names[count - 1] = _("Try {number} (counts)", number=count)
    chosen = st.segmented_control(
        _("Tries"), list(tries), default=count - 1, format_func=names.__getitem__, key=f"try-{key}"
    )
    return count - 1 if chosen is None else chosen
