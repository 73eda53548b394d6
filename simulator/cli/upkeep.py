"""`leap-sim backup`, `restore`, `tidy`: for whoever runs the place."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from simulator import upkeep
from simulator.chosen import settings_in


def backup(
    where: Annotated[Path, typer.Argument(help="A new file, or a folder that is there.")],
    keep: Annotated[int, typer.Option(min=0, help="In a folder: leave the newest N.")] = 0,
) -> None:
    """Copy the database while it is in use."""
    print(upkeep.back_up(settings_in(os.environ), where, keep))


def restore(
    file: Annotated[Path, typer.Argument(help="A copy that `leap-sim backup` wrote.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put a copy in the place of the database. Stop the app first."""
    if not yes:
        typer.confirm("Replace all that is kept now by this copy?", abort=True, err=True)
    again = upkeep.restore(settings_in(os.environ), file)
    print(f"Restored. {again} things that were forgotten since are forgotten.", file=sys.stderr)


def tidy() -> None:
    """Drop what LEAP_SIM_KEEP_TALKS_DAYS and LEAP_SIM_KEEP_TRAIL_DAYS say is too old."""
    dropped = upkeep.tidy(settings_in(os.environ))
    print(f"Dropped {dropped.talks} talks and {dropped.marks} lines of the trail.", file=sys.stderr)
