"""The calm cards: someone may really be in danger, so the game stops and there are people to call."""

import re
from typing import Literal

import streamlit as st

from simulator.domain.safety import QUESTION, message
from simulator.domain.signs.sign import SafetyCategory
from simulator.domain.support import CrisisLine
from simulator.domain.value import N_
from simulator.ui.components.markup import put, words
from simulator.ui.components.moments import day
from simulator.ui.language import _

STEPPED_OUT = N_("Stepping out of the practice")
TITLES = {
    SafetyCategory.SELF_HARM: N_("Stepping out of the practice. Is this about you, right now?"),
    SafetyCategory.DISTRESS: N_("Let it rest for a moment"),
}
NOT_SENT = N_(
    "What you wrote is still in the box and has not been sent or kept. If it is really happening, "
    "these people are there now:"
)
NOT_KEPT = N_(
    "What you wrote was not kept, and no one has been told. Your practice is as you left it."
)
DIAL = re.compile(r"(?P<way>Call|Text)(?: or text)? (?P<number>\d[\d -]*\d)")
Answer = Literal["practice", "real"]
Way = Literal["back", "support", "end"]


def draw_question(lines: tuple[CrisisLine, ...]) -> Answer | None:
    """Asked once, with the lines already in sight."""
    put(
        f'<section class="aj-card aj-calm" role="alert"><h2>{_(QUESTION)}</h2>'
        f"<p>{_(NOT_SENT)}</p>{lines_list(lines)}</section>"
    )
    with st.container(horizontal=True):
        if st.button(_("It is part of the practice"), key="practice"):
            return "practice"
        if st.button(_("It is happening"), key="real", type="primary"):
            return "real"
    return None


def draw_stepped_out(category: str, lines: tuple[CrisisLine, ...]) -> Way | None:
    """The whole screen while the game is left; going back is the learner's own choice."""
    draw_danger(category, lines)
    with st.container(horizontal=True):
        if st.button(_("I am safe, go back to the practice"), key="back"):
            return "back"
        if st.button(_("More support"), key="support"):
            return "support"
        if st.button(_("End this practice"), key="end-safely"):
            return "end"
    return None


def draw_danger(category: str, lines: tuple[CrisisLine, ...]) -> None:
    """The card alone."""
    kind = SafetyCategory(category)
    title = TITLES.get(kind, STEPPED_OUT)
    text = _(message(kind))
    for said in (title, STEPPED_OUT):
        text = text.removeprefix(_(said)).removeprefix(".").lstrip()
    put(
        f'<section class="aj-card aj-calm" role="alert"><h1>{_(title)}</h1><p>{words(text)}</p>'
        f'{lines_list(lines)}<p class="aj-soft">{_(NOT_KEPT)}</p></section>'
    )


def lines_list(lines: tuple[CrisisLine, ...]) -> str:
    return f'<ul class="aj-lines">{"".join(_line(line) for line in lines)}</ul>'


def draw_lines(lines: tuple[CrisisLine, ...]) -> None:
    put(lines_list(lines))


def _how(how: str) -> str:
    """On a phone the number is dialled, or written to, with one tap."""
    shown = words(how)
    found = DIAL.match(shown)
    if found is None:
        return shown
    scheme = "sms" if found["way"] == "Text" else "tel"
    digits = "".join(one for one in found["number"] if one.isdigit())
    link = f'<a href="{scheme}:{digits}">{found["number"]}</a>'
    return f"{shown[: found.start('number')]}{link}{shown[found.end() :]}"


def _line(line: CrisisLine) -> str:
    host = line.source_url.removeprefix("https://").split("/")[0]
    checked = line.verified_on or line.sourced_on
    caution = f" · {words(_(line.caution))}" if line.caution else ""
    source = _("Source: {host}, {day}", host=host, day=day(checked))
    about = " · ".join(words(part) for part in (line.who, line.hours) if part)
    return (
        f'<li class="aj-{line.kind}"><strong>{_how(line.how)}</strong>'
        f"<span>{words(line.name)}</span><span>{about}</span>"
        f'<span class="aj-soft">{words(source)}{caution}</span></li>'
    )
