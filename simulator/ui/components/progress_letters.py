"""The four letters over all talks, in words; a change is named only where it is more than noise."""

from collections.abc import Sequence

from simulator.domain.progress import FEWEST_SESSIONS, CriterionUse, Practised, Trend
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import WORDS
from simulator.domain.value import Letter
from simulator.ui.components.letters import NAMES
from simulator.ui.components.markup import put, words
from simulator.ui.components.moments import moment

MEANS = {
    Letter.LISTEN: "taking up what they say",
    Letter.EMPATHIZE: "feeling with them",
    Letter.AGREE: "finding common ground",
    Letter.PARTNER: "offering a small step together",
}


def draw_trends(trends: Sequence[Trend], points: Sequence[Practised]) -> None:
    put(f'<div class="aj-trends">{"".join(_trend(one, points) for one in trends)}</div>')
    put(
        '<p class="aj-soft">A single talk goes up or down for reasons that have nothing to do with you: '
        "who it was with, and how finely a reply can be read at all. So a change is named here only "
        "when it is larger than the reading’s own measured error.</p>"
    )


def _trend(trend: Trend, points: Sequence[Practised]) -> str:
    word = WORDS[round(trend.quality)] if trend.quality is not None else "not used yet"
    often = (
        f"Clear in {trend.used} of the {_count(trend.asked, 'reply', 'replies')} that called for it."
        if trend.asked
        else "Nothing has called for it yet."
    )
    dots = "".join(_talk(point, trend.letter) for point in points[-12:])
    talks = f'<ol class="aj-talks" aria-label="Talk by talk">{dots}</ol>' if dots else ""
    return (
        f'<section class="aj-card"><h3>{NAMES[trend.letter]}</h3>'
        f'<p class="aj-soft">{MEANS[trend.letter]}</p><p class="aj-word">{word}</p>{talks}'
        f'<p>{often}</p><p class="aj-change">{_change(trend)}</p></section>'
    )


def _change(trend: Trend) -> str:
    if trend.sessions < FEWEST_SESSIONS:
        missing = FEWEST_SESSIONS - trend.sessions
        return f"{_count(missing, 'more talk', 'more talks')} with it, then a change could be seen."
    if trend.change is None:
        return "No change so far that is larger than the measurement can tell."
    return (
        "<strong>Clearer than in your first talks.</strong>"
        if trend.change > 0
        else "Less clear than in your first talks. Harder people, or a hard week?"
    )


def _talk(point: Practised, letter: Letter) -> str:
    use = point.letters[letter]
    level = round(use.quality) if use.quality is not None else None
    word = use.word if use.asked else "not needed yet"
    kind = "aj-none" if level is None else f"aj-at{level}"
    said = f"{words(moment(point.at))}, {words(point.persona)}: {word}"
    dots = "<i></i>" * 3
    return f'<li class="{kind}" title="{said}"><span class="aj-hidden">{said}</span>{dots}</li>'


def draw_moves(moves: Sequence[CriterionUse], rubric: Rubric) -> None:
    rows = "".join(
        f'<tr><th scope="row">{words(rubric.criterion(move.criterion).name)}</th>'
        f"<td>{words(rubric.criterion(move.criterion).asks)}</td><td>{_clear(move)}</td></tr>"
        for move in moves
    )
    put(
        '<table class="aj-table"><thead><tr><th scope="col">Move</th><th scope="col">What it is</th>'
        f'<th scope="col">Clear in</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _clear(move: CriterionUse) -> str:
    return f"{move.clear} of {move.asked}" if move.asked else "not called for yet"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
