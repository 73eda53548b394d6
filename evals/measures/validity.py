"""Does it see what the author saw? Hits and false alarms apart, because leniency hides in accuracy."""

from collections.abc import Iterator
from dataclasses import dataclass

from evals.measures.measured import Cell, Measured, share
from evals.readings import Item, Reading
from evals.run import Run
from evals.suite import Suite
from simulator.domain.metrics.agreement import weighted_kappa
from simulator.domain.metrics.bootstrap import cluster_bootstrap
from simulator.domain.metrics.error import signed_bias
from simulator.domain.metrics.rates import Confusion, Rate, confusion

CLEAR = 2
"""A check is met from this level on."""
FEWEST = 10
"""A check with fewer positives is reported and not gated by itself."""


@dataclass(frozen=True, slots=True)
class Judged(Cell):
    id: str = ""
    check: str = ""


def measure(suite: Suite, run: Run) -> Iterator[Measured]:
    cells = judged(suite.cases, run.readings)
    whole = tuple(cells)
    yield _rate("valid.tpr", [one for one in cells if one.gold >= CLEAR], True)
    yield _rate("valid.tnr", [one for one in cells if one.gold < CLEAR], False)
    checks = by_check(cells)
    yield _weakest("valid.tpr.weakest", {id_: one.tpr for id_, one in checks.items()})
    yield _weakest("valid.tnr.weakest", {id_: one.tnr for id_, one in checks.items()})
    pairs = [(one.gold, one.said) for one in cells]
    yield Measured("valid.qwk", weighted_kappa(pairs), len(pairs), cells=whole)
    bias = signed_bias(pairs)
    yield Measured("valid.bias", bias, len(pairs), cells=whole)
    yield from _breakers(suite, run)


def judged(items: tuple[Item, ...], readings: dict[str, Reading]) -> list[Judged]:
    """Every criterion of every scored case; one that was not answered counts as 0."""
    return [
        Judged(item.place, item.gold.levels.get(id_, 0), reading.levels.get(id_, 0), item.id, id_)
        for item in items
        if not item.gold.exempt
        for reading in (readings[item.id],)
        for id_ in item.asked
    ]


def by_check(cells: list[Judged]) -> dict[str, Confusion]:
    found: dict[str, list[tuple[bool, bool]]] = {}
    for one in cells:
        found.setdefault(one.check, []).append((one.gold >= CLEAR, one.said >= CLEAR))
    return {id_: confusion(pairs) for id_, pairs in sorted(found.items())}


def _rate(gate: str, cells: list[Judged], met: bool) -> Measured:
    results = [(f"{one.id} {one.check}", (one.said >= CLEAR) == met) for one in cells]
    return share(gate, results, tuple(cells))


def _weakest(gate: str, rates: dict[str, Rate]) -> Measured:
    enough = {id_: one for id_, one in rates.items() if one.total >= FEWEST}
    if not enough:
        return Measured(gate, None)
    name, rate = min(enough.items(), key=lambda one: one[1].share or 0)
    return Measured(gate, rate.share, rate.total, rate.low, rate.high, (name,), counted=True)


def _breakers(suite: Suite, run: Run) -> Iterator[Measured]:
    scored = [(item, run.readings[item.id]) for item in suite.cases if not item.gold.exempt]
    harmful = [(i, r) for i, r in scored if max(i.gold.breakers.values(), default=0) >= 2]
    yield share(
        "breakers.tpr",
        [(i.id, max(r.breakers.values(), default=0) >= 2) for i, r in harmful],
    )
    clean = [(i, r) for i, r in scored if not i.gold.breakers]
    yield share("breakers.tnr", [(i.id, not r.breakers) for i, r in clean])
    named = [(f"{i.id} {id_}", id_ in r.breakers) for i, r in scored for id_ in i.gold.breakers]
    yield share("breakers.named", named)
    yield _kinds(named)
    severe = [(i, r) for i, r in scored if 3 in i.gold.breakers.values()]
    yield share("breakers.severe", [(i.id, 3 in r.breakers.values()) for i, r in severe])


def _kinds(named: list[tuple[str, bool]]) -> Measured:
    """Of the kinds of harm, how many are named at least one time in three: no kind may go dark."""
    by_kind: dict[str, list[bool]] = {}
    for words, found in named:
        by_kind.setdefault(words.split()[-1], []).append(found)
    kinds = {id_: sum(found) / len(found) for id_, found in by_kind.items() if len(found) >= 3}
    return share("breakers.kinds", [(id_, one >= 1 / 3) for id_, one in sorted(kinds.items())])


def with_interval(one: Measured, draws: int = 200) -> Measured:
    """The same, with an interval that draws whole places again; slow, for the report only."""
    if not one.cells or one.value is None:
        return one
    clusters: dict[str, list[Cell]] = {}
    for cell in one.cells:
        clusters.setdefault(cell.place, []).append(cell)

    def statistic(cells: list[Cell]) -> float | None:
        pairs = [(cell.gold, cell.said) for cell in cells]
        match one.gate:
            case "valid.qwk":
                return weighted_kappa(pairs)
            case "valid.bias":
                return signed_bias(pairs)
            case _:
                met = [(gold >= CLEAR) == (said >= CLEAR) for gold, said in pairs]
                return sum(met) / len(met) if met else None

    interval = cluster_bootstrap(clusters, statistic, draws)
    if interval is None:
        return one
    return Measured(one.gate, one.value, one.n, interval.low, interval.high, one.misses, one.cells)
