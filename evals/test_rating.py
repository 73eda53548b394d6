"""Second ratings: blind, resumed, checked, and turned into agreement."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from evals.graders.engine import rubric
from evals.lines import CaseInvalid
from evals.rating import agreement, file_of, rate, to_rate
from evals.suite import Suite


def answers(*given: str) -> Iterator[str]:
    yield from given
    while True:
        yield "q"


def test_nobody_has_rated_until_somebody_has(tmp_path: Path) -> None:
    assert agreement(tmp_path).raters == 0
    assert "Nobody" in str(agreement(tmp_path))


def test_a_rater_sees_words_and_no_labels(suite: Suite, tmp_path: Path) -> None:
    told: list[str] = []
    first = next(to_rate("anna", set()))
    given = answers(*["2"] * len(first.asked), "B2=2")
    count = rate("anna", tmp_path / "anna.jsonl", lambda question: next(given), told.append)
    assert count == 1
    assert first.reply in "\n".join(told)
    shown = "\n".join(told)
    assert first.id not in shown
    assert "author" not in shown


def test_rating_goes_on_where_it_stopped(suite: Suite, tmp_path: Path) -> None:
    file = tmp_path / "anna.jsonl"
    for _ in range(2):
        order = list(to_rate("anna", {json.loads(one)["id"] for one in _lines(file)}))
        given = answers(*["1"] * len(order[0].asked), "")
        rate("anna", file, lambda question, given=given: next(given), lambda words: None, most=1)  # type: ignore[misc]
    assert len({json.loads(one)["id"] for one in _lines(file)}) == 2


def test_a_slip_is_asked_again(suite: Suite, tmp_path: Path) -> None:
    first = next(to_rate("anna", set()))
    given = answers("7", *["2"] * len(first.asked), "B99=1", "B2=2")
    file = tmp_path / "anna.jsonl"
    rate("anna", file, lambda question: next(given), lambda words: None)
    assert json.loads(_lines(file)[0])["breakers"] == {"B2": 2}


def test_a_question_mark_explains_and_is_no_answer(tmp_path: Path) -> None:
    first = next(to_rate("anna", set()))
    given = answers("?", *["2"] * len(first.asked), "?", "b2=2")
    told: list[str] = []
    assert rate("anna", tmp_path / "a.jsonl", lambda question: next(given), told.append) == 1
    shown = "\n".join(told)
    assert rubric().criterion(first.asked[0]).levels[3] in shown
    assert rubric().breaker("B17").looks_like in shown


def test_a_name_that_is_no_file_name_is_refused(tmp_path: Path) -> None:
    assert file_of("anna-2", tmp_path) == tmp_path / "anna-2.jsonl"
    for name in ("", "../anna", "a b", "/tmp/a"):
        with pytest.raises(CaseInvalid, match="letters, digits and hyphens"):
            file_of(name, tmp_path)


def test_agreement_with_somebody_who_agrees_is_whole(suite: Suite, tmp_path: Path) -> None:
    items = [item for item in suite.cases if not item.gold.exempt][:40]
    rows = [
        {
            "id": item.id,
            "rater": "anna",
            "levels": {id_: item.gold.levels.get(id_, 0) for id_ in item.asked},
        }
        for item in items
    ]
    (tmp_path / "anna.jsonl").write_text("\n".join(map(json.dumps, rows)))
    found = agreement(tmp_path)
    assert (found.raters, found.replies, found.qwk) == (1, 40, 1.0)


def test_a_rating_of_no_case_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "nothing", "rater": "a", "levels": {"L1": 2}}')
    with pytest.raises(CaseInvalid, match="no such case"):
        agreement(tmp_path)


def test_a_level_out_of_range_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "gloria-01", "rater": "a", "levels": {"L1": 5}}')
    with pytest.raises(CaseInvalid, match=r"a\.jsonl, line 1: levels\.L1"):
        agreement(tmp_path)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": "gloria-01", "rater"', r"a\.jsonl, line 2"),
        ('{"id": "gloria-01", "rater": "a", "levels": {}}', "already used in line 1"),
        ('{"id": "x", "rater": "a", "levels": {"L9": 1}}', r"line 2: levels\.L9"),
        ('{"id": "x", "rater": "a", "levels": {}, "breakers": {"B2": 9}}', r"line 2: breakers\.B2"),
        ('{"id": "x", "rater": "a", "levels": {}, "mood": 1}', r"line 2: mood"),
    ],
)
def test_a_rating_that_cannot_be_used_is_named(line: str, said: str, tmp_path: Path) -> None:
    good = '{"id": "gloria-01", "rater": "a", "levels": {"L1": 2}}'
    (tmp_path / "a.jsonl").write_text(f"{good}\n{line}\n")
    with pytest.raises(CaseInvalid, match=said):
        agreement(tmp_path)


def _lines(file: Path) -> list[str]:
    return file.read_text().splitlines() if file.exists() else []
