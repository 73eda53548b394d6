"""The trail: who opened, changed, exported and deleted what. For admins."""

import streamlit as st

from simulator.ui.components.calm import draw_calm
from simulator.ui.components.trail import draw_trail, draw_wanted
from simulator.ui.context import Context
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.organisation import team

SHOWN = 200


def draw(context: Context) -> None:
    st.title(_("Trail"), anchor=False)
    st.text(
        _(
            "The newest {shown} lines. A talk that is open for a while stands here once in half an hour.",
            shown=SHOWN,
        )
    )
    people, groups = team(context).people, team(context).groups
    names = people.names()
    member, deed = draw_wanted(names)
    marks = people.trail(context.viewer, member=member, deed=deed, limit=SHOWN)
    if marks:
        draw_trail(marks, names, groups.names(context.viewer))
    else:
        draw_calm(
            _("Nothing here"), _("Nobody has done that yet, or it is too long ago to be kept.")
        )


if __name__ == "__main__":
    show(draw)
