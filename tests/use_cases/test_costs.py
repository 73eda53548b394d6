"""What talks cost: by turn, talk and month, with what was paid in vain, and a budget that holds."""

import json

import pytest

from simulator.domain.cost import Cost, Price, Prices
from simulator.domain.errors import EngineError
from simulator.domain.unseen import OLDEST, SOME, unseen
from simulator.domain.value import Provenance
from simulator.engines.metered import Budget, Metered
from simulator.prompting.engine import Completion, OnText, Request, Usage
from simulator.storage.memory import MemoryLedger, MemorySessions
from simulator.use_cases.costs import Costs
from tests.fakes import desk

PRICE = Price(input=1.0, output=2.0)
PRICES = Prices(currency="XTS", models={"m": PRICE, "": PRICE})
USAGE = Usage(prompt_tokens=1000, completion_tokens=50, cached_tokens=400)


class Billed:
    """Answers a reply with words and a grade with something that is none, and bills both."""

    def __init__(self, **sent: int) -> None:
        self.asked, self._sent = 0, sent

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        self.asked += 1
        text = json.dumps({}) if request.schema_ else "It's age. Things ache."
        if on_text is not None:
            on_text(text)
        return Completion(
            text=text,
            provenance=Provenance.LIVE,
            engine="openai",
            model="m",
            usage=USAGE,
            params_sent=self._sent,
        )


def test_a_grade_that_could_not_be_used_is_paid_for_all_the_same() -> None:
    sessions, engine = MemorySessions(), Billed()
    ledger = MemoryLedger()
    metered = Metered(engine, ledger, prices=PRICES)
    practise = desk(loved_one=metered, grader=metered, sessions=sessions)
    session = practise.start("gloria")
    session = practise.take_turn(session.id, "How are you, Mum?", session.version).session
    costs = Costs(sessions, PRICES, ledger)
    assert session.attempts[0].ungraded
    assert engine.asked == 3, "the reply, the grade, and its one repair"
    [turn] = costs.turns(session)
    assert (turn.prompt_tokens, turn.completion_tokens, turn.cached_share) == (3000, 150, 0.4)
    assert turn.money == pytest.approx((3000 * 1 + 150 * 2) / 1_000_000)
    assert costs.of(session) == costs.together(one.cost for one in costs.talks())
    # Two answers to one question count as one there, and as the two calls they were here.
    assert costs.month().money == pytest.approx(turn.money)
    assert (costs.month().answers, costs.month().tokens) == (3, turn.tokens)


def test_a_month_keeps_what_a_forgotten_talk_cost_and_the_next_one_begins_anew() -> None:
    month, sessions = ["2026-01"], MemorySessions()
    ledger = MemoryLedger(lambda: month[0])
    metered = Metered(Billed(), ledger, prices=PRICES)
    practise = desk(loved_one=metered, grader=metered, sessions=sessions)
    session = practise.start("gloria")
    practise.take_turn(session.id, "How are you, Mum?", session.version)
    sessions.forget(session.id)
    costs = Costs(sessions, PRICES, ledger)
    assert list(costs.talks()) == []
    assert (costs.month().answers, costs.month().tokens) == (3, 3150)
    month[0] = "2026-02"
    assert costs.month() == Cost()


def test_a_talk_offline_is_on_no_bill() -> None:
    sessions = MemorySessions()
    practise = desk(sessions=sessions)
    session = practise.start("gloria")
    session = practise.take_turn(session.id, "How are you, Mum?", session.version).session
    costs = Costs(sessions, PRICES, MemoryLedger())
    assert list(costs.talks()) == []
    assert costs.of(session).answers == 0


@pytest.mark.parametrize(
    ("budget", "prices", "words"),
    [
        (Budget(tokens=3000), PRICES, "The budget of 3,000 tokens is used up"),
        (Budget(money=0.003), PRICES, "The budget of 0.003 XTS is used up"),
        (Budget(money=5.0), Prices(), "needs the price of"),
    ],
)
def test_a_spent_budget_keeps_the_line_and_asks_nobody(
    budget: Budget, prices: Prices, words: str
) -> None:
    engine = Billed()
    month = ["2026-01"]
    metered = Metered(engine, MemoryLedger(lambda: month[0]), budget, prices)
    practise = desk(loved_one=metered, grader=metered)
    session = practise.start("gloria")
    if prices.models:
        session = practise.take_turn(session.id, "How are you, Mum?", session.version).session
    asked = engine.asked
    with pytest.raises(EngineError, match=words):
        practise.take_turn(session.id, "What are the mornings like?", session.version)
    assert engine.asked == asked
    kept = practise.open(session.id)
    assert kept.pending is not None
    assert kept.pending.line == "What are the mornings like?"
    if prices.models:
        month[0] = "2026-02"
        assert practise.answer(session.id).pending is None


@pytest.mark.parametrize(
    ("sent", "words"),
    [({}, ""), ({"messages_left_out": 4}, OLDEST), ({"server_read_only_tokens": 12}, SOME)],
)
def test_what_a_model_did_not_read_is_said(sent: dict[str, int], words: str) -> None:
    engine = Billed(**sent)
    practise = desk(loved_one=engine, grader=engine)
    session = practise.start("gloria")
    session = practise.take_turn(session.id, "How are you, Mum?", session.version).session
    assert unseen(session.attempts[0]) == words
