"""A look back as this tab has it: the moment that is read again, and what the learner writes."""

from simulator.domain.safety import screen
from simulator.domain.session import LookBack, Session
from simulator.ui.components.moment import Step
from simulator.ui.context import Context
from simulator.ui.state import Talk


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


def choose_moment(talk: Talk, clicked: int | None, pressed: int | None) -> None:
    """A point stays clicked on the chart, so only a new click counts."""
    wanted = pressed or (clicked if clicked != talk.clicked else None)
    talk.clicked = clicked
    talk.moment = wanted or talk.moment


def step_moment(talk: Talk, step: Step) -> None:
    match step:
        case "before":
            talk.moment -= 1
        case "after":
            talk.moment += 1
        case "close":
            talk.moment = 0
