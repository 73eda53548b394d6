"""Sessions as rows: with whom, when, how far, and how it ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from simulator.domain.session import Ending, SessionStatus
from simulator.domain.value import N_
from simulator.ui.components.markup import put, words
from simulator.ui.components.moments import moment
from simulator.ui.language import _, ngettext

STANDS = {
    SessionStatus.TALKING: N_("in the middle of it"),
    SessionStatus.PAUSED: N_("paused"),
    SessionStatus.SAFETY: N_("stepped out"),
}
ENDED = {
    Ending.OPEN_DOOR: N_("ended with an open door"),
    Ending.NOT_TODAY: N_("ended for today"),
    Ending.LEAVES: N_("they ended it"),
}


@dataclass(frozen=True)
class SessionRow:
    id: str
    name: str
    face: str
    """A portrait as HTML, empty when the persona is not on the shelf any more."""
    replies: int
    status: SessionStatus
    ending: Ending | None
    updated_at: datetime

    @property
    def is_open(self) -> bool:
        return self.status is not SessionStatus.ENDED

    @property
    def about(self) -> str:
        replies = ngettext("{n} reply", "{n} replies", self.replies)
        stands = STANDS.get(self.status) or ENDED[self.ending or Ending.NOT_TODAY]
        return f"{moment(self.updated_at)} · {replies} · {_(stands)}"


def draw_row(row: SessionRow) -> None:
    put(
        f'<div class="aj-session">{row.face}<div><strong>{words(row.name)}</strong>'
        f'<p class="aj-soft">{words(row.about)}</p></div></div>'
    )


def draw_open_talks(rows: Sequence[SessionRow]) -> str | None:
    """The id of the session to go on with."""
    chosen = None
    for row in rows:
        with st.container(horizontal=True, vertical_alignment="center", key=f"aj-open-{row.id}"):
            draw_row(row)
            if st.button(_("Go on with {name}", name=row.name), key=f"go-{row.id}", type="primary"):
                chosen = row.id
    return chosen


def draw_plan_row() -> bool:
    """For whoever was here before: the way to what comes next."""
    with st.container(horizontal=True, vertical_alignment="center", key="aj-open-plan"):
        put(
            f'<div class="aj-session"><div><strong>{_("What to practise next")}</strong>'
            f'<p class="aj-soft">{_("One thing to try, with whom, and when")}</p></div></div>'
        )
        return st.button(_("See my plan"), key="back-again")


def draw_sessions(rows: Sequence[SessionRow], verb: str) -> str | None:
    """Every session, newest first; the id of the one to open."""
    chosen = None
    for row in rows:
        with st.container(horizontal=True, vertical_alignment="center", key=f"aj-row-{row.id}"):
            draw_row(row)
            said = _("{verb}: the talk with {name}", verb=verb, name=row.name)
            if st.button(verb, key=f"read-{row.id}", help=said):
                chosen = row.id
    return chosen
