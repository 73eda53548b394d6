"""A broken persona file says where and what; the others still load."""

from pathlib import Path

import pytest
import yaml

from simulator.domain.errors import PersonaInvalid, UnknownPersona
from simulator.library.locations import data
from simulator.library.personas import MAX_BYTES, PersonaFiles, read_persona

GLORIA = (data("personas") / "gloria.yaml").read_text(encoding="utf-8")
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"


def written(folder: Path, text: str | bytes, name: str = "mine.yaml") -> Path:
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def changed(**changes: object) -> str:
    return yaml.safe_dump({**yaml.safe_load(GLORIA), **changes}, allow_unicode=True)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GLORIA.replace("age: 71", "age: old"), "mine.yaml:5: age: "),
        (GLORIA.replace("age: 71\n", ""), "age: Field required"),
        (GLORIA.replace("age: 71", "age: 71\nshoe_size: 5"), "shoe_size: no such field"),
        (GLORIA.replace("age: 71", "age: 71\nage: 72"), "age: stands here twice"),
        (GLORIA.replace("age: 71", "\tage: 71"), "not tabs"),
        (changed(step_threshold=90, r_max=50), "no step could ever be accepted"),
        (changed(layers=yaml.safe_load(GLORIA)["layers"][:2]), "layers"),
        (changed(triggers=[{"multiplier": 1.5}]), "names a breaker"),
        (changed(triggers=[{"breaker": "B99"}]), "B99"),
        (changed(softeners=[{"criterion": "Z1"}]), "Z1"),
        ("id: [unclosed", "mine.yaml:"),
        ("just words", "expected fields"),
        ("", "expected fields"),
        (BOMB, "aliases"),
        (GLORIA.encode("utf-16"), "UTF-8"),
        (b"x" * (MAX_BYTES + 1), "larger than"),
    ],
)
def test_each_problem_is_named(tmp_path: Path, text: str | bytes, says: str) -> None:
    with pytest.raises(PersonaInvalid) as caught:
        read_persona(written(tmp_path, text))
    assert says in caught.value.message


def test_a_line_too_long_for_its_band_is_named_with_its_length(tmp_path: Path) -> None:
    lines = yaml.safe_load(GLORIA)["lines"]
    lines["refusal"]["guarded"].append("word " * 21)
    with pytest.raises(PersonaInvalid, match="21 words, at most 20"):
        read_persona(written(tmp_path, changed(lines=lines)))


def test_the_others_still_load_and_a_taken_id_is_said(tmp_path: Path) -> None:
    written(tmp_path, GLORIA, "a.yaml")
    written(tmp_path, GLORIA, "b.yaml")
    written(tmp_path, "id: 3", "c.yaml")
    shelf = PersonaFiles([tmp_path])
    assert [one.id for one in shelf.all()] == ["gloria"]
    said = [problem.message for problem in shelf.problems()]
    assert any("taken by a.yaml" in one for one in said)
    with pytest.raises(UnknownPersona, match="gloria"):
        shelf.get("nobody")


def test_every_persona_on_the_shelf_is_whole() -> None:
    shelf = PersonaFiles([data("personas")])
    assert shelf.problems() == ()
    assert {"gloria", "marcus", "ben", "colin"} <= {one.id for one in shelf.all()}


def test_only_short_sounds_may_come_again_in_a_talk() -> None:
    for persona in PersonaFiles([data("personas")]).all():
        lines = persona.lines
        groups = (lines.refusal, lines.neutral, lines.wish)
        groups += (*lines.answers.values(), *lines.reactions.values())
        said = [one for group in groups for band in group.values() for one in band if not one.once]
        assert [one.say for one in said if len(one.say.split()) > 3] == []
