"""Trainers' labels: taken in our own form, checked by line, counted apart, and never public."""

from pathlib import Path

import pytest

from evals import trainers
from evals.graders.engine import EngineGrader
from evals.items import case_item
from evals.lines import CaseInvalid
from evals.report.card import side
from evals.suite import suite
from evals.trainers import labelled, take
from simulator.domain.errors import SettingsInvalid

LINE = (
    '{"id":"trainer-s1-1-1","persona":"gloria","stage":"S1","context":[{"speaker":"loved_one",'
    '"text":"I laid two places again."}],"reply":"Two places again, for you and Joe.",'
    '"levels":{"L3":3,"L1":2},"breakers":{},"specificity":1.0,"exempt":"","split":"dev",'
    '"tags":["trainer"],"why":"She says it back."}'
)
"""As the review desk writes it."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    given = tmp_path / "parted.jsonl"
    given.write_text(f"{LINE}\n")
    return given


def test_a_label_is_taken_once_and_a_newer_one_replaces_it(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    assert take(file, folder) == (1, 1)
    file.write_text(LINE.replace('"L3":3', '"L3":1') + "\n" + LINE.replace("s1-1", "s1-2"))
    assert take(file, folder) == (1, 2)
    first, _ = labelled(folder)
    assert first.levels == {"L3": 1, "L1": 2}
    assert first.tags == ("trainer",)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (LINE[:-20], r"parted\.jsonl, line 2"),
        (LINE.replace("L3", "L9").replace("s1", "s2"), r"line 2: levels\.L9"),
        (LINE.replace('"L3":3', '"L3":7').replace("s1", "s2"), r"line 2: levels\.L3"),
        (LINE, "already used in line 1"),
        (LINE.replace("trainer-s1-1-1", "gloria-01"), "one of the author's"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_kept(
    line: str, said: str, file: Path, tmp_path: Path
) -> None:
    file.write_text(f"{LINE}\n{line}\n")
    with pytest.raises(CaseInvalid, match=said):
        take(file, tmp_path / "kept")
    assert not (tmp_path / "kept").exists()


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid, match="review cases"):
        take(tmp_path / "none.jsonl", tmp_path / "kept")


def test_they_are_counted_apart(file: Path, tmp_path: Path) -> None:
    take(file, tmp_path / "kept")
    items = tuple(map(case_item, labelled(tmp_path / "kept")))
    counted = side("trainers", items, {one.id: EngineGrader().read(one) for one in items})
    assert (counted.name, counted.replies, counted.tpr.total) == ("trainers", 1, 2)
    assert not {one.id for one in items} & {one.id for one in suite().items()}


def test_a_loved_one_of_the_trainer_s_own_is_read_without_a_scene(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text(LINE.replace("gloria", "my-uncle"))
    take(file, tmp_path / "kept")
    theirs = labelled(tmp_path / "kept")
    monkeypatch.setattr(trainers, "labelled", lambda: theirs)
    trainers.items.cache_clear()
    (item,) = trainers.items()
    trainers.items.cache_clear()
    assert EngineGrader().read(item).levels
