"""The trainer's list without a database: the same promises, over sessions in memory."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

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
from simulator.storage.memory import MemorySessions
from simulator.use_cases.queue_ports import Among, QueueEntry

_ORDERS: dict[Order, Callable[[QueueRow], Any]] = {
    "newest": lambda row: 0,
    "oldest": lambda row: row.created_at,
    "lowest": lambda row: (row.points is None, row.points),
    "hurts": lambda row: -row.hurts,
    "doubts": lambda row: -row.doubts,
    "disagreements": lambda row: -row.disagreements,
    "longest": lambda row: -row.replies,
}


_FLAGS: dict[str, Callable[[QueueRow], bool]] = {
    "hurt": lambda row: row.hurts > 0,
    "safety": lambda row: row.safety_pauses > 0,
    "doubtful": lambda row: row.doubts > 0,
    "disagreed": lambda row: row.disagreements > 0,
    "unreviewed": lambda row: row.raters == 0,
}


class MemoryReviewQueue:
    def __init__(self, sessions: MemorySessions) -> None:
        self._sessions = sessions
        self._entries: dict[str, QueueEntry] = {}
        self._seen: dict[tuple[str, str], datetime] = {}
        self._views: dict[tuple[str, str], SavedView] = {}

    def stale(self, rubric: str) -> tuple[str, ...]:
        return tuple(
            id_
            for id_ in self._sessions.versions()
            if id_ not in self._entries
            or not self._is_of_now(self._entries[id_])
            or self._entries[id_].rubric != rubric
        )

    def put(self, entries: Sequence[QueueEntry]) -> None:
        self._entries |= {one.row.session_id: one for one in entries if self._is_of_now(one)}

    def page(
        self, wanted: Wanted, reader: str, offset: int, limit: int, among: Among = None
    ) -> Page:
        found = self._found(wanted, reader, among)
        return Page(rows=tuple(found[offset : offset + limit]), total=len(found))

    def ids(self, wanted: Wanted, reader: str, among: Among = None) -> tuple[str, ...]:
        return tuple(one.row.session_id for one in self._found(wanted, reader, among))

    def choices(self, among: Among = None) -> Choices:
        rows = [one.row for one in self._kept(among)]
        return Choices(
            owners=tuple(sorted({row.owner for row in rows})),
            personas=tuple(
                sorted({(row.persona_id, row.persona_name) for row in rows}, key=lambda one: one[1])
            ),
            reasons=tuple(sorted({row.reason for row in rows})),
        )

    def waiting(self, reader: str, among: Among = None) -> tuple[Waiting, ...]:
        counted: dict[str, Counter[str]] = {}
        for one in self._found(Wanted(), reader, among):
            row = one.row
            counts = counted.setdefault(row.owner, Counter(dict.fromkeys(_FLAGS, 0)))
            counts.update(flag for flag, is_so in _FLAGS.items() if is_so(row))
            counts["unread"] += one.unread
        return tuple(Waiting(owner=owner, **counts) for owner, counts in sorted(counted.items()))

    def mark(self, reader: str, session_id: str, seen_at: datetime | None) -> None:
        self._seen.pop((reader, session_id), None)
        if seen_at is not None:
            self._seen[reader, session_id] = seen_at

    def views(self, owner: str) -> tuple[SavedView, ...]:
        return tuple(view for key, view in sorted(self._views.items()) if key[0] == owner)

    def keep_view(self, owner: str, view: SavedView) -> None:
        self._views[owner, view.name] = view

    def drop_view(self, owner: str, name: str) -> None:
        self._views.pop((owner, name), None)

    def _is_of_now(self, entry: QueueEntry) -> bool:
        id_ = entry.row.session_id
        said = len(self._sessions.reviews_of(id_))
        now = (self._sessions.versions().get(id_), said)
        return now == (entry.version, entry.reviews)

    def _kept(self, among: Among) -> list[QueueEntry]:
        there = self._sessions.versions()
        return [
            one
            for id_, one in self._entries.items()
            if id_ in there and (among is None or id_ in among)
        ]

    def _found(self, wanted: Wanted, reader: str, among: Among) -> list[Listed]:
        found = []
        for entry in self._kept(among):
            seen = self._seen.get((reader, entry.row.session_id))
            unread = seen is None or seen < entry.row.changed_at
            if _is_wanted(entry, wanted) and (unread or not wanted.unread):
                found.append(Listed(row=entry.row, unread=unread))
        found.sort(key=lambda one: (one.row.created_at, one.row.session_id), reverse=True)
        return sorted(found, key=lambda one: _ORDERS[wanted.order](one.row))


def _is_wanted(entry: QueueEntry, wanted: Wanted) -> bool:
    row = entry.row
    day = row.created_at.astimezone().date()
    return (
        (row.replies > 0 or row.safety_pauses > 0)
        and (not wanted.owners or row.owner in wanted.owners)
        and (not wanted.personas or row.persona_id in wanted.personas)
        and (not wanted.reasons or row.reason in wanted.reasons)
        and (not wanted.bands or row.band in wanted.bands)
        and (not wanted.breakers or bool(set(wanted.breakers) & set(row.breakers)))
        and (wanted.since is None or day >= wanted.since)
        and (wanted.until is None or day <= wanted.until)
        and all(is_so(row) for flag, is_so in _FLAGS.items() if getattr(wanted, flag))
        and all(word in entry.words for word in wanted.words)
    )
