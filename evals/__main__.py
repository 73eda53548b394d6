"""`python -m evals run | rate | baseline | power`: the suite for people without pytest habits."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from evals.baseline import compared, save
from evals.cases import CaseInvalid
from evals.fresh import Fresh
from evals.graders.engine import EngineGrader
from evals.live import BudgetEnded, Plan, live_grader, plan
from evals.measures.every import measure
from evals.power import Measuring
from evals.rating import RATINGS, agreement, rate
from evals.recordings import inventory
from evals.report.card import Card, make
from evals.report.files import write
from evals.report.text import lines
from evals.run import collect
from evals.smallest_change import smallest_change
from evals.suite import suite
from simulator.domain.errors import SimulatorError
from simulator.settings import Settings


def arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="leap-sim evals", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="Read every case and print the card.")
    run.add_argument("--quick", action="store_true", help="Leave out the bad graders.")
    run.add_argument("--live", action="store_true", help="Ask the chosen model instead.")
    run.add_argument("--repeats", type=int, default=5, help="Times each reply is asked (live).")
    run.add_argument("--budget", type=int, default=0, help="Most calls that may be made (live).")
    run.add_argument("--yes", action="store_true", help="Do not ask before spending (live).")
    second = commands.add_parser("rate", help="Rate replies blind, as a second person.")
    second.add_argument("--rater", required=True, help="A name or a pseudonym.")
    second.add_argument("--file", type=Path, help="Where to write; a file of your own by default.")
    second.add_argument("--most", type=int, default=1000, help="Stop after this many.")
    commands.add_parser("baseline", help="Accept today's reading as the baseline.")
    return parser.parse_args(given)


def main(given: list[str]) -> int:
    asked = arguments(given)
    try:
        match asked.command:
            case "run":
                return _live(asked) if asked.live else _offline(asked.quick)
            case "rate":
                file = asked.file or RATINGS / f"{asked.rater}.jsonl"
                count = rate(asked.rater, file, input, print, asked.most)
                print(f"\n{count} rated. {agreement()}")
                return 0
            case _:
                return _accept()
    except (CaseInvalid, SimulatorError) as problem:
        print(getattr(problem, "message", str(problem)), file=sys.stderr)
        return 1
    except BudgetEnded as problem:
        print(f"{problem} What was answered is kept: run again to go on.", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, EOFError):
        print("\nStopped; what was done so far is kept.", file=sys.stderr)
        return 130


def _offline(quick: bool) -> int:
    power = None if quick else Measuring()
    again = Fresh()
    parts = suite()
    with _progress("Reading") as told:
        run = collect(EngineGrader(), parts, samples=1, progress=told).repeated(again.wait())
    if power:
        print("Trying the gates on bad graders ...", file=sys.stderr)
    found = inventory()
    card = make(
        parts,
        run,
        measure(parts, run),
        power.wait() if power else None,
        grader="offline",
        raters=agreement().raters,
        mdc=smallest_change(parts, run),
        live=found.live,
        synthetic=found.synthetic,
        compared=compared(run, parts),
    )
    return _show(card)


def _live(asked: argparse.Namespace) -> int:
    settings = Settings.from_env(os.environ)
    made: Plan = plan(settings, asked.repeats)
    print(made)
    if asked.budget and asked.budget < made.calls:
        print(f"The budget of {asked.budget} calls ends it early; run again to go on from there.")
    if not asked.yes and input("Go on? [y/N] ").strip().lower() not in {"y", "yes"}:
        return 1
    parts = suite()
    with live_grader(settings, asked.budget or None) as grader, _progress("Asking") as told:
        run = collect(grader, parts, samples=asked.repeats, progress=told)
    measured = measure(parts, run)
    card = make(
        parts, run, measured, None, grader=settings.grader_model, raters=agreement().raters,
        mdc=smallest_change(parts, run), live=inventory().live,
    )  # fmt: skip
    return _show(card)


def _accept() -> int:
    parts = suite()
    save(parts, collect(EngineGrader(), parts, samples=1))
    print("Accepted as the baseline.")
    return 0


def _show(card: Card) -> int:
    write(card)
    print("\n".join(lines(card)))
    print("The whole of it: evals/out/report.html")
    return 0 if card.holds else 1


class _progress:
    """A bar on standard error, only where a person can see it."""

    def __init__(self, what: str) -> None:
        console = Console(stderr=True)
        self._bar = Progress(console=console, transient=True, disable=not console.is_terminal)
        self._what = what

    def __enter__(self) -> Callable[[int, int], None]:
        self._bar.start()
        task = self._bar.add_task(self._what)
        return lambda done, total: self._bar.update(task, completed=done, total=total)

    def __exit__(self, *problem: object) -> None:
        self._bar.stop()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
