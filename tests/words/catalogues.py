"""The tool behind `make words`: what the program says goes into the template and from there into every
catalogue, and what is not translated yet is listed.

Messages are found in the parsed code rather than by Babel's own reader of Python, which before
Python 3.12 does not see into f-strings. Nothing of the run gets in, no dates and no line numbers, so
the files change only when the words do.
"""

import ast
import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from simulator.domain import errors
from simulator.ui.language import CATALOGUES, ENGLISH, LANGUAGES, catalogue_file

ROOT = Path(__file__).resolve().parents[2]
MARKS = {
    "_",
    "N_",
    *(one.__name__ for one in (errors.TeamError, errors.SessionError, errors.ArchiveError)),
    *(one.__name__ for one in errors.TeamError.__subclasses__()),
    *(one.__name__ for one in errors.SessionError.__subclasses__()),
    *("DraftMissing", "DraftRejected", "LibraryError"),
}
"""Calls whose first argument is said to people on a screen. The other errors are about settings, files
and databases, and speak to whoever runs the program."""
PLURAL = "ngettext"
TEMPLATE = CATALOGUES / "ajar.pot"
OTHERS = tuple(code for code in LANGUAGES if code != ENGLISH)
NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)
PEOPLE = "Ajar contributors"
ABOUT: dict[str, Any] = {
    "project": "Ajar",
    "version": "1",
    "charset": "utf-8",
    "creation_date": NO_DATE,
    "revision_date": NO_DATE,
    "copyright_holder": PEOPLE,
    "msgid_bugs_address": PEOPLE,
    "last_translator": PEOPLE,
    "language_team": PEOPLE,
    "fuzzy": False,
}


@dataclass(frozen=True)
class Said:
    id: str | tuple[str, str]
    file: str


def messages() -> Iterator[Said]:
    for path in sorted((ROOT / "simulator").rglob("*.py")):
        relative = path.relative_to(ROOT).as_posix()
        if relative.startswith(("simulator/cli/", "simulator/library/")):
            continue  # the command speaks English, and so do files
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found = _marked(call) if isinstance(call, ast.Call) else None
            if found is not None:
                yield Said(found, relative)


def contents() -> Iterator[Said]:
    """What the screens take out of files: the words of the rubric, and how people are introduced."""
    rubric = _loaded(ROOT / "prompts" / "leap_rubric.yaml")
    for one in (*rubric["criteria"], *rubric["breakers"]):
        for name in ("name", "asks", "effect"):
            if name in one:
                yield Said(" ".join(one[name].split()), "prompts/leap_rubric.yaml")
    for path in sorted((ROOT / "personas").glob("*.yaml")):
        persona = _loaded(path)
        for text in (persona["relation_to_learner"], persona["situation_line"], *persona["themes"]):
            yield Said(text, f"personas/{path.name}")


def _loaded(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def _marked(call: ast.Call) -> str | tuple[str, str] | None:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    texts = [one.value for one in call.args[:2] if isinstance(one, ast.Constant)]
    if name == PLURAL and len(texts) == 2:
        return str(texts[0]), str(texts[1])
    first = call.args[0] if call.args else None
    is_text = isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value
    return str(texts[0]) if name in MARKS and is_text else None


def template() -> Catalog:
    made = Catalog(**ABOUT, header_comment="# What the screens of Ajar say. Made by `make words`.")
    for one in (*messages(), *contents()):
        flags = ["python-brace-format"] if "{" in str(one.id) else []
        made.add(one.id, locations=[(one.file, 0)], flags=flags)
    for message in made:
        message.locations = sorted(set(message.locations))
        message.flags.discard("python-format")
    return made


def read(path: Path, language: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language)


def updated(language: str) -> Catalog:
    """The catalogue with what is new in it, and without what is said no more."""
    kept = (
        read(catalogue_file(language), language)
        if catalogue_file(language).exists()
        else _new(language)
    )
    kept.update(template(), no_fuzzy_matching=True)
    kept.obsolete.clear()
    kept.creation_date = kept.revision_date = NO_DATE
    for message in kept:
        message.flags.discard("python-format")
    return kept


def text(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalogue, width=100, sort_output=True, include_lineno=False)
    return out.getvalue()


def untranslated(catalogue: Catalog) -> list[Message]:
    return [one for one in catalogue if one.id and (one.fuzzy or not _whole(one))]


def _whole(message: Message) -> bool:
    said = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(said)


def _new(language: str) -> Catalog:
    return Catalog(locale=language, **ABOUT)


def main() -> int:
    CATALOGUES.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(text(template()))
    missing = 0
    for language in OTHERS:
        catalogue = updated(language)
        catalogue_file(language).write_bytes(text(catalogue))
        left = untranslated(catalogue)
        missing += len(left)
        print(f"{language}: {len(catalogue) - len(left)} said, {len(left)} missing")
        for one in left:
            print(f"  {one.id!r}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
