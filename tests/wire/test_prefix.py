"""A session is cheap: most of what it sends is the beginning of what it has sent before."""

import pytest

from evals.bench_prefix import TURNS, session, share

pytestmark = pytest.mark.wire


def test_four_fifths_of_a_session_are_an_unchanged_prefix() -> None:
    sent = session()
    assert [one.kind for one in sent].count("reply") == TURNS
    assert [one.kind for one in sent].count("grade") == TURNS
    assert share(sent) >= 0.8
    replies = [one for one in sent if one.kind == "reply"]
    assert share(replies) >= 0.8
    assert replies[-1].tokens < 2 * replies[0].tokens, "a talk grows by what is said, no more"
