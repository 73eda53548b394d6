"""The people of a team in a database."""

from typing import Any

from sqlalchemy import ColumnElement, RowMapping, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from simulator.domain.errors import MemberMissing
from simulator.domain.member import Identity, Member, Role
from simulator.storage import forgotten, traces
from simulator.storage.database import Database
from simulator.storage.tables import people


class SqlMembers:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, member: Member) -> Member:
        same = select(people).where(_is(member.issuer, member.subject))
        with self._database.writing() as connection:
            try:
                with connection.begin_nested():
                    connection.execute(insert(people).values(_row(member)))
            except IntegrityError:
                return _member(connection.execute(same).mappings().one())
        return member

    def of(self, identity: Identity) -> Member | None:
        return self._one(_is(identity.issuer, identity.subject))

    def get(self, member_id: str) -> Member | None:
        return self._one(people.c.id == member_id)

    def all(self) -> tuple[Member, ...]:
        with self._database.reading() as connection:
            rows = connection.execute(select(people).order_by(people.c.name, people.c.id))
            return tuple(_member(row) for row in rows.mappings())

    def change(self, member: Member) -> None:
        with self._database.writing() as connection:
            same = people.c.id == member.id
            if connection.execute(update(people).where(same).values(_row(member))).rowcount != 1:
                raise _missing()

    def forget(self, member_id: str) -> None:
        with self._database.writing() as connection:
            if connection.execute(delete(people).where(people.c.id == member_id)).rowcount != 1:
                raise _missing()
            traces.erase(connection, member_id)
            forgotten.remember(connection, member_id)
        self._database.erase_traces()

    def _one(self, condition: ColumnElement[bool]) -> Member | None:
        with self._database.reading() as connection:
            row = connection.execute(select(people).where(condition)).mappings().one_or_none()
        return _member(row) if row is not None else None


def _is(issuer: str, subject: str) -> ColumnElement[bool]:
    return (people.c.issuer == issuer) & (people.c.subject == subject)


def _row(member: Member) -> dict[str, Any]:
    roles = " ".join(member.roles)
    return {**member.model_dump(), "roles": roles, "disabled": int(member.disabled)}


def _member(row: RowMapping) -> Member:
    roles = tuple(Role(one) for one in row["roles"].split())
    return Member.model_validate({**row, "roles": roles, "disabled": bool(row["disabled"])})


def _missing() -> MemberMissing:
    return MemberMissing("There is no such person any more. Look at the list again.")
