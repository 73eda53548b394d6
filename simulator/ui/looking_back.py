"""Keeping what a learner writes in the debrief, unless it says that somebody is in danger."""

from simulator.domain.safety import screen
from simulator.domain.session import LookBack, Session
from simulator.ui.context import Context


def keep(context: Context, session: Session, look_back: LookBack) -> bool:
    """False: it was not kept, and the calm card is to be shown instead."""
    signal = screen(look_back.feeling) or screen(look_back.take_away)
    talk = context.tab.talk(session)
    if signal is not None:
        talk.stepped_out = signal.category.value
        return False
    talk.seen = context.services.practise.look_back(session.id, look_back).version
    talk.looked_back = True
    return True
