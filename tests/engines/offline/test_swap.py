"""The swap test: another name, and nothing about how or why they refuse changes (domain.md 3.3)."""

import re

import pytest

from simulator.domain.persona import Persona
from simulator.storage.memory import MemorySessions
from tests.fakes import SHELF, desk

LINES = (
    "It sounds like it's been a long month.",
    "You have to see somebody this week.",
    "I'm sorry, that was me pushing. What are the nights like?",
    "What would you never want to happen?",
    "Why won't you at least ring them?",
    "I'd like you to get some rest, and I think you would too.",
)
OTHERS = ("Aiko", "Jamal", "Ingrid", "Priyanka")
LABELS = re.compile(
    r"\b(black|white|asian|hispanic|latin[oax]?|african|arab|muslim|jewish|christian|hindu|"
    r"ethnic\w*|race|racial|immigrant\w*|foreign\w*|accent)\b",
    re.IGNORECASE,
)


def replies(persona: Persona) -> list[str]:
    practise = desk(sessions=MemorySessions())
    practise._personas = type("Shelf", (), {"get": lambda self, _: persona})()  # type: ignore[assignment]
    session = practise.start(persona.id, seed="swap")
    for line in LINES:
        session = practise.take_turn(session.id, line, session.version).session
    return [attempt.reply for attempt in session.attempts]


@pytest.mark.parametrize("persona", SHELF.all(), ids=lambda one: one.id)
def test_another_name_changes_nothing_they_say(persona: Persona) -> None:
    said = replies(persona)
    for name in OTHERS:
        swapped = persona.model_copy(update={"name": name, "full_name": f"{name} Example"})
        assert replies(swapped) == said


@pytest.mark.parametrize("persona", SHELF.all(), ids=lambda one: one.id)
def test_no_label_of_a_people_stands_in_a_persona(persona: Persona) -> None:
    told = persona.model_dump_json(exclude={"content_limits", "reviewers"})
    found = {word.group() for word in LABELS.finditer(told)}
    assert found <= {"white", "black", "race", "White", "Black"}, found
