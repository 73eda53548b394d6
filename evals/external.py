"""Measures the offline reading on talk that people have coded, beside simple baselines.

    python -m evals.external FILE.jsonl --map evals/maps/annomi.yaml

The data stays where it is: nothing of it is copied into the repository. A map says which label
means which reading. Presence is compared by macro-F1 and kappa, confidence by AUC, ratings by
Spearman; intervals draw whole conversations again.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from simulator.domain.metrics.agreement import kappa
from simulator.domain.metrics.bootstrap import Interval, cluster_bootstrap
from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Speaker
from simulator.engines.offline.reading.talk import TalkReading, read_talk

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
    value: float
    interval: Interval | None

    def __str__(self) -> str:
        if self.interval is None:
            return f"{self.value:.3f}"
        return f"{self.value:.3f} [{self.interval.low:.2f}, {self.interval.high:.2f}]"


def macro_f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Mean of the F1 of yes and the F1 of no, from `(gold, said)`."""
    scores = []
    for side in (True, False):
        both = sum(gold == said == side for gold, said in pairs)
        either = sum(gold == side for gold, _ in pairs) + sum(said == side for _, said in pairs)
        scores.append(2 * both / either if either else 0.0)
    return sum(scores) / 2


def auc(pairs: Sequence[tuple[bool, float]]) -> float | None:
    """How often a yes is ranked above a no; ties count half. None when one side is missing."""
    ranked = sorted(confidence for _, confidence in pairs)
    first: dict[float, int] = {}
    last: dict[float, int] = {}
    for place, confidence in enumerate(ranked, start=1):
        first.setdefault(confidence, place)
        last[confidence] = place
    yes = [(first[one] + last[one]) / 2 for gold, one in pairs if gold]
    no = len(pairs) - len(yes)
    if not yes or not no:
        return None
    return (sum(yes) - len(yes) * (len(yes) + 1) / 2) / (len(yes) * no)


def spearman(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Rank correlation with ties averaged; None when one side is constant."""
    one, other = _ranks([left for left, _ in pairs]), _ranks([right for _, right in pairs])
    mean = (len(pairs) + 1) / 2
    top = sum((a - mean) * (b - mean) for a, b in zip(one, other, strict=True))
    under = sum((a - mean) ** 2 for a in one) * sum((b - mean) ** 2 for b in other)
    return top / under**0.5 if under else None


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    return [
        (ordered.index(one) + 1 + len(ordered) - ordered[::-1].index(one)) / 2 for one in values
    ]


def rows(path: Path) -> list[dict[str, Any]]:
    text = path.read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def _read(row: dict[str, Any]) -> TalkReading:
    turns = tuple(Turn(speaker=Speaker(one["speaker"]), text=one["text"]) for one in row["context"])
    return read_talk(Transcript(turns=turns), row["reply"])


def _label(labels: dict[str, Any], name: str | list[str]) -> Any:
    for part in [name] if isinstance(name, str) else name:
        labels = labels[part]
    return labels


def _measure(found: list[dict[str, Any]], readings: list[TalkReading], spec: dict[str, Any]) -> str:
    pairs = [
        Pair(
            conversation=str(row["conv_id"]),
            gold=_label(row["labels"], spec["label"]) in spec["positive"],
            confidence=getattr(reading, spec["reading"]),
            text=row["reply"],
        )
        for row, reading in zip(found, readings, strict=True)
        if "only" not in spec or _label(row["labels"], spec["label"]) in spec["only"]
    ]
    lines = [f"{spec['name']}  n={len(pairs)} yes={sum(one.gold for one in pairs)}"]
    goal = spec.get("goal")
    lines.append(
        f"  reading        {_figures(pairs)}" + (f"  goal {goal[0]} / {goal[1]}" if goal else "")
    )
    for name, guess in _baselines(pairs, spec["reading"]).items():
        plain = [(one.gold, guess(one)) for one in pairs]
        lines.append(f"  {name:<14} F1 {macro_f1(plain):.3f}  kappa {kappa(plain) or 0.0:.3f}")
    return "\n".join(lines)


def _figures(pairs: list[Pair]) -> str:
    clusters: dict[str, list[Pair]] = {}
    for one in pairs:
        clusters.setdefault(one.conversation, []).append(one)

    def figure(statistic: Callable[[list[Pair]], float | None]) -> Figure:
        return Figure(statistic(pairs) or 0.0, cluster_bootstrap(clusters, statistic))

    f1 = figure(lambda drawn: macro_f1([(one.gold, one.said) for one in drawn]))
    agreement = figure(lambda drawn: kappa([(one.gold, one.said) for one in drawn]))
    area = figure(lambda drawn: auc([(one.gold, one.confidence) for one in drawn]))
    return f"F1 {f1}  kappa {agreement}  AUC {area}"


def _baselines(pairs: list[Pair], reading: str) -> dict[str, Callable[[Pair], bool]]:
    most = sum(one.gold for one in pairs) * 2 >= len(pairs)
    words = KEYWORDS[reading]
    return {
        "majority": lambda one: most,
        "question mark": lambda one: "?" in one.text,
        "keywords": lambda one: any(word in one.text.lower() for word in words),
    }


def _rating(found: list[dict[str, Any]], spec: dict[str, Any], turns: dict[str, str]) -> str:
    pairs = []
    for row in found:
        talk = [
            Turn(speaker=Speaker(turns[one["speaker"]]), text=one["text"]) for one in row["turns"]
        ]
        read = [
            getattr(
                read_talk(Transcript(turns=tuple(talk[max(0, place - 6) : place])), one.text),
                spec["reading"],
            )
            for place, one in enumerate(talk)
            if one.speaker is Speaker.LEARNER
        ]
        pairs.append((float(_label(row["labels"], spec["label"])), sum(read) / max(1, len(read))))
    value = spearman(pairs)
    shown = "undefined" if value is None else f"{value:.2f}"
    return f"{spec['name']}  n={len(pairs)}  Spearman {shown}"


def report(path: Path, mapping: dict[str, Any]) -> str:
    """The whole table as text."""
    found = rows(path)
    lines = [f"{mapping['name']}: {path.name}"]
    if "measures" in mapping:
        readings = [_read(row) for row in found]
        lines += [_measure(found, readings, spec) for spec in mapping["measures"]]
    lines += [_rating(found, spec, mapping["turns"]) for spec in mapping.get("ratings", [])]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="evals external", description=__doc__)
    parser.add_argument("file", type=Path, help="JSON lines with context, reply and labels")
    parser.add_argument("--map", type=Path, required=True, help="which label means which reading")
    chosen = parser.parse_args(arguments)
    mapping = yaml.safe_load(chosen.map.read_text(encoding="utf-8"))
    print(report(chosen.file, mapping))
    return 0


if __name__ == "__main__":
    sys.exit(main())
