"""Learning over many sessions: how far it went, what to practise next, and when."""

from datetime import UTC, date, datetime

from simulator.domain.next_practice import NextPractice, next_practice
from simulator.domain.progress import Progress, progress
from simulator.domain.rubric import Rubric
from simulator.domain.schedule import MINUTES, Planned, schedule
from simulator.domain.session import Session
from simulator.domain.value import Frozen
from simulator.use_cases.ports import Clock, PersonaShelf, SessionShelf

READ = 60
"""The newest sessions that are read; sixty talks are years of the plan."""


class Learned(Frozen):
    progress: Progress
    next: NextPractice
    days: tuple[date, ...]
    """The days somebody practised on, oldest first."""
    plan: tuple[Planned, ...]
    today: date


class Learning:
    def __init__(
        self, sessions: SessionShelf, personas: PersonaShelf, rubric: Rubric, clock: Clock
    ) -> None:
        self._sessions = sessions
        self._personas = personas
        self._rubric = rubric
        self._clock = clock

    def look(self, skipped: tuple[str, ...] = ()) -> Learned:
        """`skipped`: themes that are too close; nobody with one of them is offered."""
        sessions = self._practised()
        days = tuple(sorted({_day(one.created_at) for one in sessions}))
        today = _day(self._clock())
        return Learned(
            progress=progress(sessions, self._rubric),
            next=next_practice(sessions, self._personas.all(), self._rubric, skipped),
            days=days,
            plan=schedule(days, today),
            today=today,
        )

    def calendar(self) -> str:
        """The sessions to come as a calendar file, for a reminder that needs no account of ours."""
        now = self._clock()
        days = [_day(one.created_at) for one in self._practised()]
        events = [_event(one, now) for one in schedule(days, _day(now))]
        head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ajar//Practice//EN"]
        return "\r\n".join([*head, *events, "END:VCALENDAR", ""])

    def _practised(self) -> list[Session]:
        rows = self._sessions.list(limit=READ)
        return [self._sessions.load(row.id) for row in rows if row.exchanges]


def _day(moment: datetime) -> date:
    return moment.astimezone().date()


def _event(planned: Planned, now: datetime) -> str:
    return "\r\n".join(
        (
            "BEGIN:VEVENT",
            f"UID:{planned.on:%Y%m%d}@ajar.invalid",
            f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{planned.on:%Y%m%d}",
            f"SUMMARY:{MINUTES} minutes of practice",
            "DESCRIPTION:One short talk with one thing to try.",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        )
    )
