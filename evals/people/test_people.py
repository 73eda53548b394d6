"""What the loved ones promise, in a sample of whole talks; `python -m evals.people.table` has more."""

from functools import cache
from statistics import median

import pytest

from evals.people.leaks import leaks
from evals.people.learners import known, words
from evals.people.talks import Outcome, outcome, play, shelf, talked
from simulator.domain.safety import screen

WHO = ("gloria", "marcus", "ben")
"""One easy, one medium, one hard."""
PUSHY = ("coercive", "adviser", "stuffer")


@cache
def talk(persona: str, learner: str, seed: int = 1) -> Outcome:
    return play(persona, learner, seed)


@pytest.mark.parametrize(("persona", "learner"), [("gloria", "average"), ("ben", "coercive")])
def test_the_short_way_comes_to_the_same_as_the_app(persona: str, learner: str) -> None:
    assert play(persona, learner, 1) == outcome(talked(persona, learner, 1), learner, 1)


def kept(outcome: Outcome) -> list[str]:
    replies = [reply for _, reply in outcome.talk]
    return [reply for reply in replies if len(reply.split()) > 3]


@pytest.mark.parametrize("learner", PUSHY)
@pytest.mark.parametrize("persona", WHO)
def test_pushing_advice_and_formulas_never_win_a_step(persona: str, learner: str) -> None:
    assert talk(persona, learner).accepted is None


@pytest.mark.parametrize("persona", WHO)
def test_a_good_listener_is_told_more_than_a_pushy_one(persona: str) -> None:
    heard = [len(talk(persona, "competent", seed).layers) for seed in (1, 2, 3)]
    assert median(heard) >= 2
    pushed = [len(talk(persona, learner).layers) for learner in ("coercive", "adviser")]
    assert min(heard) > max(pushed)


@pytest.mark.parametrize("learner", ["competent", *PUSHY])
@pytest.mark.parametrize("persona", WHO)
def test_no_line_is_said_twice_and_no_layer_gets_out_early(persona: str, learner: str) -> None:
    outcome = talk(persona, learner)
    assert len(kept(outcome)) == len(set(kept(outcome)))
    assert leaks(outcome, shelf().get(persona)) == []


@pytest.mark.parametrize("persona", WHO)
def test_refusal_is_what_pushing_gets(persona: str) -> None:
    assert talk(persona, "coercive").refusals > talk(persona, "competent").refusals + 0.2


def test_two_seeds_read_differently() -> None:
    first, second = (play("gloria", "average", seed, replies=12) for seed in (1, 2))
    shared = set(kept(first)) & set(kept(second))
    assert len(shared) < 0.6 * min(len(kept(first)), len(kept(second)))


def test_no_scripted_line_is_taken_for_real_danger() -> None:
    lines = [line for group in words().values() for line in group]
    lines += [line for own in known().values() for group in own.values() for line in group]
    assert [line for line in lines if (signal := screen(line)) and signal.certain] == []
