"""The card as one page that needs nothing else: tables and plots a trainer can read."""

from html import escape

from evals.report.card import Card, Row
from evals.report.text import behind, interval, mark, number

STYLE = """
:root { color-scheme: light dark; --ink: #1d2430; --paper: #fbfaf7; --line: #d9d5cc; --good: #1f7a4d;
  --short: #9a6a00; --bad: #b3261e; --bar: #5a6b85; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #16191f; --line: #3a3f49;
  --good: #5fc394; --short: #e0b04a; --bad: #ff8a80; --bar: #9fb2d1; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { margin-top: 2.5rem; font-size: 1.2rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line);
  vertical-align: top; white-space: nowrap; }
td.why { white-space: normal; min-width: 22rem; } td.n { text-align: right; } .holds { color: var(--good); }
.short { color: var(--short); } .FAILS { color: var(--bad); font-weight: 700; }
.why { font-size: .85rem; opacity: .8; } .scroll { overflow-x: auto; }
details { margin: .2rem 0; } summary { cursor: pointer; } svg text { fill: var(--ink); }
svg { width: 100%; min-width: 34rem; max-width: 52rem; }
"""


def page(card: Card) -> str:
    words = "".join(f"<li>{escape(one)}</li>" for one in behind(card))
    rows = "".join(_row(one) for one in card.rows)
    covered = "".join(
        f"<tr><td>{one.check}</td><td class=n>{one.there}</td><td class=n>{one.nearly}</td>"
        f"<td class=n>{one.absent}</td><td>{escape(one.tpr)}</td><td>{escape(one.tnr)}</td></tr>"
        for one in card.covered
    )
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reliability card</title><style>{STYLE}</style></head><body>
<h1>Reliability card</h1>
<p>Grader: <b>{escape(card.grader)}</b> · rubric {escape(card.rubric)} · cases <code>{card.data}</code>
· bars <code>{card.bars}</code></p>
<ul>{words}</ul>
<h2>How often it sees what the author saw</h2>
<p class="why">Each line is the share with its interval; the tick is the bar of a good grader, the
dashed tick the one that must hold today.</p>
{_plot(card)}
<h2>Gates</h2>
<div class="scroll"><table><thead><tr><th>Gate</th><th>Value</th><th>95 %</th><th>n</th><th>Today</th>
<th>Bar</th><th></th><th>Why, and where from</th></tr></thead><tbody>{rows}</tbody></table></div>
<h2>Coverage</h2>
<div class="scroll"><table><thead><tr><th>Check</th><th>There</th><th>Nearly</th><th>Absent</th>
<th>TPR</th><th>TNR</th></tr></thead><tbody>{covered}</tbody></table></div>
</body></html>
"""


def _row(row: Row) -> str:
    misses = ""
    if row.misses and not row.reaches:
        listed = escape(", ".join(row.misses[:80]))
        misses = f"<details><summary>{len(row.misses)} cases</summary>{listed}</details>"
    why = f"{escape(row.reason)} <i>{escape(row.source)}</i>"
    if row.short:
        why += f" <b>{escape(row.short)}</b>"
    state = mark(row)
    return (
        f"<tr><td>{row.gate}</td><td class=n>{number(row.value)}</td><td>{interval(row)}</td>"
        f"<td class=n>{row.n}</td><td>{row.today}</td><td>{row.bar}</td>"
        f"<td class={state}>{state}</td><td class=why>{why}{misses}</td></tr>"
    )


def _plot(card: Card) -> str:
    """Rates between 0 and 1 with their intervals, drawn by hand so that the page stands alone."""
    shown = [row for row in card.rows if row.value is not None and row.bar.startswith("≥")]
    height = 24 * len(shown) + 30
    parts = []
    for at, row in enumerate(shown):
        y = 24 * at + 18
        low = row.low if row.low is not None else row.value
        high = row.high if row.high is not None else row.value
        colour = {"holds": "good", "short": "short", "FAILS": "bad"}[mark(row)]
        parts.append(
            f'<text x="200" y="{y + 4}" text-anchor="end" font-size="13">{row.gate}</text>'
            f'<line x1="{_x(low)}" x2="{_x(high)}" y1="{y}" y2="{y}" stroke="var(--{colour})" '
            f'stroke-width="3"/><circle cx="{_x(row.value)}" cy="{y}" r="4.5" fill="var(--{colour})"/>'
            f"{_tick(row.bar, y, '')}{_tick(row.today, y, '3 2')}"
        )
    axis = "".join(
        f'<text x="{_x(at / 4)}" y="{height - 4}" font-size="12" text-anchor="middle">{at / 4:g}</text>'
        for at in range(5)
    )
    return (
        f'<div class="scroll"><svg viewBox="0 0 840 {height}" role="img" '
        f'aria-label="Shares with intervals, one line for each gate">{"".join(parts)}{axis}</svg></div>'
    )


def _x(value: float | None) -> float:
    return round(215 + 600 * (value or 0), 1)


def _tick(words: str, y: int, dash: str) -> str:
    if not words:
        return ""
    x = _x(float(words[2:]))
    return (
        f'<line x1="{x}" x2="{x}" y1="{y - 8}" y2="{y + 8}" stroke="var(--bar)" stroke-width="2" '
        f'stroke-dasharray="{dash}"/>'
    )
