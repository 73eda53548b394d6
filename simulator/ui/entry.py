"""The way in: who is here at this run, or the door where people log in.

Streamlit's cookie only says whom the provider let in, up to a month ago; whether they may still come
in, and as what, is read from our own store at every run.
"""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from simulator.domain.member import ALONE, Identity, Member, Viewer, viewer_of
from simulator.ui.components.calm import draw_calm
from simulator.ui.language import _
from simulator.use_cases.team.people import OUT
from simulator.wiring import Services


def viewer(services: Services) -> Viewer | None:
    """Who is here; None: nobody who may come in."""
    if services.team is None:
        return ALONE
    member = _member(services)
    return None if member is None or member.disabled else viewer_of(member)


def draw_door(services: Services) -> None:
    """What somebody sees who is not in, or not any more."""
    if _member(services) is not None:
        draw_calm(_("You cannot come in"), _(OUT), level=1)
        if st.button(_("Log out")):
            st.logout()
        return
    draw_calm(
        "Ajar",
        _(
            "A place to practise the hardest talk a family has. Log in to come to your own talks; "
            "nobody else sees them unless you share them."
        ),
        level=1,
    )
    if st.button(_("Log in"), type="primary"):
        st.login()
    if st.query_params:
        st.text(_("You came by a link: it opens once you have logged in."))


def draw_leave(here: Viewer) -> None:
    st.text(_("You are logged in as {name}.", name=here.name))
    if st.button(_("Log out")):
        st.logout()


def identity_of(said: Mapping[str, Any]) -> Identity:
    """Whom the provider let in, as it says itself."""
    return Identity(
        issuer=str(said.get("iss") or ""),
        subject=str(said.get("sub") or ""),
        name=str(said.get("name") or "")[:200],
        email=str(said.get("email") or "")[:320],
        email_is_checked=said.get("email_verified") is True,
    )


def _member(services: Services) -> Member | None:
    said = st.user.to_dict()
    if services.team is None or said.get("is_logged_in") is not True:
        return None
    return services.team.people.arrive(identity_of(said))
