"""Groups in a database, and what their people share: asked anew each time, so a share taken back is gone."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, delete, insert, select, union, update

from simulator.domain.group import Assignment, Group, Place
from simulator.storage.database import Database
from simulator.storage.tables import assignments, groups, places, sessions, shares


class SqlGroups:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, group: Group) -> None:
        with self._database.writing() as connection:
            connection.execute(insert(groups).values(group.model_dump()))

    def get(self, group_id: str) -> Group | None:
        return self._group(groups.c.id == group_id)

    def by_code(self, code: str) -> Group | None:
        return self._group(groups.c.code == code)

    def names(self) -> dict[str, str]:
        with self._database.reading() as connection:
            rows = connection.execute(select(groups.c.id, groups.c.name)).all()
        return {str(row[0]): str(row[1]) for row in rows}

    def of(self, member_id: str) -> tuple[Place, ...]:
        return self._places(places.c.member_id == member_id)

    def change(self, group: Group) -> None:
        with self._database.writing() as connection:
            same = groups.c.id == group.id
            connection.execute(update(groups).where(same).values(group.model_dump()))

    def close(self, group_id: str) -> None:
        with self._database.writing() as connection:
            connection.execute(delete(groups).where(groups.c.id == group_id))

    def place(self, group_id: str, member_id: str) -> Place | None:
        found = self._places(_at(group_id, member_id))
        return found[0] if found else None

    def places(self, group_id: str) -> tuple[Place, ...]:
        return self._places(places.c.group_id == group_id)

    def put(self, place: Place) -> None:
        row = place.model_dump()
        row |= {"leads": int(place.leads), "shares_all": int(place.shares_all)}
        with self._database.writing() as connection:
            here = _at(place.group_id, place.member_id)
            if connection.execute(update(places).where(here).values(row)).rowcount == 0:
                connection.execute(insert(places).values(row))

    def leave(self, group_id: str, member_id: str) -> None:
        theirs = select(sessions.c.id).where(sessions.c.owner == member_id)
        with self._database.writing() as connection:
            gone = (shares.c.group_id == group_id) & shares.c.session_id.in_(theirs)
            connection.execute(delete(shares).where(gone))
            connection.execute(delete(places).where(_at(group_id, member_id)))

    def share(self, group_id: str, session_id: str, at: datetime) -> None:
        row = {"group_id": group_id, "session_id": session_id, "at": at}
        with self._database.writing() as connection:
            if (
                connection.execute(select(shares).where(_share(group_id, session_id))).first()
                is None
            ):
                connection.execute(insert(shares).values(row))

    def unshare(self, group_id: str, session_id: str) -> None:
        with self._database.writing() as connection:
            connection.execute(delete(shares).where(_share(group_id, session_id)))

    def shared(self, group_id: str) -> tuple[str, ...]:
        return self._ids(select(shares.c.session_id).where(shares.c.group_id == group_id))

    def assign(self, assignment: Assignment) -> None:
        row = assignment.model_dump()
        row["due"] = assignment.due.isoformat() if assignment.due else None
        with self._database.writing() as connection:
            connection.execute(insert(assignments).values(row))

    def withdraw(self, group_id: str, assignment_id: str) -> None:
        one = (assignments.c.group_id == group_id) & (assignments.c.id == assignment_id)
        with self._database.writing() as connection:
            connection.execute(delete(assignments).where(one))

    def assignments(self, group_id: str) -> tuple[Assignment, ...]:
        wanted = select(assignments).where(assignments.c.group_id == group_id)
        with self._database.reading() as connection:
            rows = connection.execute(wanted.order_by(assignments.c.created_at.desc())).mappings()
            return tuple(_assignment(row) for row in rows)

    def reads(self, trainer: str, session_id: str, owner: str) -> bool:
        mine = _led_by(trainer)
        all_of_it = (
            select(places.c.group_id)
            .where(places.c.group_id.in_(mine), places.c.member_id == owner)
            .where(places.c.shares_all == 1)
        )
        this_one = select(shares.c.group_id).where(
            shares.c.group_id.in_(mine), shares.c.session_id == session_id
        )
        with self._database.reading() as connection:
            return connection.execute(union(all_of_it, this_one)).first() is not None

    def shared_with(self, trainer: str) -> Sequence[str]:
        mine = _led_by(trainer)
        all_of_it = (
            select(sessions.c.id)
            .join(places, places.c.member_id == sessions.c.owner)
            .where(places.c.group_id.in_(mine), places.c.shares_all == 1)
        )
        one_by_one = select(shares.c.session_id).where(shares.c.group_id.in_(mine))
        with self._database.reading() as connection:
            rows = connection.execute(union(all_of_it, one_by_one)).all()
        return tuple(str(row[0]) for row in rows)

    def _group(self, condition: ColumnElement[bool]) -> Group | None:
        with self._database.reading() as connection:
            row = connection.execute(select(groups).where(condition)).mappings().one_or_none()
        return Group.model_validate(dict(row)) if row is not None else None

    def _places(self, condition: ColumnElement[bool]) -> tuple[Place, ...]:
        wanted = select(places).where(condition).order_by(places.c.joined_at, places.c.member_id)
        with self._database.reading() as connection:
            return tuple(_place(row) for row in connection.execute(wanted).mappings())

    def _ids(self, wanted: Select[Any]) -> tuple[str, ...]:
        with self._database.reading() as connection:
            return tuple(str(row[0]) for row in connection.execute(wanted))


def _led_by(trainer: str) -> Select[Any]:
    return select(places.c.group_id).where(places.c.member_id == trainer, places.c.leads == 1)


def _at(group_id: str, member_id: str) -> ColumnElement[bool]:
    return (places.c.group_id == group_id) & (places.c.member_id == member_id)


def _share(group_id: str, session_id: str) -> ColumnElement[bool]:
    return (shares.c.group_id == group_id) & (shares.c.session_id == session_id)


def _place(row: RowMapping) -> Place:
    flags = {"leads": bool(row["leads"]), "shares_all": bool(row["shares_all"])}
    return Place.model_validate({**row, **flags})


def _assignment(row: RowMapping) -> Assignment:
    due = date.fromisoformat(row["due"]) if row["due"] else None
    return Assignment.model_validate({**row, "due": due})
