"""The four letters over all talks, in words; a change is named only where it is more than noise."""

from collections.abc import Sequence

from simulator.domain.progress import FEWEST_SESSIONS, CriterionUse, Practised, Trend
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import NOT_NEEDED, WORDS
from simulator.domain.value import N_, Letter
from simulator.ui.components.letters import NAMES
from simulator.ui.components.markup import put, words
from simulator.ui.components.moments import moment
from simulator.ui.language import _, ngettext

MEANS = {
    Letter.LISTEN: N_("taking up what they say"),
    Letter.EMPATHIZE: N_("feeling with them"),
    Letter.AGREE: N_("finding common ground"),
    Letter.PARTNER: N_("offering a small step together"),
}


def draw_trends(trends: Sequence[Trend], points: Sequence[Practised]) -> None:
    put(f'<div class="aj-trends">{"".join(_trend(one, points) for one in trends)}</div>')
    noise = _(
        "A single talk goes up or down for reasons that have nothing to do with you: who it was with, "
        "and how finely a reply can be read at all. So a change is named here only when it is larger "
        "than the reading’s own measured error."
    )
    put(f'<p class="aj-soft">{noise}</p>')


def _trend(trend: Trend, points: Sequence[Practised]) -> str:
    word = _(WORDS[round(trend.quality)]) if trend.quality is not None else _("not used yet")
    often = (
        ngettext(
            "Clear in {used} of the {n} reply that called for it.",
            "Clear in {used} of the {n} replies that called for it.",
            trend.asked,
            used=trend.used,
        )
        if trend.asked
        else _("Nothing has called for it yet.")
    )
    dots = "".join(_talk(point, trend.letter) for point in points[-12:])
    talks = f'<ol class="aj-talks" aria-label="{_("Talk by talk")}">{dots}</ol>' if dots else ""
    return (
        f'<section class="aj-card"><h3>{_(NAMES[trend.letter])}</h3>'
        f'<p class="aj-soft">{_(MEANS[trend.letter])}</p><p class="aj-word">{word}</p>{talks}'
        f'<p>{often}</p><p class="aj-change">{_change(trend)}</p></section>'
    )


def _change(trend: Trend) -> str:
    if trend.sessions < FEWEST_SESSIONS:
        missing = FEWEST_SESSIONS - trend.sessions
        return ngettext(
            "{n} more talk with it, then a change could be seen.",
            "{n} more talks with it, then a change could be seen.",
            missing,
        )
    if trend.change is None:
        return _("No change so far that is larger than the measurement can tell.")
    if trend.change > 0:
        return f"<strong>{_('Clearer than in your first talks.')}</strong>"
    return _("Less clear than in your first talks. Harder people, or a hard week?")


def _talk(point: Practised, letter: Letter) -> str:
    use = point.letters[letter]
    level = round(use.quality) if use.quality is not None else None
    word = _(use.word if use.asked else NOT_NEEDED)
    kind = "aj-none" if level is None else f"aj-at{level}"
    said = f"{words(moment(point.at))}, {words(point.persona)}: {word}"
    dots = "<i></i>" * 3
    return f'<li class="{kind}" title="{said}"><span class="aj-hidden">{said}</span>{dots}</li>'


def draw_moves(moves: Sequence[CriterionUse], rubric: Rubric) -> None:
    rows = "".join(
        f'<tr><th scope="row">{words(_(rubric.criterion(move.criterion).name))}</th>'
        f"<td>{words(_(rubric.criterion(move.criterion).asks))}</td><td>{_clear(move)}</td></tr>"
        for move in moves
    )
    put(
        f'<table class="aj-table"><thead><tr><th scope="col">{_("Move")}</th>'
        f'<th scope="col">{_("What it is")}</th><th scope="col">{_("Clear in")}</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _clear(move: CriterionUse) -> str:
    if not move.asked:
        return _("not called for yet")
    return _("{clear} of {asked}", clear=move.clear, asked=move.asked)
