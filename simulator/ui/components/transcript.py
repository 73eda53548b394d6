"""A talk to read: each reply with its feedback beside it, and what trainers noted."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from simulator.domain.review import Review
from simulator.domain.rubric import Rubric
from simulator.domain.session import Exchange, Session
from simulator.domain.value import Speaker
from simulator.ui.components.feedback import feedback_card
from simulator.ui.components.markup import put, words
from simulator.ui.components.moments import moment
from simulator.ui.components.talk import turn

WHOLE = -1


@dataclass(frozen=True)
class Note:
    exchange: int | None
    """None: the whole talk."""
    author: str
    text: str


def draw_transcript(session: Session, rubric: Rubric, notes: Sequence[Review]) -> None:
    name = session.persona.name
    put(turn(Speaker.LOVED_ONE, name, session.opening))
    for number, exchange in enumerate(session.exchanges):
        said, read = st.columns([6, 5], gap="large")
        with said:
            put(f'<p class="aj-legend">Reply {number + 1}</p>')
            put(turn(Speaker.LEARNER, name, exchange.now.line))
            put(turn(Speaker.LOVED_ONE, name, exchange.now.reply))
            draw_notes([note for note in notes if note.exchange == number])
        with read:
            _read(exchange, rubric, name)
    draw_notes([note for note in notes if note.exchange is None])


def _read(exchange: Exchange, rubric: Rubric, name: str) -> None:
    put(feedback_card(exchange.now, rubric, name, scores=True))
    for number, old in enumerate(exchange.attempts[:-1], start=1):
        with st.expander(f"Try number {number}"):
            put(feedback_card(old, rubric, name, scores=True))


def draw_notes(notes: Sequence[Review]) -> None:
    for note in notes:
        put(
            f'<div class="aj-notice aj-note" dir="auto"><strong>{words(note.author)}</strong> '
            f'<span class="aj-soft">{words(moment(note.at))}</span>'
            f'<p class="aj-pre">{words(note.note)}</p></div>'
        )


def draw_note_form(replies: int, author: str) -> Note | None:
    with st.form("note", clear_on_submit=True, border=True):
        about = st.selectbox(
            "A note on",
            [WHOLE, *range(replies)],
            format_func=lambda at: "the whole talk" if at == WHOLE else f"reply {at + 1}",
        )
        by = st.text_input("Who you are", value=author, max_chars=80)
        text = st.text_area("Your note", max_chars=4000)
        if not st.form_submit_button("Leave the note"):
            return None
    return Note(exchange=None if about == WHOLE else about, author=by, text=text or "")
