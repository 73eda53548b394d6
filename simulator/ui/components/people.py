"""The people of a team as rows, and what an admin may do with each."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from simulator.domain.member import Member, Role
from simulator.ui.components.markup import put, words
from simulator.ui.components.moments import moment
from simulator.ui.language import _

FEW = 10
"""So many are found by looking."""
GIVEN = tuple(role for role in Role if role is not Role.LEARNER)


@dataclass(frozen=True)
class Roles:
    """These roles are to be theirs."""

    member_id: str
    roles: tuple[Role, ...]


@dataclass(frozen=True)
class Switch:
    member_id: str
    disabled: bool


@dataclass(frozen=True)
class Forget:
    member_id: str


def draw_people(people: Sequence[Member]) -> Roles | Switch | Forget | None:
    """What was asked for, once its button is pressed."""
    asked: Roles | Switch | Forget | None = None
    for member in _found(people):
        with st.expander(_headline(member)):
            asked = _one(member) or asked
    return asked


def _found(people: Sequence[Member]) -> Sequence[Member]:
    if len(people) <= FEW:
        return people
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    wanted = left.text_input(_("Find by name or address"), key="find-person", max_chars=100)
    asked = wanted.casefold().split()
    role = right.selectbox(_("Who is"), [None, *GIVEN], format_func=_kind, key="find-role")
    found = [
        one
        for one in people
        if all(word in f"{one.called} {one.email}".casefold() for word in asked)
        and (role is None or one.has(role))
    ]
    st.text(_("{number} of {all} people", number=len(found), all=len(people)))
    return found


def _kind(role: Role | None) -> str:
    return _(role.value) if role else _("anybody")


def _headline(member: Member) -> str:
    """A label is read as Markdown, so it holds nothing that somebody wrote but letters."""
    name = "".join(char if char.isalnum() or char in " -'@." else " " for char in member.called)
    more = [_(role.value) for role in member.roles if role is not Role.LEARNER]
    state = [_("switched off")] if member.disabled else []
    called = " ".join(name.split()) or _("Someone")
    return " · ".join([called, *(more or [_(Role.LEARNER.value)]), *state])


def _one(member: Member) -> Roles | Switch | Forget | None:
    about = _(
        "{email}. Here last: {when}. At {issuer} as {subject}.",
        email=member.email or _("No e-mail address"),
        when=moment(member.seen_at),
        issuer=member.issuer,
        subject=member.subject,
    )
    put(f'<p class="aj-soft">{words(about)}</p>')
    chosen = st.pills(
        _("Also"),
        GIVEN,
        selection_mode="multi",
        default=[role for role in GIVEN if member.has(role)],
        format_func=lambda role: _(role.value).capitalize(),
        key=f"roles-{member.id}-{'-'.join(member.roles)}",
        help=_(
            "Everybody practises. A trainer leads groups, an author writes people to practise with, "
            "an admin is here."
        ),
    )
    with st.container(horizontal=True):
        if st.button(_("Save roles"), key=f"save-{member.id}"):
            return Roles(member.id, tuple(chosen))
        label = _("Let in again") if member.disabled else _("Switch off")
        if st.button(label, key=f"switch-{member.id}"):
            return Switch(member.id, not member.disabled)
    sure = st.checkbox(
        _("Forget this person and all their talks for good"),
        key=f"sure-{member.id}",
        help=_("What they wrote on the talks of others stays there, without their name."),
    )
    if sure and st.button(_("Forget them"), key=f"forget-{member.id}"):
        return Forget(member.id)
    return None
