"""Draws the dry runs of a persona in a terminal: three curves of openness in one small chart."""

from rich.console import Console
from rich.text import Text

from simulator.domain.persona import Persona
from simulator.use_cases.author import REPLIES, DryRun

ROWS = 10
_LOOK = {"coercive": ("c", "red"), "average": ("a", "yellow"), "skilled": ("s", "green")}
_BANDS = ((58, "trusting"), (42, "open"), (26, "ajar"), (0, "guarded"))


def show_dry_runs(console: Console, persona: Persona, runs: tuple[DryRun, ...]) -> None:
    """The chart, and one line for each learner."""
    console.print(Text(f"{persona.name}: openness over {REPLIES} replies", "bold"))
    cells = _cells(runs)
    for row in range(ROWS - 1, -1, -1):
        low = row * 100 // ROWS
        name = next((band for edge, band in _BANDS if low <= edge < low + 100 // ROWS), "")
        console.print(Text(f"{name:>8} {low:>3} |"), _row(cells, row), sep="")
    console.print(Text(f"{'':>13}" + "".join(f"{at:<3}" for at in range(REPLIES + 1)), "dim"))
    for run in runs:
        letter, colour = _LOOK[run.learner]
        console.print(Text(f"{letter} {run.learner:<9}", colour), Text(_story(run)))
    console.print(Text("+ a yes to a small step, x they ended the talk", "dim"))


def show_dry_run(console: Console, persona: Persona, run: DryRun) -> None:
    """One whole talk."""
    console.print(Text(f"\n{run.learner.capitalize()} learner", "bold"))
    console.print(Text(f"{persona.name}: {run.session.opening}"))
    for attempt in run.session.attempts:
        console.print(Text(f"  You: {attempt.line}", "dim"))
        console.print(Text(f"{persona.name}: {attempt.reply}"))


def _cells(runs: tuple[DryRun, ...]) -> dict[tuple[int, int], Text]:
    """What stands at each column and row; a later curve goes beside, never over, an earlier one."""
    cells: dict[tuple[int, int], Text] = {}
    for run in runs:
        letter, colour = _LOOK[run.learner]
        for at, openness in enumerate(run.openness):
            row = min(ROWS - 1, int(openness * ROWS / 100))
            mark = "+" if at == run.accepted_at else "x" if at == run.left_at else ""
            before = cells.get((at, row), Text(""))
            cells[(at, row)] = before + Text(mark or letter, colour)
    return cells


def _row(cells: dict[tuple[int, int], Text], row: int) -> Text:
    line = Text()
    for at in range(REPLIES + 1):
        cell = cells.get((at, row), Text(""))
        line += cell + Text(" " * (3 - len(cell)))
    return line


def _story(run: DryRun) -> str:
    parts = [f"ends at {run.openness[-1]:.0f}"]
    if run.told:
        after = ", ".join(str(at) for at in run.told)
        parts.append(f"layers told after replies {after}")
    else:
        parts.append("no layer told")
    if run.accepted_at:
        parts.append(f"a step accepted after {run.accepted_at}")
    elif run.maybe_at:
        parts.append(f"a maybe after {run.maybe_at}")
    if run.left_at:
        parts.append(f"left after {run.left_at}")
    if run.repeated:
        parts.append(f"{len(run.repeated)} lines came twice")
    return "; ".join(parts)
