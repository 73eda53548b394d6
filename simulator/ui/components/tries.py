"""Two tries at the same moment: both as they were, and what changed between them."""

import streamlit as st

from simulator.domain.retry import Compared, compared
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import WORDS
from simulator.domain.session import Attempt, Session
from simulator.ui.components.evidence import marked_line
from simulator.ui.components.letters import NAMES
from simulator.ui.components.markup import put, quoted, words

OPENED = {
    1: "{name} ended more open after the new one.",
    0: "{name} ended about as open either way.",
    -1: "{name} ended less open after the new one.",
}


def draw_tries(session: Session, rubric: Rubric) -> None:
    """Every reply that was tried again."""
    for number, exchange in enumerate(session.exchanges, start=1):
        if len(exchange.attempts) == 1:
            continue
        put(f"<h3>Reply {number}</h3>")
        columns = st.columns(2, gap="medium")
        first, last = exchange.attempts[0], exchange.now
        for column, title, attempt in zip(
            columns, ("Your first try", "Your last try"), (first, last), strict=True
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
    rows = [f"No longer there: {words(', '.join(change.gone))}."] if change.gone else []
    rows += [f"New, and hard to hear: {words(', '.join(change.new))}."] if change.new else []
    if scores:
        rows += [
            f"{NAMES[one.letter]}: from {WORDS[one.before]} to <strong>{WORDS[one.after]}</strong>."
            for one in change.letters
        ]
    rows.append(words(OPENED[change.moved].format(name=name)))
    items = "".join(f"<li>{row}</li>" for row in rows)
    return f'<div class="aj-changed"><strong>What changed</strong><ul class="aj-list">{items}</ul></div>'
