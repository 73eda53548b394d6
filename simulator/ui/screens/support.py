"""Where to turn: people to call in your region, and care for the one who cares."""

import streamlit as st

from simulator.ui.components.farewell import draw_carer_card
from simulator.ui.components.region import draw_region
from simulator.ui.components.safety import draw_lines
from simulator.ui.components.welcome import draw_scope
from simulator.ui.context import Context
from simulator.ui.engine import who_sees
from simulator.ui.frame import show
from simulator.ui.language import _


def draw(context: Context) -> None:
    st.title(_("Support"), anchor=False)
    st.header(_("If someone may be in danger now"), anchor=False)
    known = tuple(context.services.crisis_lines.regions)
    context.tab.region = draw_region(known, context.region)
    draw_lines(context.lines)
    st.header(_("For you"), anchor=False)
    draw_carer_card()
    draw_scope(who_sees(context.services.settings))


if __name__ == "__main__":
    show(draw)
