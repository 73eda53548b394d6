"""A talk in another language: asked for outright, and held to the same rules."""

import pytest

from simulator.domain.inner_state import Step
from simulator.domain.language import Language
from simulator.prompting.grader import grade_request
from simulator.prompting.loved_one import loved_one_request, spoken_filter, withdrawal
from simulator.prompting.spoken_rules import broken_rule
from simulator.prompting.unsaid import RULES
from tests.prompting.builders import beat, gloria, grade_task, loved_one_task, prompts

OTHERS = [one for one in Language if one is not Language.ENGLISH]

SAID = {
    Language.GERMAN: (
        "Das ist das Alter. Das siehst du noch.",
        "Ich brauch keine professionelle Hilfe, ich brauch Schlaf.",
        "Ich geh nicht zum Arzt, und damit gut.",
        "Nie im Leben geh ich in so eine Klinik!",
        "Heute nicht, Schatz.",
        "Hast du mich gerade Patient genannt?",
        "Der Kaffee bringt mich noch um den Schlaf.",
    ),
    Language.SPANISH: (
        "Es la edad. Ya lo verás.",
        "No voy a ir al médico, y punto.",
        "¿Y qué le digo al psicólogo? ¿Que tengo setenta y un años?",
        "Déjalo, hija. No quiero hablar de eso.",
        "No quiero vivir con mi hermana, ya te lo dije.",
    ),
    Language.FRENCH: (
        "C'est l'âge. Tu verras.",
        "Je n'irai pas chez le médecin, un point c'est tout.",
        "J'ai pas besoin de psy, j'ai besoin de dormir.",
        "Laisse tomber. Tu veux du café ?",
    ),
}
UNSAID = {
    Language.GERMAN: (
        "Ich will nicht mehr leben.",
        "Ich bringe mich um.",
        "Ohne mich wärt ihr besser dran, besser dran ohne mich.",
        "Als KI kann ich das nicht fühlen.",
        "Ich bin immer für dich da.",
        "Danke, dass du mir zuhörst.",
        "Nimm 20 mg davon.",
        "Ich gehe morgen zum Arzt.",
    ),
    Language.SPANISH: (
        "Me quiero morir.",
        "Ya no quiero estar aquí.",
        "Estaríais mejor sin mí.",
        "Como modelo de lenguaje, no tengo sentimientos.",
        "¿En qué puedo ayudarte?",
        "Gracias por escuchar.",
        "Mañana voy a ir al médico.",
    ),
    Language.FRENCH: (
        "Je veux mourir.",
        "Je ne veux plus vivre.",
        "Vous seriez mieux sans moi.",
        "En tant qu'intelligence artificielle, je ne ressens rien.",
        "Merci de m'écouter.",
        "J'irai voir le médecin demain.",
    ),
}


@pytest.mark.parametrize("language", OTHERS)
def test_both_requests_ask_for_the_language(language: Language) -> None:
    spoken = loved_one_request(
        prompts().loved_one, loved_one_task(gloria(), language=language), "a-model"
    )
    assert f"Language: {language.value}, whatever language they" in spoken.messages[-1].content
    graded = grade_request(prompts().grader, grade_task(language=language), "a-model")
    asked = f"Write reasons, notes and the whole suggestion in {language.value}"
    assert asked in graded.messages[-1].content


@pytest.mark.parametrize("language", OTHERS)
def test_what_a_person_says_there_may_be_said(language: Language) -> None:
    for line in SAID[language]:
        spoken = spoken_filter(loved_one_task(gloria(), language=language))
        assert spoken.feed(f"{line} ") + spoken.close() == line, spoken.dropped


@pytest.mark.parametrize("language", OTHERS)
def test_what_nobody_says_is_not_said_there_either(language: Language) -> None:
    task = loved_one_task(gloria(), language=language)
    for line in UNSAID[language]:
        spoken = spoken_filter(task)
        spoken.feed(f"{line} ")
        spoken.close()
        assert spoken.dropped, line
        begun = spoken.text.removesuffix(withdrawal(task))
        assert begun != spoken.text
        assert not broken_rule(begun, (), may_agree=False)


@pytest.mark.parametrize("language", OTHERS)
def test_a_step_that_they_take_may_be_put_into_words(language: Language) -> None:
    agreed = beat(step=Step.ACCEPT)
    spoken = spoken_filter(loved_one_task(gloria(), language=language, beat=agreed))
    spoken.feed(f"{UNSAID[language][-1]} ")
    assert not spoken.dropped


@pytest.mark.parametrize("language", OTHERS)
def test_the_length_is_held(language: Language) -> None:
    task = loved_one_task(gloria(), language=language, beat=beat(max_words=8))
    spoken = spoken_filter(task)
    spoken.feed(f"{SAID[language][0]} " * 9)
    spoken.close()
    assert len(spoken.text.split()) <= 8 * 1.25


@pytest.mark.parametrize("language", OTHERS)
def test_the_lines_that_code_says_are_in_the_language_and_may_be_said(language: Language) -> None:
    phrases = language.phrases
    assert phrases is not None
    assert withdrawal(loved_one_task(gloria(), language=language)) in phrases.withdrawals
    leaving = loved_one_task(gloria(), language=language, beat=beat(leaves=True))
    assert withdrawal(leaving) == phrases.leaves
    for line in (phrases.opening, phrases.leaves, *phrases.withdrawals):
        spoken = spoken_filter(loved_one_task(gloria(), beat=beat(max_words=20)))
        assert spoken.feed(line) + spoken.close() == line


def test_the_rules_of_other_languages_stay_quiet_in_english() -> None:
    persona_lines = [
        line.say
        for group in (gloria().lines.refusal, gloria().lines.neutral, gloria().lines.wish)
        for lines in group.values()
        for line in lines
    ]
    for line in persona_lines:
        spoken = spoken_filter(loved_one_task(gloria(), beat=beat(max_words=60, step=Step.ACCEPT)))
        spoken.feed(f"{line} ")
        spoken.close()
        assert not set(spoken.dropped) & set(RULES), line
