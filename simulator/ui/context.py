"""What every screen is given: the services, the replies being written, and this tab's memory."""

import os
from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from simulator.chosen import settings_in
from simulator.domain.errors import NotAllowed
from simulator.domain.member import ALONE, Viewer
from simulator.domain.support import CrisisLine
from simulator.settings import Settings
from simulator.ui import entry
from simulator.ui.answering import Answers
from simulator.ui.state import Tab, tab
from simulator.wiring import Services, build, seen_by


@dataclass(frozen=True)
class Context:
    services: Services
    answers: Answers
    tab: Tab
    viewer: Viewer = ALONE
    """Who is here; `services` are theirs."""

    @property
    def lines(self) -> tuple[CrisisLine, ...]:
        """Whom to call, for the region this tab chose or the settings name."""
        return self.services.crisis_lines.for_region(self.region)

    @property
    def region(self) -> str:
        return self.tab.region or self.services.settings.region


_given: list[Settings] = []
_watchers: list[Callable[[float, bool], None]] = []


def use(settings: Settings, *watchers: Callable[[float, bool], None]) -> None:
    """Give the settings to the script, which Streamlit runs by its path and hands nothing to.

    At most one of `watchers`: told of each reply that was written.
    """
    _given[:] = [settings]
    _watchers[:] = watchers


def environment() -> dict[str, str]:
    """The environment as the settings are read from it, with the folder that is in use."""
    given = _given[0] if _given else settings_in(os.environ)
    return {**os.environ, "LEAP_SIM_DATA_DIR": str(given.data_dir)}


def change(settings: Settings) -> None:
    """From now on these hold; replies that are being written are finished as they were begun."""
    _given[:] = [settings]
    services.clear()


def context() -> Context:
    """Raises NotAllowed when nobody who may come in is here: a page never runs without asking."""
    everything = services()
    here = entry.viewer(everything)
    if here is None:
        raise NotAllowed("Log in first.")
    given = everything if here.alone else own_services(here.id)
    return Context(services=given, answers=answers(), tab=tab(), viewer=here)


@st.cache_resource(max_entries=1000, show_spinner=False)
def own_services(member_id: str) -> Services:
    return seen_by(services(), member_id)


@st.cache_resource
def services() -> Services:
    return build(_given[0] if _given else settings_in(os.environ))


@st.cache_resource
def answers() -> Answers:
    return Answers(*_watchers)
