"""Leading a group: invite, ask, and see who practised. For trainers."""

import streamlit as st

from simulator.domain.group import Group
from simulator.ui import pages
from simulator.ui.components.calm import draw_calm
from simulator.ui.components.leading import (
    draw_ask,
    draw_found,
    draw_patterns,
    draw_way_in,
    draw_what_was_asked,
)
from simulator.ui.context import Context
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.organisation import team
from simulator.ui.panels.group_end import draw_end
from simulator.ui.panels.group_reports import draw_group_reports
from simulator.ui.panels.who_practised import draw_who_practised
from simulator.use_cases.team.standing import Standing


def draw(context: Context) -> None:
    st.title(_("Lead a group"), anchor=False)
    groups = team(context).groups
    led = [one.group for one in groups.mine(context.viewer) if one.place.leads]
    if led:
        names = {one.id: one.name for one in led}
        chosen = st.selectbox(_("Group"), list(names), format_func=names.__getitem__, key="led")
        _one(context, next(one for one in led if one.id == chosen))
    else:
        draw_calm(
            _("You lead no group yet"), _("Found one, then send its link to those you train.")
        )
    name = draw_found()
    if name is not None:
        context.tab.said = _("{name} is there.", name=groups.found(context.viewer, name).name)
        st.rerun()


def _one(context: Context, group: Group) -> None:
    here = team(context)
    standing = here.leading.standing(context.viewer, group.id)
    st.header(_("Who practised"), anchor=False)
    draw_who_practised(context, standing)
    draw_group_reports(context, standing)
    st.header(_("What they have in common"), anchor=False)
    draw_patterns(standing.patterns)
    st.header(_("What you ask of them"), anchor=False)
    _asked(context, standing)
    st.header(_("The way in"), anchor=False)
    if draw_way_in(group, pages.invitation(context.services.settings, group.code)):
        here.groups.new_code(context.viewer, group.id)
        context.tab.said = _("The old code opens nothing any more.")
        st.rerun()
    draw_end(context, standing)


def _asked(context: Context, standing: Standing) -> None:
    groups, group_id = team(context).groups, standing.group.id
    personas = context.services.personas.all()
    met = {
        one.id: _("Met by {met} of {all}.", met=standing.met_by(one), all=len(standing.learners))
        for one in standing.assignments
    }
    names = {persona.id: persona.name for persona in personas}
    gone = draw_what_was_asked(standing.assignments, names, met)
    if gone is not None:
        groups.withdraw(context.viewer, group_id, gone)
        st.rerun()
    asked = draw_ask(personas)
    if asked is not None:
        groups.assign(
            context.viewer,
            group_id,
            persona_id=asked.persona_id,
            difficulty=asked.difficulty,
            due=asked.due,
            note=asked.note,
        )
        st.rerun()


if __name__ == "__main__":
    show(draw)
