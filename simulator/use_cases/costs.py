"""What talks with a model cost: a turn, a talk, a month, and all of a learner's together."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import reduce
from operator import add

from simulator.domain.cost import Cost, Prices, asked_for, asked_in, cost
from simulator.domain.session import Session
from simulator.domain.value import Frozen
from simulator.use_cases.ports import Clock, SessionShelf, SessionSummary

EVERY = 100_000


class TalkCost(Frozen):
    talk: SessionSummary
    cost: Cost


class Costs:
    def __init__(self, sessions: SessionShelf, prices: Prices, clock: Clock) -> None:
        self._sessions = sessions
        self._clock = clock
        self.prices = prices

    def of(self, session: Session) -> Cost:
        return cost(asked_for(session), self.prices)

    def turns(self, session: Session) -> tuple[Cost, ...]:
        """Of each exchange, with every try at it."""
        return tuple(
            cost((one for again in exchange.attempts for one in asked_in(again)), self.prices)
            for exchange in session.exchanges
        )

    def talks(self) -> Iterator[TalkCost]:
        """Every talk with a model that is still kept, newest first."""
        for row in self._live_rows():
            yield TalkCost(talk=row, cost=self.of(self._sessions.load(row.id)))

    def together(self, costs: Iterable[Cost]) -> Cost:
        return reduce(add, costs, Cost())

    def month(self) -> Cost:
        """Since the first of this month, in the talks that are still kept."""
        start = first_of_month(self._clock())
        recent = [row for row in self._live_rows() if row.updated_at >= start]
        tries = [
            again
            for row in recent
            for exchange in self._sessions.load(row.id).exchanges
            for again in exchange.attempts
            if again.at >= start
        ]
        return cost((one for again in tries for one in asked_in(again)), self.prices)

    def _live_rows(self) -> list[SessionSummary]:
        return [row for row in self._sessions.list(limit=EVERY) if row.engine == "openai"]


def first_of_month(now: datetime) -> datetime:
    return now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
