"""`leap-sim review`: how far trainers and the grader agree, and what to make of it."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.progress import Progress

from simulator.chosen import settings_in
from simulator.domain.calibration import Agreement, Named
from simulator.domain.errors import SettingsInvalid
from simulator.use_cases.calibrating import LabelledReply
from simulator.use_cases.comparing import compare as compared
from simulator.wiring import Services, build

app = typer.Typer(
    help="How far trainers and the grader agree; cases and examples from where they part.",
    no_args_is_help=True,
)


def services() -> Services:
    return build(settings_in(os.environ))


@app.command()
def agreement(
    blind: Annotated[
        bool, typer.Option("--blind", help="Only levels given before the grade was seen.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Everything, as one JSON object.")
    ] = False,
) -> None:
    """How far people and the grader agree, per criterion, month and grader."""
    found = services().calibrating.report(blind)
    if as_json:
        print(found.model_dump_json(indent=2))
        return
    print(f"{found.raters} people, {found.replies} replies, {found.overall.pairs} levels")
    _row("all", found.overall)
    for title, rows in (
        ("criterion", found.criteria),
        ("people", found.people),
        ("grader", found.graders),
        ("month", found.months),
    ):
        _rows(title, rows)


def _rows(title: str, rows: tuple[Named, ...]) -> None:
    for one in rows:
        _row(f"{title} {one.name}", one.agreement)


def _row(name: str, one: Agreement) -> None:
    kappa = "kappa undefined" if one.kappa is None else f"kappa {one.kappa:.2f}"
    interval = "" if one.low is None or one.high is None else f" [{one.low:.2f}, {one.high:.2f}]"
    shares = " ".join(
        f"{label} {share:.2f}"
        for label, share in (("exact", one.exact), ("adjacent", one.adjacent), ("bias", one.bias))
        if share is not None
    )
    print(f"{name}: n={one.pairs} {kappa}{interval} {shares}")


@app.command()
def cases() -> None:
    """Write the replies on which people and the grader part as eval cases (JSON lines)."""
    print(services().calibrating.cases(), end="")


@app.command()
def examples() -> None:
    """Write the examples that a model is shown when it grades (JSON lines)."""
    for one in services().calibrating.examples():
        print(one.model_dump_json())


@app.command()
def compare(
    file: Annotated[Path, typer.Argument(help="Labelled replies, such as `review cases` writes.")],
    jobs: Annotated[int, typer.Option(min=1, help="Replies graded at the same time.")] = 4,
) -> None:
    """Grade labelled replies without and with the examples, and say whether they help."""
    replies, parts = _read(file), services()
    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("Grading twice", total=len(replies))
        found = compared(
            replies,
            parts.grading.taught_with(()),
            parts.calibrating.examples(),
            parts.personas,
            jobs,
            lambda: progress.advance(task),
        )
    print(f"{found.replies} replies, {found.left_out} left out, {found.ungraded} ungraded")
    _row("without examples", found.without)
    _row("with examples", found.with_)
    gain = "undefined" if found.gain is None else f"{found.gain:+.3f}"
    interval = (
        "" if found.low is None or found.high is None else f" [{found.low:+.3f}, {found.high:+.3f}]"
    )
    print(
        f"nearer to people by {gain}{interval} levels; {found.closer} closer, {found.further} further"
    )
    print(found.verdict)


def _read(file: Path) -> tuple[LabelledReply, ...]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsInvalid(f"{file} cannot be read as text: {error}.") from None
    found = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found.append(LabelledReply.model_validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "line"
            raise SettingsInvalid(f"{file}, line {number}: {where}: {first['msg']}") from None
    return tuple(found)
