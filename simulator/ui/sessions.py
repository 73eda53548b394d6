"""Which session a screen is about: the one in the address, else the one this tab had open."""

from simulator.domain.session import Session
from simulator.ui.context import Context
from simulator.ui.pages import link_session, linked_session


def open_session(context: Context) -> Session | None:
    """None when there is none to open."""
    session_id = linked_session() or context.tab.session_id
    if not session_id:
        return None
    context.tab.session_id = ""
    session = context.services.practise.open(session_id)
    context.tab.session_id = session_id
    link_session(session_id)
    return session
