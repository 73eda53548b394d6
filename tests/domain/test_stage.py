"""Where the talk stands, by the rules of domain.md 6.3."""

import pytest

from simulator.domain.grade import Grade
from simulator.domain.stage import standing
from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker, Stage
from tests.domain.test_scoring import RUBRIC, graded

GOOD = graded(Stage.LISTEN, {"L3": 2, "E1": 2})
AGREED = graded(Stage.AGREE, {"L3": 2, "A2": 2})
POOR = graded(Stage.LISTEN, {"L3": 0})
HURT = graded(Stage.LISTEN, {"L3": 0}, worst=2)


def where(grades: list[Grade], last: str = "It's my back, not my head.") -> Stage:
    worry = "I'm afraid they would write it down."
    heard = Transcript().said(Speaker.LOVED_ONE, worry)
    for _ in grades:
        heard = heard.said(Speaker.LEARNER, "...").said(Speaker.LOVED_ONE, last)
    return standing(heard, grades, RUBRIC).stage


@pytest.mark.parametrize(
    ("grades", "stage"),
    [
        ([], Stage.OPEN),
        ([GOOD], Stage.OPEN),
        ([POOR, POOR], Stage.LISTEN),
        ([GOOD, POOR], Stage.LISTEN),
        ([GOOD, GOOD], Stage.AGREE),
        ([GOOD, GOOD, GOOD], Stage.AGREE),
        ([GOOD, GOOD, AGREED], Stage.PARTNER),
        ([GOOD, GOOD, AGREED, HURT], Stage.LISTEN),
        ([GOOD, GOOD, AGREED, HURT, GOOD], Stage.LISTEN),
        ([GOOD, GOOD, AGREED, HURT, GOOD, GOOD], Stage.PARTNER),
    ],
)
def test_the_stage_follows_the_replies(grades: list[Grade], stage: Stage) -> None:
    assert where(grades) is stage


def test_asking_for_help_opens_the_last_stage_at_once() -> None:
    assert where([POOR], "Fine. What do you want me to do?") is Stage.PARTNER


def test_shutting_down_goes_back_to_listening() -> None:
    assert where([GOOD, GOOD, AGREED], "I'm done talking about this.") is Stage.LISTEN


def test_a_worry_on_the_table_is_noticed() -> None:
    calm = Transcript().said(Speaker.LOVED_ONE, "Morning. Kettle's on.")
    worried = calm.said(Speaker.LEARNER, "Hi.").said(
        Speaker.LOVED_ONE, "I'm scared they'd take the licence."
    )
    assert not standing(calm, [], RUBRIC).concern
    assert standing(worried, [], RUBRIC).concern
