"""The trail: who opened, changed, exported and deleted what."""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock

from simulator.domain.member import Viewer
from simulator.domain.trail import Deed, Mark
from simulator.use_cases.ports import Clock
from simulator.use_cases.team.ports import TrailStore

AGAIN = timedelta(minutes=30)
"""A page reads its session at every click: that is one opening, not a hundred."""

Note = Callable[[Viewer, Deed, str, str, str], None]
"""Viewer, deed, thing, owner, detail."""


class Trail:
    def __init__(self, marks: TrailStore, clock: Clock) -> None:
        self._marks = marks
        self._clock = clock
        self._lock = Lock()
        self._lately: dict[tuple[str, Deed, str], datetime] = {}

    def note(self, by: Viewer, deed: Deed, thing: str, owner: str = "", detail: str = "") -> None:
        now = self._clock()
        if deed in (Deed.OPENED, Deed.CHANGED) and not detail and self._noted(by, deed, thing, now):
            return
        self._marks.add(
            Mark(at=now, member=by.id, deed=deed, thing=thing, owner=owner, detail=detail)
        )

    def read(
        self, *, member: str = "", owner: str = "", deed: Deed | None = None, limit: int = 200
    ) -> tuple[Mark, ...]:
        """Newest first. Who may ask is checked by `People.trail`."""
        return self._marks.read(member=member, owner=owner, deed=deed, limit=limit)

    def drop_older_than(self, days: int) -> int:
        return self._marks.drop_before(self._clock() - timedelta(days=days))

    def _noted(self, by: Viewer, deed: Deed, thing: str, now: datetime) -> bool:
        key = (by.id, deed, thing)
        with self._lock:
            last = self._lately.get(key)
            if last is not None and now - last < AGAIN:
                return True
            if len(self._lately) > 10_000:
                self._lately = {one: at for one, at in self._lately.items() if now - at < AGAIN}
            self._lately[key] = now
        return False


def unnoted(by: Viewer, deed: Deed, thing: str, owner: str = "", detail: str = "") -> None:
    """On one's own computer nobody keeps a trail."""
