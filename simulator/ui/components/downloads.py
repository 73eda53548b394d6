"""Taking a talk along as a file."""

from collections.abc import Callable

import streamlit as st

from simulator.ui.language import _

Text = Callable[[], str]
"""Asked for when the button is pressed: only then does anything leave."""


def draw_downloads(name: str, markdown: Text, json: Text) -> None:
    with st.container(horizontal=True):
        st.download_button(
            _("Save to read or print"),
            markdown,
            f"ajar-{name}.md",
            "text/markdown",
            key=f"md-{name}",
            on_click="ignore",
        )
        st.download_button(
            _("Save everything"),
            json,
            f"ajar-{name}.json",
            "application/json",
            key=f"json-{name}",
            on_click="ignore",
            help=_("A JSON file; it can be taken in again on the page Transcripts."),
        )
