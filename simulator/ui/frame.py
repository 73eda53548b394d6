"""The frame around every screen: its style, and the one place where an error becomes a sentence."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from simulator.domain.errors import (
    ArchiveError,
    DraftRejected,
    GroupMissing,
    GroupRejected,
    LineRejected,
    MemberMissing,
    NoteRejected,
    SessionChanged,
    SessionClosed,
    SettingsRejected,
    SimulatorError,
)
from simulator.domain.member import Viewer
from simulator.ui import entry
from simulator.ui.components.notice import draw_notice
from simulator.ui.components.tongue import tell_browser
from simulator.ui.context import Context, context, services
from simulator.ui.language import _, fitting, speak, spoken
from simulator.ui.state import tab

STYLE = Path(__file__).with_name("assets") / "style.css"


def enter() -> Viewer | None:
    """Who is here at this run; None: nobody who may come in."""
    browser, remembered = st.context.locale or "", tab()
    speak(fitting(remembered.language or "", browser))
    try:
        here = entry.viewer(services())
        if here is not None and remembered.language is None:
            remembered.language = context().services.planning.language
            speak(fitting(remembered.language, browser))
    except SimulatorError as error:
        draw_notice(_(error.sentence, **error.values), wrong=True)
        st.stop()
    return here


def door() -> None:
    """Draw the door, for somebody who is not in."""
    st.html(STYLE)
    tell_browser(spoken())
    entry.draw_door(services())


def show(draw: Callable[[Context], None]) -> None:
    """Draw one screen."""
    st.html(STYLE)
    tell_browser(spoken())
    top = st.container()
    try:
        draw(context())
    except (
        SessionChanged,
        SessionClosed,
        LineRejected,
        NoteRejected,
        ArchiveError,
        DraftRejected,
        SettingsRejected,
        GroupMissing,
        GroupRejected,
        MemberMissing,
    ) as error:
        # An action was not taken; the screen below it is still good, as it stands now.
        tab().said = _(error.sentence, **error.values)
        st.rerun()
    except SimulatorError as error:
        draw_notice(_(error.sentence, **error.values), wrong=True)
    said = tab().take_said()
    if said:
        with top:
            draw_notice(said)
