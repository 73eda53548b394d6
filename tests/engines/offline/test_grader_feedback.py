"""The feedback card: honest, about the sentence, and its wording better than the reply."""

import re
from collections.abc import Iterator
from typing import Literal

import pytest

from simulator.domain.scene import Scene
from simulator.domain.scoring import score
from simulator.engines.offline.feedback.echo import echo, turned_round
from simulator.engines.offline.feedback.moments import SHELVES
from simulator.engines.offline.feedback.voice import voiced
from simulator.engines.offline.reading.lists import load
from simulator.prompting.grader import SAY_WORDS
from tests.engines.offline.cases import RUBRIC, grade, task

SCENE = Scene(
    loved_one="Ada", age=70, pronoun="she", relation="mother", learner_role="adult child",
    setting="A kitchen.", happening="", tried="",
)  # fmt: skip
LINES = (
    "I won't spend the kids' swimming on my head.",
    "Two hours each way. And say what?",
    "I've handled worse with less.",
    "It goes on a form and I'm on the ground.",
    "If I tell them, they write things down.",
    "Been there. Never again.",
    "I want four hours' sleep.",
    "School's fine.",
    "Leave me alone.",
    "They've decided what people like us are.",
)
REPLIES = (
    "You need to see a doctor.",
    "I hear you.",
    "Why won't you just go?",
    "Everyone gets tired.",
    "Have you thought about talking to someone?",
    "Okay.",
    "I care about you.",
    "How was your day?",
    "My friend went and it helped her, so try it.",
)


@pytest.mark.parametrize("stage", ["S0", "S1", "S2", "S3"])
@pytest.mark.parametrize("line", LINES)
def test_the_wording_is_better_than_the_reply_and_closes_no_door(line: str, stage: str) -> None:
    for reply in REPLIES:
        asked = task(line, reply, stage)
        got = grade(asked)
        points = score(got, RUBRIC).points
        say = got.suggestion.say
        assert say or points >= 75, (line, reply)
        if say:
            better = grade(asked.model_copy(update={"line": say}))
            assert score(better, RUBRIC).points > points or points >= 75, (line, reply, say)
            assert better.breakers == (), (say, better.breakers)
            assert len(say.split()) <= SAY_WORDS


def test_no_wording_is_offered_twice_in_a_session() -> None:
    said: tuple[str, ...] = ()
    for _ in range(6):
        say = grade(task(LINES[0], "You need help.", said_before=said)).suggestion.say
        assert say not in said
        said = (*said, say) if say else said
    assert len(said) >= 4


def test_what_is_kept_are_the_learners_own_words() -> None:
    reply = "It sounds lonely, Mum, mornings most of all."
    kept = grade(task("I put out two cups this morning. The house is so quiet.", reply))
    assert "sounds lonely" in kept.suggestion.keep


def test_nothing_is_kept_where_there_is_nothing_to_keep() -> None:
    assert grade(task(LINES[0], "You're being ridiculous.")).suggestion.keep == ""


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("I put my shoes back", "you put your shoes back"),
        ("I'm not ill", "you're not ill"),
        ("I was on my own", "you were on your own"),
        ("They look at me like that", "They look at you like that"),
    ],
)
def test_their_words_are_turned_round(said: str, turned: str) -> None:
    assert turned_round(said) == turned


def test_a_line_about_the_learner_is_not_turned_round() -> None:
    assert echo("You always say that.").clauses == ()


def test_nothing_is_owned_before_anybody_said_a_word() -> None:
    said, reply = "You sound like a leaflet.", "Okay."
    first = grade(task(said, reply, "S0", replies_before=0)).suggestion
    later = grade(task(said, reply, "S0", replies_before=1)).suggestion
    assert "way you talk" in later.try_next or "careful words" in later.try_next
    assert first.try_next != later.try_next
    assert "leaflet" in later.say or later.say != first.say


@pytest.mark.parametrize("pronoun", ["she", "he", "they"])
def test_every_line_of_the_card_agrees_with_the_pronoun(
    pronoun: Literal["she", "he", "they"],
) -> None:
    scene = SCENE.model_copy(update={"pronoun": pronoun})
    lines = [voiced(line, scene) for line in _card_lines()]
    assert not [line for line in lines if "{they" in line or "{their" in line or "{them" in line]
    plural = r"(are|feel|have|like|react|remember|say|stand|struggle|think|expect)"
    odd = re.compile(rf"\b(he|she) {plural}\b", re.IGNORECASE)
    assert not [line for line in lines if odd.search(line)]
    assert not [line for line in lines if re.search(r"\bthey (is|has|feels|says)\b", line, re.I)]


def _card_lines() -> Iterator[str]:
    for of in load("card").values():
        for lines in of.values() if isinstance(of, dict) else (of,):
            yield from lines
    for shelf in SHELVES:
        for moment in load(shelf).values():
            yield from moment.get("try", "").splitlines()


def test_a_maybe_is_met_and_gets_no_apology_for_the_plan_before() -> None:
    plan = {"speaker": "learner", "text": "Have you thought about asking the nurse?"}
    said = [plan, {"speaker": "loved_one", "text": "Maybe. I'd need to know who'd be there."}]
    assert "sorry" not in grade(task(said, "Okay.", "S1")).suggestion.say
    turned_down = [plan, {"speaker": "loved_one", "text": "The keel's a touch out."}]
    assert "sorry" in grade(task(turned_down, "Okay.", "S1")).suggestion.say


@pytest.mark.parametrize(
    ("said", "trivial"),
    [("I was counting pegs.", "counting pegs"), ("I'm in goal.", "in goal"),
     ("There's lasagne. There's always lasagne.", "lasagne"), ("You're at work.", "work")],
)  # fmt: skip
def test_what_tells_nothing_of_them_is_not_said_back(said: str, trivial: str) -> None:
    assert trivial not in grade(task(said, "Okay.", "S1")).suggestion.say
    assert trivial not in grade(task(said, "Okay.", "S2")).suggestion.say


def test_no_wish_is_heard_in_a_comparison() -> None:
    say = grade(task("Quieter than I'd like.", "Okay.")).suggestion.say
    assert "wanting" not in say
    assert "bear it" not in say


def test_a_leading_question_a_but_and_a_rebuttal_are_answered_each_in_its_own_words() -> None:
    card = load("card")["instead"]
    for reply, shelf in (
        ("Don't you think it would help to see someone?", "B10_leading"),
        ("I know it's hard, but you can't go on like this.", "B10_but"),
        ("That's just not true.", "B10"),
    ):
        tried = grade(task(LINES[0], reply)).suggestion.try_next
        assert tried in {voiced(line, None) for line in card[shelf]}, (reply, tried)
