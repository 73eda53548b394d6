"""The written cases: enough of them, of every kind, and read strictly."""

from pathlib import Path

import pytest

from evals.cases import (
    Attack,
    Case,
    FrozenLine,
    Ladder,
    Pair,
    Talk,
    Variants,
    attacks,
    cases,
    edges,
    ladders,
    nameable,
    pairs,
    people,
    sealed,
    talks,
    written,
)
from evals.graders.engine import personas, rubric
from evals.lines import CaseInvalid, read_lines
from evals.suite import Suite
from simulator.domain.value import Frozen

GOOD = '{"id": "a", "stage": "S1", "reply": "Go on.", "levels": {"L1": 2}}'


def test_there_are_enough() -> None:
    assert len(cases()) >= 300
    assert len(pairs()) >= 60
    assert len(ladders()) >= 40
    assert len(attacks()) >= 30
    assert len(talks()) >= 10
    assert len(edges()) >= 40
    assert {int(one.id[:2]) for one in edges()} >= set(range(1, 31)), "a ruling without a line"


def test_every_loved_one_is_answered_at_every_stage() -> None:
    found = {(one.persona, one.stage.value) for one in cases()}
    assert found >= {(name, stage) for name in personas() for stage in ("S0", "S1", "S2", "S3")}


def test_nothing_is_written_twice() -> None:
    said = [(one.place, one.reply) for one in cases()]
    assert len(said) == len(set(said))


def test_every_criterion_is_there_nearly_there_and_absent(suite: Suite) -> None:
    for criterion in rubric().criteria:
        asked = [item for item in suite.cases if criterion.id in item.asked]
        levels = [item.gold.levels.get(criterion.id, 0) for item in asked]
        near = sum(f"near:{criterion.id}" in one.tags for one in cases()) + levels.count(1)
        assert min(sum(one >= 2 for one in levels), near, levels.count(0)) >= 3, criterion.id


def test_every_breaker_is_there_and_absent_and_nearly_there(suite: Suite) -> None:
    for breaker in rubric().breakers:
        there = [one for one in cases() if breaker.id in one.breakers]
        near = [one for one in cases() if f"near:{breaker.id}" in one.tags]
        assert len(there) >= 3, breaker.id
        assert near, f"no reply that comes near {breaker.id} and is not"


def test_no_place_is_on_both_sides_of_the_split() -> None:
    by_place: dict[str, set[str]] = {}
    for one in cases():
        by_place.setdefault(one.place, set()).add(one.split)
    assert all(len(splits) == 1 for splits in by_place.values())
    assert {one.split for one in cases()} == {"dev", "held-out", "sealed"}


def test_what_is_sealed_is_counted_and_never_named() -> None:
    assert len(sealed()) >= 60
    one = next(iter(sealed()))
    assert nameable([f"{one} L1", "gloria-01 L1", one, "A2"]) == ("gloria-01 L1", "A2")


def test_what_a_pair_or_a_ladder_turns_on_is_asked_where_it_stands(suite: Suite) -> None:
    for one in suite.pairs:
        assert one.pair.check.startswith("B") or one.pair.check in one.better.asked, one.pair.id
    for ladder in suite.ladders:
        assert ladder.ladder.criterion in ladder.rungs[0].asked, ladder.ladder.id


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 2: this is no JSON object, or the line is cut off"),
        ("\udcff", "line 2: this is no UTF-8 text"),
        ('{"id": "b", "stage": "S1"}', "line 2: reply: Field required"),
        (GOOD, "line 2: the id 'a' is already used in line 1"),
        (
            '{"id": "b", "stage": "S1", "reply": "x", "levels": {"L4": 2}}',
            "line 2: levels.L4: the rubric has no L4",
        ),
        ('{"id": "b", "stage": "S1", "reply": "x", "levels": {"L1": 4}}', "line 2: levels.L1"),
        (
            '{"id": "b", "stage": "S1", "reply": "x", "breakers": {"B18": 1}}',
            "there is no breaker B18",
        ),
        ('{"id": "b", "stage": "S1", "reply": "x", "breakers": {"B1": 0}}', "line 2: breakers.B1"),
        ('{"id": "b", "stage": "S7", "reply": "x"}', "line 2: stage"),
        ('{"id": "b", "stage": "S1", "reply": "x", "lebels": {}}', "line 2: lebels"),
    ],
)
def test_a_bad_case_is_named_by_file_and_line(line: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_bytes(f"{GOOD}\n{line}\n".encode(errors="surrogateescape"))
    with pytest.raises(CaseInvalid) as problem:
        read_lines(file, Case)
    assert str(problem.value).startswith("cases.jsonl")
    assert said in str(problem.value)


def test_what_comes_too_soon_is_a_good_plan_in_its_own_place(suite: Suite) -> None:
    written_as = {item.id: item for item in suite.cases}
    assert len(suite.too_soon) >= 20
    for one in suite.too_soon:
        there = written_as[one.origin]
        assert there.stage == "S3"
        assert not there.gold.breakers
        assert max(there.gold.levels.get(id_, 0) for id_ in ("P1", "P2", "P3")) >= 2


def test_somebody_who_is_not_there_is_named(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_text(GOOD.replace("{", '{"persona": "nobody", ', 1))
    with pytest.raises(CaseInvalid, match="line 1: there is no persona 'nobody'"):
        read_lines(file, Case, people())
    assert people() == set(personas())


@pytest.mark.parametrize("file", written(), ids=lambda file: file.name)
def test_a_line_cut_in_two_is_named_in_every_file(file: Path, tmp_path: Path) -> None:
    forms: dict[str, type[Frozen]] = {
        "cases": Case, "pairs": Pair, "ladders": Ladder, "attacks": Attack, "variants": Variants,
        "anchors": FrozenLine, "edges": FrozenLine, "transcripts": Talk,
    }  # fmt: skip
    lines = file.read_text(encoding="utf-8").splitlines()[:3]
    cut = tmp_path / file.name
    cut.write_text("\n".join([*lines[:2], lines[2][: len(lines[2]) // 2]]), encoding="utf-8")
    with pytest.raises(CaseInvalid, match=rf"{file.name}, line 3"):
        read_lines(cut, forms[file.stem])


def test_a_pair_that_does_not_fall_is_no_pair(tmp_path: Path) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text(
        '{"id": "a", "stage": "S1", "better": "x", "worse": "y", "check": "L2", "levels": {}}\n'
    )
    with pytest.raises(CaseInvalid, match=r"line 1: L2 does not fall"):
        read_lines(file, Pair)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(CaseInvalid, match=r"cases\.jsonl is missing"):
        read_lines(tmp_path / "cases.jsonl", Case)
