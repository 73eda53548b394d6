"""The feedback card of one reply: keep, try, one way to say it, what they heard."""

from typing import Literal

import streamlit as st

from simulator.domain.grade import Grade
from simulator.domain.retry import compared
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import Band, in_doubt, score
from simulator.domain.session import Attempt, Session
from simulator.domain.unseen import unseen
from simulator.domain.value import N_, Provenance
from simulator.ui.components.evidence import marked_line, marks_in
from simulator.ui.components.letters import letters_strip
from simulator.ui.components.markup import put, quoted, words
from simulator.ui.components.tries import what_changed
from simulator.ui.language import _

BANDS = {
    Band.OPENED: N_("This reply opened the door"),
    Band.AJAR: N_("This reply set the door ajar"),
    Band.NEUTRAL: N_("This reply left the door where it was"),
    Band.CLOSED: N_("This reply pushed the door to"),
}
LISTEN_FIRST = N_(
    "You need not convince {name} of anything. Listen first: pick up one thing they said, or ask one "
    "question that cannot be answered with yes or no."
)
NO_PASS = N_(
    "What you say is read for how it may land, and the reading appears here. There is no pass or fail, "
    "and you can try any reply again."
)
LANDS = {1: N_("landed a little hard"), 2: N_("landed hard"), 3: N_("hurt")}
MAY_LAND = {
    1: N_("may have landed a little hard"),
    2: N_("may have landed hard"),
    3: N_("may have hurt"),
}
GUESS = N_("This is a guess. Read it once more with {name}'s ears.")


Next = Literal["wording", "again"]
NOT_RATED = {
    "greeting": N_("A hello is only a hello: it is not rated."),
    "suicide_question": N_("A direct question about suicide is never rated."),
    "emergency": N_("Getting help in danger is never rated."),
    "not_a_reply": N_("This was not said to them, so it is not rated."),
    "other_language": N_(
        "Without the model nobody here could read this language, so it is not rated."
    ),
}
"""Why a reply has no rating, by `Grade.exempt`."""


def draw_feedback(session: Session, rubric: Rubric, can_retry: bool) -> Next | None:
    """The card of the newest reply, and what the learner wants to do with it.

    The reply itself is not repeated here: it is marked where it was said, in the talk.
    """
    if not session.exchanges:
        put(
            f'<section class="aj-card aj-calm" tabindex="0" aria-label="{_("Feedback")}">'
            f"<h2>{_('Before your first reply')}</h2>"
            f"<p>{words(_(LISTEN_FIRST, name=session.persona.name))}</p>"
            f'<p class="aj-soft">{_(NO_PASS)}</p></section>'
        )
        return None
    name, scores = session.persona.name, session.show_scores
    *tries, attempt = session.exchanges[-1].attempts
    chosen: Next | None = None
    with st.container(key="aj-feedback"):
        put(
            f'<div class="aj-part" tabindex="0" role="region" aria-label="{_("Feedback")}">'
            f"{_title(attempt, rubric, scores)}{_legend(attempt.line, attempt.grade)}"
            f"{_hurts(attempt.grade, rubric, name)}{_advice(attempt.grade)}</div>"
        )
        if can_retry:
            with st.container(horizontal=True, gap="small"):
                if attempt.grade.suggestion.say and st.button(_("Use this wording"), key="wording"):
                    chosen = "wording"
                if st.button(_("Try again"), key="retry"):
                    chosen = "again"
        put(f'<div class="aj-part">{_rest(attempt, rubric, name, scores)}</div>')
    for number, old in enumerate(tries, start=1):
        with st.expander(_("Your try number {number}, and what changed", number=number)):
            put(what_changed(compared(old, attempt, rubric), name, scores))
            put(feedback_card(old, rubric, name, scores))
    return chosen


def draw_older_feedback(session: Session, rubric: Rubric) -> None:
    """The replies before the newest, each folded away, newest first."""
    for number, exchange in reversed(list(enumerate(session.exchanges[:-1], start=1))):
        with st.expander(_("Your reply {number}", number=number)):
            put(feedback_card(exchange.now, rubric, session.persona.name, session.show_scores))


def feedback_card(attempt: Attempt, rubric: Rubric, name: str, scores: bool) -> str:
    """The whole card as HTML, with the reply in it."""
    grade = attempt.grade
    return (
        f'<section class="aj-card aj-feedback">{_title(attempt, rubric, scores)}'
        f'<blockquote dir="auto">{marked_line(attempt.line, grade)}</blockquote>'
        f"{_legend(attempt.line, grade)}"
        f"{_hurts(grade, rubric, name)}{_advice(grade)}{_rest(attempt, rubric, name, scores)}"
        "</section>"
    )


