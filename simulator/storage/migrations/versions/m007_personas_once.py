"""Each persona is kept once, and not in every session: it is nine tenths of the document.

A document that cannot be read as one is left as it is, whole.
"""

import json
from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "m007"
down_revision = "m006"
branch_labels = None
depends_on = None

SESSIONS = sa.table("sessions", *map(sa.column, ("id", "document", "persona_kept")))
PERSONAS = sa.table("session_personas", sa.column("digest"), sa.column("document"))


def upgrade() -> None:
    op.create_table(
        "session_personas",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("document", sa.Text, nullable=False),
    )
    # Alembic adds the column but not its foreign key to a SQLite table; both databases read this.
    op.execute(
        "ALTER TABLE sessions ADD COLUMN persona_kept VARCHAR(64) "
        "REFERENCES session_personas (digest)"
    )
    op.create_index("ix_sessions_persona_kept", "sessions", ["persona_kept"])
    connection, known = op.get_bind(), set[str]()
    for session_id in connection.execute(sa.select(SESSIONS.c.id)).scalars().all():
        is_it = SESSIONS.c.id == session_id
        document = connection.execute(sa.select(SESSIONS.c.document).where(is_it)).scalar_one()
        parts = _parts(document)
        if parts is None:
            continue
        rest, persona = parts
        digest = sha256(persona.encode()).hexdigest()
        if digest not in known:
            connection.execute(sa.insert(PERSONAS).values(digest=digest, document=persona))
            known.add(digest)
        changed = sa.update(SESSIONS).where(is_it)
        connection.execute(changed.values(document=rest, persona_kept=digest))


def _parts(document: str) -> tuple[str, str] | None:
    try:
        whole = json.loads(document)
    except ValueError:
        return None
    if not isinstance(whole, dict) or not isinstance(whole.get("persona"), dict):
        return None
    persona = whole.pop("persona")
    return _compact(whole), _compact(persona)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
