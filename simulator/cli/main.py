"""`leap-sim`: one door to everything, for people and for programs."""

import os
import sys
from typing import Annotated

import typer

from simulator.cli import archive, costs, evals, grade, personas, practise, review, upkeep
from simulator.cli.start import start_app
from simulator.domain.errors import PersonaInvalid, SettingsInvalid, SimulatorError

app = typer.Typer(
    name="leap-sim",
    help="Ajar: practise the hardest talk a family has. Without a command it opens in the browser.",
    no_args_is_help=False,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command("app")(start_app)
app.command("chat")(practise.chat)
app.command("grade")(grade.grade)
app.command("cost")(costs.cost)
app.command("backup")(upkeep.backup)
app.command("restore")(upkeep.restore)
app.command("tidy")(upkeep.tidy)
app.add_typer(personas.app, name="personas")
app.add_typer(archive.app, name="transcripts")
app.add_typer(review.app, name="review")
app.add_typer(evals.app, name="evals")


@app.callback()
def default(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        from importlib.metadata import version as installed

        print(f"leap-sim {installed('ajar-practice')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        start_app()


def main() -> None:
    """Run, and turn what went wrong into one sentence and an exit status."""
    try:
        app()
    except PersonaInvalid as problem:
        _stop(f"{problem.file}\n{problem.message}", 1)
    except SettingsInvalid as problem:
        _stop(problem.message, 2)
    except SimulatorError as problem:
        _stop(problem.message, 1)
    except KeyboardInterrupt:
        _stop("", 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None


def _stop(sentence: str, status: int) -> None:
    if sentence:
        print(sentence, file=sys.stderr)
    raise SystemExit(status)
