"""The weights of the reading come from our own talk, read what they never saw, and say what they go by."""

from functools import cache
from pathlib import Path

import pytest

from evals.lines import CaseInvalid
from evals.training.__main__ import DEEDS, WEIGHTS, Told, fingerprint, left_out, tried, written
from evals.training.coded import Coded, coded
from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Speaker
from simulator.engines.offline.reading.talk import pieces_in_talk, read_talk
from simulator.engines.offline.reading.weighing import reasons

SAID = "I get up at night and walk round the house, and I can't say why."


def after(said: str) -> Transcript:
    return Transcript(turns=(Turn(speaker=Speaker.LOVED_ONE, text=said),))


@cache
def turns() -> tuple[Coded, ...]:
    return coded()


def test_the_weights_are_those_of_the_talks() -> None:
    """Whoever changes a talk has to run `python -m evals.training`, half a minute."""
    assert f"# Talks: {fingerprint()}" in WEIGHTS.read_text(encoding="utf-8")


@cache
def told() -> dict[str, Told]:
    return {one.deed: one for one in tried([turn for turn in turns() if left_out(turn)])}


@pytest.mark.parametrize("deed", [one.name for one in DEEDS if not one.name.startswith("B")])
def test_talks_left_out_of_the_training_are_told_apart(deed: str) -> None:
    assert told()[deed].count >= 30
    assert told()[deed].area > 0.8


def test_training_finds_what_a_few_turns_show() -> None:
    """Half of the turns of one file are enough: a feeling speaks for saying back, an order against it."""
    few = [turn for turn in turns() if turn.talk.startswith("singles")][::2]
    head, *rows = [line for line in written(few).splitlines() if not line.startswith("#")]
    at = head.split(",").index("reflection")
    table = (row.split(",") for row in rows if not row.startswith("("))
    weights = {row[0]: float(row[at] or 0) for row in table}
    assert weights["says back"] > 0.5 > 0 > weights["order"]
    assert weights["feeling"] > 0 > weights["advice"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("T: Good morning.", "line 2: each stretch stands behind its codes"),
        ("T: {X} Good morning.", "line 2: codes are"),
        ("T: {N} Good {morning.", "line 2: each stretch"),
        ("C: Again me.", "line 2: C speaks twice"),
        ("Good morning.", "line 2: a line begins with C: or T:"),
    ],
)
def test_a_line_that_is_no_coded_talk_is_named(tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "bad.txt").write_text(f"C: Morning.\n{line}\n", encoding="utf-8")
    with pytest.raises(CaseInvalid, match=said):
        coded(tmp_path)


def test_pieces_meet_the_codes_of_the_stretches_they_are_in(tmp_path: Path) -> None:
    talk = (
        "C: The nights are bad.\nT: {N} Okay. {R F} You dread the nights. {Q} What happens then?\n"
    )
    (tmp_path / "one.txt").write_text(talk, encoding="utf-8")
    (turn,) = coded(tmp_path)
    assert turn.text == "Okay. You dread the nights. What happens then?"
    assert [set(codes) for _, codes in turn.spans()] == [{"N"}, {"R", "F"}, {"Q"}]
    assert [set(codes) for _, codes in turn.hasty().spans()] == [{"N", "R", "F"}, {"Q"}]
    begun, rest = turn.broken_off()
    assert (
        f"{begun.text} {rest.text}".replace("-", "").split() == turn.text.replace("-", "").split()
    )


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
    found = pieces_in_talk(
        after("What is it?"), "Most people wake once or twice, you could try tea."
    )
    assert {"advice", "they asked"} & set(reasons("input", found))
