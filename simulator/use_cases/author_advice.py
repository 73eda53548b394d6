"""What would make a persona better: said to its author, and never a reason not to play."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from simulator.domain.inner_state import Openness
from simulator.domain.lines import Line, LinesByBand
from simulator.domain.persona import Persona
from simulator.domain.value import Frozen
from simulator.prompting.spoken_rules import broken_rule, stems

Path = tuple[int | str, ...]

TOLD_WORDS = (35, 50, 60)
"""Longest first telling of layer 1, 2, 3, in words."""
OPENING_WORDS = 30
GOOD = {"refusal": (12, 10, 8, 5), "neutral": (10, 10, 8, 6), "wish": (3, 8, 8, 8)}
"""Own lines by band with which a persona stops sounding like anybody."""
_WRITTEN_FIRST = ("setting", "situation_line", "life", "voice", "perceived_problems", "own_goals")
NEAR = 0.8
"""Share of words in common from which two lines sound the same."""


class Advice(Frozen):
    path: Path
    said: str
    hint: str = ""


def advice(persona: Persona, given: frozenset[str]) -> tuple[Advice, ...]:
    """What to look at; `given` names the fields that the file has itself."""
    own = _Own(persona)
    return (
        *_stand_ins(given),
        *_missing(persona, own),
        *_near_duplicates(own),
        *_over_length(persona),
        *_words_that_never_match(persona),
        *_leaks_and_limits(persona, own),
        *_hints_not_said(persona, own),
    )


class _Own:
    """The lines that the author wrote, each with its place."""

    def __init__(self, persona: Persona) -> None:
        self._lent = frozenset(persona.borrowed)
        self.lines: list[tuple[Path, Line]] = []
        for name in ("refusal", "neutral", "wish"):
            self._take(("lines", name), getattr(persona.lines, name))
        for name in ("answers", "reactions"):
            for key, group in getattr(persona.lines, name).items():
                self._take(("lines", name, key.value), group)
        plain: dict[tuple[str, ...], tuple[str, ...]] = {
            ("lines", "again"): persona.lines.again,
            ("openings",): persona.openings,
            **{("step_lines", name): said for name, said in persona.step_lines},
            **{("endings", name): said for name, said in persona.endings},
        }
        for path, lines in plain.items():
            self.lines += [
                ((*path, number), Line(say=say))
                for number, say in enumerate(lines)
                if say not in self._lent
            ]

    def _take(self, path: Path, group: LinesByBand) -> None:
        """A plain list stands in every band; it is the author's once."""
        seen: set[str] = set()
        for band, lines in group.items():
            for number, line in enumerate(lines):
                if line.say not in self._lent and line.say not in seen:
                    seen.add(line.say)
                    self.lines.append(((*path, band.value, number), line))

    def of(self, *path: str) -> int:
        return sum(1 for place, _ in self.lines if place[: len(path)] == path)


def _stand_ins(given: frozenset[str]) -> Iterator[Advice]:
    missing = [name for name in _WRITTEN_FIRST if name not in given]
    if missing:
        yield Advice(
            path=(missing[0],),
            said=f"a general text stands in for {', '.join(missing)}",
            hint="write your own: they make them this person and nobody else",
        )


def _missing(persona: Persona, own: _Own) -> Iterator[Advice]:
    """Where the bank speaks for them, the most heard first."""
    if not persona.borrowed:
        return
    for name, wanted in GOOD.items():
        have = [own.of("lines", name, band.value) for band in Openness]
        if any(few < good // 2 for few, good in zip(have, wanted, strict=True)):
            yield Advice(
                path=("lines", name),
                said=f"{_of_bands(have)} of their own; lines of the bank stand in",
                hint=f"{_of_bands(wanted)} make a voice",
            )
    for name, groups, first in (
        ("answers", persona.lines.answers, "sleep, whats_wrong, why_wont_you and doctor"),
        ("reactions", persona.lines.reactions, "pushed, minimised, asked_open and reflected"),
    ):
        lent = [key.value for key in groups if not own.of("lines", name, key.value)]
        if lent:
            which = "none of their own" if len(lent) == len(groups) else f"lent: {', '.join(lent)}"
            yield Advice(path=("lines", name), said=which, hint=f"begin with {first}")
    for group, names in (("step_lines", persona.step_lines), ("endings", persona.endings)):
        lent = [name for name, _ in names if not own.of(group, name)]
        if lent:
            said = f"none of their own for {', '.join(lent)}; lines of the bank stand in"
            yield Advice(path=(group,), said=said, hint="three of each are enough")


def _of_bands(counts: Iterable[int]) -> str:
    return ", ".join(f"{count} {band}" for count, band in zip(counts, Openness, strict=True))


def _near_duplicates(own: _Own) -> Iterator[Advice]:
    """Lines that sound the same.

    Two that share this much share at least one of the rarest words of each, so only those are
    looked up: hundreds of lines take milliseconds.
    """
    bags = [(path, frozenset(_words(line.say)), line.say) for path, line in own.lines]
    bags = [bag for bag in bags if len(bag[1]) >= 4]
    common = Counter(word for _, words, _ in bags for word in words)
    seen: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
    for path, words, say in bags:
        rarest = sorted(words, key=lambda word: (common[word], word))
        rarest = rarest[: len(words) - math.ceil(NEAR * len(words)) + 1]
        rivals = (rival for word in rarest for rival in seen[word])
        near = next((text for bag, text in rivals if _alike(words, bag) >= NEAR), None)
        if near is not None:
            yield Advice(
                path=path,
                said=f"nearly the same as {near!r}",
                hint="keep one; the other has something else to say",
            )
        for word in rarest:
            seen[word].append((words, say))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower())


