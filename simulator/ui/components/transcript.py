"""A talk to read: each reply with its feedback beside it, and what trainers noted."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from simulator.domain.review import Review, standing
from simulator.domain.rubric import Rubric
from simulator.domain.session import Exchange, Session
from simulator.domain.value import Speaker
from simulator.ui.components.feedback import feedback_card
from simulator.ui.components.markup import put
from simulator.ui.components.review_said import said
from simulator.ui.components.talk import turn
from simulator.ui.language import _

WHOLE = -1


@dataclass(frozen=True)
class Note:
    exchange: int | None
    """None: the whole talk."""
    author: str
    text: str


@dataclass(frozen=True)
class Answer:
    to: str
    """The review that is answered."""
    exchange: int | None
    text: str


def draw_transcript(session: Session, rubric: Rubric, reviews: Sequence[Review]) -> Answer | None:
    name, answer = session.persona.name, None
    said_of = [one for one in standing(reviews) if one.kind != "example"]
    put(turn(Speaker.LOVED_ONE, name, session.opening))
    for number, exchange in enumerate(session.exchanges):
        talk, read = st.columns([6, 5], gap="large")
        with talk:
            put(f'<p class="aj-legend">{_("Reply {number}", number=number + 1)}</p>')
            put(turn(Speaker.LEARNER, name, exchange.now.line))
            put(turn(Speaker.LOVED_ONE, name, exchange.now.reply))
            about = [one for one in said_of if one.exchange == number]
            answer = draw_notes(about, rubric) or answer
        with read:
            _read(exchange, rubric, name)
    return draw_notes([one for one in said_of if one.exchange is None], rubric) or answer


def _read(exchange: Exchange, rubric: Rubric, name: str) -> None:
    put(feedback_card(exchange.now, rubric, name, scores=True))
    for number, old in enumerate(exchange.attempts[:-1], start=1):
        with st.expander(_("Try number {number}", number=number)):
            put(feedback_card(old, rubric, name, scores=True))


def draw_notes(notes: Sequence[Review], rubric: Rubric) -> Answer | None:
    answer = None
    for note in notes:
        put(said(note, rubric))
        if note.answers:
            continue
        with st.popover(_("Answer")):
            text = st.text_area(_("Your answer"), key=f"answer-{note.id}", max_chars=4000)
            if st.button(_("Send it"), key=f"send-{note.id}"):
                answer = Answer(to=note.id, exchange=note.exchange, text=text or "")
    return answer


def draw_note_form(replies: int, author: str) -> Note | None:
    with st.form("note", clear_on_submit=True, border=True):
        about = st.selectbox(
            _("A note on"),
            [WHOLE, *range(replies)],
            format_func=lambda at: (
                _("the whole talk") if at == WHOLE else _("reply {number}", number=at + 1)
            ),
        )
        by = st.text_input(_("Who you are"), value=author, max_chars=80)
        text = st.text_area(_("Your note"), max_chars=4000)
        if not st.form_submit_button(_("Leave the note")):
            return None
    return Note(exchange=None if about == WHOLE else about, author=by, text=text or "")
