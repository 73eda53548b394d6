"""Measures the offline reading on talk that people have coded, beside simple baselines.

    leap-sim evals external FILE.jsonl --map evals/maps/annomi.yaml

The data stays where it is: nothing of it is copied into the repository. A map says which label
means which reading. Presence is compared by macro-F1 and kappa, confidence by AUC, ratings by
Spearman; intervals draw whole conversations again.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.figures import auc, macro_f1, spearman
from evals.labelled import Map, Measure, Rated, Row, Said, rows
from evals.lines import CaseInvalid
from simulator.domain.metrics.agreement import kappa
from simulator.domain.metrics.bootstrap import Interval, cluster_bootstrap
from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Speaker
from simulator.engines.offline.reading.talk import TalkReading, read_talk

CONTEXT = 6
"""Turns before the one that is read."""
KEYWORDS = {
    "question": ("what", "how", "tell me"),
    "open_question": ("what", "how", "why", "tell me"),
    "reflection": ("sounds like", "so you", "you feel", "hear you"),
    "input": ("should", "can help", "recommend", "need to"),
    "advice": ("should", "could try", "recommend", "need to", "maybe you"),
    "unhelpful": ("should", "need to", "have to", "must", "but"),
    "feeling": ("feel", "sounds", "must be"),
    "support": ("sorry", "here for you", "understand"),
    "disclosure": ("i was", "i had", "me too"),
}


@dataclass(frozen=True)
class Pair:
    """One turn: what people said, what was read, how sure, and the turn itself."""

    conversation: str
    gold: bool
    confidence: float
    text: str

    @property
    def said(self) -> bool:
        return self.confidence >= 0.5


@dataclass(frozen=True)
class Figure:
    value: float | None
    """None: undefined, which is not nought."""
    interval: Interval | None

    def __str__(self) -> str:
        if self.value is None:
            return "undefined"
        if self.interval is None:
            return f"{self.value:.3f}"
        return f"{self.value:.3f} [{self.interval.low:.2f}, {self.interval.high:.2f}]"


def _measure(found: Sequence[Row], readings: Sequence[TalkReading], spec: Measure) -> str:
    pairs = [
        Pair(
            conversation=row.conv_id,
            gold=row.label(spec.label) in spec.positive,
            confidence=getattr(reading, spec.reading),
            text=row.reply,
        )
        for row, reading in zip(found, readings, strict=True)
        if not spec.only or row.label(spec.label) in spec.only
    ]
    goal = f"  goal {spec.goal[0]} / {spec.goal[1]}" if spec.goal else ""
    lines = [
        f"{spec.name}  n={len(pairs)} yes={sum(one.gold for one in pairs)}",
        f"  reading        {_figures(pairs)}{goal}",
        f"  without one    {_without_one(pairs)}",
    ]
    for name, guess in _baselines(pairs, spec.reading).items():
        plain = [(one.gold, guess(one)) for one in pairs]
        agreed = Figure(kappa(plain), None)
        lines.append(f"  {name:<14} F1 {macro_f1(plain):.3f}  kappa {agreed}")
    return "\n".join(lines)


def _figures(pairs: list[Pair]) -> str:
    clusters: dict[str, list[Pair]] = {}
    for one in pairs:
        clusters.setdefault(one.conversation, []).append(one)

    def figure(statistic: Callable[[list[Pair]], float | None]) -> Figure:
        return Figure(statistic(pairs), cluster_bootstrap(clusters, statistic))

    f1 = figure(lambda drawn: macro_f1([(one.gold, one.said) for one in drawn]))
    agreement = figure(lambda drawn: kappa([(one.gold, one.said) for one in drawn]))
    area = figure(lambda drawn: auc([(one.gold, one.confidence) for one in drawn]))
    return f"F1 {f1}  kappa {agreement}  AUC {area}"


def _without_one(pairs: list[Pair]) -> str:
    """The same without the one conversation that is read worst: how much hangs on it."""
    wrong = Counter(one.conversation for one in pairs if one.gold != one.said)
    if not wrong:
        return "nothing is read wrong"
    (worst, times), *_ = wrong.most_common(1)
    there = sum(one.conversation == worst for one in pairs)
    rest = [(one.gold, one.said) for one in pairs if one.conversation != worst]
    agreed = Figure(kappa(rest), None)
    return f"F1 {macro_f1(rest):.3f}  kappa {agreed}  ({times} of {there} wrong in {worst})"


def _baselines(pairs: list[Pair], reading: str) -> dict[str, Callable[[Pair], bool]]:
    most = sum(one.gold for one in pairs) * 2 >= len(pairs)
    words = KEYWORDS[reading]
    return {
        "majority": lambda one: most,
        "question mark": lambda one: "?" in one.text,
        "keywords": lambda one: any(word in one.text.lower() for word in words),
    }


def _rating(found: Sequence[Row], spec: Rated, speakers: dict[str, Speaker]) -> str:
    pairs = []
    for row in found:
        talk = tuple(Turn(speaker=_speaker(row, one, speakers), text=one.text) for one in row.turns)
        read = [
            getattr(
                read_talk(Transcript(turns=talk[max(0, at - CONTEXT) : at]), one.text), spec.reading
            )
            for at, one in enumerate(talk)
            if one.speaker is Speaker.LEARNER
        ]
        if read:
            pairs.append((float(row.label(spec.label)), sum(read) / len(read)))
    return f"{spec.name}  n={len(pairs)}  Spearman {Figure(spearman(pairs), None)}"


def _speaker(row: Row, said: Said, speakers: dict[str, Speaker]) -> Speaker:
    if said.speaker not in speakers:
        raise CaseInvalid(f"{row.place}: the map does not say who {said.speaker!r} is (turns)")
    return speakers[said.speaker]


def report(path: Path, wanted: Map) -> str:
    """The whole table as text. Raises CaseInvalid with file and line."""
    found = rows(path)
    lines = [f"{wanted.name}: {path.name}"]
    if wanted.measures:
        readings = [read_talk(Transcript(turns=row.context), row.reply) for row in found]
        lines += [_measure(found, readings, spec) for spec in wanted.measures]
    lines += [_rating(found, spec, wanted.turns) for spec in wanted.ratings]
    return "\n".join(lines)
