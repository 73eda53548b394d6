"""The benchmark prints ratios beside both baselines, and finds nothing heavy that reading needs."""

import pytest

from evals.bench_grader import HEAVY, main, started


def test_it_prints_ratios_beside_both_baselines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--replies", "50"]) == 0
    told = capsys.readouterr().out
    for name in ("reading and rewording", "counting words", "VADER lexicon"):
        assert name in told
    assert "1.0 x" in told


def test_reading_needs_nothing_heavy() -> None:
    assert not started().packages & set(HEAVY)
