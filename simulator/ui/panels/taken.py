"""The end of a look back: what to take along, leaving the part, and what comes next."""

from functools import partial

import streamlit as st

from simulator.domain.debrief import Debrief
from simulator.domain.session import Session
from simulator.ui import looking_back, pages
from simulator.ui.components.downloads import draw_downloads
from simulator.ui.components.farewell import draw_carer_card, draw_de_role
from simulator.ui.components.markup import put
from simulator.ui.components.next_up import draw_next_letter, draw_next_person
from simulator.ui.components.reflection import draw_take_away
from simulator.ui.components.sheet import draw_sheet, draw_take_sheet
from simulator.ui.context import Context
from simulator.ui.language import _
from simulator.ui.sheets import look_back_sheet
from simulator.use_cases.sheet_markdown import sheet_markdown


def draw_taken(context: Context, session: Session, found: Debrief) -> None:
    persona = session.persona
    st.header(_("What you take with you"), anchor=False)
    take_away = draw_take_away(session.look_back.take_away)
    if take_away is not None:
        kept = session.look_back.model_copy(update={"take_away": take_away})
        if looking_back.keep(context, session, kept):
            context.tab.said = _("Kept.")
        st.rerun()
    draw_de_role(persona.name)
    coming = context.services.learning.look(context.services.planning.skipped).next
    st.header(_("What to practise next"), anchor=False)
    draw_next_letter(coming)
    if draw_next_person(coming.persona, coming.because) and coming.persona is not None:
        context.tab.chosen = coming.persona.id
        pages.go(pages.START)
    with st.container(horizontal=True):
        if st.button(_("Talk with {name} again", name=persona.name), key="same"):
            context.tab.chosen = persona.id
            pages.go(pages.START)
        if st.button(_("Before the real talk"), key="plan"):
            pages.go(pages.PLAN)
    st.header(_("For you"), anchor=False)
    draw_carer_card()
    st.header(_("Take it along"), anchor=False)
    sheet = look_back_sheet(session, found, coming)
    put(f'<p class="aj-soft">{_("This look back on one page:")}</p>')
    draw_take_sheet("look-back", sheet.title, sheet_markdown(sheet))
    draw_sheet(sheet, on_paper_only=True)
    put(f'<p class="aj-soft">{_("The whole talk, with every reply and its feedback:")}</p>')
    archive = context.services.archive
    draw_downloads(
        persona.id,
        markdown=partial(archive.export, session.id, "md"),
        json=partial(archive.export, session.id, "json"),
    )
