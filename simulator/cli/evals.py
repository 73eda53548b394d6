"""`leap-sim evals`: measure the grader. The suite stands beside the checkout and is run from there."""

import subprocess
import sys
from pathlib import Path

import typer

from simulator.domain.errors import SettingsInvalid

app = typer.Typer(
    help="Measure the grader: gates, agreement with people, and your own labelled data.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["--help"]},
)
PASS_ON = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}


@app.command(context_settings=PASS_ON)
def run(context: typer.Context) -> None:
    """Read every case and print the card; what follows goes to the suite, for example --live."""
    _python("evals", "run", *context.args)


@app.command(context_settings=PASS_ON)
def external(context: typer.Context) -> None:
    """Measure the grader on labelled data of your own: FILE --map MAP.yaml."""
    _python("evals.external", *context.args)


@app.command(context_settings=PASS_ON)
def rate(context: typer.Context) -> None:
    """Rate replies blind, as a second person: --rater NAME."""
    _python("evals", "rate", *context.args)


@app.command(context_settings=PASS_ON)
def trainers(context: typer.Context) -> None:
    """Take replies that trainers labelled differently: FILE, as `review cases` writes it."""
    _python("evals", "trainers", *context.args)


@app.command(context_settings=PASS_ON)
def compare(context: typer.Context) -> None:
    """Two graders on the same cases: offline, or folders of evals/recordings."""
    _python("evals", "compare", *context.args)


def _python(module: str, *arguments: str) -> None:
    root = Path(__file__).parents[2]
    if not (root / "evals" / "gates.toml").exists():
        raise SettingsInvalid(
            "The evals are not part of the installed program. Get the source of Ajar and run "
            "leap-sim evals in its folder."
        )
    command = [sys.executable, "-m", module, *arguments]
    raise typer.Exit(subprocess.run(command, cwd=root, check=False).returncode)
