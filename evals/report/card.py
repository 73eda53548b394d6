"""Everything the card says, worked out once and written in several forms."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, get_args

from evals import trainers
from evals.baseline import compared
from evals.cases import Split, cases, nameable, written
from evals.gates import FILE, Gate, Which, gates
from evals.graders.engine import rubric
from evals.lines import digest
from evals.measures.measured import Measured
from evals.measures.validity import CLEAR, by_check, judged, with_interval
from evals.power import MUTANT_SEEDS, Limit, Power
from evals.rating import agreement
from evals.readings import Item, Reading
from evals.recordings import kept
from evals.run import Run
from evals.smallest_change import smallest_change
from evals.suite import Suite
from simulator.domain.metrics.rates import Rate, confusion


@dataclass(frozen=True)
class Row:
    gate: str
    title: str
    value: float | None
    low: float | None
    high: float | None
    n: int
    real: float
    bar: str
    """The real one, in words."""
    today: str
    """Empty where the bar itself is what must hold."""
    todays: float | None
    holds: bool
    reaches: bool
    """The real bar, not only today's."""
    reason: str
    source: str
    short: str
    misses: tuple[str, ...]


@dataclass(frozen=True)
class Covered:
    """How often one check occurs in the cases, clearly there, nearly there, and not."""

    check: str
    name: str
    there: int
    nearly: int
    absent: int
    tpr: str
    tnr: str


@dataclass(frozen=True)
class Side:
    """How one side of the split is read."""

    name: str
    replies: int
    tpr: Rate
    tnr: Rate
    harm: Rate
    """Replies with a moderate or severe breaker that were stopped."""


@dataclass(frozen=True)
class Tried:
    """What made-up graders say of the gates."""

    mutants: int
    trials: int
    """Bad graders, each at several seeds."""
    killed: int
    survivors: tuple[str, ...]
    least_alone: int
    """At how many seeds even the gate that does so least is the only one to catch a bad grader."""
    mutant_seeds: int
    seeds: int
    """Good graders."""
    alarms: int
    alarm_bound: float
    limits: tuple[Limit, ...]


@dataclass(frozen=True)
class Card:
    grader: str
    rubric: str
    data: str
    """Short digest of the cases."""
    bars: str
    """Short digest of gates.toml."""
    cases: int
    held_out: int
    raters: int
    """People who labelled besides the author."""
    agreed: str
    """How far they and the author agree."""
    live: int
    synthetic: int
    """Recorded answers that lie there; only live ones of a finished run are measured."""
    unfinished: int
    """Live ones of a run that has not been finished."""
    rows: tuple[Row, ...]
    covered: tuple[Covered, ...]
    mdc: float | None
    power: Tried | None
    """None: the bad graders were left out."""
    sides: tuple[Side, ...]
    said: dict[str, str]
    """The words of the replies that cost something, by id; never of a sealed one."""
    compared: tuple[str, ...] = ()
    """What got better or worse since the baseline, in words."""

    @property
    def holds(self) -> bool:
        return all(row.holds for row in self.rows)

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "holds": self.holds}


def make(
    suite: Suite,
    run: Run,
    measured: dict[str, Measured],
    power: Power | None,
    grader: str,
    which: Which = "today",
    trained: dict[str, Reading] | None = None,
) -> Card:
    """The program's own grader is held to today's bars and compared with its baseline; a model to
    the real ones."""
    by_id = {one.id: one for one in cases()}
    found, second = kept(), agreement()
    rows = tuple(row(gate, measured.get(gate.id), which) for gate in gates())
    return Card(
        grader=grader,
        rubric=rubric().label,
        data=digest(written()),
        bars=digest([FILE]),
        cases=len(suite.cases),
        held_out=sum(by_id[item.id].split == "held-out" for item in suite.cases),
        raters=second.raters,
        agreed=str(second),
        live=sum(one.live for one in found),
        synthetic=sum(one.synthetic for one in found),
        unfinished=sum(one.live for one in found if not one.about.finished),
        rows=rows,
        covered=tuple(coverage(suite, run)),
        mdc=smallest_change(suite, run),
        power=tried(power) if power else None,
        sides=(
            *sides(suite, run),
            *([side("trainers", trainers.items(), trained)] if trained else []),
        ),
        said=said(suite, rows),
        compared=compared(run, suite) if which == "today" else (),
    )


