"""A quote counts only where code finds it in the learner's own line."""

import re

from simulator.domain.value import Frozen

_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "})


class Evidence(Frozen):
    """An exact piece of the learner's line: `line[start:end] == text`."""

    start: int
    end: int
    text: str


def locate(quote: str, line: str) -> Evidence | None:
    """Find `quote` in `line`, forgiving only case, curly quotes, dashes and runs of blanks.

    Returns the learner's own characters, never the engine's; None when they are not there.
    """
    words = quote.translate(_SAME).strip(" \t\n\r\"'.…").split()
    if not words:
        return None
    found = re.search(
        r"\s+".join(re.escape(word) for word in words), line.translate(_SAME), re.IGNORECASE
    )
    if found is None:
        return None
    start, end = found.span()
    return Evidence(start=start, end=end, text=line[start:end])
