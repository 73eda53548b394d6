"""The language of the screens: choosing it, and telling the browser, whose own word is always English.

A screen reader speaks a page with the voice of the language that the page names.
"""

from pathlib import Path

import streamlit as st

from simulator.ui.language import LANGUAGES, _, fitting

ASSETS = Path(__file__).parents[1] / "assets"
_MOUNT = st.components.v2.component(
    "ajar_tongue", html="<span></span>", js=(ASSETS / "tongue.js").read_text()
)


def tell_browser(language: str) -> None:
    with st.container(key="aj-tongue"):
        _MOUNT(key="tongue", data={"language": language}, height=1)


def draw_language(chosen: str, browser: str) -> str:
    """What the screens are to be read in; empty: as the browser asks."""
    as_asked = LANGUAGES[fitting("", browser)]
    return st.selectbox(
        _("Language of these pages"),
        ["", *LANGUAGES],
        index=["", *LANGUAGES].index(chosen) if chosen in LANGUAGES else 0,
        format_func=lambda one: (
            LANGUAGES[one] if one else _("As the browser asks: {language}", language=as_asked)
        ),
        key="language-of-pages",
        width=360,
    )