def _over_length(persona: Persona) -> Iterator[Advice]:
    if len(persona.opening_line.split()) > OPENING_WORDS:
        yield Advice(path=("opening_line",), said=f"more than {OPENING_WORDS} words", hint=_SHORT)
    for number, (layer, most) in enumerate(zip(persona.layers, TOLD_WORDS, strict=True)):
        for index, told in enumerate(layer.told):
            words = len(told.split())
            if words > most:
                said = f"{words} words, at most {most}"
                yield Advice(path=("layers", number, "told", index), said=said, hint=_SHORT)


_SHORT = "people who hold back say little at a time"


def _words_that_never_match(persona: Persona) -> Iterator[Advice]:
    """A learner's line is read in lower case and letter by letter."""
    groups: list[tuple[Path, tuple[str, ...]]] = [
        *((("small_steps", at, "words"), one.words) for at, one in enumerate(persona.small_steps)),
        *((("triggers", at, "words"), one.words) for at, one in enumerate(persona.triggers)),
        *((("softeners", at, "words"), one.words) for at, one in enumerate(persona.softeners)),
    ]
    for path, words in groups:
        for index, word in enumerate(words):
            plain = word.strip(" .,!?;:").lower().replace("’", "'")
            if word != plain:
                hint = f"write `{plain}`" if plain else "take it out"
                said = f"{word!r} will never be found in what a learner types"
                yield Advice(path=(*path, index), said=said, hint=hint)
            elif len(plain) < 3:
                said = f"{word!r} is found inside many other words"
                yield Advice(path=(*path, index), said=said, hint="use a longer word or phrase")
    for at, trigger in enumerate(persona.triggers):
        if not trigger.breaker:
            yield Advice(
                path=("triggers", at),
                said="words without a breaker only make another breaker worse",
                hint="name the breaker they belong to, B1 to B17",
            )


def _leaks_and_limits(persona: Persona, own: _Own) -> Iterator[Advice]:
    """Lines that would tell a layer too early, or that nobody may say (domain.md 4.3)."""
    facts = [stems(layer.fact) for layer in persona.layers]
    opening: list[tuple[Path, Line]] = [(("opening_line",), Line(say=persona.opening_line))]
    for path, line in opening + own.lines:
        locked = tuple(facts[line.after :])
        rule = broken_rule(line.say, locked, may_agree=True)
        if rule == "locked":
            yield Advice(
                path=path,
                said="says what a layer keeps back",
                hint="change it, or let it be said only later: {say: ..., after: 1}",
            )
        elif rule:
            said = f"would be held back in a talk ({rule})"
            yield Advice(path=path, said=said, hint=_LIMITS.get(rule, "say it differently"))


_LIMITS = {
    "harm": "nothing about dying, self-harm or violence",
    "dosing": "nothing about amounts, starting or stopping a medicine",
    "technique": "they know no method and do not praise one",
    "diagnosis": "they do not name an illness of their own",
    "assistant": "it sounds like a helpdesk, not like a person",
}


def _hints_not_said(persona: Persona, own: _Own) -> Iterator[Advice]:
    said = {line.say for _, line in own.lines} | {persona.opening_line, *persona.borrowed}
    for number, layer in enumerate(persona.layers):
        for index, one in enumerate(layer.hints):
            if one not in said:
                yield Advice(
                    path=("layers", number, "hints", index),
                    said="is not one of their lines, so no learner can have heard it",
                    hint="copy a line of theirs letter by letter",
                )
