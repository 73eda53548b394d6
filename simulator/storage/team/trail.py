"""The trail in a database: added to, read, and dropped when it is too old to keep."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from simulator.domain.trail import Deed, Mark
from simulator.storage.database import Database
from simulator.storage.tables import trail

_SHOWN = [column for column in trail.columns if column.name in Mark.model_fields]


class SqlTrail:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, mark: Mark) -> None:
        with self._database.writing() as connection:
            connection.execute(insert(trail).values(mark.model_dump()))

    def read(
        self, *, member: str = "", owner: str = "", deed: Deed | None = None, limit: int = 200
    ) -> tuple[Mark, ...]:
        wanted = select(*_SHOWN).order_by(trail.c.number.desc()).limit(limit)
        if member:
            wanted = wanted.where(trail.c.member == member)
        if owner:
            wanted = wanted.where(trail.c.owner == owner)
        if deed is not None:
            wanted = wanted.where(trail.c.deed == deed.value)
        with self._database.reading() as connection:
            rows = connection.execute(wanted).mappings().all()
        return tuple(Mark.model_validate(dict(row)) for row in rows)

    def drop_before(self, moment: datetime) -> int:
        with self._database.writing() as connection:
            return connection.execute(delete(trail).where(trail.c.at < moment)).rowcount
