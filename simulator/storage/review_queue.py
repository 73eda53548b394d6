"""The trainer's list in a database: plain columns, so that ten thousand talks filter in a blink."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    FromClause,
    Select,
    String,
    and_,
    any_,
    case,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
)
from sqlalchemy.engine import RowMapping

from simulator.domain.persona import Reason
from simulator.domain.review_list import (
    Choices,
    Listed,
    Order,
    Page,
    QueueRow,
    SavedView,
    Waiting,
    Wanted,
)
from simulator.storage.database import Database
from simulator.storage.tables import review_queue as queue
from simulator.storage.tables import review_reads as reads
from simulator.storage.tables import review_views as views
from simulator.storage.tables import review_words as words
from simulator.storage.tables import reviews, sessions
from simulator.use_cases.queue_ports import Among, QueueEntry

_SHOWN = [column for column in queue.columns if column.name in QueueRow.model_fields]
_ORDERS: dict[Order, tuple[ColumnElement[Any], ...]] = {
    "newest": (queue.c.created_at.desc(),),
    "oldest": (queue.c.created_at.asc(),),
    "lowest": (queue.c.points.is_(None), queue.c.points.asc()),
    "hurts": (queue.c.hurts.desc(),),
    "doubts": (queue.c.doubts.desc(),),
    "disagreements": (queue.c.disagreements.desc(),),
    "longest": (queue.c.replies.desc(),),
}


_HOLDS_SOMETHING = or_(queue.c.replies > 0, queue.c.safety_pauses > 0)
"""A talk without a reply holds nothing to review, unless the game was left in it."""
_UNREAD = or_(reads.c.seen_at.is_(None), reads.c.seen_at < queue.c.changed_at)
_FLAGS: dict[str, ColumnElement[bool]] = {
    "unread": _UNREAD,
    "hurt": queue.c.hurts > 0,
    "safety": queue.c.safety_pauses > 0,
    "doubtful": queue.c.doubts > 0,
    "disagreed": queue.c.disagreements > 0,
    "unreviewed": queue.c.raters == 0,
}


class SqlReviewQueue:
    def __init__(self, database: Database) -> None:
        self._database = database

    def stale(self, rubric: str) -> tuple[str, ...]:
        made = sessions.outerjoin(queue, queue.c.session_id == sessions.c.id)
        old = or_(
            queue.c.session_id.is_(None),
            queue.c.version != sessions.c.version,
            queue.c.rubric != rubric,
        )
        wanted = select(sessions.c.id).select_from(made).where(old)
        wanted = wanted.order_by(sessions.c.created_at.desc(), sessions.c.id.desc())
        with self._database.reading() as connection:
            return tuple(connection.execute(wanted).scalars())

    def put(self, entries: Sequence[QueueEntry]) -> None:
        ids = [one.row.session_id for one in entries]
        # Held until the rows are in: nobody forgets the session, or adds a review, in between.
        held = select(sessions.c.id, sessions.c.version).where(sessions.c.id.in_(ids))
        said = select(reviews.c.session_id, func.count()).group_by(reviews.c.session_id)
        with self._database.writing() as connection:
            versions = _by_id(connection.execute(held.with_for_update()).all())
            counts = _by_id(connection.execute(said.where(reviews.c.session_id.in_(ids))).all())
            fresh = [one for one in entries if _is_of_now(one, versions, counts)]
            if not fresh:
                return
            for table in (queue, words):
                connection.execute(delete(table).where(table.c.session_id.in_(ids)))
            connection.execute(insert(queue), [_columns(one) for one in fresh])
            texts = [{"session_id": one.row.session_id, "words": one.words} for one in fresh]
            connection.execute(insert(words), texts)

    def page(
        self, wanted: Wanted, reader: str, offset: int, limit: int, among: Among = None
    ) -> Page:
        """One search gives a page of ids and how many there are in all; then the rows of these."""
        counted = func.count().over().label("total")
        asked = _ordered(self._asked(wanted, reader, among).add_columns(counted), wanted)
        rows = select(*_SHOWN, _UNREAD.label("unread")).select_from(_with_reads(reader))
        with self._database.reading() as connection:
            shown = connection.execute(asked.offset(offset).limit(limit)).all()
            ids = [row.session_id for row in shown]
            found = connection.execute(rows.where(queue.c.session_id.in_(ids))).mappings().all()
        listed = {row["session_id"]: _listed(row) for row in found}
        # Behind the last page there is no row that could say how many there are.
        total = shown[0].total if shown else len(self.ids(wanted, reader, among)) if offset else 0
        return Page(rows=tuple(listed[one] for one in ids if one in listed), total=total)

    def ids(self, wanted: Wanted, reader: str, among: Among = None) -> tuple[str, ...]:
        asked = _ordered(self._asked(wanted, reader, among), wanted)
        with self._database.reading() as connection:
            return tuple(connection.execute(asked).scalars())

    def choices(self, among: Among = None) -> Choices:
        def distinct(*columns: ColumnElement[Any]) -> Select[Any]:
            return (
                select(*columns)
                .where(*_among(among, self._database.is_sqlite))
                .distinct()
                .order_by(columns[-1])
            )

        with self._database.reading() as connection:
            owners = connection.execute(distinct(queue.c.owner)).scalars().all()
            personas = connection.execute(distinct(queue.c.persona_id, queue.c.persona_name)).all()
            reasons = connection.execute(distinct(queue.c.reason)).scalars().all()
        return Choices(
            owners=tuple(owners),
            personas=tuple((row[0], row[1]) for row in personas),
            reasons=tuple(Reason(one) for one in reasons),
        )

    def waiting(self, reader: str, among: Among = None) -> tuple[Waiting, ...]:
        counted = [func.sum(case((one, 1), else_=0)).label(flag) for flag, one in _FLAGS.items()]
        asked = select(queue.c.owner, *counted).select_from(_with_reads(reader))
        asked = asked.where(_HOLDS_SOMETHING, *_among(among, self._database.is_sqlite))
        with self._database.reading() as connection:
            rows = connection.execute(asked.group_by(queue.c.owner).order_by(queue.c.owner))
            return tuple(Waiting.model_validate(dict(row)) for row in rows.mappings())

    def mark(self, reader: str, session_id: str, seen_at: datetime | None) -> None:
        """A session that is gone is left alone."""
        is_it = (reads.c.reader == reader) & (reads.c.session_id == session_id)
        there = select(sessions.c.id).where(sessions.c.id == session_id)
        with self._database.writing() as connection:
            connection.execute(delete(reads).where(is_it))
            if seen_at is None:
                return
            if connection.execute(there.with_for_update(read=True)).first() is not None:
                row = {"reader": reader, "session_id": session_id, "seen_at": seen_at}
                connection.execute(insert(reads).values(row))

    def views(self, owner: str) -> tuple[SavedView, ...]:
        wanted = select(views).where(views.c.owner == owner).order_by(views.c.name)
        with self._database.reading() as connection:
            rows = connection.execute(wanted).all()
        return tuple(
            SavedView(name=row.name, wanted=Wanted.model_validate_json(row.filters)) for row in rows
        )

    def keep_view(self, owner: str, view: SavedView) -> None:
        row = {"owner": owner, "name": view.name, "filters": view.wanted.model_dump_json()}
        with self._database.writing() as connection:
            connection.execute(_view(owner, view.name))
            connection.execute(insert(views).values(row))

    def drop_view(self, owner: str, name: str) -> None:
        with self._database.writing() as connection:
            connection.execute(_view(owner, name))

    def _asked(self, wanted: Wanted, reader: str, among: Among) -> Select[Any]:
        source: FromClause = _with_reads(reader) if wanted.unread else queue
        if wanted.words:
            source = source.join(words, words.c.session_id == queue.c.session_id)
        said = [words.c.words.contains(one, autoescape=True) for one in wanted.words]
        asked = select(queue.c.session_id).select_from(source)
        return asked.where(*_conditions(wanted), *said, *_among(among, self._database.is_sqlite))


def _with_reads(reader: str) -> FromClause:
    mine = and_(reads.c.session_id == queue.c.session_id, reads.c.reader == reader)
    return queue.outerjoin(reads, mine)


def _by_id(rows: Sequence[Any]) -> dict[str, int]:
    return {row[0]: row[1] for row in rows}


def _is_of_now(entry: QueueEntry, versions: dict[str, int], reviews: dict[str, int]) -> bool:
    id_ = entry.row.session_id
    return (versions.get(id_), reviews.get(id_, 0)) == (entry.version, entry.reviews)


def _view(owner: str, name: str) -> Any:
    return delete(views).where(views.c.owner == owner, views.c.name == name)


def _columns(entry: QueueEntry) -> dict[str, Any]:
    row = entry.row.model_dump()
    return {
        **row,
        "breakers": _spaced(entry.row.breakers),
        "version": entry.version,
        "rubric": entry.rubric,
    }


def _spaced(breakers: Sequence[str]) -> str:
    """Blanks on both sides, so that B1 is not found in B12."""
    return f" {' '.join(breakers)} "


def _listed(row: RowMapping) -> Listed:
    given = {**row, "breakers": row["breakers"].split()}
    unread = bool(given.pop("unread"))
    return Listed(row=QueueRow.model_validate(given), unread=unread)


def _ordered(what: Select[Any], wanted: Wanted) -> Select[Any]:
    newest = (queue.c.created_at.desc(), queue.c.session_id.desc())
    return what.order_by(*_ORDERS[wanted.order], *newest)


def _among(among: Among, is_sqlite: bool) -> list[ColumnElement[bool]]:
    """All ids as one value: thousands of single ones take longer to send than to look for."""
    if among is None:
        return []
    ids = list(among)
    if is_sqlite:
        given = func.json_each(json.dumps(ids)).table_valued("value")
        return [queue.c.session_id.in_(select(given.c.value))]
    return [queue.c.session_id == any_(literal(ids, ARRAY(String)))]


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool]] = [_HOLDS_SOMETHING]
    for column, values in (
        (queue.c.owner, wanted.owners),
        (queue.c.persona_id, wanted.personas),
        (queue.c.reason, wanted.reasons),
        (queue.c.band, wanted.bands),
    ):
        if values:
            asked.append(column.in_(values))
    asked += [one for flag, one in _FLAGS.items() if getattr(wanted, flag)]
    if wanted.breakers:
        asked.append(or_(*(queue.c.breakers.contains(_spaced([one])) for one in wanted.breakers)))
    if wanted.since is not None:
        asked.append(queue.c.created_at >= _midnight(wanted.since))
    if wanted.until is not None:
        asked.append(queue.c.created_at < _midnight(wanted.until + timedelta(days=1)))
    return asked


def _midnight(day: date) -> datetime:
    """Where this computer is: people mean the days of their own calendar."""
    return datetime.combine(day, time()).astimezone().astimezone(UTC)
