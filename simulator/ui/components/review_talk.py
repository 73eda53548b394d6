"""The talk on the left: every reply with its evidence marked, and a way to each."""

from collections.abc import Collection, Sequence

import streamlit as st

from simulator.domain.review import Review
from simulator.domain.session import Session
from simulator.domain.value import Speaker
from simulator.ui.components.evidence import marked_line
from simulator.ui.components.markup import put, words
from simulator.ui.components.talk import turn


def draw_whole_talk(
    session: Session, reviews: Sequence[Review], chosen: int, hidden: Collection[int]
) -> int | None:
    """The index of the reply that was asked for. `hidden`: replies whose grade is not shown yet."""
    name, asked = session.persona.name, None
    put(turn(Speaker.LOVED_ONE, name, session.opening))
    for number, exchange in enumerate(session.exchanges):
        attempt = exchange.now
        here = number == chosen
        with st.container(key=f"aj-{'here' if here else 'reply'}-{number}", gap="small"):
            known = () if number in hidden else reviews
            said = [one for one in known if one.exchange == number]
            label = f"Reply {number + 1}{_marks(len(exchange.attempts), said)}"
            if st.button(label, key=f"reply-{number}", type="tertiary", disabled=here):
                asked = number
            marked = "" if number in hidden else marked_line(attempt.line, attempt.grade)
            put(turn(Speaker.LEARNER, name, attempt.line, marked=marked, learner="Learner"))
            put(turn(Speaker.LOVED_ONE, name, attempt.reply))
    for pause in session.safety_pauses:
        put(
            f'<p class="aj-notice">The game was left here once ({words(pause.category)}). '
            "What was typed then was never kept.</p>"
        )
    return asked


def _marks(attempts: int, said: Sequence[Review]) -> str:
    notes = sum(one.says is None for one in said)
    parts = [
        f"{attempts} tries" if attempts > 1 else "",
        "changed" if any(one.is_change for one in said) else "",
        "rated" if any(one.kind == "rating" for one in said) else "",
        (f"{notes} note" if notes == 1 else f"{notes} notes") if notes else "",
    ]
    shown = " · ".join(part for part in parts if part)
    return f" · {shown}" if shown else ""
