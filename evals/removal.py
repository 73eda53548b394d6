"""What today's bars would see: the real grader with one of its rules taken out.

    python -m evals.removal

reads everything again without one rule of the code at a time, and prints what turns red.
"""

import sys
from dataclasses import replace
from unittest.mock import patch

from evals.baseline import turned
from evals.gates import broken
from evals.graders.engine import EngineGrader
from evals.measures.every import measure
from evals.readings import Item, Reading, points
from evals.run import Run, collect
from evals.suite import Suite, suite
from evals.talks import TalkReading


def without(run: Run, suite: Suite, check: str) -> Run:
    """The run as it would be if one criterion were never met, or one breaker never found."""
    items = {item.id: item for item in suite.items()}
    return replace(
        run,
        readings={id_: lacking(one, items[id_], check) for id_, one in run.readings.items()},
        samples=tuple(
            {id_: lacking(one, items[id_], check) for id_, one in sample.items()}
            for sample in run.samples
        ),
        talks=tuple(_talk(one, check) for one in run.talks),
    )


def lacking(reading: Reading, item: Item, check: str) -> Reading:
    if check in reading.levels:
        levels = {**reading.levels, check: 0}
        breakers = reading.breakers
    elif check in reading.breakers:
        levels = reading.levels
        breakers = {id_: one for id_, one in reading.breakers.items() if id_ != check}
    else:
        return reading
    scored = None if reading.points is None else points(levels, breakers, item.stage)
    return replace(reading, levels=levels, breakers=breakers, points=scored)


def _talk(one: TalkReading, check: str) -> TalkReading:
    readings = (lacking(*both, check) for both in zip(one.readings, one.items, strict=True))
    return replace(one, readings=tuple(readings))


def seen_by(run: Run, suite: Suite, check: str) -> tuple[str, ...]:
    """The gates that fail today once this check is gone, and do not fail with it."""
    before = set(broken(measure(suite, run), "today"))
    after = broken(measure(suite, without(run, suite, check)), "today")
    return tuple(gate for gate in after if gate not in before)


READING = "simulator.engines.offline.reading"
RULES = {
    "a label said back is no reflection": (f"{READING}.listen._parrots", False),
    "who hurries is not patient": (f"{READING}.empathize._hurries", False),
    "orders are a breaker": (f"{READING}.breakers._ordered", ()),
    "a but takes back what stood before it": (f"{READING}.breakers._cancelled", ()),
    "too soon is a breaker": (f"{READING}.breakers._early", ()),
    "words to the machine are not graded": (f"{READING}.exempt._speaks_to_program", False),
    "phrases in a row are only tried": ("simulator.engines.offline.grader.recited", False),
}
"""A function of the grader, and what it says once the rule is gone."""


def read_without(rule: str, parts: Suite) -> tuple[str, ...]:
    """What is red without this rule: gates, and replies lost since the baseline."""
    name, nothing = RULES[rule]
    with patch(name, return_value=nothing):
        run = collect(EngineGrader(), parts, samples=1)
    since = turned(parts, run)
    red = broken(measure(parts, run.repeated(run.samples[0])), "today")
    return (*red, *([f"{len(since.lost)} replies lost, {len(since.won)} won"] if since.bad else []))


def main() -> int:
    seen = [(rule, read_without(rule, suite())) for rule in RULES]
    for rule, red in seen:
        print(f"{rule:40} {', '.join(red) or 'NOTHING'}")
    return 0 if all(red for _, red in seen) else 1


if __name__ == "__main__":
    sys.exit(main())
