"""What was practised so far: the talks in sum, the hurts made good, the reasons that were met."""

from collections.abc import Mapping

from simulator.domain.persona import Reason
from simulator.domain.progress import Progress
from simulator.domain.value import N_
from simulator.ui.components.markup import put, quoted
from simulator.ui.components.reasons import REASONS
from simulator.ui.language import _, ngettext


def draw_sum(found: Progress) -> None:
    talks, people, reasons = len(found.points), len(found.personas), len(found.reasons)
    # Why somebody says no is shown when they are looked back at; a nought would be a riddle.
    seen = _sum(reasons, ngettext("reason to say no", "reasons to say no", reasons)) * bool(reasons)
    put(
        '<dl class="aj-sums">'
        f"{_sum(talks, ngettext('talk', 'talks', talks))}"
        f"{_sum(people, ngettext('person', 'people', people))}"
        f"{_sum(found.replies, ngettext('reply', 'replies', found.replies))}"
        f"{seen}</dl>"
    )


def _sum(number: int, what: str) -> str:
    return f"<div><dd>{number}</dd><dt>{what}</dt></div>"


def draw_repairs(found: Progress) -> None:
    """What hurt is counted beside what was made good: recovering is the skill."""
    if not found.hurts:
        said = _("Nothing you said was read as hard to hear.")
    elif found.repaired:
        hurt = ngettext(
            "Once something was hard to hear,", "{n} times something was hard to hear,", found.hurts
        )
        good = ngettext(
            "and once you made it good within three replies.",
            "and {n} times you made it good within three replies.",
            found.repaired,
        )
        more = _("Making good counts for more than never slipping.")
        said = f"{hurt} {good} {more}"
    else:
        hurt = ngettext(
            "Once something was hard to hear.", "{n} times something was hard to hear.", found.hurts
        )
        more = _("Try making it good once: say what you did, without a but, and leave it there.")
        said = f"{hurt} {more}"
    put(f'<section class="aj-card"><p>{said}</p></section>')


HIDDEN = N_(
    "A reason shows here once you have looked back on its talk, so that you can guess it first."
)


def draw_reasons(met: Mapping[Reason, int]) -> None:
    rows = "".join(
        f'<li class="aj-met">{quoted(_(text))}<span class="aj-soft"> {_talks(met[reason])}</span></li>'
        for reason, text in REASONS.items()
        if reason in met
    )
    rest = "".join(
        f"<li>{quoted(_(text))}</li>" for reason, text in REASONS.items() if reason not in met
    )
    put(
        (f'<ul class="aj-list">{rows}</ul>' if rows else f"<p>{_(HIDDEN)}</p>")
        + (
            '<details class="aj-more"><summary>'
            f"{_('Not met yet: {number}', number=len(REASONS) - len(met))}</summary>"
            f'<ul class="aj-list">{rest}</ul></details>'
            if rest
            else ""
        )
    )


def _talks(number: int) -> str:
    return ngettext("in {n} talk", "in {n} talks", number)
