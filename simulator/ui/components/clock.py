"""A quiet clock, for whoever asked for one: whole minutes, and nothing that counts down."""

from datetime import datetime
from pathlib import Path

import streamlit as st

from simulator.ui.language import _

ASSETS = Path(__file__).parents[1] / "assets"
_MOUNT = st.components.v2.component(
    "ajar_clock",
    html='<p role="timer" aria-live="off"></p>',
    css="p { margin: 0; font: 0.86rem var(--st-font); color: var(--st-text-color); opacity: 0.8; }",
    js=(ASSETS / "clock.js").read_text(),
)


def draw_clock(since: datetime) -> None:
    _MOUNT(key="clock", data={"since": since.timestamp() * 1000, "words": _("{n} min")})
