"""Reviews in a database: added, read, never changed."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select
from sqlalchemy.engine import RowMapping
from sqlalchemy.exc import IntegrityError

from simulator.domain.review import Review
from simulator.storage.database import Database
from simulator.storage.tables import review_queue, reviews
from simulator.use_cases.refusals import missing

_PLAIN = {column.name for column in reviews.columns} & set(Review.model_fields)
_SHOWN = [column for column in reviews.columns if column.name in {*_PLAIN, "rest"}]


class SqlReviews:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, review: Review) -> None:
        """The session's row in the queue goes, in the same transaction: it is made anew."""
        stale = delete(review_queue).where(review_queue.c.session_id == review.session_id)
        with self._database.writing() as connection:
            try:
                connection.execute(insert(reviews).values(_row(review)))
            except IntegrityError as error:
                raise missing(review.session_id) from error
            connection.execute(stale)

    def of(self, session_id: str) -> tuple[Review, ...]:
        return self._read(reviews.c.session_id == session_id)

    def of_kinds(self, kinds: Sequence[str]) -> tuple[Review, ...]:
        return self._read(reviews.c.kind.in_(kinds))

    def _read(self, which: ColumnElement[bool]) -> tuple[Review, ...]:
        wanted = select(*_SHOWN).where(which).order_by(reviews.c.at, reviews.c.number)
        with self._database.reading() as connection:
            return tuple(_review(row) for row in connection.execute(wanted).mappings().all())


def _row(review: Review) -> dict[str, Any]:
    rest = review.model_dump_json(exclude=_PLAIN)
    return {**review.model_dump(include=_PLAIN), "kind": review.kind, "rest": rest}


def _review(row: RowMapping) -> Review:
    return Review.model_validate(
        {**json.loads(row["rest"]), **{name: row[name] for name in _PLAIN}}
    )
