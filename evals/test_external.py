"""Other people's labelled data: figures that can be checked by hand, and mistakes named by line."""

import json
from pathlib import Path

import pytest

from evals.__main__ import main
from evals.external import report
from evals.figures import auc, macro_f1, spearman
from evals.labelled import mapping, rows
from evals.lines import CaseInvalid

MAP = """
name: Six made-up turns
measures:
  - {name: question, label: asks, positive: [true], reading: question}
"""
TURNS = (
    ("What was it like?", True), ("How did you sleep?", True), ("Who came?", True),
    ("I see.", False), ("That is hard.", False), ("Okay.", False),
)  # fmt: skip


def written(folder: Path, text: str = MAP) -> tuple[Path, Path]:
    file, map_ = folder / "theirs.jsonl", folder / "map.yaml"
    lines = (
        json.dumps({"conv_id": at // 2, "reply": reply, "labels": {"asks": asks}, "their own": 1})
        for at, (reply, asks) in enumerate(TURNS)
    )
    file.write_text("\n".join(lines))
    map_.write_text(text)
    return file, map_


def test_a_clear_case_is_read_and_stands_beside_baselines(tmp_path: Path) -> None:
    file, map_ = written(tmp_path)
    told = report(file, mapping(map_))
    assert "n=6 yes=3" in told
    assert "reading        F1 1.000" in told
    assert "question mark  F1 1.000" in told
    assert "majority       F1 0.333  kappa 0.000" in told


def test_what_hangs_on_one_conversation_is_told(tmp_path: Path) -> None:
    file, map_ = written(tmp_path)
    assert "without one    nothing is read wrong" in report(file, mapping(map_))
    lines = file.read_text().splitlines()
    lines += [json.dumps({"conv_id": "odd", "reply": "I see.", "labels": {"asks": True}})] * 2
    file.write_text("\n".join(lines))
    told = report(file, mapping(map_))
    assert "without one    F1 1.000  kappa 1.000  (2 of 2 wrong in odd)" in told


def test_the_figures_are_the_textbook_ones() -> None:
    assert macro_f1([(True, True), (True, False), (False, False), (False, False)]) == pytest.approx(
        (2 / 3 + 4 / 5) / 2
    )
    assert auc([(True, 0.9), (False, 0.9), (True, 0.8), (False, 0.1)]) == pytest.approx(0.625)
    assert auc([(True, 0.9)]) is None
    assert spearman([(1, 10), (2, 20), (3, 15)]) == pytest.approx(0.5)
    assert spearman([(1, 2), (2, 2)]) is None


def test_the_area_is_the_published_one() -> None:
    """Hanley and McNeil 1982, table I: 109 scans rated from 1 to 5 give an area of .893."""
    normal, ill = (33, 6, 6, 11, 2), (3, 2, 2, 11, 33)
    rated = [
        (gold, float(rating))
        for gold, counts in ((False, normal), (True, ill))
        for rating, count in enumerate(counts)
        for _ in range(count)
    ]
    assert auc(rated) == pytest.approx(0.893, abs=5e-4)


def test_the_rank_correlation_is_the_textbook_one() -> None:
    """Ten people, intelligence and hours of television: -29/165."""
    iq = (106, 100, 86, 101, 99, 103, 97, 113, 112, 110)
    hours = (7, 27, 2, 50, 28, 29, 20, 12, 6, 17)
    assert spearman(list(zip(iq, hours, strict=True))) == pytest.approx(-29 / 165)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"conv_id": "a"', "line 7: this is no JSON"),
        ('{"conv_id": "a", "reply": "x"}', "line 7: labels"),
        ('{"conv_id": "a", "reply": "x", "labels": {}}', "line 7: there is no label 'asks'"),
        ('{"conv_id": "a", "context": [{"speaker": "me"}], "labels": {}}', "line 7: context"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(line: str, said: str, tmp_path: Path) -> None:
    file, map_ = written(tmp_path)
    file.write_text(file.read_text() + "\n" + line)
    with pytest.raises(CaseInvalid, match=said):
        report(file, mapping(map_))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: x\nmeasures: [{name: q, label: a, positive: [1], reading: warmth}]", "reading"),
        ("measures: []", "name: Field required"),
        ("name: [", "is no YAML"),
    ],
)
def test_a_map_that_cannot_be_used_is_named(text: str, said: str, tmp_path: Path) -> None:
    _, map_ = written(tmp_path, text)
    with pytest.raises(CaseInvalid, match=rf"map\.yaml.*{said}"):
        mapping(map_)


def test_the_command_says_what_is_wrong_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, map_ = written(tmp_path)
    assert main(["external", str(tmp_path / "none.jsonl"), "--map", str(map_)]) == 1
    told = capsys.readouterr().err
    assert told.startswith("There is no file ")
    assert told.count("\n") == 1


def test_an_empty_file_is_no_data(tmp_path: Path) -> None:
    file, _ = written(tmp_path)
    file.write_text("\n")
    with pytest.raises(CaseInvalid, match="is empty"):
        rows(file)


@pytest.mark.parametrize("file", sorted((Path(__file__).parent / "maps").glob("*.yaml")), ids=str)
def test_the_maps_that_come_along_can_be_used(file: Path) -> None:
    assert mapping(file).name
