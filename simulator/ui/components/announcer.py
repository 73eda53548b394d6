"""A live region: finished replies are said to a screen reader, and scrolled into view."""

from pathlib import Path

import streamlit as st

ASSETS = Path(__file__).parents[1] / "assets"
REGION = '<div role="log" aria-live="polite" aria-label="Replies" class="said"></div>'
HIDDEN = ".said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
_MOUNT = st.components.v2.component(
    "ajar_announcer", html=REGION, css=HIDDEN, js=(ASSETS / "announcer.js").read_text()
)


def announce(key: str, seq: int, text: str) -> None:
    """Say `text` when `seq` is new; the first one of a page is not said, it is there to be read."""
    with st.container(key="aj-announcer"):
        _MOUNT(key=key, data={"talk": key, "seq": seq, "text": text}, height=1)
