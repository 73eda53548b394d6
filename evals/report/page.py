"""The card as one page that needs nothing else: for a trainer who wants to know what to trust."""

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from evals.report import plots, tables
from evals.report.card import Card, Row
from evals.report.text import behind, interval, mark, number

STYLE = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
SAMENESS = "invariance."
FARTHEST, QUOTED = 6, 12
WORDS = {"holds": "good", "short": "short of it", "FAILS": "fails"}
LESS = ("pairs.leak", "ladders.fall", "attacks.gain", "repeat.flips", "valid.bias")
GLOSSARY = {
    "The dot and its line": "What was measured, and the range in which the true value lies with 95 % "
    "confidence, as far as the number of replies can tell.",
    "The tick": "What a good grader must reach, set before measuring. Each check says where its bar comes "
    "from: what is published about other graders and about people, a rule of this practice, or what a "
    "made-up grader reaches that agrees with the author in 97 of 100 readings.",
    "The dashed tick": "Where this grader is not there yet, what it must at least hold today: what it "
    "last reached, less one reply or two in a hundred.",
    "Held out, sealed": "Replies that were put aside. The rules were written while looking at the rest; "
    "sealed replies are never shown in any report. Where these are read worse, the grader knows its "
    "own examples better than the world.",
    "Bad graders": "Graders that were made wrong on purpose. A test that lets them pass proves nothing.",
}


