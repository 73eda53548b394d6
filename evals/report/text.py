"""The card on one screen, and as Markdown."""

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


WIDTH = 102
HEAD = f"{'':5} {'':26} {'is':>5} {'today':>6} {'good':>6}"


def lines(card: Card) -> list[str]:
    """One screen: the gates in two columns, then what stands behind them."""
    cells = [_cell(row) for row in card.rows]
    half = (len(cells) + 1) // 2
    table = [
        f"{one:{len(HEAD)}}  {other}".rstrip()
        for one, other in zip_longest(cells[:half], cells[half:], fillvalue="")
    ]
    said = [part for one in behind(card) for part in wrap(one, WIDTH, subsequent_indent="  ")]
    title = f"RELIABILITY CARD · {card.grader} · {card.rubric}"
    return [title, f"{HEAD}  {HEAD}", *table, *said]


def _cell(row: Row) -> str:
    today = short(row.today) if row.today else ""
    return f"{mark(row):5} {row.gate:26} {number(row.value):>5} {today:>6} {short(row.bar):>6}"


def short(words: str) -> str:
    """A bar without its blank and its leading nought."""
    return words.replace(" 0.", ".").replace(" ", "")


def behind(card: Card) -> list[str]:
    reached = sum(row.reaches for row in card.rows)
    failed = [row.gate for row in card.rows if not row.holds]
    said = [
        f"{len(card.rows)} gates: {len(failed)} fail, {len(card.rows) - reached - len(failed)} hold "
        f"today's bar and are short of the real one, {reached} reach it."
    ]
    if card.power:
        said += power_words(card.power)
    said += [f"{one.name}: {side(one)}" for one in card.sides]
    if card.mdc is not None:
        said.append(
            f"Smallest change of a letter to show as progress (MDC95): {card.mdc:.2f} of 3 levels."
        )
    who = "one author, no second rater yet" if not card.raters else f"author and {card.raters} more"
    said.append(f"Labels: {who}; {card.cases} replies, {card.held_out} of them held out.")
    if card.raters:
        said.append(f"Second ratings: {card.agreed}")
    said.append(recordings(card))
    said += list(card.compared)
    return said


def side(one: Side) -> str:
    return (
        f"TPR {rate(one.tpr)}, TNR {rate(one.tnr)}, harm stopped {rate(one.harm)}; "
        f"{one.replies} replies."
    )


def rate(one: Rate) -> str:
    return f"{number(one.share)} [{one.low:.2f}, {one.high:.2f}]"


def power_words(power: Tried) -> list[str]:
    through = f"; got through: {', '.join(power.survivors)}" if power.survivors else ""
    return [
        f"Power: {power.killed} of {power.trials} turned away ({power.mutants} bad graders, "
        f"{power.mutant_seeds} versions each{through}); every gate is the only one to catch some of "
        f"them, in at least {power.least_alone} of {power.mutant_seeds} versions.",
        f"False alarms: {power.alarms} in {power.seeds} good graders, so at most "
        f"{power.alarm_bound:.1%} (95 %).",
        f"Of ten graders with one error each, so many are seen. {'; '.join(limit_words(power.limits))}.",
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
