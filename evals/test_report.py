"""The files of the card, the baseline, and the constant that the app takes from here."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from evals.baseline import Turned, accept, compare, snapshot, turned
from evals.cases import cases, nameable, sealed
from evals.gates import BASELINE, baseline, gates
from evals.measures.measured import Measured
from evals.removal import without
from evals.report.card import Card
from evals.report.files import write
from evals.report.readme import README, shown
from evals.report.text import figure, lines, short
from evals.run import Run
from evals.smallest_change import smallest_change
from evals.suite import Suite
from simulator.domain.progress import SMALLEST_CHANGE


def test_the_card_fits_one_screen_and_says_what_it_cannot_see(card: Card) -> None:
    shown = lines(card)
    assert len(shown) <= 50
    assert max(map(len, shown)) <= 80
    text = "\n".join(shown)
    assert "no second rater yet" in text or card.raters
    assert re.search(r"a wrong verdict +5 %: \d", text)
    assert re.search(r"\d+ held-out +\.\d{3} \[", text)
    assert re.search(r"\d+ sealed +\.\d{3} \[", text)


@pytest.mark.parametrize(
    ("value", "said"),
    [(1.0, "1.00"), (0.795, ".795"), (0.0, ".000"), (-0.031, "-.03"), (None, "—")],
)
def test_a_figure_takes_four_characters(value: float | None, said: str) -> None:
    assert figure(value) == said


def test_no_report_names_a_sealed_case(card: Card, tmp_path: Path) -> None:
    write(card, tmp_path)
    told = "".join(file.read_text() for file in tmp_path.iterdir()) + "\n".join(lines(card))
    assert not [one for one in sealed() if one in told]
    assert card.said
    hidden = {one.reply for one in cases() if one.id in sealed()}
    assert not hidden & set(card.said.values())


def test_the_page_needs_nothing_else(card: Card, tmp_path: Path) -> None:
    write(card, tmp_path)
    page = (tmp_path / "report.html").read_text()
    assert not re.search(r'(src|href)="|https?://|@import', page)
    assert all(row.gate in page for row in card.rows)


def test_the_json_holds_every_gate(card: Card, tmp_path: Path) -> None:
    write(card, tmp_path)
    said = json.loads((tmp_path / "report.json").read_text())
    assert {row["gate"] for row in said["rows"]} == {row.gate for row in card.rows}


def test_what_was_accepted_is_neither_better_nor_worse(
    suite: Suite, run: Run, measured: dict[str, Measured], tmp_path: Path
) -> None:
    file = tmp_path / "baseline.json"
    accept(suite, run, measured, file)
    kept = baseline(file)
    found = compare(kept.cases, snapshot(suite, run))
    assert found is not None
    assert (found.better, found.worse, found.regressed) == ((), (), False)
    assert kept.gates.keys() == measured.keys()


def test_a_bar_that_is_lowered_is_named(
    suite: Suite, run: Run, measured: dict[str, Measured], tmp_path: Path
) -> None:
    worse = {**measured, "valid.tpr": replace(measured["valid.tpr"], value=0.1)}
    assert accept(suite, run, worse, tmp_path / "baseline.json") == ("valid.tpr",)


def test_a_loss_is_named_case_by_case() -> None:
    then = {f"c{at}": 1.0 for at in range(100)}
    now = {**then, **{f"c{at}": 0.0 for at in range(10)}}
    found = compare(then, now)
    assert found is not None
    assert found.regressed
    assert set(found.worse) == {f"c{at}" for at in range(10)}
    assert not found.no_worse


def test_nothing_to_compare_is_no_comparison() -> None:
    assert compare({}, {"a": 1.0}) is None


def test_the_grader_is_not_worse_than_its_baseline(suite: Suite, run: Run) -> None:
    """Accept a new baseline with `python -m evals baseline` when a loss is meant."""
    then = baseline().cases
    assert then, f"{BASELINE.name} is missing"
    found = compare(then, snapshot(suite, run))
    assert found is not None
    assert not found.regressed, (
        f"{found.change:+.3f}; worse: {', '.join(nameable(found.worse)[:20])}"
    )


def test_no_more_replies_are_lost_than_won_since_the_baseline(suite: Suite, run: Run) -> None:
    """Where a loss is meant, `python -m evals baseline` accepts it and names it."""
    since = turned(suite, run)
    assert not since.bad, f"read worse than before: {', '.join(since.lost[:20])}"


@pytest.mark.parametrize(
    ("won", "lost", "bad"),
    [(0, 2, False), (0, 3, True), (2, 3, True), (7, 6, False), (0, 0, False)],
)
def test_a_loss_has_to_be_outweighed(won: int, lost: int, bad: bool) -> None:
    assert Turned(("a",) * won, ("b",) * lost).bad == bad


def test_a_lost_reply_is_named_and_a_sealed_one_is_not_kept(suite: Suite, run: Run) -> None:
    assert baseline().others
    assert not [one for one in sealed() if any(one in id_ for id_ in baseline().others)]
    harsh = without(run, suite, "L2")
    assert {"gloria-01"} <= set(turned(suite, harsh).lost)
    assert [one for one in turned(suite, harsh).lost if "~" in one]


def test_the_readme_shows_what_was_accepted() -> None:
    """`python -m evals baseline` writes both, so neither can be typed in."""
    card = shown(README.read_text(encoding="utf-8"))
    assert max(map(len, card.splitlines())) <= 80
    for gate in gates():
        assert gate.accepted, gate.id
        words = f"{figure(gate.accepted.value)} +{re.escape(short(gate.words()))}"
        told = re.search(rf"[+-] {re.escape(gate.id)} +{words}", card)
        assert told, f"{gate.id}: run `python -m evals baseline`"
        assert told[0][0] == ("+" if gate.today is None else "-"), gate.id


def test_the_app_shows_no_change_smaller_than_the_error(suite: Suite, run: Run) -> None:
    measured = smallest_change(suite, run)
    assert measured is not None
    assert pytest.approx(SMALLEST_CHANGE, abs=0.25) == measured
    assert measured - 0.05 <= SMALLEST_CHANGE
