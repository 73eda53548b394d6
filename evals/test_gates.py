"""The program's own grader against every gate, and every gate against bad graders."""

import re
from pathlib import Path

import pytest

from evals.cases import nameable
from evals.gates import Accepted, Gate, baseline, gates, read_gates
from evals.graders.mutants.every import MUTANTS
from evals.lines import CaseInvalid
from evals.measurement import Measurement
from evals.measures.measured import Measured
from evals.power import LIMIT_SEEDS, LIMITS, MUTANT_SEEDS, Power
from evals.readings import points
from evals.report.card import Card
from evals.run import Run
from evals.suite import Suite


@pytest.mark.grader
@pytest.mark.parametrize("gate", gates(), ids=lambda gate: gate.id)
def test_the_grader_holds(gate: Gate, measurement: Measurement) -> None:
    one, which = measurement.measured[gate.id], measurement.which
    assert gate.held_by(one.value, which), (
        f"{gate.id} is {one.value}, and should be {gate.words(which)}. {gate.reason} "
        f"Cases: {', '.join(nameable(one.misses)[:12])}"
    )


@pytest.mark.only_wire
def test_the_wire_holds(measurement: Measurement) -> None:
    """Every question was asked and every answer recorded; what it says does not matter."""
    assert measurement.proof
    assert "are kept" in measurement.note, measurement.note


@pytest.mark.grader
def test_everything_that_is_measured_has_a_gate(measured: dict[str, Measured]) -> None:
    assert set(measured) == {gate.id for gate in gates()}


def test_the_quick_score_is_the_score(suite: Suite, run: Run) -> None:
    """`readings.points` repeats the rule of the domain for speed; here it answers to it."""
    for item in suite.cases:
        reading = run.readings[item.id]
        if reading.points is not None:
            assert points(reading.levels, reading.breakers, item.stage) == reading.points, item.id


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.__name__)
def test_a_bad_grader_is_turned_away_at_every_seed(mutant: type, power: Power) -> None:
    tried = [one for one in power.verdicts if one.name == mutant.__name__]
    assert len(tried) == MUTANT_SEEDS
    through = [one.seed for one in tried if not one.broken]
    assert not through, f"{mutant.__doc__} It got through at seed {through}."


@pytest.mark.parametrize("gate", gates(), ids=lambda gate: gate.id)
def test_each_gate_alone_catches_a_bad_grader(gate: Gate, power: Power) -> None:
    """At most seeds: where a neighbour happens to see the same defect, that takes nothing away."""
    assert power.alone(gate.id) > MUTANT_SEEDS / 2, "no bad grader is caught by this gate alone"


def test_a_defect_is_caught_by_the_gate_that_was_built_for_it(power: Power) -> None:
    built = {one.__name__: one.gate for one in MUTANTS if one.gate}
    missed = [one for one in power.verdicts if built.get(one.name, "") not in {"", *one.broken}]
    assert not missed


def test_consistency_alone_would_let_bad_graders_through(power: Power) -> None:
    """Why the card is long: repeatability is blind to most of what can go wrong."""
    seen = [one for one in power.verdicts if any(gate.startswith("repeat.") for gate in one.broken)]
    assert len(seen) < power.trials / 2


def test_a_good_grader_is_never_turned_away(power: Power) -> None:
    assert power.seeds >= 300
    assert not power.alarmed


@pytest.mark.parametrize("what", LIMITS)
def test_more_error_is_turned_away_more_often(what: str, power: Power) -> None:
    """A detection limit is bracketed: the smallest size mostly gets through, the largest never."""
    caught = [one.caught for one in power.limits if one.what == what]
    assert caught == sorted(caught)
    assert caught[0] < LIMIT_SEEDS / 2
    assert caught[-1] > 0.8 * LIMIT_SEEDS


def test_the_card_is_whole(card: Card) -> None:
    assert len(card.rows) == len(gates())
    assert card.power
    assert card.power.mutants == len(MUTANTS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('id="a"\ntitle="t"\nreason="r"\nsource="s"', "exactly one of"),
        ('id="a"\ntitle="t"\nat_least=0.5\nat_most=0.5\nreason="r"\nsource="s"', "exactly one of"),
        ('id="a"\ntitle="t"\nat_least=0.5\ntoday=0.4\nreason="r"\nsource="s"', "Extra inputs"),
        ('id="a"\ntitle="t"\nat_least=0.5\nreason="r"', "source"),
    ],
)
def test_a_gate_without_its_reasons_is_no_gate(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "gates.toml"
    file.write_text(f"[[gate]]\n{text}\n")
    with pytest.raises(CaseInvalid, match="gate 1") as problem:
        read_gates(file)
    assert re.search(said, str(problem.value)) or said == "source"


@pytest.mark.parametrize(
    ("bar", "value", "today"),
    [
        ({"at_least": 0.9}, 0.7, 0.68),
        ({"at_least": 0.9}, 0.95, None),
        ({"at_most": 0.03}, 0.1, 0.12),
        ({"at_most": 0.03}, 0.03, None),
        ({"within": 0.1}, -0.2, 0.22),
    ],
)
def test_todays_bar_is_what_was_accepted_less_a_little_and_never_beyond_the_real_one(
    bar: dict[str, float], value: float, today: float | None
) -> None:
    accepted = Accepted(value=value, slack=0.02)
    gate = Gate.model_validate(
        {"id": "a", "title": "t", "reason": "r", "source": "s", "accepted": accepted, **bar}
    )
    assert gate.today == today


def test_where_the_grader_is_short_the_card_says_of_what() -> None:
    assert not [one.id for one in gates() if one.today is not None and not one.short]


def test_a_broken_baseline_is_named(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    file.write_text('{"gates": {"valid.tpr": 0.5}}')
    with pytest.raises(CaseInvalid, match=r"baseline\.json is not what"):
        baseline(file)


def test_undefined_holds_nothing() -> None:
    assert not any(gate.held_by(None, "today") for gate in gates())
