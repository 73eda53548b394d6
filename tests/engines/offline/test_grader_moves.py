"""Harmful moves are found in words nobody wrote a rule for, and kind lines beside them are let be."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from evals.training.coded import coded
from tests.engines.offline.cases import grade, task

SAID = "I don't want to go. I'm tired, leave me be."
BREAKERS = frozenset(f"B{at}" for at in range(1, 15))
FORM = frozenset({"B15", "B16"})
"""Breakers of stage and length: no kind of harm of their own."""


@cache
def lines(group: str) -> dict[str, list[str]]:
    path = Path(__file__).with_name("moves.yaml")
    read: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))[group]
    return read


def harms(line: str, said: str = SAID) -> dict[str, int]:
    broken = grade(task(said, line)).breakers
    return {one.breaker: one.severity for one in broken if one.breaker not in FORM}


def share_found(said: list[str]) -> float:
    return sum(max(harms(line).values(), default=0) >= 2 for line in said) / len(said)


@pytest.mark.parametrize(
    "breaker", ["B1", "B2", "B3", "B4", "B5", "B6", "B8", "B9", "B11", "B12", "B13", "B14"]
)
def test_nine_in_ten_known_lines_are_found(breaker: str) -> None:
    assert share_found(lines("known")[breaker]) >= 0.85


def test_most_of_the_unseen_lines_are_found() -> None:
    """A phrase list hears little that it was not told; the weights hear some more."""
    unseen = [
        line for breaker, said in lines("unseen").items() if breaker != "kind" for line in said
    ]
    assert share_found(unseen) >= 0.55


def test_four_in_five_of_the_lines_kept_apart_are_found() -> None:
    """Mild ones count here: any breaker that is harm of its own."""
    apart = lines("apart")["harm"]
    assert sum(bool(harms(line)) for line in apart) / len(apart) >= 0.8


def test_lines_of_families_that_nothing_was_tuned_on() -> None:
    """`fresh.txt` was written apart and is only counted: a third obvious, a third indirect, a third
    without any telltale word. Do not look lines up to make a rule of them."""
    turns = coded(Path(__file__).with_name("fresh"))
    broken = {turn.text: bool(turn.codes & BREAKERS) for turn in turns}
    found = {turn.text: bool(harms(turn.text, turn.before[-1].text)) for turn in turns}
    harmful = [found[text] for text, hurts in broken.items() if hurts]
    kind = [found[text] for text, hurts in broken.items() if not hurts]
    assert (len(harmful), len(kind)) == (80, 80)
    assert sum(harmful) / len(harmful) >= 0.48
    assert sum(kind) / len(kind) <= 0.08


@pytest.mark.parametrize(("group", "bar"), [("known", 0.95), ("unseen", 0.85), ("apart", 0.8)])
def test_kind_lines_beside_them_are_let_be(group: str, bar: float) -> None:
    kind = lines(group)["kind"]
    assert sum(not harms(line) for line in kind) / len(kind) >= bar


@pytest.mark.parametrize(
    "line",
    ["Unless you see somebody by Friday, I'm packing my bags.",
     "One more night like that. I'm moving out.",
     "No doctor, no car."],
)  # fmt: skip
def test_a_threat_in_two_halves_is_severe(line: str) -> None:
    assert harms(line).get("B8") == 3


@pytest.mark.parametrize(
    "line",
    ["If you ever want me to stop, I'll stop.", "I'm not leaving, whatever you decide.",
     "I would never ring them behind your back.", "You're afraid I'm leaving if you say no."],
)  # fmt: skip
def test_half_a_threat_is_none(line: str) -> None:
    assert harms(line) == {}
