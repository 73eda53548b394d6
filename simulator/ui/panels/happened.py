"""What happened, from their side: the curve, where it turned, and each moment to read again."""

import streamlit as st

from simulator.domain.debrief import Debrief
from simulator.domain.session import Session
from simulator.ui import looking_back
from simulator.ui.components.curve import draw_curve, draw_turning_points
from simulator.ui.components.look_back import draw_from_their_side, draw_reason
from simulator.ui.components.moment import draw_moment
from simulator.ui.context import Context
from simulator.ui.language import _


def draw_happened(context: Context, session: Session, found: Debrief) -> None:
    name, talk = session.persona.name, context.tab.talk(session)
    st.header(_("From {name}'s side", name=name), anchor=False)
    clicked = draw_curve(name, found.curve, found.turning_points, key=f"curve-{session.id}")
    pressed = draw_turning_points(found.turning_points)
    looking_back.choose_moment(talk, clicked, pressed)
    if talk.moment:
        step = draw_moment(session, context.services.rubric, talk.moment)
        if step is not None:
            looking_back.step_moment(talk, step)
            st.rerun()
    draw_from_their_side(name, found)
    st.header(_("Why {name} said no", name=name), anchor=False)
    draw_reason(session.persona, session.look_back, found.hints)
