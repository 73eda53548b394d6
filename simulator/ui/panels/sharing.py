"""Sharing one talk with a group, or taking it back; only where there are groups."""

import streamlit as st

from simulator.domain.session import Session
from simulator.ui.context import Context
from simulator.ui.language import _


def draw_share(context: Context, session: Session) -> None:
    team, viewer = context.services.team, context.viewer
    if team is None or viewer.alone or session.owner != viewer.id:
        return
    mine = [one for one in team.groups.mine(viewer) if not one.place.leads]
    if not mine:
        return
    st.header(_("Who may read it"), anchor=False)
    for one in mine:
        if one.place.shares_all:
            st.text(_("{group}: you share every talk with this group.", group=one.group.name))
            continue
        shared = session.id in team.groups.shared_one_by_one(viewer, one.group.id)
        said = _("{group}: may read it.") if shared else _("{group}: cannot read it.")
        st.text(said.format(group=one.group.name))
        label = _("Take it back") if shared else _("Share this talk")
        if st.button(label, key=f"share-{one.group.id}"):
            team.groups.share(viewer, one.group.id, session.id, shared=not shared)
            st.rerun()
