"""What one browser tab remembers. Never the truth of a session: that is in the store.

The only file that names `st.session_state`. It holds one object instead of many keys, because
Streamlit drops the keys of widgets that another screen does not draw.
"""

from dataclasses import dataclass, field
from typing import Literal

import streamlit as st

from simulator.domain.review_list import Wanted
from simulator.domain.session import Session
from simulator.use_cases.author import DryRun
from simulator.use_cases.desk import Fill, Published

Wish = Literal["pause", "gentler", "end"]


@dataclass
class Talk:
    """One practice as this tab has it."""

    seen: int = 0
    """Version drawn last: an action is taken on what the person saw."""
    draft: str = ""
    box: int = 0
    """Counts the times that the program, not the person, changed what is in the box."""
    retrying: bool = False
    asked_first: str = ""
    """Category of a line that may be real; the line itself stays in `draft`, in this tab only."""
    stepped_out: str = ""
    """Category of the line that stopped the game."""
    wish: Wish | None = None
    """What was clicked while a reply was being written; done as soon as it stands."""
    looked_back: bool = False
    """Their own view comes first; after it, ours is shown."""
    moment: int = 0
    """The reply that is read again in the look back, counted from 1; 0: none."""
    clicked: int | None = None
    """The point that is clicked on the curve."""

    recordings: int = 0
    """Counts the recordings that were taken: each leaves an empty recorder behind."""
    aloud: bytes | None = None
    aloud_of: str = ""
    """Their words that `aloud` is the sound of."""

    def put(self, text: str) -> None:
        """Put `text` into the box."""
        self.draft = text
        self.box += 1


@dataclass
class Writing:
    """One draft of a persona as this tab has it."""

    seen: str = ""
    """The text as it was drawn last."""
    heard: dict[str, str] = field(default_factory=dict)
    """What was written into a field, or into the text (""), and is not in the draft yet."""
    shown: dict[str, str] = field(default_factory=dict)
    """What each field held when it was drawn last."""
    boxes: dict[str, int] = field(default_factory=dict)
    """Counts the times that the text, not the field, changed what is in a field."""
    fills: list[Fill] = field(default_factory=list)
    """What the form has changed since the text was written in."""
    filled_at: float = 0.0
    tried: str = ""
    """The text that was tried out."""
    runs: tuple[DryRun, ...] = ()
    published: Published | None = None
    asked: Literal["", "replace", "delete"] = ""
    """What was asked for and has not been confirmed yet."""


@dataclass
class ReviewDesk:
    """The trainer's list and the talk on it, as this tab has them."""

    wanted: Wanted = field(default_factory=Wanted)
    page: int = 1
    box: int = 0
    """Counts the times that the program, not the person, changed the filters."""
    view: str = ""
    """The saved view that was picked last."""
    chosen: dict[str, int] = field(default_factory=dict)
    """The reply that is read, by session."""
    blind: bool = False
    """Every reply is rated before its grade is shown."""
    changing: bool = False

    def want(self, wanted: Wanted) -> None:
        if wanted != self.wanted:
            self.wanted, self.page = wanted, 1


@dataclass
class Tab:
    session_id: str = ""
    chosen: str = ""
    """Persona whose briefing is open."""
    talks: dict[str, Talk] = field(default_factory=dict)
    said: str = ""
    """One sentence to say at the top of the next screen."""
    forgetting: str = ""
    """Session that the person asked to forget and has not confirmed yet."""
    clock: bool = False
    """They asked for a clock beside the talk."""
    deleting: bool = False
    """They asked to delete everything and have not confirmed it yet."""
    settings_box: int = 0
    """Counts the times that settings were saved: the form then shows what holds from now on."""
    region: str = ""
    language: str | None = None
    """Of the screens; empty: as the browser asks; None: what this person chose is not known yet."""
    author: str = ""
    """Who leaves notes here."""
    drafts: dict[str, Writing] = field(default_factory=dict)
    desk: ReviewDesk = field(default_factory=ReviewDesk)

    def talk(self, session: Session) -> Talk:
        """This tab's side of a session; a draft kept in the store comes back at the first look."""
        if session.id not in self.talks:
            self.talks[session.id] = Talk(seen=session.version, draft=session.draft)
        return self.talks[session.id]

    def forget(self, session_id: str) -> None:
        self.talks.pop(session_id, None)
        self.forgetting = ""
        if self.session_id == session_id:
            self.session_id = ""

    def take_said(self) -> str:
        said, self.said = self.said, ""
        return said


def tab() -> Tab:
    if "tab" not in st.session_state:
        st.session_state["tab"] = Tab()
    kept: Tab = st.session_state["tab"]
    return kept


def begin_anew(said: str) -> None:
    """As a tab that was just opened; only the region stays, for the lines to call."""
    st.session_state["tab"] = Tab(region=tab().region, said=said)


def component_key(kind: str, session_id: str) -> str:
    """Two underscores in a row, which one id in some three hundred holds, Streamlit keeps for itself."""
    return f"{kind}-{session_id.replace('__', '_.')}"


def told_by(component: str, name: str) -> object:
    """What a component of ours last said under this name, for its callback."""
    return getattr(st.session_state.get(component), name, None)


def value_of(widget: str) -> str:
    """What a widget holds, for its callback."""
    return str(st.session_state.get(widget) or "")


def put_value(widget: str, value: str) -> None:
    """Say what a widget shall hold, before it is drawn."""
    if st.session_state.get(widget) != value:
        st.session_state[widget] = value


def holds_nothing(widget: str) -> bool:
    """It is new, or was not drawn on the last page."""
    return widget not in st.session_state
