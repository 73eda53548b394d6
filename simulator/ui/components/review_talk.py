"""The talk on the left: every reply with its evidence marked, and a way to each."""

from collections.abc import Collection, Sequence

import streamlit as st

from simulator.domain.review import Review
from simulator.domain.session import Session
from simulator.domain.signs.sign import SafetyCategory
from simulator.domain.value import N_, Speaker
from simulator.ui.components.evidence import marked_line
from simulator.ui.components.markup import put, words
from simulator.ui.components.talk import turn
from simulator.ui.language import _, ngettext

PAUSES = {
    SafetyCategory.SELF_HARM: N_("it was about the learner themself"),
    SafetyCategory.LOVED_ONE_DANGER: N_("someone seemed to be in danger"),
    SafetyCategory.VIOLENCE: N_("someone might get hurt"),
    SafetyCategory.CHILD_AT_RISK: N_("a child seemed to be at risk"),
    SafetyCategory.COVERT_OR_FORCE: N_("something secret or forced was planned"),
    SafetyCategory.DISTRESS: N_("it came too close"),
}
"""Why the game was left."""


def draw_whole_talk(
    session: Session, reviews: Sequence[Review], chosen: int, hidden: Collection[int], learner: str
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
            marks = _marks(len(exchange.attempts), said)
            label = f"{_('Reply {number}', number=number + 1)}{marks}"
            if st.button(label, key=f"reply-{number}", type="tertiary", disabled=here):
                asked = number
            marked = "" if number in hidden else marked_line(attempt.line, attempt.grade)
            whose = learner or _("Learner")
            put(turn(Speaker.LEARNER, name, attempt.line, marked=marked, learner=whose))
            put(turn(Speaker.LOVED_ONE, name, attempt.reply))
    for pause in session.safety_pauses:
        left = _(
            "The game was left here once ({why}). What was typed then was never kept.",
            why=_(PAUSES[SafetyCategory(pause.category)]),
        )
        put(f'<p class="aj-notice">{words(left)}</p>')
    return asked


def _marks(attempts: int, said: Sequence[Review]) -> str:
    notes = sum(one.says is None for one in said)
    parts = [
        ngettext("{n} try", "{n} tries", attempts) if attempts > 1 else "",
        _("changed") if any(one.is_change for one in said) else "",
        _("rated") if any(one.kind == "rating" for one in said) else "",
        ngettext("{n} note", "{n} notes", notes) if notes else "",
    ]
    shown = " · ".join(part for part in parts if part)
    return f" · {shown}" if shown else ""
