"""The language of the screens, chosen and kept with the other wishes of a learner."""

import streamlit as st

from simulator.domain.value import N_
from simulator.ui.components.tongue import draw_language
from simulator.ui.context import Context
from simulator.ui.language import ENGLISH, _, spoken

ENGLISH_HERE = N_(
    "The people and the reader on this computer know English only: offline you practise in English, and "
    "what they say, how they are described and what the reader advises is English too."
)

NOT_READ_OVER = N_("No second native speaker has read this translation over yet.")


def draw_language_choice(context: Context) -> None:
    chosen = draw_language(context.tab.language or "", st.context.locale or "")
    if chosen != (context.tab.language or ""):
        context.services.planning.read_in(chosen)
        context.tab.language = chosen
        st.rerun()
    if spoken() != ENGLISH:
        st.text(_(ENGLISH_HERE))
        st.text(_(NOT_READ_OVER))
