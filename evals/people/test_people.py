"""What the loved ones promise, in a sample of whole talks; `python -m evals.people.table` has more.

The bars are those of domain.md 7.3, a little wider where the sample is small.
"""

from collections.abc import Iterable
from functools import cache
from statistics import median

import pytest

from evals.people import figures, next_turn
from evals.people.leaks import leaks
from evals.people.learners import known, words
from evals.people.talks import Outcome, outcome, play, shelf, talked
from simulator.domain.inner_state import Talk
from simulator.domain.safety import screen

EVERYBODY = tuple(one.id for one in shelf().all())
PUSHY = ("coercive", "adviser", "stuffer")
SOME = ("gloria", "marcus", "ben")
"""One easy, one medium, one hard."""


@cache
def talk(persona: str, learner: str, seed: int = 1) -> Outcome:
    return play(persona, learner, seed)


@cache
def talks(learner: str, seeds: int, people: tuple[str, ...] = EVERYBODY) -> tuple[Outcome, ...]:
    return tuple(talk(persona, learner, seed) for persona in people for seed in range(seeds))


def sample() -> list[Outcome]:
    return [
        *talks("competent", 3),
        *talks("average", 1),
        *(one for who in PUSHY for one in talks(who, 1)),
    ]


def of(difficulty: str, outcomes: Iterable[Outcome]) -> list[Outcome]:
    return [one for one in outcomes if one.difficulty == difficulty]


def share(happened: Iterable[bool]) -> float:
    counted = [*happened]
    return sum(counted) / len(counted)


@pytest.mark.parametrize(("persona", "learner"), [("gloria", "average"), ("ben", "coercive")])
def test_the_short_way_comes_to_the_same_as_the_app(persona: str, learner: str) -> None:
    assert play(persona, learner, 1) == outcome(talked(persona, learner, 1), learner, 1)


@pytest.mark.parametrize("learner", PUSHY)
def test_pushing_advice_and_formulas_never_win_a_step(learner: str) -> None:
    assert [one.persona for one in talks(learner, 1) if one.accepted is not None] == []


@pytest.mark.parametrize(("difficulty", "turn"), [("easy", 8), ("medium", 13), ("hard", 19)])
def test_who_listens_well_is_met_with_a_yes_in_time(difficulty: str, turn: int) -> None:
    accepted = [one.accepted for one in of(difficulty, talks("competent", 3)) if one.accepted]
    assert abs(median(accepted) - turn) <= 3


def test_everybody_can_be_reached() -> None:
    reached = {one.persona for one in talks("competent", 3) if one.accepted}
    assert {*EVERYBODY} - reached == set()


def test_a_page_about_listening_does_not_turn_anybody_around() -> None:
    average = talks("average", 1)
    assert share(one.accepted is not None for one in average) <= 0.2
    told = [len(one.layers) for one in average]
    assert median(told) < median(len(one.layers) for one in talks("competent", 3))


def test_formulas_get_no_further_than_what_anybody_may_know() -> None:
    harder = [one for one in talks("stuffer", 1) if one.difficulty != "easy"]
    assert [one.persona for one in harder if 2 in one.layers] == []


def test_advice_and_threats_are_walked_out_on() -> None:
    assert all(one.left for one in talks("coercive", 1))
    assert share(one.left is not None for one in of("medium", talks("adviser", 1))) >= 0.3
    assert not any(one.left for one in talks("competent", 3))


def test_an_apology_mends_more_than_going_on_as_if_nothing_had_been() -> None:
    people = tuple(one for one in EVERYBODY if shelf().get(one).difficulty != "easy")
    mended, unmended = (talks(f"ultimatum_{after}", 2, people) for after in ("repair", "no_repair"))
    fear = [share(3 in one.layers for one in group) for group in (mended, unmended)]
    yes = [share(one.accepted is not None for one in group) for group in (mended, unmended)]
    assert fear[0] > fear[1] + 0.2
    assert yes[0] >= yes[1] - 0.05


@pytest.mark.parametrize("persona", SOME)
def test_refusal_is_what_pushing_gets(persona: str) -> None:
    assert talk(persona, "coercive").refusals > talk(persona, "competent").refusals + 0.2


def test_they_turn_from_refusing_as_often_as_real_clients_do() -> None:
    """Annotated talks: 34 % refuse again after a reflection, and an open question brings more wishes."""
    reflect, ask = (
        next_turn.ours(sample(), Talk.SUSTAIN, kinds) for kinds in (("reflect",), ("open",))
    )
    clients = next_turn.clients(Talk.SUSTAIN, ("reflect",))
    assert abs(reflect.sustain - clients.sustain) < 0.15
    assert ask.change > reflect.change


def test_no_line_is_said_twice_and_no_layer_gets_out_early() -> None:
    assert [one.persona for one in sample() if one.repeats] == []
    assert [leak for one in sample() for leak in leaks(one, shelf().get(one.persona))] == []


def test_two_seeds_read_differently() -> None:
    assert figures.distinct_share(talks("average", 1) + talks("competent", 3)) > 0.75


def test_they_are_known_by_their_words() -> None:
    right, by_chance = figures.told_apart()
    assert right > 3 * by_chance


def test_who_opens_says_more() -> None:
    said = {name: median(found) for name, found, _ in figures.lengths(sample())}
    bands = [said[f"{band} band"] for band in ("guarded", "ajar", "open", "trusting")]
    assert bands == sorted(bands)
    assert bands[0] <= 10


def test_no_scripted_line_is_taken_for_real_danger() -> None:
    lines = [line for group in words().values() for line in group]
    lines += [line for own in known().values() for group in own.values() for line in group]
    assert [line for line in lines if (signal := screen(line)) and signal.certain] == []
