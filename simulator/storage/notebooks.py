"""Notebooks in a database: one for each owner, the newest writing stands."""

from pydantic import ValidationError
from sqlalchemy import delete, insert, select, update

from simulator.domain.errors import DatabaseDamaged
from simulator.domain.notebook import Notebook
from simulator.storage.database import Database
from simulator.storage.tables import notebooks


class SqlNotebooks:
    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, owner: str) -> Notebook:
        wanted = select(notebooks.c.document).where(notebooks.c.owner == owner)
        with self._database.reading() as connection:
            document = connection.execute(wanted).scalar_one_or_none()
        try:
            return Notebook.model_validate_json(document) if document else Notebook()
        except ValidationError as error:
            raise DatabaseDamaged(
                "Your plan cannot be read: what is stored is not one of this release. It was left as "
                "it is; your talks can still be used."
            ) from error

    def save(self, owner: str, notebook: Notebook) -> None:
        row = {"owner": owner, "document": notebook.model_dump_json()}
        with self._database.writing() as connection:
            changed = update(notebooks).where(notebooks.c.owner == owner).values(row)
            if connection.execute(changed).rowcount == 0:
                connection.execute(insert(notebooks).values(row))

    def forget(self, owner: str) -> None:
        with self._database.writing() as connection:
            connection.execute(delete(notebooks).where(notebooks.c.owner == owner))
        self._database.erase_traces()