def _title(attempt: Attempt, rubric: Rubric, scores: bool) -> str:
    shown = scores and not attempt.grade.exempt
    title = BANDS[score(attempt.grade, rubric).band] if shown else N_("About this reply")
    return f"<h2>{_(title)}</h2>"


def _rest(attempt: Attempt, rubric: Rubric, name: str, scores: bool) -> str:
    grade = attempt.grade
    heard = grade.suggestion.heard
    parts = [
        f'<dl class="aj-advice"><div><dt>{words(_("What {name} heard", name=name))}</dt>'
        f'<dd dir="auto">{quoted(_(heard))}</dd></div></dl>'
        if heard
        else "",
        *(f'<p class="aj-aside">{words(_(note))}</p>' for note in grade.notes),
        f'<p class="aj-aside">{_(NOT_RATED.get(grade.exempt, ""))}</p>' if grade.exempt else "",
        letters_strip(score(grade, rubric), in_doubt(grade, rubric))
        if scores and not grade.exempt
        else "",
        _doubts(attempt, rubric),
    ]
    return "".join(parts)


def _legend(line: str, grade: Grade) -> str:
    there = marks_in(line, grade)
    kinds = {
        "good": _("what helped"),
        "perhaps": _("what may have helped"),
        "hurt": _("what was hard to hear"),
        "sore": _("what may have been hard to hear"),
    }
    shown = " · ".join(
        f'<mark class="aj-{kind}">{said}</mark>' for kind, said in kinds.items() if kind in there
    )
    return f'<p class="aj-legend">{_("Marked in your words:")} {shown}</p>' if shown else ""


def _hurts(grade: Grade, rubric: Rubric, name: str) -> str:
    """Explained by what they do to the one who hears them; the same words are quoted once."""
    shown, quotes = [], set()
    for one in grade.worst_two:
        said = GUESS if one.unsure else rubric.breaker(one.breaker).effect
        effect = words(_(said).replace("{name}", name))
        quote = one.evidence.text if one.evidence else ""
        if quote in quotes:
            shown.append(f'<p class="aj-effect">{_("Also:")} {effect}</p>')
            continue
        quotes.add(quote)
        what = quoted(quote) if quote else _("Part of it")
        lands = _((MAY_LAND if one.unsure else LANDS)[one.severity])
        shown.append(
            f'<p class="aj-effect"><strong dir="auto">{what}</strong> {lands}. {effect}</p>'
        )
    return "".join(shown)


def _advice(grade: Grade) -> str:
    tip = grade.suggestion
    rows = (
        (_("Keep"), "keep", words(_(tip.keep))),
        (_("Try next"), "try", words(_(tip.try_next))),
        (_("One way to say it, of many"), "say", quoted(tip.say) if tip.say else ""),
    )
    shown = "".join(
        f'<div class="aj-{kind}"><dt>{label}</dt><dd dir="auto">{text}</dd></div>'
        for label, kind, text in rows
        if text
    )
    return f'<dl class="aj-advice">{shown}</dl>' if shown else ""


def _doubts(attempt: Attempt, rubric: Rubric) -> str:
    """What this reading is worth, calmly: where it hangs on a guess, and who made it."""
    grade = attempt.grade
    lines = []
    match [_name(one, rubric) for one in in_doubt(grade, rubric)]:
        case [name]:
            lines.append(_("Unsure about “{name}”: a person may read it differently.", name=name))
        case [name, other, *_more]:
            lines.append(
                _(
                    "Unsure about “{name}” and “{other}”: a person may read it differently.",
                    name=name,
                    other=other,
                )
            )
    if attempt.ungraded:
        quick = _("What you see is the quick reading made on this computer.")
        lines.append(f"{_(attempt.ungraded)} {quick}")
    elif grade.origin.provenance is Provenance.OFFLINE:
        lines.append(_("Read on this computer, by rules. It can miss things a person would see."))
    if missed := unseen(attempt):
        lines.append(_(missed))
    return f'<p class="aj-doubt">{words(" ".join(lines))}</p>' if lines else ""


def _name(id_: str, rubric: Rubric) -> str:
    of = rubric.breaker(id_) if id_.startswith("B") else rubric.criterion(id_)
    return _(of.name)
