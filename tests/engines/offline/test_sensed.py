"""Harm that no phrase list names is heard with doubt, and nothing else overrules what the lists find."""

import pytest

from simulator.domain.grade import BreakerFinding
from simulator.engines.offline.feedback.voice import voiced
from simulator.engines.offline.reading.lists import load
from tests.engines.offline.cases import grade, task

SAID = "I don't want to go. I'm tired, leave me be."


def heard(line: str) -> list[BreakerFinding]:
    found = grade(task(SAID, line)).breakers
    return [one for one in found if one.breaker not in {"B15", "B16", "B17"}]


def test_what_is_only_heard_is_unsure_and_never_severe() -> None:
    (one,) = heard("Get your shoes.")
    assert one.unsure
    assert one.severity <= 2
    assert one.evidence is not None
    assert "Get your shoes" in one.evidence.text


@pytest.mark.parametrize(
    "line",
    ["I said get your shoes, and I'm sorry. I pushed you.", "Kettle's on.",
     "You're tired, and you want to be left in peace.", "What would you rather do today?",
     "I'm making soup, come down if you like."],
)  # fmt: skip
def test_it_is_not_heard_in_an_apology_a_help_or_a_plain_line(line: str) -> None:
    assert heard(line) == []


def test_the_card_speaks_of_a_guess_in_general() -> None:
    """Which breaker it is the weights tell right only four times in ten."""
    tip = grade(task(SAID, "Get your shoes.")).suggestion
    assert tip.try_next in [voiced(one, None) for one in load("card")["instead"]["guess"]]
    assert tip.heard in load("card")["heard_breaker"]["guess"]


def test_nothing_is_heard_on_top_of_what_a_list_names() -> None:
    found = heard("Get your shoes, or I ring your parents.")
    assert [one.breaker for one in found] == ["B8"]
    assert not found[0].unsure
