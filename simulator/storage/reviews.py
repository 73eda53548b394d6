"""Reviews in a database: added, read, never changed."""

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from simulator.domain.review import Review
from simulator.storage.database import Database
from simulator.storage.tables import reviews
from simulator.use_cases.refusals import missing

_SHOWN = [column for column in reviews.columns if column.name in Review.model_fields]


class SqlReviews:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, review: Review) -> None:
        with self._database.writing() as connection:
            try:
                connection.execute(insert(reviews).values(review.model_dump()))
            except IntegrityError as error:
                raise missing(review.session_id) from error

    def of(self, session_id: str) -> tuple[Review, ...]:
        wanted = select(*_SHOWN).where(reviews.c.session_id == session_id)
        with self._database.reading() as connection:
            rows = connection.execute(wanted.order_by(reviews.c.at, reviews.c.number)).mappings()
            return tuple(Review.model_validate(dict(row)) for row in rows.all())
