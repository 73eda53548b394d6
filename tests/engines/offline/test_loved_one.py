"""Which of their lines is said: the one that fits what was said, not the loudest."""

from typing import Any

import pytest

from simulator.domain.inner_state import Beat, Heard, InnerState, Openness, Step, Talk
from simulator.domain.persona import Persona
from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker
from simulator.engines.offline.loved_one import reply
from simulator.prompting.loved_one import LovedOneTask
from tests.builders import a_persona

SEEDS = [f"seed {number}" for number in range(20)]


def said(line: str, persona: Persona, seed: str, layers: int = 0, **beat: Any) -> str:
    given: dict[str, Any] = {"talk": Talk.NEUTRAL, "band": Openness.TRUSTING}
    state = InnerState(
        trust=60, openness=60, readiness=50, tension=5, layers=tuple(range(1, layers + 1))
    )
    return reply(
        LovedOneTask(
            persona=persona,
            transcript=Transcript().said(Speaker.LEARNER, line),
            state=state,
            beat=Beat(**given | beat),
            seed=seed,
            turn=3,
        )
    )


def with_lines(**lines: Any) -> Persona:
    plain = {"refusal": ["No thanks."], "neutral": ["Well."], "wish": ["I'd like that."]}
    return a_persona(lines=plain | lines)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_own_line_is_said_before_a_lent_one(seed: str) -> None:
    lent = ["I sleep when I sleep.", "Off and on."]
    persona = with_lines(answers={"sleep": ["Like a log with the radio on.", *lent]})
    persona = persona.model_copy(update={"borrowed": tuple(lent)})
    assert said("How are you sleeping?", persona, seed) == "Like a log with the radio on."


def test_a_lent_line_that_answers_beats_an_own_one_that_does_not() -> None:
    persona = with_lines(answers={"sleep": ["Off and on."]})
    persona = persona.model_copy(update={"borrowed": ("Off and on.",)})
    assert {said("How are you sleeping?", persona, seed) for seed in SEEDS} == {"Off and on."}


def test_a_remembered_layer_does_not_jump_into_another_topic() -> None:
    """A line that knows what was told is as likely as its neighbours, unless the words lead there."""
    told = {"say": "I still get two cups down.", "after": 2}
    others = [f"The {thing} came." for thing in ("post", "bus", "man", "milk", "rain", "cat")]
    persona = with_lines(neutral=[told, *others], refusal=["Not now."])
    calm = [said("It is Monday already.", persona, f"{n}", 2) for n in range(200)]
    led = [said("You got the cups out again.", persona, f"{n}", 2) for n in range(200)]
    assert calm.count(told["say"]) < 60
    assert led.count(told["say"]) > 150
    assert told["say"] not in [said("The cups.", persona, f"{n}", 1) for n in range(50)]


def test_a_layer_is_told_in_the_words_that_take_up_the_question() -> None:
    layer = {
        "fact": "She hardly eats.",
        "told": ["I'm off my food. It goes in the bin.", "Nights I walk up and down."],
    }
    persona = a_persona(layers=[layer, *a_persona().layers[1:]])
    lines = {said("How do the nights go?", persona, seed, 1, tells=1) for seed in SEEDS}
    assert lines == {"Nights I walk up and down."}


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("Is it something I did?", "Not you… I don't sleep."),
        ("How are you sleeping?", "I don't sleep."),
        ("You look worn.", "I don't sleep."),
    ],
)
def test_another_question_is_brushed_off_before_a_layer_is_told(line: str, reply: str) -> None:
    layer = {"fact": "She lies awake.", "told": ["I don't sleep."]}
    answers = {"me": ["Not you.", "Have I said so?"], "sleep": ["Like a log."]}
    persona = with_lines(answers=answers).model_copy(
        update={"layers": a_persona(layers=[layer] * 3).layers}
    )
    assert {said(line, persona, seed, 1, tells=1) for seed in SEEDS} == {reply}


def test_a_fear_that_is_asked_for_is_told_before_conditions() -> None:
    persona = with_lines(
        answers={"fear": ["Being looked at."]}, reactions={"asked_conditions": ["A woman."]}
    )
    line = "What frightens you about it?"
    heard = (Heard.ASKED_CONDITIONS, Heard.ASKED_OPEN)
    assert {said(line, persona, seed, heard=heard) for seed in SEEDS} == {"Being looked at."}


def test_of_two_steps_they_agree_to_the_one_that_was_offered() -> None:
    persona = a_persona(
        small_steps=[
            {"text": "A heart check.", "family": "heart", "words": ["heart check", "nurse"]},
            {"text": "Notice it for a week.", "family": "notice", "words": ["notice it", "week"]},
        ],
        step_lines={
            "accept": ["The nurse, then. For the heart.", "I'll notice it, one week."],
            "maybe": ["We'll see."],
            "no": ["No."],
        },
    )
    for seed in SEEDS:
        heart = said("The nurse?", persona, seed, step=Step.ACCEPT, fits="heart")
        notice = said("Only noticing?", persona, seed, step=Step.ACCEPT, fits="notice")
        assert (heart, notice) == ("The nurse, then. For the heart.", "I'll notice it, one week.")


@pytest.mark.parametrize("seed", SEEDS)
def test_conditions_are_answered_even_when_a_wish_is_due(seed: str) -> None:
    persona = with_lines(reactions={"asked_conditions": ["It'd have to be a woman."]})
    line = "What would have to be different for you to go?"
    assert said(line, persona, seed, talk=Talk.CHANGE) == "It'd have to be a woman."


@pytest.mark.parametrize("seed", SEEDS)
def test_an_apology_is_answered_even_by_somebody_dug_in(seed: str) -> None:
    persona = with_lines(reactions={"apologised_to": ["Well. It's said."]})
    line = "I'm sorry. That was unfair of me."
    heard = (Heard.APOLOGISED_TO,)
    assert said(line, persona, seed, talk=Talk.SUSTAIN, heard=heard) == "Well. It's said."


@pytest.mark.parametrize("seed", SEEDS)
def test_a_vague_offer_is_not_refused_as_if_it_named_somebody(seed: str) -> None:
    persona = with_lines(reactions={"small_step": ["It sounds small from there."]})
    persona = persona.model_copy(
        update={"step_lines": persona.step_lines.model_copy(update={"no": ("Not that man.",)})}
    )
    vague = "Could we look at one small thing together?"
    assert said(vague, persona, seed, step=Step.NO) == "It sounds small from there."
    named = "Would you see the doctor, just once?"
    assert said(named, persona, seed, step=Step.NO) == "Not that man."
