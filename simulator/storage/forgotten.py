"""Remembers that something was forgotten, without what: an old backup must not bring it back."""

from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, delete, insert, select

from simulator.storage import traces
from simulator.storage.documents import drop_unused_personas
from simulator.storage.tables import forgotten, notebooks, people, sessions


def remember(connection: Connection, thing: str) -> None:
    """In the transaction that deletes it. `thing`: the id of a session or of a person."""
    add(connection, [_digest(thing)])


def digests(connection: Connection) -> set[str]:
    return {str(row[0]) for row in connection.execute(select(forgotten.c.digest))}


def add(connection: Connection, found: Iterable[str]) -> None:
    known, now = digests(connection), datetime.now(UTC)
    rows = [{"digest": one, "at": now} for one in sorted(set(found) - known)]
    if rows:
        connection.execute(insert(forgotten), rows)


def forget_again(connection: Connection) -> int:
    """Delete what was forgotten before; how many talks and people that were."""
    known, gone = digests(connection), 0
    for row in connection.execute(select(sessions.c.id, sessions.c.owner)).all():
        if {_digest(row.id), _digest(row.owner)} & known:
            connection.execute(delete(sessions).where(sessions.c.id == row.id))
            gone += 1
    for (member_id,) in connection.execute(select(people.c.id)).all():
        if _digest(member_id) in known:
            connection.execute(delete(people).where(people.c.id == member_id))
            traces.erase(connection, member_id)
            gone += 1
    for (owner,) in connection.execute(select(notebooks.c.owner)).all():
        if _digest(owner) in known:
            connection.execute(delete(notebooks).where(notebooks.c.owner == owner))
    drop_unused_personas(connection)
    return gone


def _digest(thing: str) -> str:
    return sha256(thing.encode()).hexdigest()
