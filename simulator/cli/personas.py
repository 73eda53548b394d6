"""`leap-sim personas`: who is on the shelf, and everything for those who write them."""

import json
import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from simulator.chosen import settings_in
from simulator.cli.curves import show_dry_run, show_dry_runs
from simulator.domain.errors import PersonaInvalid
from simulator.domain.persona import Persona, Reason
from simulator.settings import Settings
from simulator.shelves import check_personas, imported_card, new_draft, new_persona, personas
from simulator.use_cases.author import Checked
from simulator.wiring import dry_runs_of

app = typer.Typer(
    help="List the loved ones; write, check, import and try out your own.", no_args_is_help=True
)
Out = Annotated[Path | None, typer.Option(help="The file to write; never one that is there.")]


@app.command("list")
def list_(as_json: Annotated[bool, typer.Option("--json", help="One JSON array.")] = False) -> None:
    """Who can be practised with."""
    shelf = personas(settings_in(os.environ))
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
    all_warnings: Annotated[
        bool, typer.Option("--warnings", help="Warnings in full for the whole shelf too.")
    ] = False,
) -> None:
    """Say what is wrong with persona files, and what would make them better."""
    results = check_personas(settings_in(os.environ), tuple(files or ()))
    for one in results:
        _show(one, in_full=bool(files) or all_warnings)
    if any(one.problems for one in results):
        raise typer.Exit(1)


@app.command()
def new(
    persona_id: Annotated[str, typer.Argument(metavar="ID", help="For example aunt-rosalind.")],
    reason: Annotated[Reason | None, typer.Option(help="Why they refuse.")] = None,
    relation: Annotated[str, typer.Option(help="What they are to the learner: mother.")] = "",
    out: Out = None,
) -> None:
    """Write a file to start from: few fields, each explained, with ___ where your words belong."""
    settings = settings_in(os.environ)
    _started(*new_persona(settings, new_draft(settings, persona_id, reason, relation), out))


@app.command("import")
def import_(
    card: Annotated[Path, typer.Argument(help="Character Card V2 or V3, as JSON.")],
    persona_id: Annotated[str, typer.Option("--id", help="Otherwise made from the name.")] = "",
    out: Out = None,
) -> None:
    """Turn a role-play character card into a draft that says what is missing."""
    settings = settings_in(os.environ)
    _started(*new_persona(settings, imported_card(card, persona_id), out))


@app.command("try")
def try_(
    persona: Annotated[str, typer.Argument(metavar="ID|FILE", help="Who to try out.")],
    talks: Annotated[bool, typer.Option(help="Print the three talks too.")] = False,
) -> None:
    """Let three scripted learners talk to them offline, and draw how far each one opens them."""
    settings = settings_in(os.environ)
    found = _found(settings, persona)
    runs = dry_runs_of(settings, found)
    console = Console(highlight=False)
    show_dry_runs(console, found, runs)
    for run in runs if talks else ():
        show_dry_run(console, found, run)


def _found(settings: Settings, persona: str) -> Persona:
    """A file when it looks like one, else an id on the shelf."""
    if not persona.endswith((".yaml", ".yml")) and not Path(persona).is_file():
        return personas(settings).get(persona)
    (checked,) = check_personas(settings, (Path(persona),))
    if checked.persona is None:
        raise PersonaInvalid(persona, tuple(str(one) for one in checked.problems))
    return checked.persona


def _show(checked: Checked, in_full: bool) -> None:
    for problem in checked.problems:
        print(problem, file=sys.stderr)
    if checked.persona is None:
        return
    count = len(checked.warnings)
    warned = f", {count} warning{'s' if count > 1 else ''}" if count else ""
    print(f"{checked.persona.id}: fine{warned}")
    for warning in checked.warnings if in_full else ():
        print(f"  warning: {warning}")


def _started(file: Path, checked: Checked) -> None:
    print(f"Wrote {file}.")
    if checked.problems:
        print("Still to be written:")
    for problem in checked.problems:
        print(f"  line {problem.line:>3}  {problem.field:<22} {problem.hint or problem.said}")
    print(f"Then: leap-sim personas check {file}, and leap-sim personas try {file}")


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
