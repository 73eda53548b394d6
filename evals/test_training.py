"""The weights of the reading come from our own turns, and say what they go by."""

from collections.abc import Iterator

import pytest

from evals.training.__main__ import DEEDS, WEIGHTS, trained, turns, written
from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Speaker
from simulator.engines.offline.reading.marks import marks
from simulator.engines.offline.reading.talk import in_talk, read_talk
from simulator.engines.offline.reading.weighing import reasons

SAID = "I get up at night and walk round the house, and I can't say why."


def after(said: str) -> Transcript:
    return Transcript(turns=(Turn(speaker=Speaker.LOVED_ONE, text=said),))


def test_the_weights_are_those_of_the_turns() -> None:
    """Whoever changes a turn or a mark has to run `python -m evals.training`."""
    assert written() == WEIGHTS.read_text(encoding="utf-8")


def folds() -> Iterator[tuple[str, float]]:
    """Each deed with how often a half that was left out is read as written down."""
    given = turns()
    for deed in DEEDS:
        right = 0
        for part in range(2):
            kept = given[1 - part :: 2]
            base, weights = trained([(found, bool(ls & deed.letters)) for ls, found in kept], 0.5)
            for letters, found in given[part::2]:
                total = base + sum(weights.get(name, 0) * by for name, by in found.items())
                right += (total > 0) == bool(letters & deed.letters)
        yield deed.name, right / len(given)


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


def test_a_reading_says_what_it_goes_by() -> None:
    found = marks(
        in_talk(after("What is it?"), "Most people wake once or twice, you could try tea.")
    )
    assert {"advice", "they asked"} & set(reasons("input", found))
