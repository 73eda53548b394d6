"""Home: what this is, where you left off, and whom to practise with."""

from collections.abc import Sequence

import streamlit as st

from simulator.domain.persona import Persona
from simulator.ui import pages
from simulator.ui.components.begin import Spoken, draw_agreement, draw_begin
from simulator.ui.components.person import draw_briefing, draw_person_header
from simulator.ui.components.session_rows import SessionRow, draw_open_talks, draw_plan_row
from simulator.ui.components.shelf import draw_shelf, draw_wanted
from simulator.ui.components.welcome import draw_scope, draw_welcome
from simulator.ui.context import Context
from simulator.ui.engine import badge, who_sees
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.panels.asked import draw_asked_of_me
from simulator.ui.panels.read_in import draw_language_choice
from simulator.ui.sessions import rows

LEFT_OPEN = 3


def draw(context: Context) -> None:
    if context.tab.chosen:
        _briefing(context, context.services.personas.get(context.tab.chosen))
        return
    draw_welcome()
    draw_scope(who_sees(context.services.settings))
    draw_asked_of_me(context)
    practised = rows(context)
    if practised:
        _back_again(practised)
    st.header(_("Which of these sounds like yours?"), anchor=False)
    personas = context.services.personas.all()
    planning = context.services.planning
    wanted = draw_wanted(personas, planning.skipped)
    planning.skip(wanted.skipped)
    chosen = draw_shelf(personas, wanted)
    if chosen is not None:
        context.tab.chosen = chosen
        st.rerun()
    draw_language_choice(context)


def _back_again(practised: Sequence[SessionRow]) -> None:
    st.header(_("Go on where you left"), anchor=False)
    session_id = draw_open_talks([row for row in practised if row.is_open][:LEFT_OPEN])
    if session_id is not None:
        pages.go(pages.PRACTISE, session_id)
    if any(row.replies for row in practised) and draw_plan_row():
        pages.go(pages.PROGRESS)


def _briefing(context: Context, persona: Persona) -> None:
    settings = context.services.settings
    if st.button(_("Back to everyone"), key="back", type="tertiary", icon=":material/arrow_back:"):
        context.tab.chosen = ""
        st.rerun()
    draw_person_header(persona, badge(settings))
    left, right = st.columns([3, 2], gap="large")
    with left:
        draw_briefing(persona)
    with right:
        draw_agreement(persona.name, who_sees(settings), in_english=settings.engine == "offline")
        begun = draw_begin(first_time=not rows(context), before=_spoken_before(context))
    if begun is not None:
        context.tab.chosen, context.tab.clock = "", begun.clock
        session = context.services.practise.start(
            persona.id,
            feedback=begun.feedback,
            show_scores=begun.show_scores,
            language=begun.spoken.language,
            names=begun.spoken.names,
        )
        pages.go(pages.PRACTISE, session.id)


def _spoken_before(context: Context) -> Spoken | None:
    settings = context.services.settings
    if settings.engine == "offline":
        return None
    latest = context.services.practise.latest()
    if latest is None:
        return Spoken(language=settings.language)
    return Spoken(language=latest.language, names=", ".join(latest.names))


if __name__ == "__main__":
    show(draw)