def said(suite: Suite, rows: tuple[Row, ...]) -> dict[str, str]:
    """A pair is told by its worse reply: that is the one to be noticed."""
    words = {item.id.removesuffix("-"): item.reply for item in suite.items()}
    cost = {
        miss.split(" ")[0].rstrip(":") for row in rows if not row.reaches for miss in row.misses
    }
    return {id_: words[id_] for id_ in sorted(cost & words.keys())}


def tried(power: Power) -> Tried:
    return Tried(
        mutants=power.mutants,
        trials=power.trials,
        killed=power.killed,
        survivors=power.survivors,
        least_alone=power.least_alone,
        mutant_seeds=MUTANT_SEEDS,
        seeds=power.seeds,
        alarms=power.alarms,
        alarm_bound=power.alarm_bound,
        limits=power.limits,
    )


def row(gate: Gate, one: Measured | None, which: Which) -> Row:
    measured = with_interval(one) if one else Measured(gate.id, None)
    return Row(
        gate=gate.id,
        title=gate.title,
        value=measured.value,
        low=measured.low,
        high=measured.high,
        n=measured.n,
        real=gate.bar,
        bar=gate.words(),
        today=gate.words("today") if gate.today is not None and which == "today" else "",
        todays=gate.today if which == "today" else None,
        holds=gate.held_by(measured.value, which),
        reaches=gate.held_by(measured.value, "bar"),
        reason=gate.reason,
        source=gate.source,
        short=gate.short,
        misses=nameable(measured.misses),
    )


def coverage(suite: Suite, run: Run) -> Iterable[Covered]:
    """Each check: how often it is there, nearly there, absent, and how well it is read."""
    for id_, counted in by_check(judged(suite.cases, run.readings)).items():
        levels = [item.gold.levels.get(id_, 0) for item in suite.cases if id_ in item.asked]
        tagged = _near(id_)
        yield Covered(
            id_,
            rubric().criterion(id_).name,
            sum(one >= 2 for one in levels),
            sum(one == 1 for one in levels) + tagged,
            sum(one == 0 for one in levels),
            str(counted.tpr),
            str(counted.tnr),
        )
    for breaker in rubric().breakers:
        pairs = [
            (breaker.id in item.gold.breakers, breaker.id in run.readings[item.id].breakers)
            for item in suite.cases
            if not item.gold.exempt
        ]
        there = sum(gold for gold, _ in pairs)
        seen = sum(gold and said for gold, said in pairs)
        invented = sum(said and not gold for gold, said in pairs)
        absent = len(pairs) - there
        yield Covered(
            breaker.id, breaker.name, there, _near(breaker.id), absent,
            f"{seen}/{there}", f"{absent - invented}/{absent}",
        )  # fmt: skip


def _near(check: str) -> int:
    return sum(f"near:{check}" in one.tags for one in cases())


def sides(suite: Suite, run: Run) -> Iterable[Side]:
    """Dev beside held-out beside sealed: a gap says that the rules were fitted to what was seen."""
    by_split = {one.id: one.split for one in cases()}
    for split in get_args(Split):
        items = tuple(item for item in suite.cases if by_split[item.id] == split)
        yield side(split, items, run.readings)


def side(name: str, items: tuple[Item, ...], readings: dict[str, Reading]) -> Side:
    cells = judged(items, readings)
    counted = confusion((one.gold >= CLEAR, one.said >= CLEAR) for one in cells)
    worst = (
        (max(item.gold.breakers.values(), default=0), readings[item.id].breakers.values())
        for item in items
        if not item.gold.exempt
    )
    stopped = confusion((gold >= 2, max(said, default=0) >= 2) for gold, said in worst)
    return Side(name, len(items), counted.tpr, counted.tnr, stopped.tpr)
