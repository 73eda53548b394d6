"""The bars, declared before the data, and what it means to hold them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import ValidationError, model_validator

from evals.lines import CaseInvalid
from evals.measures.measured import Measured
from simulator.domain.value import Frozen

FILE = Path(__file__).parent / "gates.toml"
BASELINE = Path(__file__).parent / "baseline.json"
Which = Literal["bar", "today"]


class Accepted(Frozen):
    """What the offline grader was last accepted with, and how far it may fall below it."""

    value: float
    slack: float


class Gate(Frozen):
    id: str
    title: str
    """For people who do not read ids."""
    at_least: float | None = None
    at_most: float | None = None
    within: float | None = None
    """Distance from zero, to either side."""
    short: str = ""
    """What the offline grader is short of, in words."""
    reason: str
    source: str
    accepted: Accepted | None = None

    @model_validator(mode="after")
    def sound(self) -> "Gate":
        if sum(one is not None for one in (self.at_least, self.at_most, self.within)) != 1:
            raise ValueError("a gate has exactly one of at_least, at_most and within")
        return self

    @property
    def bar(self) -> float:
        return next(one for one in (self.at_least, self.at_most, self.within) if one is not None)

    @property
    def today(self) -> float | None:
        """The bar for the offline grader while it is short of the real one."""
        if self.accepted is None or self.held_by(self.accepted.value, "bar"):
            return None
        value, slack = abs(self.accepted.value), self.accepted.slack
        return round(value - slack if self.at_least is not None else value + slack, 3)

    def held_by(self, value: float | None, which: Which) -> bool:
        """Undefined holds nothing."""
        if value is None:
            return False
        bar = self.bar
        if which == "today" and self.today is not None:
            bar = self.today
        if self.at_least is not None:
            return value >= bar
        return abs(value) <= bar if self.within is not None else value <= bar

    def words(self, which: Which = "bar") -> str:
        bar = self.today if which == "today" and self.today is not None else self.bar
        sign = "≥" if self.at_least is not None else "≤" if self.at_most is not None else "±"
        return f"{sign} {bar:g}"


@cache
def gates() -> tuple[Gate, ...]:
    accepted = baseline().gates
    return tuple(
        one.model_copy(update={"accepted": accepted.get(one.id)}) for one in read_gates(FILE)
    )


class Baseline(Frozen):
    """The last accepted reading of the offline grader."""

    gates: dict[str, Accepted] = {}
    cases: dict[str, float] = {}
    """The share of right verdicts on each case."""
    others: dict[str, float] = {}
    """The same on whatever else has labels: pairs, rewordings, replies in the wrong place."""


def baseline(file: Path = BASELINE) -> Baseline:
    """Raises CaseInvalid when the file is not what `python -m evals baseline` writes."""
    if not file.exists():
        return Baseline()
    try:
        return Baseline.model_validate_json(file.read_text(encoding="utf-8"))
    except ValidationError as error:
        said = error.errors()[0]["msg"]
        raise CaseInvalid(
            f"{file.name} is not what `python -m evals baseline` writes: {said}"
        ) from None


def read_gates(file: Path) -> tuple[Gate, ...]:
    """Raises CaseInvalid with the gate that cannot be used."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["gate"]
    found: dict[str, Gate] = {}
    for at, row in enumerate(rows, start=1):
        try:
            gate = Gate.model_validate(row)
        except ValidationError as error:
            first = error.errors()[0]["msg"].removeprefix("Value error, ")
            raise CaseInvalid(f"{file.name}, gate {at} ({row.get('id')}): {first}") from None
        if gate.id in found:
            raise CaseInvalid(f"{file.name}, gate {at}: {gate.id} is there twice")
        found[gate.id] = gate
    return tuple(found.values())


def broken(measured: dict[str, Measured], which: Which = "bar") -> tuple[str, ...]:
    """The gates that do not hold; one that was not measured does not hold."""
    return tuple(
        gate.id
        for gate in gates()
        if not gate.held_by(measured[gate.id].value if gate.id in measured else None, which)
    )
