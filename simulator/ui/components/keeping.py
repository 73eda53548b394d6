"""Taking a talk in from a file, and forgetting one for good."""

from typing import Literal

import streamlit as st

from simulator.ui.components.markup import put, words


def draw_take_in() -> bytes | None:
    """The file to take in, once the button is pressed."""
    with st.expander("Take in a talk from a file"):
        file = st.file_uploader("A JSON file saved here or elsewhere", type="json", key="take-in")
        if st.button("Take it in", disabled=file is None) and file is not None:
            return file.getvalue()
    return None


def draw_forget(name: str, asked: bool) -> Literal["ask", "yes", "no"] | None:
    """Asked once more before it is gone."""
    if not asked:
        return "ask" if st.button("Forget this talk", key="forget") else None
    put(
        '<div class="aj-notice aj-wrong" role="alert">'
        f"Forget this talk with {words(name)}, and every note on it? It cannot be brought back.</div>"
    )
    with st.container(horizontal=True):
        if st.button("Forget it for good", key="forget-yes", type="primary"):
            return "yes"
        if st.button("Keep it", key="forget-no"):
            return "no"
    return None
