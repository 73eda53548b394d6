"""What answers you, what goes where, and where it is kept."""

import streamlit as st

from simulator.ui.components.facts import Fact, draw_facts
from simulator.ui.components.region import region_name
from simulator.ui.context import Context
from simulator.ui.engine import badge, who_sees
from simulator.ui.entry import draw_leave
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.panels.own_model import draw_connection, draw_own_model, live_facts
from simulator.ui.panels.read_in import draw_language_choice


def draw(context: Context) -> None:
    settings = context.services.settings
    st.title(_("Settings"), anchor=False)
    draw_language_choice(context)
    if not context.viewer.alone:
        draw_leave(context.viewer)
    offline = settings.engine == "offline"
    model = _("none, the people speak their own lines") if offline else settings.model
    facts = [
        Fact(_("What answers you"), badge(settings)),
        Fact(_("Model"), model),
        Fact(_("Who sees it"), who_sees(settings)),
        Fact(_("Region for support"), region_name(context.region)),
    ]
    if not context.viewer.alone:
        draw_facts(*facts)
        return
    own = str(settings.personas or _("none"))
    if settings.engine != "offline":
        facts += live_facts(context)
    draw_facts(*facts, Fact(_("Kept in"), str(settings.data_dir)), Fact(_("Your own people"), own))
    if settings.engine != "offline":
        draw_connection(settings)
    draw_own_model(context)
    problems = context.services.personas.problems()
    if problems:
        st.header(_("People that could not be read"), anchor=False)
        for problem in problems:
            st.text(f"{problem.file}\n{problem.message}")


if __name__ == "__main__":
    show(draw)
