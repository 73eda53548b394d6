"""For trainers: how far people and the grader agree, and where they part."""

import streamlit as st

from simulator.ui.context import Context
from simulator.ui.frame import show


def draw(context: Context) -> None:
    st.title("How far we agree", anchor=False)


if __name__ == "__main__":
    show(draw)
