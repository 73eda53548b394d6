"""What people said of a reply: comments, changes and ratings, with a way to take one's own back."""

from collections.abc import Collection, Sequence

import streamlit as st

from simulator.domain.review import Review, Withdrawal
from simulator.domain.review_words import in_words
from simulator.domain.rubric import Rubric
from simulator.ui.components.markup import put, unquoted, words
from simulator.ui.components.moments import moment
from simulator.ui.language import _


def draw_said(
    reviews: Sequence[Review], gone: Collection[str], mine: Collection[str], rubric: Rubric
) -> str | None:
    """The id of the review that was taken back. `gone`: ids of those that do not stand."""
    undone = None
    for one in reviews:
        if isinstance(one.says, Withdrawal):
            continue
        put(said(one, rubric, gone=one.id in gone))
        if one.id in mine and one.id not in gone:
            label = _("Undo") if one.says is not None else _("Take it back")
            if st.button(label, key=f"undo-{one.id}", type="tertiary"):
                undone = one.id
    return undone


def said(one: Review, rubric: Rubric, gone: bool = False) -> str:
    what = in_words(one, rubric, _)
    span = f'<q dir="auto">{unquoted(one.span.text)}</q>' if one.span else ""
    for_all = one.says is not None or one.shared
    shared = "" if for_all else f" · {_('only trainers see this')}"
    note = f'<p class="aj-pre">{words(one.note)}</p>' if one.note else ""
    line = f"<p><strong>{words(what)}</strong></p>" if what else ""
    back = f'<p class="aj-soft">{_("Taken back.")}</p>' if gone else ""
    return (
        f'<div class="aj-notice aj-note{" aj-gone" if gone else ""}" dir="auto">'
        f"<strong>{words(one.author)}</strong> "
        f'<span class="aj-soft">{words(moment(one.at))}{shared}</span>{line}{span}{note}{back}</div>'
    )
