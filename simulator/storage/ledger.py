"""What a month's calls cost, in a database: one row a month, added to by every process."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite

from simulator.domain.cost import Cost
from simulator.storage.database import Database
from simulator.storage.tables import spending

_COUNTED = [spending.c[name] for name in Cost.model_fields]


class SqlLedger:
    def __init__(self, database: Database, month: Callable[[], str]) -> None:
        self._database = database
        self._month = month

    def spent(self) -> Cost:
        wanted = select(*_COUNTED).where(spending.c.month == self._month())
        with self._database.reading() as connection:
            row = connection.execute(wanted).mappings().one_or_none()
        return Cost.model_validate(dict(row)) if row is not None else Cost()

    def add(self, call: Cost) -> None:
        month = self._month()
        more: dict[Any, Any] = {column: column + getattr(call, column.name) for column in _COUNTED}
        added = update(spending).where(spending.c.month == month).values(more)
        with self._database.writing() as connection:
            if connection.execute(added).rowcount:
                return
            # Another process may begin the month at the same time.
            dialect = sqlite if self._database.is_sqlite else postgresql
            empty = {"month": month, **Cost().model_dump()}
            connection.execute(dialect.insert(spending).values(empty).on_conflict_do_nothing())
            connection.execute(added)
