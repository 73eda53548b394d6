"""Letting people go from a group, and closing it."""

import streamlit as st

from simulator.ui import pages
from simulator.ui.context import Context
from simulator.ui.language import _
from simulator.ui.organisation import team
from simulator.use_cases.team.standing import Standing


def draw_end(context: Context, standing: Standing) -> None:
    groups, group = team(context).groups, standing.group
    with st.expander(_("Remove someone, or close the group")):
        st.text(_("Their talks stay with them; nothing stays shared with this group."))
        names = {one.member_id: one.name for one in standing.learners}
        with st.container(horizontal=True, vertical_alignment="bottom"):
            who = st.selectbox(
                _("Who"), [None, *names], format_func=lambda one: names.get(one, _("Nobody"))
            )
            if st.button(_("Remove them"), key="remove", disabled=who is None) and who is not None:
                groups.remove(context.viewer, group.id, who)
                st.rerun()
        sure = st.checkbox(_("Close this group for good"), key=f"close-sure-{group.id}")
        if st.button(_("Close it"), key="close-group", disabled=not sure):
            groups.close(context.viewer, group.id)
            context.tab.said = _("The group is closed.")
            pages.go(pages.LEADING)
