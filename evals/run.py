"""One grader reads the whole suite; the gates are worked out from what it said."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import median_low
from typing import cast

from evals.cases import Talk
from evals.graders.engine import rubric
from evals.readings import Gold, Grader, Item, Reading, points
from evals.suite import Suite
from simulator.domain.grade import BreakerFinding, Finding, Grade, Ungraded
from simulator.domain.stage import standing
from simulator.domain.transcript import Transcript
from simulator.domain.value import Origin, Provenance, Severity, Speaker, Stage

Progress = Callable[[int, int], None]
ORIGIN = Origin(engine="evals", provenance=Provenance.OFFLINE)
CHECKS = ((False, False, False), (True, False, False), (True, True, False), (True, True, True))


@dataclass(frozen=True)
class TalkReading:
    talk: Talk
    stages: tuple[str, ...]
    """Where each learner reply stood."""
    items: tuple[Item, ...]
    readings: tuple[Reading, ...]


@dataclass(frozen=True)
class Run:
    readings: dict[str, Reading]
    """By item: the lower median of the samples."""
    samples: tuple[dict[str, Reading], ...]
    """Every repeat, of the plain cases only."""
    offered: dict[str, Reading]
    """By case: the reading of the wording that was offered for it."""
    talks: tuple[TalkReading, ...]

    def repeated(self, cases: dict[str, Reading]) -> "Run":
        """The same with one more reading of the cases."""
        return replace(self, samples=(*self.samples, cases))


def collect(
    grader: Grader,
    suite: Suite,
    samples: int = 3,
    progress: Progress = lambda done, total: None,
) -> Run:
    """Read everything `samples` times."""
    cases = {one.id for one in suite.cases}
    items = suite.items()
    readings: dict[str, Reading] = {}
    kept: list[dict[str, Reading]] = [{} for _ in range(samples)]
    for done, item in enumerate(items):
        several = _several(grader, item, samples, every=item.id in cases)
        readings[item.id] = middle(several, item)
        if item.id in cases:
            for sample, reading in enumerate(several):
                kept[sample][item.id] = reading
        progress(done, len(items))
    offered = {
        item.id: grader.read(item.saying(say))
        for item in suite.cases
        if (say := readings[item.id].say)
    }
    talks = tuple(read_talk(grader, talk) for talk in suite.talks)
    return Run(readings, tuple(kept), offered, talks)


def _several(grader: Grader, item: Item, samples: int, every: bool) -> list[Reading]:
    """As many samples as asked for; where only the median counts, two of three alike are enough."""
    found = [grader.read(item, sample) for sample in range(min(samples, 2))]
    if not every and samples == 3 and found[0] == found[1]:
        return found
    return [*found, *(grader.read(item, sample) for sample in range(2, samples))]


def middle(several: Sequence[Reading], item: Item) -> Reading:
    """The lower median of every level, and the breakers that most samples found."""
    first = several[0]
    if all(one is first or one == first for one in several[1:]):
        return first
    graded = [one for one in several if not one.problem and not one.exempt]
    if len(graded) <= len(several) // 2:
        return next(one for one in several if one.problem or one.exempt)
    given = set.intersection(*(set(one.levels) for one in graded))
    levels = {
        id_: median_low(one.levels[id_] for one in graded) for id_ in first.levels if id_ in given
    }
    found = Counter(id_ for one in graded for id_ in one.breakers)
    breakers = {
        id_: median_low(one.breakers[id_] for one in graded if id_ in one.breakers)
        for id_, count in found.items()
        if count > len(graded) / 2
    }
    return replace(
        graded[0],
        levels=levels,
        breakers=breakers,
        raw=None,
        specificity=median_low(one.specificity for one in graded),
        points=points(levels, breakers, item.stage),
    )


def read_talk(grader: Grader, talk: Talk) -> TalkReading:
    """Read a talk as the app does: the stage of each reply follows from the grades before it."""
    heard = Transcript()
    grades: list[Grade | Ungraded] = []
    stages, items, readings = [], [], []
    for at, turn in enumerate(talk.turns):
        if turn.speaker is Speaker.LEARNER:
            here = standing(heard, grades, rubric())
            item = Item(
                id=f"{talk.id}/{at}",
                origin=f"{talk.id}/{at}",
                place=talk.id,
                kind="talk",
                stage=here.stage.value,
                context=heard.last(6).turns,
                reply=turn.text,
                asked=tuple(one.id for one in rubric().asked(here.stage, here.concern)),
                gold=Gold(dict(turn.levels), dict(turn.breakers), 1.0),
                concern=here.concern,
                persona=talk.persona,
            )
            reading = grader.read(item)
            grades.append(as_grade(reading, here.stage))
            stages.append(here.stage.value)
            items.append(item)
            readings.append(reading)
        heard = heard.said(turn.speaker, turn.text)
    return TalkReading(talk, tuple(stages), tuple(items), tuple(readings))


def as_grade(reading: Reading, stage: Stage) -> Grade | Ungraded:
    """What the rules for the stage need of a reading."""
    if reading.problem:
        return Ungraded(reason=reading.problem)
    levels = reading.levels if reading.raw is None else reading.raw
    return Grade.model_construct(
        stage=stage,
        findings=tuple(
            Finding.model_construct(criterion=id_, reason="", evidence=None, checks=CHECKS[level])
            for id_, level in levels.items()
        ),
        breakers=tuple(
            BreakerFinding.model_construct(
                breaker=id_, severity=cast(Severity, severity), reason="", evidence=None
            )
            for id_, severity in reading.breakers.items()
        ),
        specificity=reading.specificity,
        origin=ORIGIN,
    )
