"""Sharing one talk with a group, or taking it back; only where there are groups."""

import streamlit as st

from simulator.domain.session import Session
from simulator.ui.components.markup import put, words
from simulator.ui.context import Context


def draw_share(context: Context, session: Session) -> None:
    team, viewer = context.services.team, context.viewer
    if team is None or viewer.alone or session.owner != viewer.id:
        return
    mine = [one for one in team.groups.mine(viewer) if not one.place.leads]
    if not mine:
        return
    st.header("Who may read it", anchor=False)
    for one in mine:
        if one.place.shares_all:
            put(f"<p>{words(one.group.name)}: you share every talk with this group.</p>")
            continue
        shared = session.id in team.groups.shared_one_by_one(viewer, one.group.id)
        put(f"<p>{words(one.group.name)}: {'may read it' if shared else 'cannot read it'}.</p>")
        label = "Take it back" if shared else "Share this talk"
        if st.button(label, key=f"share-{one.group.id}"):
            team.groups.share(viewer, one.group.id, session.id, shared=not shared)
            st.rerun()
