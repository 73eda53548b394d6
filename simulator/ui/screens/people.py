"""People: who may come in, and with which roles. For admins."""

import streamlit as st

from simulator.ui.components.people import Forget, Roles, Switch, draw_people
from simulator.ui.context import Context
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.organisation import team


def draw(context: Context) -> None:
    st.title(_("People"), anchor=False)
    people = team(context).people
    st.text(_("Whoever logs in is a learner. What you change holds from their next click on."))
    everyone = people.all(context.viewer)
    match draw_people(everyone):
        case Roles(member_id=member_id, roles=roles):
            changed = people.give_roles(context.viewer, member_id, roles)
            context.tab.said = f"{changed.called}: {', '.join(_(one) for one in changed.roles)}."
            st.rerun()
        case Switch(member_id=member_id, disabled=disabled):
            changed = people.switch(context.viewer, member_id, disabled)
            said = _("{name} is out.") if disabled else _("{name} is in again.")
            context.tab.said = said.format(name=changed.called)
            st.rerun()
        case Forget(member_id=member_id):
            people.forget(context.viewer, member_id)
            context.tab.said = _("Forgotten, with every talk of theirs.")
            st.rerun()


if __name__ == "__main__":
    show(draw)
