"""Replies on which a trainer and the grader part, taken as cases and kept apart from the author's.

    leap-sim review cases > parted.jsonl
    leap-sim evals trainers parted.jsonl

They are counted beside the author's cases and hold no gate: they were picked because the grader was
wrong, so a share of them says nothing about replies in general. They are learners' own words:
git ignores them, and they are never sent to a model by the evals.
"""

from functools import cache
from pathlib import Path

from evals.cases import DATA, Case, cases, people
from evals.items import case_item
from evals.lines import CaseInvalid, read_lines
from evals.readings import Grader, Item, Reading
from simulator.domain.errors import SettingsInvalid

FOLDER = DATA / "trainers"
TAG = "trainer"


def take(file: Path, folder: Path = FOLDER) -> tuple[int, int]:
    """Check every line, then keep what is new. Returns how many were new, and how many there are.

    A reply that was labelled again takes the newer label.

    Raises:
        CaseInvalid: a line that is no case, with file and line; nothing is kept then.
    """
    if not file.exists():
        raise SettingsInvalid(f"There is no file {file}. `leap-sim review cases` writes one.")
    given = read_lines(file, Case)
    ours = {one.id for one in cases()}
    if taken := next((one.id for one in given if one.id in ours), None):
        raise CaseInvalid(f"{file.name}: the id {taken!r} is one of the author's cases")
    kept = folder / "cases.jsonl"
    before = {one.id: one for one in read_lines(kept, Case)} if kept.exists() else {}
    marked = (one.model_copy(update={"tags": tuple({*one.tags, TAG})}) for one in given)
    after = before | {one.id: one for one in marked}
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join(f"{one.model_dump_json(exclude_defaults=True)}\n" for one in after.values())
    kept.write_text(text, encoding="utf-8")
    return len(after) - len(before), len(after)


def labelled(folder: Path = FOLDER) -> tuple[Case, ...]:
    file = folder / "cases.jsonl"
    return read_lines(file, Case) if file.exists() else ()


@cache
def items() -> tuple[Item, ...]:
    """A loved one of the trainer's own is not known here: the reply is read without its scene."""
    known = people()
    return tuple(
        case_item(one if one.persona in known else one.model_copy(update={"persona": None}))
        for one in labelled()
    )


def read(grader: Grader) -> dict[str, Reading]:
    return {item.id: grader.read(item) for item in items()}
