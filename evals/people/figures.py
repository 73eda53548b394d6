"""Figures about the loved ones' words: lengths, voices, repeats, leaks and what they cost."""

import math
import time
import tracemalloc
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from statistics import median, quantiles

from evals.people.leaks import leaks, stems
from evals.people.learners import known
from evals.people.talks import Outcome, grading, play, shelf
from simulator.domain.inner_state import Beat, Heard, Openness, Talk
from simulator.domain.persona import Persona
from simulator.domain.stage import Standing
from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker, Stage
from simulator.engines.offline.loved_one import reply
from simulator.library.locations import data
from simulator.library.personas import PersonaFiles
from simulator.prompting.loved_one import LovedOneTask


def lines(outcomes: Sequence[Outcome]) -> Iterator[str]:
    found = [leak for one in outcomes for leak in leaks(one, shelf().get(one.persona))]
    replies = sum(len(one.talk) - 1 for one in outcomes)
    right, by_chance = told_apart()
    yield f"{len(outcomes):,} talks, {replies:,} replies"
    yield f"replies that repeat within a talk: {sum(one.repeats for one in outcomes)}"
    yield f"layers let out before they were told: {len(found)}"
    yield from (f"  {leak.persona}, layer {leak.layer}: {leak.reply}" for leak in found[:10])
    yield f"different lines among all said, the same person asked again: {distinct_share(outcomes):.0%}"
    yield f"a line that was held out is given to the right person: {right:.0%} (chance {by_chance:.0%})"
    hurts, of = hurts_in_good_lines()
    yield f"lines of the competent learner in which the grader finds a hurt: {hurts} of {of}"
    yield f"memory of all {len(shelf().all())} people loaded: {megabytes():.1f} MB"
    yield f"choosing an offline line, median: {choosing_milliseconds():.1f} ms of one core"
    yield f"a reply with its reading, median: {reply_milliseconds():.1f} ms of one core"
    yield ""
    yield "| words in a reply | median | quarters | clients' median |"
    yield "|---|---|---|---|"
    for name, found_lengths, clients in lengths(outcomes):
        low, middle, high = quantiles(found_lengths, n=4)
        yield f"| {name} | {middle:.0f} | {low:.0f}-{high:.0f} | {clients} |"


def own_lines(persona: Persona) -> Iterator[str]:
    """Everything this person can say."""
    said = persona.lines
    groups = [said.refusal, said.neutral, said.wish]
    groups += [*said.answers.values(), *said.reactions.values()]
    for group in groups:
        for band in group.values():
            yield from (line.say for line in band)
    for layer in persona.layers:
        yield from layer.told


def lengths(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, list[int], str]]:
    """Lengths as they were really said, beside those of clients (domain.md 0.12) where known."""
    turns = [said for one in outcomes for said in one.turns]
    for band in Openness:
        if (found := [one.words for one in turns if one.band is band]) and len(found) > 1:
            yield f"{band.value} band", found, ""
    after = {"reflect": ("after a reflection", "3"), "open": ("after an open question", "17")}
    for kind, (name, clients) in after.items():
        if (found := [one.words for one in turns if one.reply == kind]) and len(found) > 1:
            yield name, found, clients
    refusals = [one.words for one in turns if one.talk is Talk.SUSTAIN]
    if len(refusals) > 1:
        yield "a refusal", refusals, "17"


def distinct_share(outcomes: Sequence[Outcome]) -> float:
    """Different replies among all of more than three words: in two talks with the same person and
    learner, over all such pairs of talks."""
    talks: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
    for outcome in outcomes:
        said = [text for _, text in outcome.talk if len(text.split()) > 3]
        talks[outcome.persona, outcome.learner].append(said)
    pairs = [
        (first, second)
        for group in talks.values()
        for first, second in zip(group[::2], group[1::2], strict=False)
    ]
    all_of = sum(len(first) + len(second) for first, second in pairs)
    return sum(len({*first, *second}) for first, second in pairs) / all_of if all_of else 1.0


def told_apart() -> tuple[float, float]:
    """Share of held-out lines that naive Bayes on word stems gives to the right person, and chance.

    Every fifth line is held out; names of people and places are left in, as a listener hears them.
    """
    train: dict[str, Counter[str]] = {}
    test: list[tuple[str, frozenset[str]]] = []
    for persona in shelf().all():
        said = sorted(set(own_lines(persona)))
        test += [(persona.id, stems(line)) for line in said[::5]]
        kept = [line for at, line in enumerate(said) if at % 5]
        train[persona.id] = Counter(word for line in kept for word in stems(line))
    every = set().union(*train.values())

    def likely(words: frozenset[str], who: str) -> float:
        total = sum(train[who].values()) + len(every)
        return sum(math.log((train[who][word] + 1) / total) for word in words)

    asked = [(who, words & every) for who, words in test if len(words & every) >= 2]
    right = sum(max(train, key=lambda one: likely(words, one)) == who for who, words in asked)
    return right / len(asked), 1 / len(train)


def hurts_in_good_lines() -> tuple[int, int]:
    """How often the grader takes a line that was written to be good for one that hurts, and of how
    many: each such line costs the competent learner trust that nobody would have lost."""
    at = Standing(stage=Stage.PARTNER, concern=True, why="")
    found = of = 0
    for persona in shelf().all():
        heard = Transcript().said(Speaker.LOVED_ONE, persona.layers[1].told[0])
        for group in known()[persona.id].values():
            for line in group:
                task = grading().task(persona.scene(), heard, line, at, replies_before=6)
                found += grading().reading(task).worst >= 2
                of += 1
    return found, of


def megabytes() -> float:
    """What everybody's words take once they are read in."""
    tracemalloc.start()
    people = PersonaFiles([data("personas")]).all()
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert people
    return taken / 1e6


def reply_milliseconds() -> float:
    """Median of one reply with the reading it follows from."""
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
    for persona, _ in product(shelf().all(), range(5)):
        task = _late_task(persona)
        begun = time.process_time()
        reply(task)
        times.append(1000 * (time.process_time() - begun))
    return median(times)


def _late_task(persona: Persona) -> LovedOneTask:
    talk = Transcript().said(Speaker.LOVED_ONE, persona.opening_line)
    for at in range(10):
        talk = talk.said(Speaker.LEARNER, "How are the nights?").said(
            Speaker.LOVED_ONE, persona.lines.neutral[Openness.GUARDED][at].say
        )
    return LovedOneTask(
        persona=persona,
        transcript=talk.said(Speaker.LEARNER, "What's the hardest part of the day?"),
        state=persona.first_state(),
        beat=Beat(talk=Talk.NEUTRAL, band=Openness.AJAR, heard=(Heard.ASKED_OPEN,)),
        seed="figures",
        turn=10,
    )
