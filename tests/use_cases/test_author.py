"""A dry run shows a trainer, before anybody meets them, what pushing and listening do."""

from pathlib import Path

import pytest
import yaml

from simulator.domain.inner_state import Step
from simulator.domain.persona import Persona
from simulator.domain.session import SessionStatus
from simulator.library.banks import complete
from simulator.library.locations import data
from simulator.settings import Settings
from simulator.use_cases.author import REPLIES, DryRun, Problem
from simulator.use_cases.author_advice import advice
from simulator.use_cases.scripted_learners import AVERAGE, COERCIVE, OPEN_QUESTIONS
from simulator.wiring import dry_runs_of
from tests.builders import a_persona

MINIMAL = (data("personas") / "README.md").read_text(encoding="utf-8").split("```yaml\n")[1]
SETTINGS = Settings(data_dir=Path("unused"), database_url="sqlite://")


@pytest.fixture(scope="module")
def rosalind() -> Persona:
    return Persona.model_validate(complete(yaml.safe_load(MINIMAL.split("```")[0])))


@pytest.fixture(scope="module")
def runs(rosalind: Persona) -> dict[str, DryRun]:
    return {run.learner: run for run in dry_runs_of(SETTINGS, rosalind)}


def test_three_learners_part_ways(runs: dict[str, DryRun]) -> None:
    assert list(runs) == ["coercive", "average", "skilled"]
    coercive, average, skilled = (max(run.openness[5:]) for run in runs.values())
    assert coercive < average < skilled
    assert runs["coercive"].accepted_at is None
    assert runs["coercive"].told == ()
    assert len(runs["skilled"].told) >= 2
    assert runs["skilled"].accepted_at or runs["skilled"].maybe_at


def test_what_is_counted_is_what_happened(runs: dict[str, DryRun]) -> None:
    for run in runs.values():
        steps = [attempt.change.beat.step for attempt in run.session.attempts]
        assert len(run.openness) == len(steps) + 1
        assert (run.accepted_at is None) == (Step.ACCEPT not in steps)
        assert run.session.status in {SessionStatus.TALKING, SessionStatus.ENDED}


def test_a_minimal_file_never_repeats_itself(runs: dict[str, DryRun]) -> None:
    for run in runs.values():
        assert run.repeated == ()


def test_the_same_persona_gives_the_same_curves(rosalind: Persona, runs: dict[str, DryRun]) -> None:
    again = {run.learner: run.openness for run in dry_runs_of(SETTINGS, rosalind)}
    assert again == {name: run.openness for name, run in runs.items()}


def test_each_talk_is_told_of_as_it_ends(rosalind: Persona) -> None:
    seen: list[str] = []
    dry_runs_of(SETTINGS, rosalind, on_done=lambda run: seen.append(run.learner))
    assert seen == ["coercive", "average", "skilled"]


def test_the_scripts_fill_a_run_without_saying_a_thing_twice() -> None:
    for script in (COERCIVE, AVERAGE):
        assert len(set(script)) == len(script) == REPLIES
    assert len(set(OPEN_QUESTIONS)) == len(OPEN_QUESTIONS) == REPLIES // 2


def test_a_problem_says_where_what_and_what_to_do() -> None:
    problem = Problem(file="a.yaml", line=3, field="age", said="is missing", hint="a number")
    assert str(problem) == "a.yaml:3: age: is missing. Hint: a number"


def said(persona: Persona, *given: str) -> list[str]:
    fields = frozenset(Persona.model_fields) - set(given)
    return [f"{'.'.join(map(str, one.path))}: {one.said}" for one in advice(persona, fields)]


def test_a_whole_persona_gets_no_advice() -> None:
    assert said(a_persona(layers=LAYERS)) == []


LAYERS = [
    {"fact": f"She {fact}.", "told": [f"I {told}."]}
    for fact, told in (
        ("keeps the heating off since the boiler broke", "keep it off"),
        ("sold her mother's silver ring", "sold it"),
        ("fears her brothers pity", "can't bear it"),
    )
]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"opening_line": "word " * 31}, "opening_line: more than 30 words"),
        (
            {"opening_line": "The boiler broke, so I keep the heating off."},
            "opening_line: says what a layer",
        ),
        ({"opening_line": "I'm bipolar, that's all."}, "opening_line: would be held back"),
        (
            {"openings": ["Not that again, please.", "Please, not that again."]},
            "openings.1: nearly",
        ),
        ({"triggers": [{"words": ["i paid"]}]}, "triggers.0: words without a breaker"),
        (
            {"triggers": [{"breaker": "B1", "words": ["I paid"]}]},
            "triggers.0.words.0: 'I paid' will never be found",
        ),
        (
            {"small_steps": [{"text": "A walk.", "family": "walk", "words": ["walk", "it"]}]},
            "small_steps.0.words.1: 'it' is found inside",
        ),
        (
            {"layers": [{**LAYERS[0], "told": ["word " * 36]}, *LAYERS[1:]]},
            "layers.0.told.0: 36 words, at most 35",
        ),
        (
            {"layers": [{**LAYERS[0], "hints": ["Nobody said this."]}, *LAYERS[1:]]},
            "layers.0.hints.0: is not one of their lines",
        ),
    ],
)
def test_what_could_be_better_is_named(changes: dict[str, object], says: str) -> None:
    advised = said(a_persona(**{"layers": LAYERS} | changes))
    assert any(one.startswith(says) for one in advised), advised


def test_what_the_file_leaves_out_is_named_once(rosalind: Persona) -> None:
    advised = said(rosalind, "life", "voice")
    assert advised[0] == "life: a general text stands in for life, voice"
    assert "lines.answers: none of their own" in advised
    assert len(advised) < 10
