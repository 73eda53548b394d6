"""Which session a screen is about, and sessions as rows."""

from dataclasses import dataclass

from simulator.domain.session import Session
from simulator.ui.answering import Job
from simulator.ui.components.face import portrait_tag
from simulator.ui.components.session_rows import SessionRow
from simulator.ui.context import Context
from simulator.ui.pages import link_session, linked_session


@dataclass(frozen=True)
class Opened:
    session: Session
    job: Job | None
    """The reply that was being written when the session was read."""


def open_session(context: Context) -> Opened | None:
    """The session in the address, else the one this tab had open; None when there is neither.

    The job is asked for before the session is read: a reply that is finished in between would else
    look as if nobody were answering.
    """
    session_id = linked_session() or context.tab.session_id
    if not session_id:
        return None
    context.tab.session_id = ""
    job = context.answers.live(session_id)
    session = context.services.practise.open(session_id)
    if session.pending is not None and job is None:
        job = context.answers.live(session_id)
        session = context.services.practise.open(session_id)
    context.tab.session_id = session_id
    link_session(session_id)
    return Opened(session=session, job=job)


def rows(context: Context) -> tuple[SessionRow, ...]:
    """Newest first."""
    faces = {persona.id: portrait_tag(persona, 52) for persona in context.services.personas.all()}
    return tuple(
        SessionRow(
            id=one.id,
            name=one.persona_name,
            face=faces.get(one.persona_id, ""),
            replies=one.exchanges,
            status=one.status,
            ending=one.ending,
            updated_at=one.updated_at,
        )
        for one in context.services.sessions.list()
    )
