"""Progress: what was practised, what comes next and when, and all that is kept."""

import streamlit as st

from simulator.ui import pages
from simulator.ui.components.calm import draw_calm
from simulator.ui.components.everything import draw_delete, draw_kept, draw_take_along
from simulator.ui.components.next_up import draw_next_letter, draw_next_person
from simulator.ui.components.planned import draw_calendar, draw_plan
from simulator.ui.components.progress_letters import draw_moves, draw_trends
from simulator.ui.components.progress_talks import draw_reasons, draw_repairs, draw_sum
from simulator.ui.components.session_rows import draw_sessions
from simulator.ui.context import Context
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.panels.what_it_cost import draw_what_all_cost
from simulator.ui.sessions import rows
from simulator.ui.state import begin_anew
from simulator.use_cases.learning import Learned


def draw(context: Context) -> None:
    st.title(_("Your practice"), anchor=False)
    found = context.services.learning.look(context.services.planning.skipped)
    if found.progress.points:
        draw_sum(found.progress)
        _next(context, found)
        _letters(context, found)
        _talks(context, found)
    else:
        draw_calm(
            _("Nothing practised yet"),
            _("After your first talk you see here what it was good for."),
        )
        if st.button(_("Choose someone"), type="primary", key="first"):
            pages.go(pages.START)
        _plan(context, found)
    st.header(_("What is kept"), anchor=False)
    _kept(context)


def _next(context: Context, found: Learned) -> None:
    left, right = st.columns(2, gap="large")
    with left:
        st.header(_("What to practise next"), anchor=False)
        draw_next_letter(found.next)
        persona = found.next.persona
        if draw_next_person(persona, found.next.because) and persona is not None:
            context.tab.chosen = persona.id
            pages.go(pages.START)
    with right:
        _plan(context, found)


def _plan(context: Context, found: Learned) -> None:
    st.header(_("When"), anchor=False)
    draw_plan(found.days, found.plan, found.today)
    draw_calendar(context.services.learning.calendar())


def _letters(context: Context, found: Learned) -> None:
    st.header(_("The four letters"), anchor=False)
    draw_trends(found.progress.trends, found.progress.points)
    with st.expander(_("Move by move")):
        draw_moves(found.progress.moves, context.services.rubric)


def _talks(context: Context, found: Learned) -> None:
    st.header(_("When something hurt"), anchor=False)
    draw_repairs(found.progress)
    st.header(_("Reasons you have met"), anchor=False)
    draw_reasons(found.progress.reasons)
    st.header(_("Your talks"), anchor=False)
    chosen = draw_sessions([row for row in rows(context) if row.replies], _("Look back"))
    if chosen is not None:
        pages.go(pages.DEBRIEF, chosen)


def _kept(context: Context) -> None:
    everything = context.services.everything
    held = everything.holdings()
    folder = str(context.services.settings.data_dir) if context.viewer.alone else ""
    draw_what_all_cost(context)
    draw_kept(held.talks, held.files, folder)
    draw_take_along(everything.export)
    own = context.services.settings.personas
    place = _("Your own folder {own} is left as it is.", own=own) if own else ""
    match draw_delete(held.talks, held.files, place, asked=context.tab.deleting):
        case "ask":
            context.tab.deleting = True
            st.rerun()
        case "no":
            context.tab.deleting = False
            st.rerun()
        case "yes":
            everything.delete()
            begin_anew(_("Everything is deleted."))
            pages.go(pages.START)


if __name__ == "__main__":
    show(draw)
