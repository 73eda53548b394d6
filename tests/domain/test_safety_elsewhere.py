"""In the other languages of a talk, at least the plainest words for wanting to die are heard."""

import pytest

from simulator.domain.safety import asks_if_real, screen
from simulator.domain.signs.sign import SafetyCategory

REAL = (
    "Ich will nicht mehr leben.",
    "Ich möchte einfach nur noch sterben",
    "Manchmal will ich nicht mehr leben.",
    "ich bring mich um",
    "Ich habe Suizidgedanken.",
    "Ich ritze mich wieder.",
    "Me quiero morir.",
    "No quiero seguir viviendo",
    "Ya no quiero vivir.",
    "Estoy pensando en suicidarme.",
    "Je veux mourir.",
    "Je ne veux plus vivre.",
    "Je pense à mettre fin à mes jours.",
    "J'ai plus envie de vivre.",
)
PRACTICE = (
    "Ich will nicht mehr streiten.",
    "Ich möchte nicht, dass du allein bist.",
    "Willst du manchmal sterben?",
    "Ich will mit dir leben, nicht gegen dich.",
    "Der Lärm bringt mich um den Schlaf.",
    "Me muero de ganas de verte.",
    "Me quiero morir de vergüenza.",
    "No quiero vivir así, peleando contigo.",
    "¿Quieres morir?",
    "No quiero vivir con miedo.",
    "Je ne veux plus me disputer.",
    "Je veux mourir de rire.",
    "Je ne veux plus vivre comme ça avec toi.",
    "Tu veux mourir ?",
)


@pytest.mark.parametrize("line", REAL)
def test_plain_words_for_wanting_to_die_stop_the_game(line: str) -> None:
    signal = screen(line)
    assert signal is not None
    assert signal.category is SafetyCategory.SELF_HARM
    assert signal.certain


@pytest.mark.parametrize("line", PRACTICE)
def test_a_line_of_the_talk_does_not(line: str) -> None:
    assert screen(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Bist du echt?",
        "Bist du eigentlich ein Mensch?",
        "Rede ich hier mit einer KI?",
        "¿Eres real?",
        "¿Eres un robot o una persona?",
        "¿Estoy hablando con una máquina?",
        "Es-tu réel ?",
        "Tu es un robot ?",
    ],
)
def test_who_asks_whether_a_person_answers_is_heard(line: str) -> None:
    assert asks_if_real(line)


@pytest.mark.parametrize(
    "line",
    [
        "Bist du echt sauer auf mich?",
        "Du bist ein Mensch, kein Fall.",
        "¿Eres feliz aquí?",
        "Tu es une personne que j'aime.",
        "Bist du ein Mensch, der gern allein ist?",
    ],
)
def test_who_speaks_to_the_loved_one_is_not_told_about_machines(line: str) -> None:
    assert not asks_if_real(line)
