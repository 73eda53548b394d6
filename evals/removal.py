"""What today's bars would see: the real grader with one of its rules taken out."""

from dataclasses import replace

from evals.gates import broken
from evals.measures.every import measure
from evals.readings import Item, Reading, points
from evals.run import Run
from evals.suite import Suite
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
