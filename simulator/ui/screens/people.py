"""People: who may come in, and with which roles. For admins."""

import streamlit as st

from simulator.ui.components.people import Forget, Roles, Switch, draw_people
from simulator.ui.context import Context
from simulator.ui.frame import show
from simulator.ui.organisation import team


def draw(context: Context) -> None:
    st.title("People", anchor=False)
    people = team(context).people
    st.text("Whoever logs in is a learner. What you change holds from their next click on.")
    everyone = people.all(context.viewer)
    match draw_people(everyone):
        case Roles(member_id=member_id, roles=roles):
            changed = people.give_roles(context.viewer, member_id, roles)
            context.tab.said = f"{changed.called}: {', '.join(changed.roles)}."
            st.rerun()
        case Switch(member_id=member_id, disabled=disabled):
            changed = people.switch(context.viewer, member_id, disabled)
            context.tab.said = f"{changed.called} is {'out' if disabled else 'in again'}."
            st.rerun()
        case Forget(member_id=member_id):
            people.forget(context.viewer, member_id)
            context.tab.said = "Forgotten, with every talk of theirs."
            st.rerun()


if __name__ == "__main__":
    show(draw)