def page(card: Card) -> str:
    reached = sum(row.reaches for row in card.rows)
    failed = sum(not row.holds for row in card.rows)
    short = len(card.rows) - reached - failed
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reliability card: {escape(card.grader)}</title><style>{STYLE}</style></head><body><main>
<h1>How far can the {escape(card.grader)} grader be trusted?</h1>
<p>Of {len(card.rows)} checks it <b class="holds">reaches {reached}</b>, is
<b class="short">short of {short}</b> and <b class="FAILS">fails {failed}</b>.
{_labels(card)}</p>
<ul class="tiles">{_tiles(card)}</ul>
{_gaps(card)}
<h2>On replies that nobody looked at</h2>
<p class="soft">The rules were written while looking at the first row. The others were put aside, and the
last is shown to nobody: they say how it may read words that are new to it.</p>
{tables.sides(card.sides)}
<h2>What it sees, and what it gets wrong</h2>
<p class="soft">Every line is one check. Further right is better.</p>{_key(card)}
{plots.shares(sorted(_more(card), key=lambda row: row.gate.startswith("repeat.")))}
<h2>What should be small</h2>
<p class="soft">Further left is better: changes that nothing called for, and tricks that paid off.</p>
{plots.faults([row for row in card.rows if row.gate in LESS or row.gate == "invariance.moved"])}
<h2>Whoever says it, and however it is said</h2>
<p class="soft">The same reply in other clothes may not move the grade. The line is how far it may have
moved, in levels from 0 to 3; that it did not has to be shown.</p>
{plots.faults([row for row in card.rows if _is_sameness(row)])}
{_power(card)}
<h2>Every check</h2>
<p class="soft">Those that are short come first. Open one to read why it is there, where the bar comes
from, and which replies cost it.</p>
{"".join(_check(row, card.said) for row in sorted(card.rows, key=_worst_first))}
<h2>What the replies cover</h2>
<p class="soft">How often each criterion and breaker is clearly there, nearly there, and not; and how
often the grader said the same.</p>
{tables.covered(card.covered)}
<h2>How to read this</h2><dl>{"".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in GLOSSARY.items())}</dl>
<h2>The fine print</h2><ul>{_lines(behind(card))}</ul>
<p class="soft">Rubric {escape(card.rubric)} · cases <code>{card.data}</code> · bars
<code>{card.bars}</code></p>
</main></body></html>
"""


def _labels(card: Card) -> str:
    who = "one author" if not card.raters else f"the author and {card.raters} more people"
    return (
        f"It was measured on {card.cases} made-up replies labelled by {who}: this says how well it "
        "agrees with them, not whether a reply would help a real person."
    )


def _more(card: Card) -> Iterable[Row]:
    return (row for row in card.rows if row.bar.startswith("≥"))


def _is_sameness(row: Row) -> bool:
    return row.gate.startswith(SAMENESS) and row.gate != "invariance.moved"


def _tiles(card: Card) -> str:
    by_gate = {row.gate: row for row in card.rows}
    wanted = (
        ("valid.tpr", "of what is good in a reply is seen"),
        ("valid.tnr", "of what is not there is rightly left alone"),
        ("breakers.tpr", "of harmful replies are stopped"),
        ("breakers.tnr", "of clean replies are not scolded"),
    )
    tiles = [
        f"<li><b>{row.value:.0%}</b>{words} <span class=soft>{interval(row)}</span></li>"
        for gate, words in wanted
        if (row := by_gate[gate]).value is not None
    ]
    if card.mdc is not None:
        tiles.append(
            f"<li><b>{card.mdc:.1f} of 3</b>levels: a smaller change from one session to the next "
            "may be chance, and is not shown as progress</li>"
        )
    return "".join(tiles)


def _key(card: Card) -> str:
    dashed = any(row.todays is not None for row in card.rows)
    tick = '<span class="track"><i class="tick dashed" style="left:50%"></i></span>'
    today = f"<span>{tick} must hold today</span>"
    return (
        '<div class="key"><span><span class="track"><i class="dot" style="left:50%"></i></span> '
        'measured, with its range</span><span><span class="track"><i class="tick" '
        f'style="left:50%"></i></span> a good grader</span>{today if dashed else ""}'
        '<span class="holds">reaches it</span><span class="short">short of it</span>'
        '<span class="FAILS">fails</span></div>'
    )


def _gaps(card: Card) -> str:
    """Where a good grader is farthest away, in plain words."""
    far = sorted((row for row in card.rows if not row.reaches), key=gap, reverse=True)[:FARTHEST]
    if not far:
        return ""
    items = "".join(
        f"<li><b>{escape(row.title)}</b>: {row.value or 0:.2f}, and good is {row.bar}. "
        f"<span class=soft>{escape(row.short)}</span></li>"
        for row in far
    )
    return f"<h2>Where it is farthest from good</h2><ul>{items}</ul>"


def gap(row: Row) -> float:
    """How far it is from the bar, as a share of the way that there is to fall."""
    if row.value is None:
        return 1.0
    value = abs(row.value)
    return 1 - value / row.real if row.bar.startswith("≥") else min(1.0, value - row.real)


def _worst_first(row: Row) -> int:
    return ("FAILS", "short", "holds").index(mark(row))


def _power(card: Card) -> str:
    if card.power is None:
        return ""
    power = card.power
    return (
        "<h2>Could these checks fail?</h2>"
        f"<p>{power.mutants} graders were made bad on purpose, each in {power.mutant_seeds} versions: "
        f"<b>{power.killed} of {power.trials}</b> were turned away. Every check is the only one to "
        f"catch some of them. Of {power.seeds} good graders {power.alarms} were turned away, so a "
        f"false alarm is rarer than {power.alarm_bound:.1%}.</p>"
        "<p class=soft>What is too small to be seen. Ten graders with one error each: in this share of all "
        "cells, so many were turned away.</p>"
        f"{tables.limits(power.limits)}"
    )


def _check(row: Row, said: Mapping[str, str]) -> str:
    today = f", today {row.today}" if row.today else ""
    short = f"<p><b>{escape(row.short)}</b></p>" if row.short and not row.reaches else ""
    return (
        f'<details><summary><b>{escape(row.title)}</b><span class="{mark(row)}">{WORDS[mark(row)]}'
        f"</span><span>{number(row.value)} {interval(row)}</span>"
        f"<span class=soft>good is {row.bar}{today} · n={row.n}</span></summary>"
        f"<p>{escape(row.reason)}</p>{short}<p class=soft>Where the bar comes from: "
        f"{escape(row.source)} <code>{row.gate}</code></p>{_misses(row, said)}</details>"
    )


def _misses(row: Row, said: Mapping[str, str]) -> str:
    """What cost it: the replies that have words first, then the names of the rest."""
    if row.reaches or not row.misses:
        return ""
    spoken = [one for one in row.misses if _id(one) in said][:QUOTED]
    rest = [one for one in row.misses if one not in spoken][:80]
    items = "".join(
        f"<li>{escape(said[_id(one)])} <code>{escape(one)}</code></li>" for one in spoken
    )
    more = f"<p class=soft>{escape(', '.join(rest))}</p>" if rest else ""
    return f"<p class=soft>What cost it:</p><ul class=cost>{items}</ul>{more}"


def _id(miss: str) -> str:
    return miss.split(" ")[0].rstrip(":")


def _lines(words: Iterable[str]) -> str:
    return "".join(f"<li>{escape(one)}</li>" for one in words)
