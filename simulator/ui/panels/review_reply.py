"""Beside the talk: one reply as it was graded, and everything a trainer can say of it."""

import streamlit as st

from simulator.domain.review import standing
from simulator.domain.session import Attempt
from simulator.ui.components.review_forms import (
    Changed,
    draw_blind,
    draw_change,
    draw_comment,
    draw_example,
    draw_tries,
)
from simulator.ui.components.review_grade import draw_grade, draw_line, draw_ratings_beside
from simulator.ui.components.review_said import draw_said
from simulator.ui.context import Context
from simulator.ui.language import _
from simulator.use_cases.review import Looked, Place


def draw_reply(context: Context, looked: Looked, number: int) -> None:
    session = looked.session
    attempts = session.exchanges[number].attempts
    tried = draw_tries(len(attempts), f"{session.id}-{number}")
    at = Place(session_id=session.id, exchange=number, attempt=tried)
    attempt, graded = attempts[tried], looked.graded.exchanges[number].attempts[tried]
    heard = session.opening if not number else session.exchanges[number - 1].now.reply
    hidden = is_hidden(context, looked, at)
    draw_line(heard, attempt, hidden)
    if hidden:
        _blind(context, at, graded)
        return
    _agree_or_change(context, at, attempt)
    draw_grade(attempt, graded, context.services.rubric)
    said = [one for one in looked.reviews if (one.exchange, one.attempt) == (number, tried)]
    draw_ratings_beside(
        [one for one in standing(said) if one.kind == "rating"], context.services.rubric
    )
    _said(context, looked, number, tried)
    _comment(context, at)
    with st.expander(_("Use it as an example for the grader")):
        example = draw_example(attempt, heard, context.services.rubric, _key(at))
        if example is not None:
            context.services.reviewing.choose_example(
                at,
                author(context),
                example.criterion,
                example.level,
                example.why,
                example.context,
                example.reply,
            )
            _done(context, _("Chosen. A model sees it from the next start of the program on."))


def is_hidden(context: Context, looked: Looked, at: Place) -> bool:
    """Whoever rates blind sees no grade, and no reading of others, before their own is kept."""
    attempt = looked.graded.exchanges[at.exchange].attempts[at.attempt]
    unrated = looked.rating_of(at, rater(context)) is None
    return context.tab.desk.blind and bool(attempt.grade.findings) and unrated


def author(context: Context) -> str:
    """Alone on this computer people say who they are; in an organisation it is known."""
    return (context.tab.author or _("Me")) if context.viewer.alone else context.viewer.name


def rater(context: Context) -> str:
    return author(context) if context.viewer.alone else context.viewer.id


def _blind(context: Context, at: Place, graded: Attempt) -> None:
    st.text(_("The grade is shown once you have read it yourself."))
    reading = draw_blind(graded, context.services.rubric, _key(at))
    if reading is not None:
        context.services.reviewing.rate(
            at, author(context), reading.levels, reading.breakers, blind=True
        )
        _done(context, _("Kept. This is how the grader read it."))


def _agree_or_change(context: Context, at: Place, attempt: Attempt) -> None:
    desk = context.tab.desk
    with st.container(horizontal=True):
        if attempt.grade.findings and st.button(
            _("Agree"),
            key="agree",
            type="primary",
            shortcut="a",
            help=_("The grade is right as it is"),
        ):
            context.services.reviewing.agree(at, author(context))
            _done(context, _("Agreed."))
        label = _("Close") if desk.changing else _("Change")
        if st.button(label, key="change", shortcut="e"):
            desk.changing = not desk.changing
            st.rerun()
    if desk.changing:
        change = draw_change(attempt, context.services.rubric, _key(at))
        if change is not None:
            _change(context, at, change)


def _change(context: Context, at: Place, change: Changed) -> None:
    reviewing, by = context.services.reviewing, author(context)
    match change.kind:
        case "level":
            reviewing.change_level(at, by, change.of, change.level, change.reason, change.quote)
        case "breaker":
            reviewing.change_breaker(at, by, change.of, change.level, change.reason, change.quote)
        case _:
            reviewing.change_wording(at, by, change.of, change.text, change.reason)
    context.tab.desk.changing = False
    _done(context, _("Changed. The reading of before stays beside it, and Undo brings it back."))


def _said(context: Context, looked: Looked, number: int, tried: int) -> None:
    about = [
        one
        for one in looked.reviews
        if one.exchange == number and one.attempt in (tried, None) and one.kind != "withdrawal"
    ]
    mine = [one.id for one in about if context.viewer.alone or one.by == context.viewer.id]
    undone = draw_said(about, looked.gone, mine, context.services.rubric)
    if undone is not None:
        context.services.reviewing.withdraw(looked.session.id, undone, author(context))
        _done(context, _("Taken back. It stays readable, and does not count any more."))


def _comment(context: Context, at: Place) -> None:
    with st.expander(_("Comment")):
        comment = draw_comment(_key(at))
    if comment is not None:
        context.services.reviewing.add_note(
            at.session_id,
            at.exchange,
            author(context),
            comment.text,
            attempt=at.attempt,
            about=comment.about,
            shared=comment.shared,
        )
        _done(context, _("Noted."))


def _key(at: Place) -> str:
    return f"{at.session_id}-{at.exchange}-{at.attempt}"


def _done(context: Context, said: str) -> None:
    context.tab.said = said
    st.rerun()
