"""The screen: it must not miss people in trouble, and should not interrupt people who practise."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.domain.safety import (
    QUESTION,
    SAFE_ANSWER,
    SUICIDE_TIP,
    TRUTH,
    SafetySignal,
    asks_about_suicide,
    asks_if_real,
    is_pause_word,
    message,
    screen,
)
from simulator.domain.signs.sign import SafetyCategory
from tests.domain.safety_lines import cases

CASES = cases()


def agrees(expected: str, found: SafetySignal | None) -> bool:
    if expected == "-":
        return found is None
    if found is None or expected == "any":
        return found is not None
    category, _, certainty = expected.partition(" ")
    return found.category == category and (certainty == "*" or found.certain == (certainty == "!"))


@pytest.mark.parametrize(("expected", "line"), CASES)
def test_each_line_is_read_as_expected(expected: str, line: str) -> None:
    found = screen(line)
    assert agrees(expected, found), f"{line!r}: expected {expected}, found {found}"


def test_the_table_is_large_and_its_recall_and_false_alarms_are_told() -> None:
    danger = [line for expected, line in CASES if expected != "-"]
    harmless = [line for expected, line in CASES if expected == "-"]
    caught = sum(screen(line) is not None for line in danger)
    alarms = sum(screen(line) is not None for line in harmless)
    print(f"\nrecall {caught}/{len(danger)}, false alarms {alarms}/{len(harmless)}")
    assert len(danger) >= 150
    assert len(harmless) >= 150
    assert {expected.split()[0] for expected, _ in CASES} >= set(SafetyCategory)
    assert (caught, alarms) == (len(danger), 0)


@pytest.mark.parametrize(
    "line",
    [
        "I WANT TO DIE",
        "i want to dieeee",
        "I w\u200bant to d\u200bie",
        "Ｉ ｗａｎｔ ｔｏ ｄｉｅ",
        "í wánt tó díe",
        "i  want\tto\ndie",
        "I want to... die. I want to die",
        "I don’t want to live anymore",
        "I dont want to live anymore",
        "I do not want to live any more",
        "i dnt wanna live nomore",
        "i want to k*ll myself",
        "i want to k1ll my self",
        "Mum it's late and I'm fine but i want to die and nobody knows",
        "what should we eat? by the way i want to die",
    ],
)
def test_no_spelling_hides_it(line: str) -> None:
    found = screen(line)
    assert found is not None
    assert found.category is SafetyCategory.SELF_HARM


@pytest.mark.parametrize(
    "line",
    [
        "are you thinking of killing yourself?",
        "Are you thinking about suicide?",
        "are u suicidal",
        "Do you want to die?",
        "Have you thought about ending your life",
        "I have to ask you straight: are you suicidal?",
        "Do you ever wish you wouldn't wake up?",
        "I'm worried you might be thinking of killing yourself.",
        "When you say you can't go on, do you mean you want to kill yourself?",
        "Mum, are you having thoughts of suicide?",
        "Is it so bad that you think about dying?",
        "did you want to hurt yourself",
        "Sometimes people who feel like this think about suicide. Do you?",
        "I need to know if you are thinking about ending it all",
    ],
)
def test_asking_the_loved_one_about_suicide_is_safe(line: str) -> None:
    assert asks_about_suicide(line)
    assert screen(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Are you going to the shops?",
        "Are you thinking about the doctor?",
        "You're killing me",
        "I want to die",
        "Are you thinking of killing yourself? Because I am, I want to die.",
        "Do you want to end the call?",
        "Are you dying to know?",
        "",
    ],
)
def test_what_is_not_a_question_about_suicide(line: str) -> None:
    assert not asks_about_suicide(line)


@pytest.mark.parametrize(
    "line",
    [
        "are you an AI?",
        "Are you a bot",
        "r u a robot?",
        "are you real?",
        "Are you a real person?",
        "are you even human",
        "am I talking to a computer?",
        "Is this a real person?",
        "wait, are you ChatGPT?",
        "you're an AI, aren't you?",
        "Are you a person or a machine?",
        "am i talking to a real person or a bot",
    ],
)
def test_a_sincere_question_whether_it_is_a_machine(line: str) -> None:
    assert asks_if_real(line)


@pytest.mark.parametrize(
    "line",
    [
        "Are you for real?",
        "Get real, mum.",
        "Is it really that bad?",
        "Are you serious?",
        "Are you really fine?",
        "Is this about the computer?",
        "You work on that computer all night",
        "Are you at the machine again",
        "I am only human",
        "Are you on your own?",
        "You are a good person.",
        "Are you a morning person?",
        "That was a real pain",
        "",
    ],
)
def test_what_is_not_that_question(line: str) -> None:
    assert not asks_if_real(line)


@pytest.mark.parametrize(
    "line",
    [
        "pause",
        "PAUSE!",
        "Stop",
        "stop the practice",
        "Please stop the practice now.",
        "can we pause",
        "I want to stop the session",
        "time out",
        "timeout",
        "exit",
        "quit",
        "end the practice",
        "stop this simulation",
        "let's pause for a minute",
    ],
)
def test_words_that_pause(line: str) -> None:
    assert is_pause_word(line)


@pytest.mark.parametrize(
    "line",
    [
        "stop it",
        "Stop shouting",
        "please don't stop",
        "the end",
        "let's stop for today",
        "leave",
        "",
    ],
)
def test_words_that_belong_to_the_talk(line: str) -> None:
    assert not is_pause_word(line)


def test_danger_wins_over_distress_and_certain_over_unsure() -> None:
    assert screen("I can't stop crying. I want to die.") == SafetySignal(
        category=SafetyCategory.SELF_HARM, certain=True
    )
    assert screen("I can't go on. He hit me again.") == SafetySignal(
        category=SafetyCategory.VIOLENCE, certain=True
    )


def test_a_quoted_wish_to_die_is_the_other_persons() -> None:
    assert screen('My sister texted "I want to die"') == SafetySignal(
        category=SafetyCategory.LOVED_ONE_DANGER, certain=True
    )
    found = screen("yesterday you said I want to die")
    assert found == SafetySignal(category=SafetyCategory.LOVED_ONE_DANGER, certain=False)


@pytest.mark.parametrize("category", SafetyCategory)
def test_each_message_is_calm_words_without_a_number(category: SafetyCategory) -> None:
    words = message(category)
    assert len(words) > 100
    assert not any(char.isdigit() for char in words)
    assert "!" not in words


def test_the_messages_say_what_the_reference_asks() -> None:
    assert "Is this about you, right now?" in message(SafetyCategory.SELF_HARM)
    danger = message(SafetyCategory.LOVED_ONE_DANGER)
    steps = [danger.index(step) for step in ("Ask:", "Be there", "safe", "connect", "Follow up")]
    assert danger.index("emergency number first") < steps[0]
    assert steps == sorted(steps)
    assert "domestic violence line" in message(SafetyCategory.VIOLENCE)
    for fixed in (QUESTION, SAFE_ANSWER, SUICIDE_TIP, TRUTH):
        assert fixed
        assert not any(char.isdigit() for char in fixed)


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    screen(text)
    asks_about_suicide(text)
    asks_if_real(text)
    is_pause_word(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "i",
                "you",
                "he",
                "to",
                "die",
                "kill",
                "want",
                "not",
                "dont",
                "my",
                "the",
                "and",
                ".",
                "?",
            ]
        )
    )
)
def test_no_row_of_hot_words_breaks_it(words: list[str]) -> None:
    screen(" ".join(words))


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "i ",
        "i want ",
        "he has not eaten ",
        "my my ",
        "I don't ",
        "'",
        "no ",
        "?",
        "🙂",
        "\u200b",
    ],
)
def test_fifty_thousand_characters_take_little_time(piece: str) -> None:
    text = (piece * (50_000 // len(piece) + 1))[:50_000]
    began = time.process_time()
    screen(text)
    asks_about_suicide(text)
    asks_if_real(text)
    is_pause_word(text)
    assert time.process_time() - began < 20
