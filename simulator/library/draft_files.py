"""Keeps drafts as files, and puts finished ones into the trainer's folder of personas."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path
from tempfile import NamedTemporaryFile

from simulator.domain.errors import DraftMissing, DraftRejected, StorageError
from simulator.library.personas import PersonaFiles
from simulator.use_cases.ports import DraftNote

MAX_TEXT = 1_000_000
_KEY = re.compile(r"[A-Za-z0-9_-]{1,60}")
"""A key comes from an address somebody may have typed: it never names another folder."""


class DraftFiles:
    """One file for each draft."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[DraftNote, ...]:
        notes = [
            DraftNote(key=file.stem, text=self.load(file.stem), changed_at=_changed(file))
            for file in self._folder.glob("*.yaml")
            if _KEY.fullmatch(file.stem)
        ]
        return tuple(sorted(notes, key=lambda note: note.changed_at, reverse=True))

    def load(self, key: str) -> str:
        try:
            return self._file(key).read_text(encoding="utf-8", errors="replace")
        except OSError:
            raise DraftMissing("There is no such draft; it may have been deleted.") from None

    def save(self, key: str, text: str) -> None:
        if len(text) > MAX_TEXT:
            raise DraftRejected("That is far longer than a person needs; it was not kept.")
        _write(self._file(key), text)

    def forget(self, key: str) -> None:
        try:
            self._file(key).unlink()
        except OSError:
            raise DraftMissing("There is no such draft; it may have been deleted.") from None

    def files(self) -> dict[str, str]:
        return {f"drafts/{note.key}.yaml": note.text for note in self.all()}

    def erase(self) -> None:
        _erase(self._folder)

    def _file(self, key: str) -> Path:
        if not _KEY.fullmatch(key):
            raise DraftMissing("There is no such draft; it may have been deleted.")
        return self._folder / f"{key}.yaml"


class OwnPersonas:
    """The trainer's folder, behind the shelf that people choose from."""

    def __init__(self, folder: Path, shelf: PersonaFiles) -> None:
        self._folder = folder
        self._shelf = shelf

    def place(self, persona_id: str) -> Path:
        return self._folder / f"{persona_id}.yaml"

    def text(self, persona_id: str) -> str | None:
        file = self.place(persona_id)
        return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else None

    def put(self, persona_id: str, text: str) -> None:
        _write(self.place(persona_id), text)
        self._shelf.take(self.place(persona_id))

    def files(self) -> dict[str, str]:
        return {
            f"people/{file.name}": file.read_text(encoding="utf-8", errors="replace")
            for file in sorted(self._folder.glob("*.yaml"))
        }

    def erase(self) -> None:
        _erase(self._folder)
        self._shelf.leave_out(self._folder)


def _write(file: Path, text: str) -> None:
    """All or nothing: a full disk leaves the old file as it was."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=file.parent, suffix=".part", delete=False
        ) as part:
            part.write(text)
        os.replace(part.name, file)
    except (OSError, UnicodeEncodeError) as error:
        said = f"{file} cannot be written ({error}). What you wrote is still on this page."
        raise DraftRejected(said) from None


def _erase(folder: Path) -> None:
    """The files that were written here, half-written ones too, and the folder when it is empty."""
    for file in (*folder.glob("*.yaml"), *folder.glob("*.part")):
        try:
            file.unlink()
        except OSError as error:
            raise StorageError(
                f"{file} could not be deleted ({error.strerror}). Delete it yourself."
            ) from error
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _changed(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)
