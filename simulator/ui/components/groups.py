"""Groups as a learner sees them: who leads, what is asked, and what one shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from simulator.domain.group import Assignment, Group
from simulator.domain.value import N_
from simulator.ui.components.markup import put, words
from simulator.ui.components.moments import day_in_year
from simulator.ui.components.person import DIFFICULTY
from simulator.ui.language import _

SEEN = N_(
    "Whoever leads the group sees that you practised, with whom and when. They read what you said only "
    "in talks that you share, with its feedback, what you wrote looking back, and whether it stopped "
    "for safety. You can take each back at any time."
)
ONE_BY_ONE = N_("I share talk by talk")
ALL = N_("Share all my talks, also those to come")


@dataclass(frozen=True)
class Join:
    shares_all: bool


def draw_invitation(group: Group, led_by: Sequence[str]) -> Join | bool | None:
    """Join, or False for not now."""
    put(
        f'<section class="aj-card"><h2>{words(_("Join {group}?", group=group.name))}</h2>'
        f'<p>{words(_led(led_by))}</p><p class="aj-soft">{_(SEEN)}</p></section>'
    )
    chosen = st.radio(_("What do you share?"), [ONE_BY_ONE, ALL], format_func=_, key="join-shares")
    with st.container(horizontal=True):
        if st.button(_("Join"), type="primary", key="join"):
            return Join(shares_all=chosen == ALL)
        if st.button(_("Not now"), key="join-not"):
            return False
    return None


def draw_enter_code() -> str | None:
    with (
        st.form("enter-code", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        code = st.text_input(_("Code from your trainer"), key="code", max_chars=100)
        if st.form_submit_button(_("Look")) and code.strip():
            return code.strip()
    return None


def draw_group(group: Group, led_by: Sequence[str]) -> None:
    put(
        f'<section class="aj-card"><h2>{words(group.name)}</h2>'
        f"<p>{words(_led(led_by))}</p></section>"
    )


def _led(by: Sequence[str]) -> str:
    return _("Led by {names}.", names=", ".join(by))


def draw_sharing(group_id: str, shares_all: bool) -> bool | None:
    """The new choice, when it is another one."""
    options = [ONE_BY_ONE, ALL]
    chosen = st.radio(
        _("What you share with this group"),
        options,
        index=int(shares_all),
        format_func=_,
        key=f"shares-{group_id}-{shares_all}",
        help=_("A talk is shared, or taken back, on its page under Transcripts."),
    )
    now = chosen == ALL
    return None if now == shares_all else now


def draw_asked(assignments: Sequence[Assignment], names: Mapping[str, str]) -> Assignment | None:
    """What the trainer asked for; the one to begin with."""
    begun = None
    for one in assignments:
        with st.container(horizontal=True, vertical_alignment="center", key=f"asked-{one.id}"):
            put(
                f"<div><strong>{words(what(one, names))}</strong>"
                f'<p class="aj-soft">{words(more(one))}</p></div>'
            )
            if st.button(_("Begin"), key=f"begin-{one.id}"):
                begun = one
    return begun


def what(assignment: Assignment, names: Mapping[str, str]) -> str:
    if assignment.persona_id:
        name = names.get(assignment.persona_id, assignment.persona_id)
        return _("Talk with {name}", name=name)
    if assignment.difficulty is not None:
        return _("Talk with someone: {how_hard}", how_hard=_(DIFFICULTY[assignment.difficulty]))
    return _("Talk with anyone")


def more(assignment: Assignment) -> str:
    due = [_("Until {day}.", day=day_in_year(assignment.due))] if assignment.due else []
    return " ".join([*due, assignment.note]) or _("Whenever you like.")


def draw_leave(group_id: str) -> bool:
    return st.button(
        _("Leave this group"), key=f"leave-{group_id}", help=_("Nothing stays shared with it.")
    )
