"""One reply as it was graded: every criterion with its level, its words and what people changed."""

from collections.abc import Sequence

from simulator.domain.grade import Grade
from simulator.domain.review import Rating, Review
from simulator.domain.review_words import PARTS, SEVERITIES
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import WORDS, score
from simulator.domain.session import Attempt
from simulator.ui.components.evidence import marked_line
from simulator.ui.components.markup import put, quoted, words


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
        put(f'<p class="aj-aside">Not scored: {words(grade.exempt)}</p>')
    now, was = score(grade, rubric).levels, score(graded.grade, rubric).levels
    rows = "".join(
        _row(
            rubric.criterion(one.criterion).name,
            _changed(WORDS[now[one.criterion]], WORDS[was[one.criterion]]),
            one.evidence.text if one.evidence else "",
            one.reason,
            one.unsure,
        )
        for one in grade.findings
    )
    rows += _breakers(grade, graded.grade, rubric)
    put(
        '<div class="aj-scroll" tabindex="0" role="region" aria-label="Grade">'
        '<table class="aj-table aj-grade"><thead><tr><th scope="col">Looked for</th>'
        '<th scope="col">Read as</th><th scope="col">Because</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )
    put(_suggestion(grade, graded.grade))


def _row(name: str, level: str, quote: str, reason: str, unsure: bool) -> str:
    found = f'<q dir="auto">{quoted(quote).strip("“”")}</q> ' if quote else ""
    doubt = ' <span class="aj-chip-doubt">unsure</span>' if unsure else ""
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
            SEVERITIES[now[id_].severity if id_ in now else 0],
            SEVERITIES[was[id_].severity if id_ in was else 0],
        )
        quote = one.evidence.text if one.evidence else ""
        name = f"Hurt: {rubric.breaker(id_).name}"
        rows.append(_row(name, level, quote, one.reason, one.unsure))
    return "".join(rows)


def _suggestion(grade: Grade, graded: Grade) -> str:
    rows = "".join(
        f"<div><dt>{label}</dt><dd dir='auto'>"
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
    heads = "".join(f'<th scope="col">{words(author)}</th>' for author, _ in given)
    first = given[0][1]
    rows = "".join(
        f'<tr><th scope="row">{words(rubric.criterion(id_).name)}</th><td>{WORDS[level]}</td>'
        + "".join(f"<td>{_level(rating, id_)}</td>" for _, rating in given)
        + "</tr>"
        for id_, level in first.graded.items()
    )
    put(
        '<div class="aj-scroll" tabindex="0" role="region" aria-label="Ratings">'
        '<table class="aj-table"><thead><tr><th scope="col">Looked for</th>'
        f'<th scope="col">Grader</th>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _level(rating: Rating, criterion: str) -> str:
    level = rating.levels.get(criterion)
    return "–" if level is None else WORDS[level]
