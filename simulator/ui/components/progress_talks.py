"""What was practised so far: the talks in sum, the hurts made good, the reasons that were met."""

from collections.abc import Mapping

from simulator.domain.persona import Reason
from simulator.domain.progress import Progress
from simulator.ui.components.markup import put, quoted
from simulator.ui.components.reasons import REASONS


def draw_sum(found: Progress) -> None:
    talks, people = len(found.points), len(found.personas)
    put(
        '<dl class="aj-sums">'
        f"{_sum(talks, 'talk', 'talks')}{_sum(people, 'person', 'people')}"
        f"{_sum(found.replies, 'reply', 'replies')}"
        f"{_sum(len(found.reasons), 'reason to say no', 'reasons to say no')}</dl>"
    )


def _sum(number: int, one: str, many: str) -> str:
    return f"<div><dd>{number}</dd><dt>{one if number == 1 else many}</dt></div>"


def draw_repairs(found: Progress) -> None:
    """What hurt is counted beside what was made good: recovering is the skill."""
    if not found.hurts:
        said = "Nothing you said was read as hard to hear."
    elif found.repaired:
        said = (
            f"{_times(found.hurts)} something was hard to hear, and {_times(found.repaired).lower()} you "
            "made it good within three replies. Making good counts for more than never slipping."
        )
    else:
        said = (
            f"{_times(found.hurts)} something was hard to hear. Try making it good once: say what you "
            "did, without a but, and leave it there."
        )
    put(f'<section class="aj-card"><p>{said}</p></section>')


def _times(number: int) -> str:
    return {1: "Once", 2: "Twice"}.get(number, f"{number} times")


HIDDEN = (
    "A reason shows here once you have looked back on its talk, so that you can guess it first."
)


def draw_reasons(met: Mapping[Reason, int]) -> None:
    rows = "".join(
        f'<li class="aj-met">{quoted(text)}<span class="aj-soft"> {_talks(met[reason])}</span></li>'
        for reason, text in REASONS.items()
        if reason in met
    )
    rest = "".join(
        f"<li>{quoted(text)}</li>" for reason, text in REASONS.items() if reason not in met
    )
    put(
        (f'<ul class="aj-list">{rows}</ul>' if rows else f"<p>{HIDDEN}</p>")
        + (
            f'<details class="aj-more"><summary>Not met yet: {len(REASONS) - len(met)}</summary>'
            f'<ul class="aj-list">{rest}</ul></details>'
            if rest
            else ""
        )
    )


def _talks(number: int) -> str:
    return "in 1 talk" if number == 1 else f"in {number} talks"
