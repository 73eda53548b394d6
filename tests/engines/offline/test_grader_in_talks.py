"""Replies from real practice talks that a first reader took for something else."""

import json
from typing import Any

import pytest

from simulator.domain.stage import standing
from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker, Stage
from simulator.engines.offline.grader import answer
from simulator.prompting.grader import GradeTask
from tests.fakes import RUBRIC, persona


def read(loved_one: str, reply: str, stage: Stage = Stage.LISTEN) -> dict[str, Any]:
    context = Transcript().said(Speaker.LOVED_ONE, loved_one)
    at = standing(context, [], RUBRIC).model_copy(update={"stage": stage})
    task = GradeTask(
        scene=persona("gloria").scene(),
        context=context,
        line=reply,
        standing=at,
        rubric=RUBRIC,
        replies_before=4,
    )
    said: dict[str, Any] = json.loads(answer(task))
    return said


@pytest.mark.parametrize(
    "reply",
    [
        "I'd love you to sleep past four, and I think you would too.",
        "I want you to stay in this house too.",
        "I'd like us both to get some sleep.",
        "You don't have to say anything.",
        "You don't need to decide tonight.",
        "I should have asked you first. I'm sorry.",
        "I need to understand what it's like for you.",
        "You must be worn out.",
        "So you drop off and then you're lying there looking at the ceiling.",
        "Sorry, I've been on at you for weeks. That wasn't fair, and I won't do it again.",
        "I'm sorry I pushed you about the doctor. I was frightened, and I took it out on you.",
        "I want you to want to get the rods out. I think you do too.",
        "So you'd rather feel rough and be yourself than feel nothing.",
        "I want you to be able to stay sharp, same as you do.",
    ],
)
def test_a_wish_a_release_and_a_guess_are_no_push(reply: str) -> None:
    assert read("I'm up at four every night.", reply)["breakers"] == []


@pytest.mark.parametrize(
    "reply",
    [
        "What would you not want from a doctor?",
        "Okay. Not a word more from me today.",
        "What are your mornings like?",
        "What would have to be different for it to be bearable?",
        "What would you most like to have back?",
        "I won't bring the doctor up again tonight.",
    ],
)
def test_no_step_is_offered(reply: str) -> None:
    assert read("I'm not sitting in a circle of chairs.", reply)["step_offered"] is False


@pytest.mark.parametrize(
    "reply",
    [
        "Would it be all right if you told the nurse on Thursday about the sleep, just that?",
        "Could we ask the nurse on Thursday, just about the nights? I'd wait in the car.",
        "Is there one small thing you could live with this week?",
        "How about one phone call, and you hang up when you like?",
        "What about one phone call, with a stop rule you write? If it's rubbish you put the phone down.",
        "One call, and you judge it, like you'd judge a gearbox. Then it's your say if there's another.",
    ],
)
def test_a_small_step_is_an_offer_and_no_push(reply: str) -> None:
    said = read("Maybe I could say something to somebody.", reply, Stage.PARTNER)
    assert said["step_offered"] is True
    assert said["breakers"] == []


def test_what_both_know_from_home_counts_as_theirs() -> None:
    """The scene says that her husband died and that the choir folder is under the phone books."""
    reply = "It must be so quiet without Dad. And no choir on top of it."
    assert read("I'm fine, love.", reply)["specificity"] != "none"


def test_leaving_it_for_today_is_patience() -> None:
    said = read("I can't talk about this now.", "Okay, not today. Can I ask you again on Sunday?")
    levels = {one["criterion"]: one["checks"] for one in said["findings"]}
    assert levels["E3"][:2] == [True, True]
    assert said["breakers"] == []


@pytest.mark.parametrize(
    "reply",
    [
        "I'd love for you to sleep past four, and I think you would too.",
        "We both want that Bantam running before Evie's too big for it.",
        "I want you in this house too, doing your own bins. We're on the same side there.",
        "You want to be back at work. So do I. We want the same there.",
        "You want to sleep past four and stay in your own house. I want both for you as well.",
    ],
)
def test_a_wish_both_share_is_common_ground(reply: str) -> None:
    said = read("I only want to sleep past four and be left in my own house.", reply, Stage.AGREE)
    levels = {one["criterion"]: one["checks"] for one in said["findings"]}
    assert levels["A1"][:2] == [True, True], said


@pytest.mark.parametrize(
    "reply",
    [
        "Fine. Either you go this week or I'm taking Josie to my mother's.",
        "Either you go or I go.",
        "One more week and then I'm gone.",
        "Get help or I'm leaving.",
    ],
)
def test_an_or_else_is_an_ultimatum(reply: str) -> None:
    breakers = {one["breaker"]: one["severity"] for one in read("I'm good.", reply)["breakers"]}
    assert breakers.get("B8") == 3
