"""What the suite can be asked on the command line, and by pytest for a live run."""

import argparse
from collections.abc import Callable
from pathlib import Path

from evals.live import Wanted
from evals.recordings import FOLDER

ABOUT = "Measure the grader: gates, agreement with people, and your own labelled data."


def arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="leap-sim evals", description=ABOUT)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="Read every case and print the card.")
    run.add_argument("--quick", action="store_true", help="Leave out the bad graders.")
    run.add_argument("--live", action="store_true", help="Ask the chosen model instead.")
    run.add_argument("--yes", action="store_true", help="Do not ask before spending (live).")
    add_live(run.add_argument)
    second = commands.add_parser("rate", help="Rate replies blind, as a second person.")
    second.add_argument("--rater", required=True, help="A name or a pseudonym.")
    second.add_argument("--file", type=Path, help="Where to write; a file of your own by default.")
    second.add_argument("--most", type=int, default=1000, help="Stop after this many.")
    theirs = commands.add_parser("external", help="Measure the reading on other people's labels.")
    theirs.add_argument("file", type=Path, help="JSON lines with context, reply and labels.")
    theirs.add_argument("--map", type=Path, required=True, help="Which label means which reading.")
    taken = commands.add_parser("trainers", help="Take replies that trainers labelled.")
    taken.add_argument("file", type=Path, help="What `leap-sim review cases` wrote.")
    pair = commands.add_parser("compare", help="Two graders on the same cases.")
    pair.add_argument("first", help="offline, or a folder of evals/recordings.")
    pair.add_argument("second")
    commands.add_parser("baseline", help="Accept today's reading as the baseline.")
    return parser.parse_args(given)


def add_live(option: Callable[..., object]) -> None:
    """The options of a live run, the same here and in pytest."""
    option("--repeats", type=int, default=5, help="Times each reply is asked (live).")
    option("--budget", type=int, default=None, help="Most calls that may be made (live).")
    option("--share", type=float, default=1.0, help="Of the suite, such as 0.1 (live).")
    option("--jobs", type=int, default=4, help="Calls at the same time (live).")
    option("--prices", type=prices, help="IN/OUT for a million tokens, to estimate (live).")
    option("--recordings", type=Path, default=FOLDER, help="Where answers are kept (live).")
    option("--wire-only", action="store_true", help="Prove the wire; measure nothing (live).")


def prices(text: str) -> tuple[float, float]:
    try:
        given, taken = map(float, text.split("/"))
    except ValueError:
        raise argparse.ArgumentTypeError(
            "write the prices of a million tokens in and out as two numbers, such as 0.25/2"
        ) from None
    return given, taken


def wanted(asked: argparse.Namespace) -> Wanted:
    return Wanted(
        asked.repeats,
        asked.share,
        asked.budget,
        asked.jobs,
        asked.wire_only,
        asked.prices,
        asked.recordings,
    )
