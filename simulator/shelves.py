"""The files of personas: which folders are read, and what a trainer at a terminal does with them.

Names adapters, as wiring does, for those who write people and need no database.
"""

from pathlib import Path

from simulator.domain.errors import LibraryError
from simulator.domain.persona import Reason
from simulator.library.character_cards import read_card
from simulator.library.drafts import Draft, checked_id, drafted, write_new
from simulator.library.locations import data
from simulator.library.persona_text import check_text
from simulator.library.personas import PersonaFiles, check_file, persona_files, with_ids_once
from simulator.settings import Settings
from simulator.use_cases.author import Checked


def personas(settings: Settings) -> PersonaFiles:
    return PersonaFiles(_folders(settings))


def _folders(settings: Settings) -> list[Path]:
    folders = [data("personas")]
    if settings.personas or own_folder(settings).is_dir():
        folders.append(own_folder(settings))
    return folders


def own_folder(settings: Settings) -> Path:
    """Where the trainer's own personas are."""
    return settings.personas or settings.data_dir / "personas"


def check_personas(settings: Settings, files: tuple[Path, ...]) -> tuple[Checked, ...]:
    """Check these files, or all on the shelf when none is named."""
    named = files or tuple(file for folder in _folders(settings) for file in persona_files(folder))
    checked = [check_file(file, advise=True) for file in named]
    return tuple(checked) if files else with_ids_once(checked)


def check_persona_text(text: str, name: str) -> Checked:
    """Check a text that is being written."""
    return check_text(text, name, advise=True)


def new_draft(settings: Settings, persona_id: str, reason: Reason | None, relation: str) -> Draft:
    """Raises LibraryError when the id cannot be used, or is taken on the shelf."""
    if any(one.id == checked_id(persona_id) for one in personas(settings).all()):
        raise LibraryError(f"The id {persona_id!r} is taken on the shelf. Choose another.")
    return Draft(id=persona_id, reason=reason, relation=relation)


def imported_card(card: Path, persona_id: str = "") -> Draft:
    """A role-play character card as the start of a persona. Raises LibraryError."""
    return read_card(card, persona_id)


def new_persona(settings: Settings, draft: Draft, out: Path | None) -> tuple[Path, Checked]:
    """Write a file to start from, and say what is still to be written in it.

    Raises:
        LibraryError: the id cannot be used or the file is there already.
    """
    file = out or (settings.personas or Path()) / f"{draft.id}.yaml"
    text = drafted(draft)
    write_new(file, text)
    return file, check_text(text, file.name)
