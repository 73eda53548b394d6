"""The weights of the reading come from our own turns, and say what they go by."""

import math
from collections.abc import Iterator

import pytest

from evals.training.__main__ import DEEDS, WEIGHTS, given, trained, turns, written
from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Speaker
from simulator.engines.offline.reading.talk import marks_in_talk, read_talk
from simulator.engines.offline.reading.weighing import chance, reasons

SAID = "I get up at night and walk round the house, and I can't say why."


def after(said: str) -> Transcript:
    return Transcript(turns=(Turn(speaker=Speaker.LOVED_ONE, text=said),))


def test_the_weights_are_those_of_the_turns() -> None:
    """Whoever changes a turn or a mark has to run `python -m evals.training`."""
    assert written() == WEIGHTS.read_text(encoding="utf-8")


def folds() -> Iterator[tuple[str, float]]:
    """Each deed with how often a half that was left out is read as written down."""
    found = turns()
    for deed in DEEDS:
        right = asked = 0
        for part in range(2):
            base, weights = trained(given(deed, found[1 - part :: 2]))
            for marks, does in given(deed, found[part::2]):
                totals = [
                    base + sum(weights.get(name, 0) * by for name, by in one.items())
                    for one in marks
                ]
                none = math.prod(1 - chance(total) for total in totals)
                right += (none < 0.5) == does
                asked += 1
        yield deed.name, right / asked


def test_turns_left_out_of_the_training_are_read_right() -> None:
    shares = dict(folds())
    assert min(shares.values()) > 0.8, shares


@pytest.mark.parametrize(
    ("turn", "reading", "other"),
    [
        ("You can't settle at night, and it worries you.", "reflection", "input"),
        ("So the nights are bad.", "reflection", "input"),
        ("It usually takes two weeks, and most people find it helps.", "input", "reflection"),
        ("We have a clinic for that on Mondays.", "input", "reflection"),
    ],
)
def test_saying_back_and_telling_are_told_apart(turn: str, reading: str, other: str) -> None:
    read = read_talk(after(SAID), turn)
    assert getattr(read, reading) >= 0.5 > getattr(read, other)


def test_a_turn_that_goes_on_after_a_nod_is_read_with_the_one_before() -> None:
    def goes_on(after_my: str) -> float:
        before = Transcript(
            turns=(
                Turn(speaker=Speaker.LOVED_ONE, text=SAID),
                Turn(speaker=Speaker.LEARNER, text=after_my),
                Turn(speaker=Speaker.LOVED_ONE, text="Yeah."),
            )
        )
        return read_talk(before, "-and the whole house with you.").reflection

    assert goes_on("You're up at night.") > goes_on("What is it that wakes you?")


def test_what_leads_up_to_a_question_tells_nothing() -> None:
    asked = (
        "If you think of two or three nights last month, would it be okay if we looked at those?"
    )
    assert read_talk(after(SAID), asked).input < 0.5


def test_a_reading_says_what_it_goes_by() -> None:
    found = marks_in_talk(
        after("What is it?"), "Most people wake once or twice, you could try tea."
    )
    assert {"advice", "they asked"} & set(reasons("input", found))
