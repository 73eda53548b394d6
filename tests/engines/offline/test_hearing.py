"""Which question was asked, as the loved one hears it."""

import pytest

from simulator.domain.lines import Topic
from simulator.engines.offline.hearing import hear


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("How are you sleeping?", Topic.SLEEP),
        ("how are you", Topic.FEELINGS),
        ("are u eating properly", Topic.FOOD),
        ("how's work going", Topic.WORK),
        ("How is school?", Topic.SCHOOL),
        ("Do you love me?", Topic.LOVE),
        ("Do you even love me?", Topic.LOVE),
        ("What do you do all day anyway?", Topic.DAY),
        ("What have you found that helps a bit?", Topic.WHAT_WOULD_HELP),
        ("Why won’t you see a doctor?", Topic.WHY_WONT_YOU),
        ("What are you so afraid of?", Topic.FEAR),
        ("What frightens you about it?", Topic.FEAR),
        ("what scares you", Topic.FEAR),
        ("What's the worst part of the day?", Topic.DAY),
        ("What's the worst that could happen?", Topic.FEAR),
        ("What worries you most about going?", Topic.FEAR),
        ("What's so scary about it?", Topic.FEAR),
        ("What would help?", Topic.WHAT_WOULD_HELP),
        ("Is there anything I can do to help?", Topic.WHAT_WOULD_HELP),
        ("Do you think you're ill?", Topic.AM_I_MAD),
        ("What did I do wrong?", Topic.ME),
        ("Would you talk to someone just once?", Topic.THERAPIST),
        ("Have you thought about medication?", Topic.MEDICATION),
        ("What's the part you'd dread most?", Topic.FEAR),
        ("What worries you most about talking to somebody?", Topic.FEAR),
        ("What have I not noticed?", Topic.ME),
        ("How do you want me to be when it's bad?", Topic.ME),
        ("What do you wish I'd understand?", Topic.ME),
        ("What are you most tired of?", Topic.WHATS_WRONG),
        ("What do people get wrong about it?", Topic.WHATS_WRONG),
        ("What would you most like to have back?", Topic.JOY),
        ("What would you do with a whole day to yourself?", Topic.JOY),
        ("What goes through your mind when I bring it up?", Topic.FEAR),
        ("When was it last a bit easier?", Topic.EASIER),
        ("Are there any good days?", Topic.EASIER),
        ("Are you feeling a bit better than last week?", Topic.EASIER),
        ("Have you told anyone else?", Topic.WHO_KNOWS),
        ("What do you tell people when they ask?", Topic.WHO_KNOWS),
        ("Does Dad know?", Topic.WHO_KNOWS),
        ("Are you worried about money?", Topic.MONEY),
        ("Are you angry with me?", Topic.ME),
        ("Has something happened?", Topic.WHATS_WRONG),
        ("Do you think it'll pass?", Topic.FUTURE),
        ("Where do you feel it most?", Topic.BODY),
        ("How did it start, as you see it?", Topic.PAST),
        ("What would a good week look like?", Topic.FUTURE),
        ("What's that like, when it comes?", Topic.FEELINGS),
        ("I miss Dad too. What do your mornings look like now?", Topic.DAY),
    ],
)
def test_the_question_that_was_asked(line: str, topic: Topic) -> None:
    assert hear(line).asked is topic


@pytest.mark.parametrize(
    "line",
    [
        "What would have to happen for you to go?",
        "What would need to be different?",
        "What would have to be true?",
        "What would you want to know first, before anything?",
        "What would you never want from somebody like that?",
    ],
)
def test_asking_for_conditions_is_no_topic(line: str) -> None:
    """They have lines of their own for that: the reactions to `asked_conditions`."""
    assert hear(line).asked is None
    assert hear(line).conditions


def test_a_topic_in_passing_is_no_question() -> None:
    heard = hear("You look tired, Mum.")
    assert heard.asked is None
    assert heard.touched is Topic.SLEEP
    assert heard.echo == "tired"


@pytest.mark.parametrize("line", ["Hi Mum.", "hey", "Good evening Dad"])
def test_a_greeting(line: str) -> None:
    assert hear(line).greeted


def test_a_greeting_with_a_question_is_a_question() -> None:
    assert not hear("Hi Mum. Are you eating?").greeted


@pytest.mark.parametrize(
    "line",
    ["Okay, not today. Can I ask again Sunday?", "Let's leave it there.", "Not another word."],
)
def test_leaving_it_for_today(line: str) -> None:
    assert hear(line).left_be


def test_why_wont_you_leave_it_is_no_goodbye() -> None:
    assert not hear("You had the chance to stop it. Why didn't you?").left_be
