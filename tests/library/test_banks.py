"""A minimal persona file can be played, and every line of its own comes before a lent one."""

import re
from pathlib import Path

import pytest
import yaml

from simulator.domain.inner_state import Heard, Openness
from simulator.domain.lines import BAND_LIMIT, Topic
from simulator.domain.persona import Persona, Reason
from simulator.library.banks import complete
from simulator.library.locations import data
from simulator.library.persona_text import check_text
from simulator.library.personas import PersonaFiles
from simulator.prompting.spoken_rules import broken_rule

README = (data("personas") / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
MINIMAL = BLOCKS[0]


def minimal(**changes: object) -> Persona:
    return Persona.model_validate(complete({**yaml.safe_load(MINIMAL), **changes}))


def every_line(persona: Persona) -> list[tuple[Openness, str]]:
    lines = persona.lines
    groups = [lines.refusal, lines.neutral, lines.wish]
    groups += [*lines.answers.values(), *lines.reactions.values()]
    return [(band, line.say) for group in groups for band in group for line in group[band]]


def test_the_example_of_the_readme_is_a_whole_persona() -> None:
    checked = check_text(MINIMAL, "aunt-rosalind.yaml", advise=True)
    assert checked.problems == ()
    assert checked.persona is not None
    assert set(checked.persona.lines.answers) == set(Topic)
    assert set(checked.persona.lines.reactions) == set(Heard)
    assert not any("layer" in one.said for one in checked.warnings)


def test_the_other_pieces_of_the_readme_fit_the_example() -> None:
    whole = yaml.safe_load(MINIMAL)
    for block in BLOCKS[1:]:
        whole |= yaml.safe_load(block)
    persona = Persona.model_validate(complete(whole))
    assert persona.step_lines.no[0] == "Put your purse away."
    assert persona.triggers[0].breaker == "B3"


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_a_bank_that_makes_a_whole_persona(reason: Reason) -> None:
    persona = minimal(reason=reason.value)
    for group, least in (("refusal", 5), ("neutral", 6), ("wish", 3)):
        for band in Openness:
            assert len(getattr(persona.lines, group)[band]) >= least, (group, band)
    for groups in (persona.lines.answers.values(), persona.lines.reactions.values()):
        assert all(group.get(band) for group in groups for band in Openness)
    assert len(persona.step_lines.no) >= 5
    assert persona.seed_lines


@pytest.mark.parametrize("reason", list(Reason))
def test_no_line_of_a_bank_is_too_long_said_twice_or_held_back(reason: Reason) -> None:
    persona = minimal(reason=reason.value)
    lines = every_line(persona)
    assert all(len(say.split()) <= BAND_LIMIT[band] for band, say in lines)
    borrowed = [" ".join(re.findall(r"\w+", say.lower())) for say in persona.borrowed]
    assert len(set(borrowed)) == len(borrowed)
    assert [say for say in persona.borrowed if broken_rule(say, (), may_agree=False)] == []


def test_what_is_lent_depends_on_the_difficulty_and_what_is_given_stays() -> None:
    easy, hard = minimal(difficulty="easy"), minimal(difficulty="hard")
    assert (easy.start.trust, easy.alpha, easy.step_threshold) == (34, 1.2, 42)
    assert (hard.start.trust, hard.r_max) == (18, 80)
    own = minimal(alpha=0.5, setting="The bus stop.", voice={"register": "Loud."})
    assert (own.alpha, own.setting, own.voice.manner) == (0.5, "The bus stop.", "Loud.")
    assert own.voice.humour


def test_own_lines_stand_first_and_are_not_called_lent() -> None:
    mine = ["Put your purse away.", "Not with that face."]
    persona = minimal(lines={"refusal": {"guarded": mine}, "answers": {"sleep": mine[:1]}})
    guarded = [line.say for line in persona.lines.refusal[Openness.GUARDED]]
    assert guarded[:2] == mine
    assert len(guarded) > 10
    assert not set(mine) & set(persona.borrowed)
    assert [line.say for line in persona.lines.answers[Topic.SLEEP][Openness.OPEN]] == mine[:1]


def test_a_group_that_is_full_gets_nothing() -> None:
    full = [f"I have number {number} to say about that." for number in range(12)]
    persona = minimal(lines={"refusal": full})
    assert [line.say for line in persona.lines.refusal[Openness.GUARDED]] == full


def test_a_persona_that_has_everything_is_unchanged() -> None:
    for file in sorted(data("personas").glob("*.yaml")):
        fields = yaml.safe_load(file.read_text(encoding="utf-8"))
        assert complete(fields) == fields, file.name
    assert all(one.borrowed == () for one in PersonaFiles([data("personas")]).all())


@pytest.mark.parametrize("broken", [{"lines": 3}, {"lines": {"answers": []}}, {"reason": ["cost"]}])
def test_what_is_wrong_is_left_for_the_schema_to_name(
    broken: dict[str, object], tmp_path: Path
) -> None:
    text = yaml.safe_dump({**yaml.safe_load(MINIMAL), **broken})
    assert check_text(text, "mine.yaml").problems
