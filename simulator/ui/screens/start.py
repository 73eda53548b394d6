"""Home."""

import streamlit as st

from simulator.ui import pages
from simulator.ui.components.person import draw_person_card
from simulator.ui.context import Context
from simulator.ui.frame import show


def draw(context: Context) -> None:
    st.title("Practise the talk before you have it")
    for persona in context.services.personas.all():
        with st.container(border=True):
            draw_person_card(persona)
            if st.button("Practise", key=persona.id):
                s = context.services.practise.start(persona.id)
                pages.go(pages.PRACTISE, s.id)


if __name__ == "__main__":
    show(draw)
