"""`leap-sim transcripts`: what you practised, to read, to take along, or to delete for good."""

import json
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from simulator.chosen import settings_in
from simulator.domain.errors import ArchiveError, SettingsInvalid
from simulator.upkeep import taking_in
from simulator.use_cases.archive import Archive, Form
from simulator.wiring import build

app = typer.Typer(help="List, show, export, import or forget practices.", no_args_is_help=True)
ALL = "all"
Id = Annotated[str, typer.Argument(help="Id of the practice, from `transcripts list`.")]


def archive() -> Archive:
    return build(settings_in(os.environ)).archive


@app.command("list")
def list_(as_json: Annotated[bool, typer.Option("--json", help="One JSON array.")] = False) -> None:
    """Your practices, newest first."""
    rows = archive().list()
    if as_json:
        print(json.dumps([row.model_dump(mode="json") for row in rows], indent=2))
        return
    for row in rows:
        ending = row.ending.value.replace("_", " ") if row.ending else row.status.value
        when = row.created_at.astimezone().strftime("%Y-%m-%d %H:%M")
        print(f"{row.id}  {when}  {row.persona_name:<10} {row.exchanges:>3} replies  {ending}")
    if not rows:
        print("No practices yet. Start one: leap-sim chat gloria")


@app.command()
def show(session_id: Id) -> None:
    """Print a practice with its feedback."""
    print(archive().export(session_id, Form.MARKDOWN))


@app.command()
def export(
    session_id: Annotated[
        str, typer.Argument(help="Id of the practice, or `all` for one csv or jsonl of every one.")
    ],
    form: Annotated[
        Form,
        typer.Option(help="json keeps everything; md reads well; csv counts; jsonl is for tuning."),
    ] = Form.JSON,
    out: Annotated[Path | None, typer.Option(help="File to write; none: standard output.")] = None,
) -> None:
    """Write a practice to a file."""
    kept = archive()
    text = "".join(kept.export_all(form)) if session_id == ALL else kept.export(session_id, form)
    if out is None:
        print(text)
        return
    try:
        with out.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError:
        raise ArchiveError(f"{out} is already there. Choose another name.") from None
    except OSError as error:
        raise ArchiveError(f"{out} cannot be written: {error.strerror}.") from None
    print(f"Written to {out}.", file=sys.stderr)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A JSON export, or a talk from elsewhere.")],
    persona: Annotated[
        str, typer.Option(help="For a talk from elsewhere: who on the shelf lends the scene.")
    ] = "",
) -> None:
    """Bring a practice back, or take in talks from elsewhere: JSON lines of turns, or `Name: text`."""
    try:
        text = file.read_bytes()
    except OSError as error:
        raise SettingsInvalid(f"{file} cannot be read: {error.strerror}.") from None
    if not persona:
        print(archive().import_(text).id)
        return
    for session in taking_in(build(settings_in(os.environ))).talks(text, file.stem, persona):
        print(session.id, flush=True)


@app.command()
def forget(
    session_id: Id,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete a practice and its notes for good."""
    if not yes:
        typer.confirm("Delete this practice and its notes for good?", abort=True, err=True)
    archive().forget(session_id)
    print("Forgotten.", file=sys.stderr)
