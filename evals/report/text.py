"""The card on one screen, and as Markdown."""

from evals.report.card import Card, Row


def number(value: float | None) -> str:
    return "—" if value is None else f"{value:.3f}"


def interval(row: Row) -> str:
    return "" if row.low is None or row.high is None else f"[{row.low:.2f}, {row.high:.2f}]"


def mark(row: Row) -> str:
    if not row.holds:
        return "FAILS"
    return "holds" if row.reaches else "short"


def lines(card: Card) -> list[str]:
    """One screen: the gates in two columns, then what stands behind them."""
    cells = [
        f"{mark(row):5} {row.gate:24} {number(row.value):>6} {row.today or row.bar:>8}"
        for row in card.rows
    ]
    half = (len(cells) + 1) // 2
    right = [*cells[half:], ""]
    table = [f"{one:48} {other}".rstrip() for one, other in zip(cells, right, strict=False)]
    return [f"RELIABILITY CARD · {card.grader} · {card.rubric}", *table, *behind(card)]


def behind(card: Card) -> list[str]:
    reached = sum(row.reaches for row in card.rows)
    failed = [row.gate for row in card.rows if not row.holds]
    said = [
        f"{len(card.rows)} gates: {len(failed)} fail, {len(card.rows) - reached - len(failed)} hold "
        f"today's bar and are short of the real one, {reached} reach it."
    ]
    if card.mutants:
        said.append(
            f"Power: {card.killed} of {card.mutants} bad graders turned away, {card.alone} of "
            f"{len(card.rows)} gates each the only one to catch one; {card.alarms} false alarms in "
            f"{card.seeds} good graders."
        )
    said += [f"Sees: {limit}" for limit in card.limits]
    for name, one in card.splits.items():
        said.append(
            f"{name}: TPR {number(one['tpr'])}, TNR {number(one['tnr'])}, {one['n']:.0f} replies."
        )
    if card.mdc is not None:
        said.append(
            f"Smallest change of a letter to show as progress (MDC95): {card.mdc:.2f} of 3 levels."
        )
    who = "one author, no second rater yet" if not card.raters else f"author and {card.raters} more"
    said.append(f"Labels: {who}; {card.cases} replies, {card.held_out} of them held out.")
    said.append(f"Recordings: {card.live} live, {card.synthetic} synthetic (never measured).")
    said += list(card.compared)
    return said


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
