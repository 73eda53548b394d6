"""`leap-sim grade --all`: the archive again, resumable, beside the grades that are there."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TextIO

from rich.console import Console
from rich.progress import Progress

from simulator.domain.errors import ArchiveError, SessionMissing
from simulator.settings import Settings
from simulator.upkeep import batched_regrading, regrading
from simulator.use_cases.regrade import Place, Regrading, changed

POLL = 20.0
"""Seconds between two looks at a batch that takes up to a day."""


def grade_archive(settings: Settings, out: Path, jobs: int, batch: bool) -> bool:
    """True when every reply has a new grade."""
    done = _done(out)
    with _opened(out) as file:
        if batch:
            return _in_batches(settings, out, file, done)
        return _one_by_one(regrading(settings), file, done, jobs)


def _one_by_one(work: Regrading, file: TextIO, done: set[str], jobs: int) -> bool:
    todo = [place for place in work.places() if place.key not in done]
    ok, read_otherwise, other_rubric = True, 0, 0
    with ThreadPoolExecutor(jobs) as pool, _progress() as progress:
        task = progress.add_task("Grading", total=len(todo) + len(done), completed=len(done))
        for result in pool.map(_graded(work), todo):
            progress.advance(task)
            if result is None:
                continue
            if "ungraded" in result:
                ok = False
                print(
                    f"{result['session']}, reply {result['reply']}: {result['ungraded']}",
                    file=sys.stderr,
                )
                continue
            file.write(json.dumps(result, ensure_ascii=False) + "\n")
            file.flush()
            read_otherwise += any(True for _ in changed(result))
            other_rubric += not result["comparable"]
    print(
        f"{len(todo)} replies read again, {len(done)} were there; {read_otherwise} read otherwise.",
        file=sys.stderr,
    )
    if other_rubric:
        print(
            f"{other_rubric} were read by another rubric before: their levels cannot be compared.",
            file=sys.stderr,
        )
    return ok


def _graded(work: Regrading) -> Callable[[Place], dict[str, Any] | None]:
    def graded(place: Place) -> dict[str, Any] | None:
        try:
            return work.grade(place)
        except SessionMissing:
            return None  # forgotten while we worked

    return graded


def _in_batches(settings: Settings, out: Path, file: TextIO, done: set[str]) -> bool:
    work, engine = batched_regrading(settings)
    kept = out.with_name(f"{out.name}.batches")
    if not kept.exists():
        for place in work.places():
            if place.key not in done:
                _graded(work)(place)
        print(
            f"{engine.send(kept)} requests sent. This command may be stopped and run again.",
            file=sys.stderr,
        )
    engine.read(kept, _wait)
    ok = _one_by_one(work, file, done, jobs=1)
    kept.unlink()
    return ok


def _wait(answered: int, of: int) -> None:
    print(f"{answered} of {of} answered", file=sys.stderr)
    time.sleep(POLL)


def _done(out: Path) -> set[str]:
    """What an earlier run has written; a line that was cut off is dropped and done again."""
    if not out.exists():
        return set()
    text = out.read_text(encoding="utf-8")
    whole = text[: text.rfind("\n") + 1]
    if whole != text:
        out.write_text(whole, encoding="utf-8")
    return set(_keys(out, whole))


def _keys(out: Path, text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            given = json.loads(line)
            yield f"{given['session']}:{given['reply']}"
        except (ValueError, KeyError, TypeError):
            raise ArchiveError(
                f"{out.name}, line {number} is not of an earlier run. Name another file with --out."
            ) from None


def _opened(out: Path) -> TextIO:
    try:
        return out.open("a", encoding="utf-8")
    except OSError as error:
        raise ArchiveError(f"{out} cannot be written: {error.strerror}.") from None


def _progress() -> Progress:
    console = Console(stderr=True)
    return Progress(console=console, transient=True, disable=not console.is_terminal)
