"""The ways out of a talk, always in sight: pause, make it gentler, end."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from simulator.domain.value import Stage
from simulator.ui.components.hint import draw_hint
from simulator.ui.components.markup import put
from simulator.ui.language import _

WayOut = Literal["pause", "gentler", "end", "stop"]


def draw_controls(
    gentler_times: int,
    waiting: WayOut | None,
    stage: Stage,
    line: Callable[[], str],
    box: int,
    busy: bool,
    on_use: Callable[[str], None],
) -> WayOut | None:
    """What was clicked. `busy`: a reply is being written, and can be stopped. `waiting`: clicked
    while it was, and not done yet.
    """
    with st.container(horizontal=True, horizontal_alignment="left", gap="small", key="aj-ways-out"):
        draw_hint(stage, line, box, on_use)
        if st.button(_("Pause"), key="pause", disabled=waiting == "pause"):
            return "pause"
        gentler = _("Make it gentler") if not gentler_times else _("Gentler still")
        if st.button(gentler, key="gentler", disabled=waiting == "gentler"):
            return "gentler"
        if st.button(_("End"), key="end", disabled=waiting == "end"):
            return "end"
        if busy and st.button(
            _("Stop this answer"), key="stop", help=_("Your words come back into the box.")
        ):
            return "stop"
    if waiting:
        said = _("As soon as this answer is finished.")
        put(f'<p class="aj-legend" role="status">{said}</p>')
    return None
