"""Plots drawn as rows of a list, so that they need no picture, no script, and fit a phone."""

from collections.abc import Iterable, Sequence
from html import escape

from evals.report.card import Row
from evals.report.text import interval, mark, number


def shares(rows: Iterable[Row]) -> str:
    """More is better: from nothing to all."""
    return _plot(rows, 0.0, 1.0, ("0", "¼", "½", "¾", "all"))


def faults(rows: Sequence[Row]) -> str:
    """Less is better: from nothing to a little beyond the worst that is shown."""
    end = max(max(row.high or row.value or 0, row.todays or 0, row.real) for row in rows)
    end = max(0.1, round(end + 0.05, 1))
    return _plot(rows, 0.0, end, tuple(f"{end * at / 4:.3g}" for at in range(5)))


def _plot(rows: Iterable[Row], start: float, end: float, axis: tuple[str, ...]) -> str:
    def at(value: float) -> str:
        return f"{100 * min(1.0, max(0.0, (value - start) / (end - start))):.1f}%"

    drawn = []
    for row in rows:
        if row.value is None:
            drawn.append(f"<li><span>{escape(row.title)}</span><span>not measured</span></li>")
            continue
        value = abs(row.value)
        low, high = _ends(row, value)
        width = f"calc({at(high)} - {at(low)})"
        today = (
            ""
            if row.todays is None
            else f'<i class="tick dashed" style="left:{at(row.todays)}"></i>'
        )
        drawn.append(
            f'<li><span>{escape(row.title)}</span><span class="track {mark(row)}" role="img" '
            f'aria-label="{escape(said(row))}"><i class="span" style="left:{at(low)};width:{width}"></i>'
            f'<i class="tick" style="left:{at(row.real)}"></i>{today}'
            f'<i class="dot" style="left:{at(value)}"></i></span>'
            f'<span class="number {mark(row)}">{value:.2f}</span></li>'
        )
    ends = "".join(f"<span>{one}</span>" for one in axis)
    return f'<ul class="plot">{"".join(drawn)}</ul><div class="axis"><div>{ends}</div></div>'


def _ends(row: Row, value: float) -> tuple[float, float]:
    """Of the interval; a shift is drawn from nothing to its far end, which is what is gated."""
    if row.gate.startswith("invariance.") and row.gate != "invariance.moved":
        return 0.0, value
    if row.low is None or row.high is None or row.gate == "valid.bias":
        return value, value
    return row.low, row.high


def said(row: Row) -> str:
    today = f", must hold today {row.today}" if row.today else ""
    return (
        f"{row.title}: {number(row.value)} {interval(row)}, good is {row.bar}{today}: {mark(row)}"
    )
