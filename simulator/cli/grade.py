"""`leap-sim grade`: replies in, grades out, one JSON object a line, in the same order."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.progress import Progress

from simulator.chosen import settings_in
from simulator.cli.regrade import grade_archive
from simulator.domain.errors import SettingsInvalid, SimulatorError
from simulator.domain.grade import Ungraded
from simulator.domain.value import Frozen
from simulator.settings import engine_named
from simulator.use_cases.contract import ReadingReplies, ReplyRecord
from simulator.wiring import readers


class Row(Frozen):
    """One line of the input with what came of it."""

    number: int
    outputs: tuple[dict[str, Any], ...] = ()
    problem: str = ""
    failed: bool = False


def grade(
    file: Annotated[
        str, typer.Argument(help="JSON lines; - reads standard input as it comes.")
    ] = "",
    engine: Annotated[str, typer.Option(help="offline or openai.")] = "",
    repeats: Annotated[int, typer.Option(min=1, max=100, help="Grade each reply K times.")] = 1,
    jobs: Annotated[int, typer.Option(min=1, max=64, help="Replies graded at once.")] = 1,
    everything: Annotated[
        bool, typer.Option("--all", help="Every reply that is kept, beside its grade of then.")
    ] = False,
    batch: Annotated[
        bool, typer.Option("--batch", help="With --all: by the server's Batch API.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option(help="With --all: where to write; a later run goes on there.")
    ] = None,
) -> None:
    """Grade replies from a file, or all that are kept again."""
    settings = settings_in(os.environ)
    if engine:
        settings = settings.model_copy(update={"engine": engine_named(engine)})
    if everything:
        if out is None or file:
            raise SettingsInvalid("--all reads what is kept and needs --out FILE, nothing else.")
        if not grade_archive(settings, out, jobs, batch):
            raise typer.Exit(1)
        return
    if not file or batch or out is not None:
        raise SettingsInvalid("Name a file of replies, or - for standard input, or give --all.")
    parts = readers(settings)
    reading = ReadingReplies(parts.grading, parts.personas)
    if file == "-":
        rows = (_row(reading, at, line, repeats) for at, line in _numbered(sys.stdin))
        ok = _write(rows, None)
    else:
        lines = list(_numbered(_open(Path(file))))
        with ThreadPoolExecutor(jobs) as pool, _progress() as progress:
            task = progress.add_task("Grading", total=len(lines))
            results = pool.map(lambda one: _row(reading, one[0], one[1], repeats), lines)
            ok = _write(results, lambda: progress.advance(task))
    if not ok:
        raise typer.Exit(1)


def _open(path: Path) -> TextIO:
    try:
        return path.open(encoding="utf-8", errors="replace")
    except OSError as error:
        raise SettingsInvalid(f"{path} cannot be read: {error.strerror}.") from None


def _numbered(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    return ((at, line) for at, line in enumerate(lines, start=1) if line.strip())


def _row(reading: ReadingReplies, number: int, line: str, repeats: int) -> Row:
    try:
        record = ReplyRecord.model_validate_json(line)
        results = [reading.read(record, sample) for sample in range(repeats)]
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "line"
        return Row(number=number, problem=f"line {number}: {field}: {first['msg']}")
    except SimulatorError as error:
        return Row(number=number, problem=f"line {number}: {error.message}")
    outputs = [reading.as_json(record, result) for result in results]
    if repeats > 1:
        outputs = [{**one, "repeat": at} for at, one in enumerate(outputs)]
    failed = any(isinstance(one, Ungraded) and one.detail for one in results)
    return Row(number=number, outputs=tuple(outputs), failed=failed)


def _write(rows: Iterable[Row], done: Any) -> bool:
    """Print each row as soon as it is there; True when nothing went wrong."""
    ok = True
    for row in rows:
        for output in row.outputs:
            print(json.dumps(output, ensure_ascii=False), flush=True)
        if row.problem:
            print(row.problem, file=sys.stderr)
        ok = ok and not row.problem and not row.failed
        if done is not None:
            done()
    return ok


def _progress() -> Progress:
    """A bar on standard error, only where a person can see it."""
    console = Console(stderr=True)
    return Progress(console=console, transient=True, disable=not console.is_terminal)
