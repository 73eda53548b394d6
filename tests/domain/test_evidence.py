"""A quote counts only where it stands in the learner's own line."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.domain.evidence import locate


def test_finds_the_learners_own_characters() -> None:
    line = "Two  cups…  I didn’t know."
    found = locate("two cups", line)
    assert found is not None
    assert found.text == "Two  cups"
    assert line[found.start : found.end] == found.text


def test_forgives_curly_quotes_and_dashes_only() -> None:
    assert locate("didn't know", "I didn’t know.") is not None
    assert locate("did not know", "I didn’t know.") is None


def test_an_invented_or_empty_quote_is_not_there() -> None:
    assert locate("I love you", "Two cups.") is None
    assert locate('""', "Two cups.") is None


@given(st.text(max_size=80), st.text(max_size=30))
def test_whatever_is_found_is_a_piece_of_the_line(line: str, quote: str) -> None:
    found = locate(quote, line)
    assert found is None or line[found.start : found.end] == found.text
