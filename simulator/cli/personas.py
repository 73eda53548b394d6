"""`leap-sim personas`: who is on the shelf, and what is wrong with a file."""

import json
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from simulator.domain.persona import Persona
from simulator.settings import Settings
from simulator.wiring import check_personas, personas

app = typer.Typer(help="List the loved ones, or check persona files.", no_args_is_help=True)


@app.command("list")
def list_(as_json: Annotated[bool, typer.Option("--json", help="One JSON array.")] = False) -> None:
    """Who can be practised with."""
    shelf = personas(Settings.from_env(os.environ))
    if as_json:
        print(json.dumps([_entry(one) for one in shelf.all()], ensure_ascii=False, indent=2))
    else:
        for one in shelf.all():
            print(
                f"{one.id:<10} {one.name}, {one.age}, {one.relation_to_learner:<10} {one.difficulty}"
            )
            print(f"{'':<10} {one.situation_line}")
    for problem in shelf.problems():
        print(problem.message, file=sys.stderr)


@app.command()
def check(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Files to check; none: all on the shelf.")
    ] = None,
) -> None:
    """Say what is wrong with persona files: file, line, field, what was expected."""
    result = check_personas(Settings.from_env(os.environ), tuple(files or ()))
    for problem in result.problems:
        print(problem.message, file=sys.stderr)
    for persona in result.good:
        print(f"{persona.id}: fine")
    if result.problems:
        raise typer.Exit(1)


def _entry(persona: Persona) -> dict[str, object]:
    return {
        "id": persona.id,
        "name": persona.name,
        "age": persona.age,
        "relation": persona.relation_to_learner,
        "learner_role": persona.learner_role,
        "difficulty": persona.difficulty,
        "situation": persona.situation_line,
        "themes": list(persona.themes),
        "reason": persona.reason.value,
    }
