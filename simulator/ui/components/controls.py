"""The ways out of a talk, always in sight: pause, make it gentler, end."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from simulator.domain.value import Stage
from simulator.ui.components.hint import draw_hint
from simulator.ui.components.markup import put
from simulator.ui.language import _

WayOut = Literal["pause", "gentler", "end"]


def draw_controls(
    gentler_times: int,
    waiting: WayOut | None,
    stage: Stage,
    line: Callable[[], str],
    box: int,
    on_use: Callable[[str], None],
) -> WayOut | None:
    """What was clicked. `waiting`: clicked while a reply was being written, and not done yet."""
    with st.container(horizontal=True, horizontal_alignment="left", gap="small", key="aj-ways-out"):
        draw_hint(stage, line, box, on_use)
        if st.button(_("Pause"), key="pause", disabled=waiting == "pause"):
            return "pause"
        gentler = _("Make it gentler") if not gentler_times else _("Gentler still")
        if st.button(gentler, key="gentler", disabled=waiting == "gentler"):
            return "gentler"
        if st.button(_("End"), key="end", disabled=waiting == "end"):
            return "end"
    if waiting:
        said = _("As soon as this answer is finished.")
        put(f'<p class="aj-legend" role="status">{said}</p>')
    return None
