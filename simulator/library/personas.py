"""Persona files: read strictly, and told apart by file, line and field when something is wrong."""

from collections.abc import Iterable
from pathlib import Path

from simulator.domain.errors import PersonaInvalid, UnknownPersona
from simulator.domain.persona import Persona
from simulator.library.persona_text import MAX_BYTES, check_text
from simulator.use_cases.author import Checked, Problem

_EASY_FIRST = ("easy", "medium", "hard")


class PersonaFiles:
    """Every `*.yaml` of the given folders; a broken file never keeps the others from loading."""

    def __init__(self, folders: Iterable[Path]) -> None:
        files = [file for folder in folders for file in persona_files(folder)]
        checked = with_ids_once(check_file(file) for file in files)
        self._good = {one.persona.id: one.persona for one in checked if one.persona is not None}
        self._files = {
            one.persona.id: file
            for file, one in zip(files, checked, strict=True)
            if one.persona is not None
        }
        self._bad = [
            PersonaInvalid(str(file), tuple(str(problem) for problem in one.problems))
            for file, one in zip(files, checked, strict=True)
            if one.problems
        ]

    def all(self) -> tuple[Persona, ...]:
        def ease(persona: Persona) -> tuple[int, str]:
            return _EASY_FIRST.index(persona.difficulty), persona.name

        return tuple(sorted(self._good.values(), key=ease))

    def get(self, persona_id: str) -> Persona:
        try:
            return self._good[persona_id]
        except KeyError:
            known = ", ".join(sorted(self._good)) or "none"
            raise UnknownPersona(
                f"There is no persona {persona_id!r}. There are: {known}."
            ) from None

    def problems(self) -> tuple[PersonaInvalid, ...]:
        return tuple(self._bad)

    def file(self, persona_id: str) -> Path:
        """Where this one was read from. Raises UnknownPersona."""
        return self._files[self.get(persona_id).id]

    def take(self, file: Path) -> None:
        """Put a file on the shelf that was written since. Raises PersonaInvalid."""
        persona = read_persona(file)
        self._files = {**self._files, persona.id: file}
        self._good = {**self._good, persona.id: persona}

    def leave_out(self, folder: Path) -> None:
        """Take off the shelf whoever was read from this folder."""
        gone = {name for name, file in self._files.items() if file.parent == folder}
        self._files = {name: file for name, file in self._files.items() if name not in gone}
        self._good = {name: one for name, one in self._good.items() if name not in gone}


class OnePersona:
    """A shelf with one persona on it, who need not be in any file."""

    def __init__(self, persona: Persona) -> None:
        self._persona = persona

    def all(self) -> tuple[Persona, ...]:
        return (self._persona,)

    def get(self, persona_id: str) -> Persona:
        if persona_id != self._persona.id:
            raise UnknownPersona(f"There is only {self._persona.id!r} here.")
        return self._persona

    def problems(self) -> tuple[PersonaInvalid, ...]:
        return ()


def persona_files(folder: Path) -> tuple[Path, ...]:
    """Raises PersonaInvalid when the folder is not one."""
    if not folder.is_dir():
        said = (
            f"{folder} is not a folder. Set LEAP_SIM_PERSONAS to the folder of your persona files."
        )
        raise PersonaInvalid(str(folder), (said,))
    return tuple(sorted((*folder.glob("*.yaml"), *folder.glob("*.yml"))))


def read_persona(file: Path) -> Persona:
    """Read one file.

    Raises:
        PersonaInvalid: each problem as `file:line: field: what was expected. Hint: what to do`.
    """
    checked = check_file(file)
    if checked.persona is None:
        raise PersonaInvalid(str(file), tuple(str(one) for one in checked.problems))
    return checked.persona


def check_file(file: Path, *, advise: bool = False) -> Checked:
    """Read one file and say all that is wrong with it; `advise`: and what could be better."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        said = f"cannot be read: {error.strerror}"
        return Checked(file=file.name, problems=(Problem(file=file.name, said=said),))
    return check_text(raw, file.name, advise=advise)


def with_ids_once(checked: Iterable[Checked]) -> tuple[Checked, ...]:
    """The same, where a second file with an id that is taken has a problem instead."""
    sources: dict[str, str] = {}
    result = []
    for one in checked:
        if one.persona is not None and one.persona.id in sources:
            taken = Problem(
                file=one.file,
                field="id",
                said=f"{one.persona.id!r} is taken by {sources[one.persona.id]}",
                hint="choose another",
            )
            one = Checked(file=one.file, problems=(taken,))
        elif one.persona is not None:
            sources[one.persona.id] = one.file
        result.append(one)
    return tuple(result)
