"""The talk itself: who said what, in bubbles that hold text and nothing else."""

import time
from typing import Literal, Protocol

import streamlit as st

from simulator.domain.session import Pending, Session
from simulator.domain.value import Speaker
from simulator.ui.components.evidence import marked_line
from simulator.ui.components.markup import put, words
from simulator.ui.language import _

LETTERS_A_SECOND = 55
"""How fast a reply is let out: quick to read along, slow enough to be heard as said."""
UPDATES = 0.1


class Reply(Protocol):
    """A reply on its way."""

    @property
    def text(self) -> str: ...

    def wait(self, seconds: float) -> bool: ...


def draw_talk(session: Session, retrying: bool) -> None:
    """Everything said so far; while retrying, the last exchange is set aside but still seen.

    Where feedback comes after each reply, what helped and what hurt is marked where it was said.
    """
    name = session.persona.name
    put(turn(Speaker.LOVED_ONE, name, session.opening, newest=not session.exchanges))
    last = len(session.exchanges) - 1
    replaced = retrying or (session.pending is not None and session.pending.retry)
    for number, attempt in enumerate(session.attempts):
        aside = replaced and number == last
        marked = marked_line(attempt.line, attempt.grade) if session.feedback == "each" else ""
        put(turn(Speaker.LEARNER, name, attempt.line, aside=aside, marked=marked))
        newest = number == last and session.pending is None
        put(turn(Speaker.LOVED_ONE, name, attempt.reply, newest=newest, aside=aside))
    if session.pending is not None:
        put(turn(Speaker.LEARNER, name, session.pending.line))


def draw_waiting(name: str, pending: Pending, trouble: str) -> Literal["again", "edit"] | None:
    """A line that nobody is answering: after a restart, or when the engine did not answer."""
    why = _(pending.error or trouble) or _("{name} has not answered this yet.", name=name)
    put(f'<div class="aj-notice aj-note" id="aj-newest" role="status">{words(why)}</div>')
    with st.container(horizontal=True):
        if st.button(_("Send again"), type="primary", key="again"):
            return "again"
        if st.button(_("Edit"), key="edit"):
            return "edit"
    return None


def watch(name: str, reply: Reply) -> None:
    """Show a reply as it comes, until it stands."""
    place, shown, begun = st.empty(), -1, time.monotonic()
    while True:
        done = reply.wait(UPDATES)
        text = reply.text
        if not text:
            begun = time.monotonic()
        end = min(len(text), int((time.monotonic() - begun) * LETTERS_A_SECOND))
        if end != shown:
            place.html(turn(Speaker.LOVED_ONE, name, text[:end], live=True))
            shown = end
        if done and end == len(text):
            return
        if done:
            time.sleep(UPDATES)


def turn(
    speaker: Speaker,
    name: str,
    text: str,
    newest: bool = False,
    live: bool = False,
    aside: bool = False,
    marked: str = "",
    learner: str = "",
) -> str:
    """`marked`: the same text as HTML, with marks in it."""
    mine = speaker is Speaker.LEARNER
    said = (
        marked
        or words(text)
        or (
            f'<span class="aj-thinking"><i></i><i></i><i></i>'
            f'<span class="aj-hidden">{words(_("{name} is thinking", name=name))}</span></span>'
        )
    )
    place = ' id="aj-newest"' if newest or live else ""
    kind = ("aj-mine" if mine else "aj-theirs") + (" aj-aside-turn" if aside else "")
    who = words((learner or _("You")) if mine else name)
    first = f" · {_('first try')}" if aside else ""
    return (
        f'<div class="aj-turn {kind}"{place} role="group" aria-label="{who}">'
        f'<p class="aj-who" aria-hidden="true">{who}{first}</p>'
        f'<div class="aj-said" dir="auto">{said}</div></div>'
    )
