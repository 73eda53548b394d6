"""A session as its document, and back: the persona, the same in every talk with them, is kept apart.

It is nine tenths of a session, frozen into it so that a later edit of the file does not change the
talk. Each text of a persona is kept once; one that was read before is not checked again, and one that
was written before is not written out again.
"""

import json
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from pydantic import ValidationError
from sqlalchemy import Connection, delete, exists, select
from sqlalchemy.dialects import postgresql, sqlite

from simulator.domain.errors import DatabaseDamaged
from simulator.domain.persona import Persona
from simulator.domain.session import Session
from simulator.storage.tables import session_personas, sessions


class Document(NamedTuple):
    text: str
    """Without the persona."""
    persona: str
    digest: str
    """Of the persona's text."""


def document_of(session: Session) -> Document:
    persona = _written(_Itself(session.persona))
    return Document(session.model_dump_json(exclude={"persona"}), persona.text, persona.digest)


def session_in(document: str, persona: str | None, session_id: str) -> Session:
    """`persona`: None when the document is whole. Raises DatabaseDamaged."""
    try:
        given = json.loads(document)
        text = persona if "persona" not in given else json.dumps(given["persona"], sort_keys=True)
        if text is None:
            raise KeyError("persona")
        return Session.model_validate({**given, "persona": _persona(text)})
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        raise DatabaseDamaged(
            f"The session {session_id!r} cannot be read: what is stored is not a session of this "
            "release. It was left as it is; the other sessions can still be used."
        ) from error


def keep_persona(connection: Connection, kept: Document) -> None:
    """Have this persona there until the transaction ends, so that a session can refer to it."""
    there = select(session_personas.c.digest).where(session_personas.c.digest == kept.digest)
    held = there.with_for_update(read=True, key_share=True)
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    row = {"digest": kept.digest, "document": kept.persona}
    # Whoever is deleting it holds it: after waiting for them it is gone, and is put there anew.
    while connection.execute(held).first() is None:
        added = dialect.insert(session_personas).values(row)
        connection.execute(added.on_conflict_do_nothing())


def drop_unused_personas(connection: Connection) -> None:
    """Somebody may have been written after a real person: with the last talk the text goes too."""
    unused = ~exists().where(sessions.c.persona_kept == session_personas.c.digest)
    wanted = select(session_personas.c.digest).where(unused).with_for_update(skip_locked=True)
    for digest in connection.execute(wanted).scalars().all():
        # Asked again now that nobody can begin a talk with it.
        is_it = session_personas.c.digest == digest
        connection.execute(delete(session_personas).where(is_it, unused))


@lru_cache(maxsize=200)
def _persona(text: str) -> Persona:
    return Persona.model_validate_json(text)


class _Itself:
    """A persona as a key: told apart by identity, which takes no reading of its thousand lines."""

    def __init__(self, persona: Persona) -> None:
        self.persona = persona

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.persona is other.persona

    def __hash__(self) -> int:
        return id(self.persona)


class _Written(NamedTuple):
    text: str
    digest: str


@lru_cache(maxsize=200)
def _written(one: _Itself) -> _Written:
    text = one.persona.model_dump_json()
    return _Written(text, sha256(text.encode()).hexdigest())
