"""What every screen is given: the services, the replies being written, and this tab's memory."""

import os
from dataclasses import dataclass

import streamlit as st

from simulator.domain.support import CrisisLine
from simulator.settings import Settings
from simulator.ui.answering import Answers
from simulator.ui.state import Tab, tab
from simulator.wiring import Services, build


@dataclass(frozen=True)
class Context:
    services: Services
    answers: Answers
    tab: Tab

    @property
    def lines(self) -> tuple[CrisisLine, ...]:
        """Whom to call, for the region this tab chose or the settings name."""
        return self.services.crisis_lines.for_region(self.region)

    @property
    def region(self) -> str:
        return self.tab.region or self.services.settings.region


_given: list[Settings] = []


def use(settings: Settings) -> None:
    """Give the settings to the script, which Streamlit runs by its path and hands nothing to."""
    _given[:] = [settings]


def context() -> Context:
    return Context(services=services(), answers=answers(), tab=tab())


@st.cache_resource
def services() -> Services:
    return build(_given[0] if _given else Settings.from_env(os.environ))


@st.cache_resource
def answers() -> Answers:
    return Answers()
