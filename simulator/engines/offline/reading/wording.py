"""Builds one way to say it from the loved one's own words, feeling and wish (rubric section 5)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from simulator.domain.value import chance
from simulator.engines.offline.reading.echo import echo, sounds_like
from simulator.engines.offline.reading.heard import Heard
from simulator.engines.offline.reading.lists import load

_SLOT = re.compile(r"{(\w+)}")


@dataclass(frozen=True, slots=True)
class Wording:
    text: str
    form: int
    """Which of the written forms it was built on."""


def wordings(heard: Heard, stage: str, concern: bool, longest: int, seed: str) -> Iterator[Wording]:
    """Wordings that fit this stage, most personal first; the order turns with the seed."""
    slots = _slots(heard)
    for shelf in _shelves(stage, concern):
        forms: list[str] = load("wordings")["say"][shelf]
        start = int(chance(seed, shelf) * len(forms))
        for number in range(len(forms)):
            form = (start + number) % len(forms)
            text = _filled(forms[form], slots)
            if text and len(text.split()) <= longest:
                yield Wording(text, form)


def _shelves(stage: str, concern: bool) -> tuple[str, ...]:
    if stage == "S3":
        return ("partner", "any_partner")
    if stage == "S2":
        return ("agree", "listen", "any_agree", "any")
    return (
        ("listen", "agree", "any", "any_agree") if concern and stage == "S1" else ("listen", "any")
    )


def _slots(heard: Heard) -> dict[str, str]:
    """What each slot holds, taken from their newest line; an older one would answer nothing."""
    if not heard.lines:
        return {}
    text = heard.lines[0].text
    taken = echo(text)
    clause, worry = next(iter(taken.clauses), ""), next(iter(taken.worries), "")
    slots = {
        "you": clause,
        "You": clause[:1].upper() + clause[1:],
        "echo": next(iter(taken.pieces), ""),
        "wish": next(iter(taken.wishes), ""),
        "worry": worry,
        "Worry": worry[:1].upper() + worry[1:],
        "feel": sounds_like(clause),
        "feel_line": sounds_like(text),
    }
    return {name: value for name, value in slots.items() if value}


def _filled(form: str, slots: dict[str, str]) -> str:
    """The form with its slots filled; nothing when one of them has no words."""
    names = _SLOT.findall(form)
    if any(name not in slots for name in names):
        return ""
    text = form
    for name in names:
        text = text.replace("{" + name + "}", slots[name])
    return text[:1].upper() + text[1:]


def alike(one: str, other: str) -> bool:
    """Whether two wordings would strike the reader as the same formula."""
    first, second = _frame(one), _frame(other)
    return one.strip().lower() == other.strip().lower() or bool(first & second)


def _frame(text: str) -> frozenset[str]:
    """The sentences of a wording that are ours and not theirs."""
    pieces = re.split(r"(?<=[.?!])\s+", text.strip().lower())
    ours = {re.sub(r"\s+", " ", piece) for piece in pieces}
    return frozenset(piece for piece in ours if piece in _our_sentences())


@cache
def _our_sentences() -> frozenset[str]:
    return frozenset(
        piece.lower()
        for forms in load("wordings")["say"].values()
        for form in forms
        for piece in re.split(r"(?<=[.?!])\s+", form)
        if "{" not in piece and len(piece.split()) > 4
    )
