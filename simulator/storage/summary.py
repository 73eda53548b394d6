"""The row of a list that stands for a session; the same for every store."""

from simulator.domain.session import Session
from simulator.use_cases.ports import SessionSummary


def summary_of(session: Session) -> SessionSummary:
    return SessionSummary(
        id=session.id,
        owner=session.owner,
        persona_id=session.persona.id,
        persona_name=session.persona.name,
        engine=session.engine,
        status=session.status,
        ending=session.ending,
        exchanges=len(session.exchanges),
        safety_pauses=len(session.safety_pauses),
        created_at=session.created_at,
        updated_at=session.updated_at,
    )
