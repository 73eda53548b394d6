"""The reading says where it is unsure: where rules disagree, and where little evidence carries all."""

from simulator.domain.scoring import in_doubt, score
from tests.engines.offline.cases import RUBRIC, cases, grade, task


def test_staying_with_them_alone_is_thin_evidence() -> None:
    lone = [
        got.findings[0]
        for case in cases("cases")
        if not (got := grade(task(case["context"], case["reply"], case["stage"]))).exempt
        and [one.criterion for one in got.findings if one.level >= 2] == ["L1"]
        and got.findings[0].level == 2
    ]
    assert len(lone) > 10
    doubted = [one for one in lone if one.unsure]
    assert len(doubted) > len(lone) / 2
    assert all("time" not in one.evidence.text for one in doubted if one.evidence)


def test_an_outright_go_on_is_no_guess() -> None:
    got = grade(task("I open at six and do payroll at midnight.", "Go on, I'm listening."))
    assert in_doubt(got, RUBRIC) == ()


def test_words_that_are_read_as_a_help_and_as_a_hurt_are_in_dispute() -> None:
    found = [
        (case["id"], hurt.unsure)
        for case in cases("cases")
        if not (got := grade(task(case["context"], case["reply"], case["stage"]))).exempt
        for hurt in got.breakers
        if hurt.evidence is not None
        and any(
            one.level >= 2
            and one.criterion != "L1"
            and one.evidence is not None
            and (one.evidence.text in hurt.evidence.text or hurt.evidence.text in one.evidence.text)
            for one in got.findings
        )
    ]
    assert found
    assert all(unsure for _, unsure in found), found


def test_what_is_in_doubt_is_more_often_read_otherwise_by_people() -> None:
    """Else the word would only be noise. Counted on the labelled replies that anybody may look at."""
    wrong = {True: 0, False: 0}
    seen = {True: 0, False: 0}
    for case in cases("cases"):
        if case["split"] == "sealed" or "levels" not in case:
            continue
        got = grade(task(case["context"], case["reply"], case["stage"]))
        if got.exempt:
            continue
        doubted = bool(in_doubt(got, RUBRIC))
        levels = score(got, RUBRIC).levels
        best = {id_[0] for id_, level in levels.items() if level >= 2}
        labelled = {id_[0] for id_, level in case["levels"].items() if level >= 2}
        seen[doubted] += 1
        wrong[doubted] += best != labelled
    assert seen[True] > 20
    assert wrong[True] / seen[True] > wrong[False] / seen[False]
