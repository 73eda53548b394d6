"""One reply as it was graded: every criterion with its level, its words and what people changed."""

from collections.abc import Sequence

from simulator.domain.grade import Grade
from simulator.domain.review import Rating, Review
from simulator.domain.review_words import PARTS, SEVERITIES
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import WORDS, score
from simulator.domain.session import Attempt
from simulator.ui.components.evidence import marked_line
from simulator.ui.components.feedback import NOT_RATED
from simulator.ui.components.markup import heads, put, quoted, unquoted, words
from simulator.ui.language import _


def draw_line(heard: str, attempt: Attempt, hidden: bool) -> None:
    """The reply itself, beside its grade; without marks while the grade is hidden."""
    line = words(attempt.line) if hidden else marked_line(attempt.line, attempt.grade)
    put(
        f'<p class="aj-soft" dir="auto">{quoted(heard)}</p>'
        f'<blockquote class="aj-line" dir="auto">{line}</blockquote>'
    )


def draw_grade(attempt: Attempt, graded: Attempt, rubric: Rubric) -> None:
    """`graded`: the same as the grader left it, for what was changed since."""
    grade = attempt.grade
    if grade.exempt:
        why = _(NOT_RATED.get(grade.exempt, grade.exempt))
        put(f'<p class="aj-aside">{words(_("Not scored: {why}", why=why))}</p>')
    now, was = score(grade, rubric).levels, score(graded.grade, rubric).levels
    rows = "".join(
        _row(
            _(rubric.criterion(one.criterion).name),
            _changed(_(WORDS[now[one.criterion]]), _(WORDS[was[one.criterion]])),
            one.evidence.text if one.evidence else "",
            one.reason,
            one.unsure,
        )
        for one in grade.findings
    )
    rows += _breakers(grade, graded.grade, rubric)
    put(
        f'<div class="aj-scroll" tabindex="0" role="region" aria-label="{_("Grade")}">'
        '<table class="aj-table aj-grade"><thead><tr>'
        f"{heads(_('Looked for'), _('Read as'), _('Because'))}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )
    put(_suggestion(grade, graded.grade))


def _row(name: str, level: str, quote: str, reason: str, unsure: bool) -> str:
    found = f'<q dir="auto">{unquoted(quote)}</q> ' if quote else ""
    doubt = f' <span class="aj-chip-doubt">{_("unsure")}</span>' if unsure else ""
    return (
        f'<tr><th scope="row">{words(name)}</th><td>{level}{doubt}</td>'
        f'<td dir="auto">{found}<span class="aj-soft">{words(reason)}</span></td></tr>'
    )


def _changed(now: str, was: str) -> str:
    return words(now) if now == was else f"<strong>{words(now)}</strong> <s>{words(was)}</s>"


def _breakers(grade: Grade, graded: Grade, rubric: Rubric) -> str:
    now = {one.breaker: one for one in grade.breakers}
    was = {one.breaker: one for one in graded.breakers}
    rows = []
    for id_ in dict.fromkeys([*now, *was]):
        one = now.get(id_) or was[id_]
        level = _changed(
            _(SEVERITIES[now[id_].severity if id_ in now else 0]),
            _(SEVERITIES[was[id_].severity if id_ in was else 0]),
        )
        quote = one.evidence.text if one.evidence else ""
        name = _("Hurt: {name}", name=_(rubric.breaker(id_).name))
        rows.append(_row(name, level, quote, one.reason, one.unsure))
    return "".join(rows)


def _suggestion(grade: Grade, graded: Grade) -> str:
    rows = "".join(
        f"<div><dt>{_(label)}</dt><dd dir='auto'>"
        f"{_changed(getattr(grade.suggestion, part), getattr(graded.suggestion, part))}</dd></div>"
        for part, label in PARTS.items()
        if getattr(grade.suggestion, part) or getattr(graded.suggestion, part)
    )
    return f'<dl class="aj-advice">{rows}</dl>' if rows else ""


def draw_ratings_beside(ratings: Sequence[Review], rubric: Rubric) -> None:
    """Everybody's levels beside the grader's, once one's own are given."""
    given = [(one.author, one.says) for one in ratings if isinstance(one.says, Rating)]
    if not given:
        return
    head = heads(_("Looked for"), _("Grader"), *(author for author, says in given))
    first = given[0][1]
    rows = "".join(
        f'<tr><th scope="row">{words(_(rubric.criterion(id_).name))}</th><td>{_(WORDS[level])}</td>'
        + "".join(f"<td>{_level(rating, id_)}</td>" for author, rating in given)
        + "</tr>"
        for id_, level in first.graded.items()
    )
    put(
        f'<div class="aj-scroll" tabindex="0" role="region" aria-label="{_("Ratings")}">'
        f'<table class="aj-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _level(rating: Rating, criterion: str) -> str:
    level = rating.levels.get(criterion)
    return "–" if level is None else _(WORDS[level])
