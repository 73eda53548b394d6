"""The bars, declared before the data, and what it means to hold them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import ValidationError, model_validator

from evals.cases import CaseInvalid
from evals.measures.measured import Measured
from simulator.domain.value import Frozen

FILE = Path(__file__).parent / "gates.toml"
Which = Literal["bar", "today"]


class Gate(Frozen):
    id: str
    at_least: float | None = None
    at_most: float | None = None
    within: float | None = None
    """Distance from zero, to either side."""
    today: float | None = None
    """The bar for the program's own grader while it is short of the real one."""
    short: str = ""
    """What it is short of, in words."""
    reason: str
    source: str

    @model_validator(mode="after")
    def sound(self) -> "Gate":
        if sum(one is not None for one in (self.at_least, self.at_most, self.within)) != 1:
            raise ValueError("a gate has exactly one of at_least, at_most and within")
        if self.today is not None and self.held_by(self.today, "bar") and self.today != self.bar:
            raise ValueError("today is harder than the bar: raise the bar instead")
        if self.today is not None and not self.short:
            raise ValueError("a bar for today needs `short`: what is missing")
        return self

    @property
    def bar(self) -> float:
        return next(one for one in (self.at_least, self.at_most, self.within) if one is not None)

    def held_by(self, value: float | None, which: Which) -> bool:
        """Undefined holds nothing."""
        if value is None:
            return False
        bar = self.today if which == "today" and self.today is not None else self.bar
        if self.at_least is not None:
            return value >= bar
        return abs(value) <= bar if self.within is not None else value <= bar

    def words(self, which: Which = "bar") -> str:
        bar = self.today if which == "today" and self.today is not None else self.bar
        sign = "≥" if self.at_least is not None else "≤" if self.at_most is not None else "±"
        return f"{sign} {bar:g}"


@cache
def gates() -> tuple[Gate, ...]:
    return read_gates(FILE)


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
