"""When to practise again: days apart while it is new, then now and then so that it stays.

Training without follow-up fades within six months; three or four short sessions with feedback hold
it (domain.md 5).
"""

from collections.abc import Sequence
from datetime import date, timedelta

from simulator.domain.value import Frozen

GAPS = (2, 4, 7, 21, 42, 56, 63)
"""Days from each session to the next: three to learn it, four over six months to keep it."""
LEARNING = 4
"""Sessions in which it is learned; the ones after them keep it."""
MINUTES = 15


class Planned(Frozen):
    """A short session to come."""

    on: date
    keeps: bool
    """It is there to keep what was learned, not to learn it."""


def schedule(practised: Sequence[date], today: date) -> tuple[Planned, ...]:
    """The sessions that are still to come, the next one first; one that is overdue is for today."""
    days = sorted(set(practised))
    gaps = (GAPS[len(days) - 1 :] or GAPS[-1:]) if days else (0, *GAPS)
    planned, on = [], days[-1] if days else today
    for number, gap in enumerate(gaps, start=len(days)):
        on = max(on + timedelta(days=gap), today)
        planned.append(Planned(on=on, keeps=number >= LEARNING))
    return tuple(planned)
