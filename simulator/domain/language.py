"""The languages a talk can be had in with a model, and the few lines that code must say in them.

A language is here only when the filter of what a loved one says knows its words
(`prompting.unsaid_elsewhere`). The offline engine reads English only, and of the other languages the
safety screen knows no more than the plainest words (`signs.other_languages`).
"""

from enum import StrEnum

from simulator.domain.value import Frozen


class Language(StrEnum):
    ENGLISH = "English"
    GERMAN = "German"
    SPANISH = "Spanish"
    FRENCH = "French"

    @property
    def own_name(self) -> str:
        return _OWN_NAMES[self]

    @property
    def code(self) -> str:
        """ISO 639-1."""
        return {"English": "en", "German": "de", "Spanish": "es", "French": "fr"}[self.value]

    @property
    def phrases(self) -> "Phrases | None":
        """None for English: there the persona's own lines are said."""
        return _PHRASES.get(self)


class Phrases(Frozen):
    """What is said where the persona's line is written in English."""

    opening: str
    withdrawals: tuple[str, ...]
    """Short refusals, for when nothing that a model wrote can be said."""
    leaves: str
    truth: str
    """For who sincerely asks whether a person is answering (`safety.TRUTH`)."""


_OWN_NAMES = {
    Language.ENGLISH: "English",
    Language.GERMAN: "Deutsch",
    Language.SPANISH: "Español",
    Language.FRENCH: "Français",
}
_PHRASES = {
    Language.GERMAN: Phrases(
        opening="Na. Was ist los? Du guckst so.",
        withdrawals=("Heute nicht.", "Lass gut sein.", "Weiß ich nicht.", "Ist schon gut."),
        leaves="Für heute reicht's mir. Ich geh mal rüber.",
        truth="Du redest mit einem Computerprogramm, einer KI-Simulation: Die Person ist erfunden, und "
        "niemand tippt. Du kannst mit der Übung weitermachen, wann immer du willst.",
    ),
    Language.SPANISH: Phrases(
        opening="¿Qué pasa? Me miras de una manera…",
        withdrawals=("Hoy no.", "Déjalo.", "No sé.", "Ya está bien."),
        leaves="Por hoy ya basta. Me voy a la otra habitación.",
        truth="Estás hablando con un programa, una simulación de IA: la persona es inventada y nadie "
        "escribe al otro lado. Puedes seguir con la práctica cuando quieras.",
    ),
    Language.FRENCH: Phrases(
        opening="Qu'est-ce qu'il y a ? Tu me regardes d'un air…",
        withdrawals=("Pas aujourd'hui.", "Laisse tomber.", "J'en sais rien.", "Ça va, je te dis."),
        leaves="Ça suffit pour aujourd'hui. Je vais à côté.",
        truth="Tu parles à un programme, une simulation d'IA : la personne est inventée et personne "
        "n'écrit. Tu peux reprendre l'exercice quand tu veux.",
    ),
}
