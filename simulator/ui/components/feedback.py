"""The feedback card of one reply: keep, try, one way to say it, what they heard."""

from typing import Literal

import streamlit as st

from simulator.domain.grade import Grade
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import Band, score
from simulator.domain.session import Attempt, Session
from simulator.domain.value import Provenance
from simulator.ui.components.evidence import marked_line, marks_in
from simulator.ui.components.letters import letters_strip
from simulator.ui.components.markup import put, quoted, words

BANDS = {
    Band.OPENED: "This reply opened the door",
    Band.AJAR: "This reply set the door ajar",
    Band.NEUTRAL: "This reply left the door where it was",
    Band.CLOSED: "This reply pushed the door to",
}
FIRST = """<section class="aj-card aj-calm"><h2>Before your first reply</h2>
<p>You need not convince {name} of anything. Listen first: pick up one thing they said, or ask one
question that cannot be answered with yes or no.</p>
<p class="aj-soft">What you say is read for how it may land, and the reading appears here. There is no
pass or fail, and you can try any reply again.</p></section>"""
LANDS = {1: "landed a little hard", 2: "landed hard", 3: "hurt"}


Next = Literal["wording", "again"]


def draw_feedback(session: Session, rubric: Rubric, can_retry: bool) -> Next | None:
    """The card of the newest reply, and what the learner wants to do with it."""
    if not session.exchanges:
        put(FIRST.format(name=words(session.persona.name)))
        return None
    name, scores = session.persona.name, session.show_scores
    *tries, attempt = session.exchanges[-1].attempts
    put(feedback_card(attempt, rubric, name, scores))
    if can_retry:
        with st.container(horizontal=True, gap="small"):
            if attempt.grade.suggestion.say and st.button("Use this wording", key="wording"):
                return "wording"
            if st.button("Try this reply again", key="retry"):
                return "again"
    for number, old in enumerate(tries, start=1):
        with st.expander(f"Your try number {number}"):
            put(feedback_card(old, rubric, name, scores))
    return None


def draw_older_feedback(session: Session, rubric: Rubric) -> None:
    """The replies before the newest, each folded away, newest first."""
    for number, exchange in reversed(list(enumerate(session.exchanges[:-1], start=1))):
        with st.expander(f"Your reply {number}"):
            put(feedback_card(exchange.now, rubric, session.persona.name, session.show_scores))


def feedback_card(attempt: Attempt, rubric: Rubric, name: str, scores: bool) -> str:
    grade = attempt.grade
    result = score(grade, rubric)
    shown = scores and not grade.exempt
    title = BANDS[result.band] if shown else "About this reply"
    parts = [
        f"<h2>{title}</h2>",
        f'<blockquote dir="auto">{marked_line(attempt.line, grade)}</blockquote>',
        _legend(grade),
        _hurts(grade, rubric, name),
        _advice(grade, name),
        *(f'<p class="aj-aside">{words(note)}</p>' for note in grade.notes),
        f'<p class="aj-aside">{words(grade.exempt)}</p>' if grade.exempt else "",
        letters_strip(result) if shown else "",
        _doubts(attempt),
    ]
    return f'<section class="aj-card aj-feedback">{"".join(parts)}</section>'


def _legend(grade: Grade) -> str:
    good, hurt = marks_in(grade)
    kinds = [
        '<mark class="aj-good">what helped</mark>' if good else "",
        '<mark class="aj-hurt">what was hard to hear</mark>' if hurt else "",
    ]
    shown = " · ".join(kind for kind in kinds if kind)
    return f'<p class="aj-legend">Marked in your words: {shown}</p>' if shown else ""


def _hurts(grade: Grade, rubric: Rubric, name: str) -> str:
    """Explained by what they do to the one who hears them; the same words are quoted once."""
    shown, quotes = [], set()
    for one in grade.breakers:
        effect = words(rubric.breaker(one.breaker).effect.replace("{name}", name))
        quote = one.evidence.text if one.evidence else ""
        if quote in quotes:
            shown.append(f'<p class="aj-effect">And: {effect}</p>')
            continue
        quotes.add(quote)
        what = quoted(quote) if quote else "Part of it"
        shown.append(
            f'<p class="aj-effect"><strong dir="auto">{what}</strong> {LANDS[one.severity]}. '
            f"{effect}</p>"
        )
    return "".join(shown)


def _advice(grade: Grade, name: str) -> str:
    tip = grade.suggestion
    rows = (
        ("Keep", words(tip.keep)),
        ("Try next", words(tip.try_next)),
        ("One way to say it", quoted(tip.say) if tip.say else ""),
        (f"What {words(name)} heard", words(tip.heard)),
    )
    shown = "".join(
        f'<div class="aj-row{number}"><dt>{label}</dt><dd dir="auto">{text}</dd></div>'
        for number, (label, text) in enumerate(rows)
        if text
    )
    return f'<dl class="aj-advice">{shown}</dl>' if shown else ""


def _doubts(attempt: Attempt) -> str:
    grade = attempt.grade
    lines = []
    if any(one.unsure for one in grade.findings) or any(one.unsure for one in grade.breakers):
        lines.append("Readers could differ on this one.")
    if attempt.ungraded:
        lines.append(f"{attempt.ungraded} What you see is the quick reading made on this computer.")
    elif grade.origin.provenance is Provenance.OFFLINE:
        lines.append("Read on this computer, by rules. It can miss things a person would see.")
    return f'<p class="aj-doubt">{words(" ".join(lines))}</p>' if lines else ""
