"""What a trainer asks for, on the page where people choose whom to talk with; only in a group."""

import streamlit as st

from simulator.ui import pages
from simulator.ui.components.groups import draw_asked
from simulator.ui.context import Context
from simulator.ui.language import _

SHOWN = 3


def draw_asked_of_me(context: Context) -> None:
    team, viewer = context.services.team, context.viewer
    if team is None or viewer.alone:
        return
    mine = [one for one in team.groups.mine(viewer) if not one.place.leads]
    asked = [assignment for one in mine for assignment in one.assignments]
    if not asked:
        return
    st.header(_("What your group practises"), anchor=False)
    names = {persona.id: persona.name for persona in context.services.personas.all()}
    begun = draw_asked(asked[:SHOWN], names)
    if begun is not None and begun.persona_id:
        context.tab.chosen = begun.persona_id
        st.rerun()
    if begun is not None:
        context.tab.said = _("Choose someone below.")
        st.rerun()
    if len(asked) > SHOWN:
        st.page_link(pages.GROUPS, label=_("All of it"))
