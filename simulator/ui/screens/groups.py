"""Groups: what a trainer asks of you, and what you share with whom."""

import streamlit as st

from simulator.ui import pages
from simulator.ui.components.calm import draw_calm
from simulator.ui.components.groups import (
    Join,
    draw_asked,
    draw_enter_code,
    draw_group,
    draw_invitation,
    draw_leave,
    draw_sharing,
)
from simulator.ui.context import Context
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.organisation import team
from simulator.use_cases.team.groups import MyGroup


def draw(context: Context) -> None:
    st.title(_("Groups"), anchor=False)
    code = pages.linked_invitation()
    if code:
        _invitation(context, code)
        return
    mine = [one for one in team(context).groups.mine(context.viewer) if not one.place.leads]
    for one in mine:
        _one(context, one)
    if not mine:
        draw_calm(
            _("You are in no group"),
            _("A trainer can give you a code or a link. You can also just practise."),
        )
    entered = draw_enter_code()
    if entered is not None:
        pages.go_invitation(entered)


def _invitation(context: Context, code: str) -> None:
    groups = team(context).groups
    invitation = groups.invitation(context.viewer, code)
    match draw_invitation(invitation.group, invitation.led_by):
        case Join(shares_all=shares_all):
            groups.join(context.viewer, code, shares_all)
            context.tab.said = _("You are in {name}.", name=invitation.group.name)
            pages.go(pages.GROUPS)
        case False:
            pages.go(pages.GROUPS)


def _one(context: Context, mine: MyGroup) -> None:
    groups, group = team(context).groups, mine.group
    names = {persona.id: persona.name for persona in context.services.personas.all()}
    draw_group(group, mine.led_by)
    begun = draw_asked(mine.assignments, names)
    if begun is not None:
        context.tab.chosen = begun.persona_id
        pages.go(pages.START)
    shares_all = draw_sharing(group.id, mine.place.shares_all)
    if shares_all is not None:
        groups.consent(context.viewer, group.id, shares_all)
        context.tab.said = (
            _("All your talks are shared with this group.")
            if shares_all
            else _("Only the talks you shared one by one are shared now.")
        )
        st.rerun()
    if draw_leave(group.id):
        groups.leave(context.viewer, group.id)
        context.tab.said = _(
            "You left {name}; nothing is shared with it any more.", name=group.name
        )
        st.rerun()


if __name__ == "__main__":
    show(draw)
