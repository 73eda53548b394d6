"""What they say next, beside what clients said next in annotated counselling talks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from evals.people.talks import Outcome
from simulator.domain.inner_state import Talk
from simulator.domain.metrics.rates import wilson

GROUPS = {
    "reflection": ("reflect",),
    "open question": ("open",),
    "anything else": ("closed", "inform", "filler", "push"),
}
LISTENERS = ("competent", "average")
"""Those who talk as helpers do; the others push, and nobody in those talks pushed as they do."""


class Next(NamedTuple):
    """How often each kind of talk came next."""

    of: float
    sustain: float
    change: float


@cache
def annotated() -> tuple[dict[str, Any], ...]:
    file = Path(__file__).parent / "annomi.yaml"
    return tuple(yaml.safe_load(file.read_text("utf-8")))


def clients(before: Talk, replies: Iterable[str]) -> Next:
    """What clients said after these kinds of reply, all of them together."""
    cells = [one for one in annotated() if one["before"] == before and one["reply"] in replies]
    of = sum(one["n"] for one in cells)
    sums = [sum(one["n"] * one[kind] for one in cells) for kind in _KINDS]
    return Next(of, *(one / of for one in sums))


def ours(outcomes: Sequence[Outcome], before: Talk, replies: Sequence[str]) -> Next:
    counts = Counter(
        said.talk
        for outcome in outcomes
        if outcome.learner in LISTENERS
        for said in outcome.turns
        if said.before is before and said.reply in replies
    )
    of = counts.total()
    return Next(of, *(counts[Talk(kind)] / of if of else 0.0 for kind in _KINDS))


_KINDS = ("sustain", "change")


def lines(outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield "| they had said | then came | clients: refusal | ours | clients: change talk | ours |"
    yield "|---|---|---|---|---|---|"
    for before in Talk:
        for name, replies in GROUPS.items():
            theirs, here = clients(before, replies), ours(outcomes, before, replies)
            cells = " | ".join(
                f"{_share(getattr(theirs, kind), theirs.of)} | {_share(getattr(here, kind), here.of)}"
                for kind in _KINDS
            )
            yield f"| {_WORDS[before]} | {name} | {cells} |"


_WORDS = {Talk.SUSTAIN: "a refusal", Talk.NEUTRAL: "neither", Talk.CHANGE: "a wish"}


def _share(share: float, of: float) -> str:
    if not of:
        return "not said"
    low, high = wilson(round(share * of), round(of))
    return f"{share:.0%} [{low:.0%}-{high:.0%}] of {of:,.0f}"
