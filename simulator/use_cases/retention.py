"""Dropping what is too old to keep, by a rule that the settings say."""

from datetime import timedelta

from simulator.domain.value import Frozen
from simulator.use_cases.ports import Clock, SessionStore
from simulator.use_cases.team.ports import TrailStore


class Dropped(Frozen):
    talks: int
    marks: int


class Retention:
    def __init__(
        self,
        sessions: SessionStore,
        trail: TrailStore | None,
        clock: Clock,
        talk_days: int,
        trail_days: int,
    ) -> None:
        """Days of 0: for ever."""
        self._sessions = sessions
        self._trail = trail
        self._clock = clock
        self._talk_days = talk_days
        self._trail_days = trail_days

    def apply(self) -> Dropped:
        """Forget talks that nobody has touched for so long, and drop old lines of the trail."""
        now, talks, marks = self._clock(), 0, 0
        if self._talk_days:
            for session_id in self._sessions.untouched_since(now - timedelta(days=self._talk_days)):
                self._sessions.forget(session_id)
                talks += 1
        if self._trail is not None and self._trail_days:
            marks = self._trail.drop_before(now - timedelta(days=self._trail_days))
        return Dropped(talks=talks, marks=marks)
