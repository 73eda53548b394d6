"""The benchmark prints ratios beside both baselines, and finds nothing heavy that reading needs."""

import pytest

from evals.bench_grader import main


def test_it_prints_ratios_and_what_reading_needs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--replies", "50"]) == 0
    told = capsys.readouterr().out
    for name in ("reading and rewording", "counting words", "VADER lexicon"):
        assert name in told
    assert "1.0 x" in told
    assert "imports" in told
    assert told.endswith("openai: none.\n"), "reading needs something heavy"
