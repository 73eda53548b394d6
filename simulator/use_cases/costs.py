"""What talks with a model cost: a turn, a talk, a month, and all of a learner's together."""

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import add

from simulator.domain.cost import Cost, Prices, asked_for, asked_in, cost
from simulator.domain.session import Session
from simulator.domain.value import Frozen
from simulator.use_cases.ports import Ledger, SessionShelf, SessionSummary

EVERY = 100_000


class TalkCost(Frozen):
    talk: SessionSummary
    cost: Cost


class Costs:
    def __init__(self, sessions: SessionShelf, prices: Prices, ledger: Ledger) -> None:
        self._sessions = sessions
        self._ledger = ledger
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
        """Since the first of this month: every call, that of a talk which was forgotten too."""
        return self._ledger.spent()

    def _live_rows(self) -> list[SessionSummary]:
        return [row for row in self._sessions.list(limit=EVERY) if row.engine == "openai"]
