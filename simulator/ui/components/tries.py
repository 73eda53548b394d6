"""Two tries at the same moment: both as they were, and what changed between them."""

import streamlit as st

from simulator.domain.retry import Compared, compared
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import WORDS
from simulator.domain.session import Attempt, Session
from simulator.domain.value import N_
from simulator.ui.components.evidence import marked_line
from simulator.ui.components.letters import NAMES
from simulator.ui.components.markup import put, quoted, words
from simulator.ui.language import _

OPENED = {
    1: N_("{name} ended more open after the new one."),
    0: N_("{name} ended about as open either way."),
    -1: N_("{name} ended less open after the new one."),
}


def draw_tries(session: Session, rubric: Rubric) -> None:
    """Every reply that was tried again."""
    for number, exchange in enumerate(session.exchanges, start=1):
        if len(exchange.attempts) == 1:
            continue
        put(f"<h3>{_('Reply {number}', number=number)}</h3>")
        columns = st.columns(2, gap="medium")
        first, last = exchange.attempts[0], exchange.now
        for column, title, attempt in zip(
            columns, (_("Your first try"), _("Your last try")), (first, last), strict=True
        ):
            with column:
                put(_try(title, attempt, session.persona.name))
        put(what_changed(compared(first, last, rubric), session.persona.name, session.show_scores))


def _try(title: str, attempt: Attempt, name: str) -> str:
    return (
        f'<section class="aj-card aj-try"><h4>{title}</h4>'
        f'<blockquote dir="auto">{marked_line(attempt.line, attempt.grade)}</blockquote>'
        f'<p class="aj-soft" dir="auto">{words(name)}: {quoted(attempt.reply)}</p></section>'
    )


def what_changed(change: Compared, name: str, scores: bool) -> str:
    gone, new = (", ".join(map(_, some)) for some in (change.gone, change.new))
    rows = [_("No longer there: {gone}.", gone=gone)] if gone else []
    rows += [_("New, and hard to hear: {new}.", new=new)] if new else []
    for one in change.letters if scores else ():
        moved = {"before": _(WORDS[one.before]), "after": _(WORDS[one.after])}
        rows.append(_("{letter}: from {before} to {after}.", letter=_(NAMES[one.letter]), **moved))
    rows.append(_(OPENED[change.moved], name=name))
    items = "".join(f"<li>{words(row)}</li>" for row in rows)
    return (
        f'<div class="aj-changed"><strong>{_("What changed")}</strong>'
        f'<ul class="aj-list">{items}</ul></div>'
    )
