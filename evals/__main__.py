"""`python -m evals run | rate | external | trainers | compare | baseline`: the suite as a command."""

import argparse
import os
import sys
from collections.abc import Callable

from rich.console import Console
from rich.progress import Progress

from evals.arguments import arguments, wanted
from evals.baseline import accept, turned
from evals.compare import words
from evals.external import report
from evals.gates import gates
from evals.labelled import mapping
from evals.lines import CaseInvalid
from evals.live import BudgetEnded, plan
from evals.measurement import Measurement, live, offline, recorded
from evals.power import Measuring
from evals.rating import agreement, file_of, rate
from evals.recordings import RecordingStale, kept
from evals.report.card import Card
from evals.report.files import write
from evals.report.readme import README, with_card
from evals.report.text import lines
from evals.trainers import take
from simulator.chosen import settings_in
from simulator.domain.errors import SimulatorError


def main(given: list[str]) -> int:
    asked = arguments(given)
    try:
        match asked.command:
            case "run":
                return _live(asked) if asked.live else _offline(asked.quick)
            case "rate":
                file = asked.file or file_of(asked.rater)
                count = rate(asked.rater, file, input, print, asked.most)
                print(f"\n{count} rated, kept in {file}. {agreement(file.parent)}")
                return 0
            case "external":
                print(report(asked.file, mapping(asked.map)))
                return 0
            case "trainers":
                new, held = take(asked.file)
                print(f"{new} new, {held} in all. They are counted apart from the author's cases.")
                return 0
            case "compare":
                print("\n".join(words(asked.first, asked.second)))
                return 0
            case _:
                return _accept()
    except (CaseInvalid, RecordingStale, SimulatorError) as problem:
        said = getattr(problem, "message", str(problem))
        print(said if said.endswith(".") else f"{said}.", file=sys.stderr)
        return 1
    except BudgetEnded as problem:
        print(f"{problem} What was answered is kept: run again to go on.", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, EOFError):
        print("\nStopped; what was done so far is kept.", file=sys.stderr)
        return 130


def _offline(quick: bool) -> int:
    power = None if quick else Measuring()
    with _progress("Reading") as told:
        measured = offline(told)
    if power:
        print("Trying the gates on bad graders ...", file=sys.stderr)
    cards = [measured.card(power.wait() if power else None)]
    cards += [recorded(one).card() for one in kept() if one.measurable]
    return max(_show(card) for card in cards[::-1])


def _accept() -> int:
    """Today's reading becomes the baseline, and the README shows it."""
    power = Measuring()
    with _progress("Reading") as told:
        found = offline(told)
    gone = turned(found.suite, found.run).lost
    lower = accept(found.suite, found.run, found.measured)
    gates.cache_clear()
    text = with_card(README.read_text(encoding="utf-8"), found.card(power.wait()))
    README.write_text(text, encoding="utf-8")
    print("Accepted as the baseline, and written into README.md.")
    if gone:
        print(f"Read worse than before, and accepted: {', '.join(gone)}.")
    if lower:
        print(f"The bar of today is now lower for: {', '.join(lower)}.")
    return 0


def _live(asked: argparse.Namespace) -> int:
    settings, want = settings_in(os.environ), wanted(asked)
    made = plan(settings, want)
    print(made)
    if want.budget and want.budget < made.calls:
        print(f"The budget of {want.budget} calls ends it early; run again to go on from there.")
    if not asked.yes and input("Go on? [y/N] ").strip().lower() not in {"y", "yes"}:
        return 1
    with _progress("Asking") as told:
        measured = live(settings, want, told)
    print(measured.note)
    if measured.proof:
        print(proof(measured))
        return 0
    return _show(measured.card())


def proof(measured: Measurement) -> str:
    return (
        f"The wire works: {measured.read} of {len(measured.run.readings)} answers could be read. "
        "This says nothing about any grader; the answers are marked synthetic and never measured."
    )


def _show(card: Card) -> int:
    page = write(card)[-1]
    print("\n".join(lines(card)))
    print(f"The whole of it: evals/out/{page.name}")
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
