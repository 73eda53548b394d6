"""For trainers: who needs a look first, and one talk with everything there is to say of it."""

import streamlit as st

from simulator.ui import pages
from simulator.ui.context import Context
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.panels.review_list import draw_list
from simulator.ui.panels.review_open import draw_open


def draw(context: Context) -> None:
    session_id = pages.linked_session()
    if session_id:
        draw_open(context, session_id)
        return
    st.title(_("Review"), anchor=False)
    draw_list(context)


if __name__ == "__main__":
    show(draw)
