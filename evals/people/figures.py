"""Figures about the loved ones' words: `python -m evals.people.figures talks.jsonl` prints them.

The talks come from `python -m evals.people.table --out talks.jsonl`.
"""

import argparse
import json
import math
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from evals.people.leaks import leaks, stems
from evals.people.talks import Outcome, play, shelf
from simulator.domain.inner_state import Beat, Heard, Openness, Talk
from simulator.domain.persona import Persona
from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker
from simulator.engines.offline.loved_one import reply
from simulator.prompting.loved_one import LovedOneTask


def own_lines(persona: Persona) -> Iterator[str]:
    """Everything this person can say."""
    lines = persona.lines
    groups = [lines.refusal, lines.neutral, lines.wish]
    groups += [*lines.answers.values(), *lines.reactions.values()]
    for group in groups:
        for said in group.values():
            yield from (line.say for line in said)
    for layer in persona.layers:
        yield from layer.told


def length_by_band() -> dict[str, float]:
    """Median words of an open line by band; AnnoMI clients: 3 after a reflection, 17 after an
    open question, 17 in a refusal (domain.md 0.12)."""
    lengths: dict[Openness, list[int]] = defaultdict(list)
    for persona in shelf().all():
        for group in (persona.lines.refusal, persona.lines.neutral, persona.lines.wish):
            for band, lines in group.items():
                lengths[band] += [len(line.say.split()) for line in lines]
    return {band.value: median(lengths[band]) for band in Openness}


def distinct_share(outcomes: Sequence[Outcome]) -> float:
    """Different replies among all replies of more than three words, over all talks of a persona."""
    said: dict[str, list[str]] = defaultdict(list)
    for outcome in outcomes:
        said[outcome.persona] += [text for _, text in outcome.talk if len(text.split()) > 3]
    return sum(len(set(texts)) for texts in said.values()) / sum(map(len, said.values()))


def told_apart() -> tuple[float, float]:
    """Share of held-out lines that naive Bayes on word stems gives to the right person, and chance.

    Every fifth line is held out; names of people and places are left in, as a listener hears them.
    """
    train: dict[str, Counter[str]] = {}
    test: list[tuple[str, frozenset[str]]] = []
    for persona in shelf().all():
        lines = sorted(set(own_lines(persona)))
        test += [(persona.id, stems(line)) for line in lines[::5]]
        kept = [line for at, line in enumerate(lines) if at % 5]
        train[persona.id] = Counter(word for line in kept for word in stems(line))
    known = set().union(*train.values())

    def likely(words: frozenset[str], who: str) -> float:
        total = sum(train[who].values()) + len(known)
        return sum(math.log((train[who][word] + 1) / total) for word in words)

    asked = [(who, words & known) for who, words in test if len(words & known) >= 2]
    right = sum(max(train, key=lambda one: likely(words, one)) == who for who, words in asked)
    return right / len(asked), 1 / len(train)


def reply_milliseconds() -> float:
    """Median of a whole offline turn: two readings, rules, reply, hint and all."""
    play("gloria", "average", 0, replies=5)
    times = []
    for persona in shelf().all():
        begun = time.process_time()
        talk = play(persona.id, "average", 1, replies=10)
        times.append(1000 * (time.process_time() - begun) / max(1, len(talk.talk) - 1))
    return median(times)


def choosing_milliseconds() -> float:
    """Median of choosing one offline line, ten exchanges into a talk."""
    times = []
    for persona in shelf().all():
        talk = Transcript().said(Speaker.LOVED_ONE, persona.opening_line)
        for at in range(10):
            talk = talk.said(Speaker.LEARNER, "How are the nights?").said(
                Speaker.LOVED_ONE, persona.lines.neutral[Openness.GUARDED][at].say
            )
        task = LovedOneTask(
            persona=persona,
            transcript=talk.said(Speaker.LEARNER, "What's the hardest part of the day?"),
            state=persona.first_state(),
            beat=Beat(talk=Talk.NEUTRAL, band=Openness.AJAR, heard=(Heard.ASKED_OPEN,)),
            seed="figures",
            turn=10,
        )
        for _ in range(5):
            begun = time.process_time()
            reply(task)
            times.append(1000 * (time.process_time() - begun))
    return median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("talks", type=Path)
    outcomes = [
        Outcome.model_validate(json.loads(line))
        for line in parser.parse_args().talks.read_text("utf-8").splitlines()
    ]
    found = [leak for one in outcomes for leak in leaks(one, shelf().get(one.persona))]
    right, by_chance = told_apart()
    print(f"talks: {len(outcomes)}, replies: {sum(len(one.talk) - 1 for one in outcomes)}")
    print(f"replies that repeat within a talk: {sum(one.repeats for one in outcomes)}")
    print(f"layers let out before they were told: {len(found)}")
    for leak in found[:10]:
        print(f"  {leak.persona}, layer {leak.layer}: {leak.reply}")
    print(f"different lines among all said: {distinct_share(outcomes):.0%}")
    print(f"median words by band: {length_by_band()}")
    print(f"a line is given to the right person: {right:.0%} (chance {by_chance:.0%})")
    print(f"choosing an offline line, median: {choosing_milliseconds():.1f} ms of one core")
    print(f"an offline turn, median: {reply_milliseconds():.1f} ms of one core")


if __name__ == "__main__":
    main()
