"""`leap-sim evals`: measure the grader. The suite stands beside the checkout and is run as it is."""

import os
import subprocess
import sys
from pathlib import Path

import typer

from simulator.domain.errors import SettingsInvalid

app = typer.Typer(
    invoke_without_command=True,
    context_settings={"help_option_names": ["--help"]},
)
PASS_ON = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}


@app.callback()
def whole(context: typer.Context) -> None:
    """Measure the grader: gates, agreement with people, and your own labelled data.

    Without a command everything is read and the card printed, as `run` does.
    """
    if context.invoked_subcommand is None:
        _python("run")


@app.command(context_settings=PASS_ON)
def run(context: typer.Context) -> None:
    """Read every case and print the card; what follows goes to the suite, for example --live."""
    _python("run", *context.args)


@app.command(context_settings=PASS_ON)
def external(context: typer.Context) -> None:
    """Measure the grader on labelled data of your own: FILE --map MAP.yaml."""
    _python("external", *context.args)


@app.command(context_settings=PASS_ON)
def rate(context: typer.Context) -> None:
    """Rate replies blind, as a second person: --rater NAME."""
    _python("rate", *context.args)


@app.command(context_settings=PASS_ON)
def trainers(context: typer.Context) -> None:
    """Take replies that trainers labelled differently: FILE, as `review cases` writes it."""
    _python("trainers", *context.args)


@app.command(context_settings=PASS_ON)
def compare(context: typer.Context) -> None:
    """Two graders on the same cases: offline, or folders of evals/recordings."""
    _python("compare", *context.args)


def _python(*arguments: str) -> None:
    root = Path(__file__).parents[2]
    if not (root / "evals" / "gates.toml").exists():
        raise SettingsInvalid(
            "The evals are not part of the installed program. Get the source of Ajar and run "
            "leap-sim evals in its folder."
        )
    # Run where the person is, so that the files they name are found.
    path = os.pathsep.join([str(root), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    command = [sys.executable, "-P", "-m", "evals", *arguments]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, check=False)
    raise typer.Exit(done.returncode)
