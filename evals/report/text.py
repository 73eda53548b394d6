"""The card on one screen, and as Markdown."""

from collections.abc import Iterable
from itertools import zip_longest
from textwrap import wrap

from evals.power import limit_words
from evals.report.card import Card, Row, Side, Tried
from simulator.domain.metrics.rates import Rate


def number(value: float | None) -> str:
    return "—" if value is None else f"{value:.3f}"


def interval(row: Row) -> str:
    return "" if row.low is None or row.high is None else f"[{row.low:.2f}, {row.high:.2f}]"


def mark(row: Row) -> str:
    if not row.holds:
        return "FAILS"
    return "holds" if row.reaches else "short"


WIDTH = 80
SIGN = {"holds": "+", "short": "-", "FAILS": "!"}
HEAD = f"  {'':26} {'is':>4} {'good':>5}"
KEY = (
    "+ reaches the bar of a good grader   - is short of it and holds its last value",
    "! fails   Where each bar comes from, and why: evals/gates.toml, report.html",
)


def lines(card: Card) -> list[str]:
    """One screen: the gates in two columns, then what stands behind them."""
    cells = [_cell(row) for row in card.rows]
    half = (len(cells) + 1) // 2
    table = [
        f"{one:{len(HEAD)}}  {other}".rstrip()
        for one, other in zip_longest(cells[:half], cells[half:], fillvalue="")
    ]
    title = f"RELIABILITY CARD · {card.grader} · {card.rubric}"
    return [title, *KEY, f"{HEAD}  {HEAD}", *table, *_wrapped(behind(card)), *tables(card)]


def tables(card: Card) -> list[str]:
    """How each side of the split is read, and how small an error the gates can see."""
    power = limit_lines(card.power) if card.power else []
    return [*side_lines(card.sides), *power]


def _wrapped(said: Iterable[str]) -> list[str]:
    return [part for one in said for part in wrap(one, WIDTH, subsequent_indent="  ")]


def _cell(row: Row) -> str:
    return f"{SIGN[mark(row)]} {row.gate:26} {figure(row.value):>4} {short(row.bar):>5}"


def figure(value: float | None) -> str:
    """In four characters."""
    if value is None:
        return "—"
    words = f"{value:.2f}" if value < 0 or value >= 1 else f"{value:.3f}"
    return words.replace("0.", ".", 1) if abs(value) < 1 else words


def short(words: str) -> str:
    """A bar without its blank and its leading nought."""
    return words.replace(" 0.", ".").replace(" ", "")


def behind(card: Card) -> list[str]:
    reached = sum(row.reaches for row in card.rows)
    failed = [row.gate for row in card.rows if not row.holds]
    said = [
        f"{len(card.rows)} gates: {reached} reach the bar, "
        f"{len(card.rows) - reached - len(failed)} are short of it, {len(failed)} fail."
    ]
    if card.power:
        said += power_words(card.power)
    if card.mdc is not None:
        said.append(
            f"Smallest change of a letter shown as progress (MDC95): {card.mdc:.2f} of 3 levels."
        )
    who = "one author, no second rater yet" if not card.raters else f"author and {card.raters} more"
    said.append(f"Labels: {who}; {card.cases} replies, {card.held_out} of them held out.")
    if card.raters:
        said.append(f"Second ratings: {card.agreed}")
    said.append(recordings(card))
    said += list(card.compared)
    return said


SIDES = ("sees what is good", "leaves alone", "stops harm")


def side_lines(sides: Iterable[Side]) -> list[str]:
    head = f"{'replies':16}" + "".join(f"{one:20}" for one in SIDES)
    return [head.rstrip(), *(_side(one) for one in sides)]


def _side(one: Side) -> str:
    rates = (rate(each) for each in (one.tpr, one.tnr, one.harm))
    return f"{one.replies:4} {one.name:10} {''.join(f'{each:20}' for each in rates)}".rstrip()


def rate(one: Rate) -> str:
    return f"{figure(one.share)} [{figure(one.low)}, {figure(one.high)}]"


def limit_lines(power: Tried) -> list[str]:
    found = limit_words(power.limits)
    return [
        "Of ten graders with one error, so many are turned away (at a share of cells):",
        *(f"{what:40}{', '.join(sizes)}" for what, sizes in found.items()),
    ]


def power_words(power: Tried) -> list[str]:
    through = f"; got through: {', '.join(power.survivors)}" if power.survivors else ""
    return [
        f"Power: {power.killed} of {power.trials} turned away ({power.mutants} bad graders, "
        f"{power.mutant_seeds} versions each{through}); each gate alone catches some of them, in "
        f"at least {power.least_alone} of {power.mutant_seeds} versions. False alarms: "
        f"{power.alarms} in {power.seeds} good graders, at most {power.alarm_bound:.1%} (95 %).",
    ]


def recordings(card: Card) -> str:
    """Where a figure comes from a model, how many of its answers really did."""
    open_ = f", {card.unfinished} of them of a run not finished" if card.unfinished else ""
    return f"Recordings: {card.live} live{open_}, {card.synthetic} synthetic (never measured)."


def markdown(card: Card) -> str:
    head = [
        "# Reliability card",
        "",
        f"Grader: **{card.grader}** · rubric {card.rubric} · cases `{card.data}` · bars `{card.bars}`",
        "",
        *(f"- {one}" for one in behind(card)),
        "",
        "```text",
        *tables(card),
        "```",
        "",
        "| gate | value | 95 % interval | n | today | bar | |",
        "|---|---|---|---|---|---|---|",
    ]
    rows = [
        f"| {row.gate} | {number(row.value)} | {interval(row)} | {row.n} | {row.today} | {row.bar} | "
        f"{mark(row)} |"
        for row in card.rows
    ]
    covered = [
        "",
        "## Coverage: how often each check is there, nearly there, absent, and how it is read",
        "",
        "| check | there | nearly | absent | TPR | TNR |",
        "|---|---|---|---|---|---|",
        *(
            f"| {one.check} | {one.there} | {one.nearly} | {one.absent} | {one.tpr} | {one.tnr} |"
            for one in card.covered
        ),
    ]
    misses = ["", "## What it missed", ""]
    for row in card.rows:
        if row.misses and not row.reaches:
            misses.append(f"- **{row.gate}**: {', '.join(row.misses[:60])}")
    return "\n".join([*head, *rows, *covered, *misses, ""])
