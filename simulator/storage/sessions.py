"""Sessions in a database: each write is one transaction under a version check."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from simulator.domain.session import Session
from simulator.storage import forgotten
from simulator.storage.database import Database
from simulator.storage.documents import (
    Document,
    document_of,
    drop_unused_personas,
    keep_persona,
    session_in,
)
from simulator.storage.summary import summary_of
from simulator.storage.tables import session_personas, sessions
from simulator.use_cases.ports import SessionSummary
from simulator.use_cases.refusals import changed, missing

_LISTED = [column for column in sessions.columns if column.name in SessionSummary.model_fields]


class SqlSessions:
    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, session_id: str) -> Session:
        kept = sessions.outerjoin(session_personas)
        wanted = select(sessions.c.document, session_personas.c.document.label("persona"))
        wanted = wanted.select_from(kept).where(sessions.c.id == session_id)
        with self._database.reading() as connection:
            row = connection.execute(wanted).one_or_none()
        if row is None:
            raise missing(session_id)
        return session_in(row.document, row.persona, session_id)

    def save(self, session: Session) -> Session:
        saved = session.model_copy(update={"version": session.version + 1})
        document = document_of(saved)
        row = row_of(saved, document)
        before = select(sessions.c.persona_kept).where(sessions.c.id == session.id)
        with self._database.writing() as connection:
            if connection.execute(before).scalar_one_or_none() != document.digest:
                keep_persona(connection, document)
            if session.version == 0:
                try:
                    connection.execute(insert(sessions).values(row))
                except IntegrityError as error:
                    raise changed(session.id) from error
                return saved
            unchanged = (sessions.c.id == session.id) & (sessions.c.version == session.version)
            if connection.execute(update(sessions).where(unchanged).values(row)).rowcount != 1:
                raise changed(session.id)
        return saved

    def owner_of(self, session_id: str) -> str:
        wanted = select(sessions.c.owner).where(sessions.c.id == session_id)
        with self._database.reading() as connection:
            owner = connection.execute(wanted).scalar_one_or_none()
        if owner is None:
            raise missing(session_id)
        return str(owner)

    def list(self, owner: str | None = None, limit: int = 200) -> tuple[SessionSummary, ...]:
        wanted = select(*_LISTED).order_by(sessions.c.created_at.desc(), sessions.c.id.desc())
        if owner is not None:
            wanted = wanted.where(sessions.c.owner == owner)
        with self._database.reading() as connection:
            rows = connection.execute(wanted.limit(limit)).mappings().all()
        return tuple(SessionSummary.model_validate(dict(row)) for row in rows)

    def forget(self, session_id: str) -> None:
        """Its reviews go with it (a foreign key cascades)."""
        self._database.forget_in_copies(session_id)
        with self._database.writing() as connection:
            gone = connection.execute(delete(sessions).where(sessions.c.id == session_id))
            if gone.rowcount == 0:
                raise missing(session_id)
            forgotten.remember(connection, session_id)
        with self._database.writing() as connection:
            drop_unused_personas(connection)
        self._database.erase_traces()

    def untouched_since(self, moment: datetime) -> tuple[str, ...]:
        wanted = select(sessions.c.id).where(sessions.c.updated_at < moment)
        with self._database.reading() as connection:
            return tuple(str(row[0]) for row in connection.execute(wanted))


def row_of(session: Session, document: Document) -> dict[str, Any]:
    listed = summary_of(session).model_dump()
    kept = {"document": document.text, "persona_kept": document.digest}
    return {**listed, "version": session.version, **kept}
