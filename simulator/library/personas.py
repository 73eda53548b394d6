"""Persona files: read strictly, and told apart by file, line and field when something is wrong."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import yaml
from pydantic import ValidationError

from simulator.domain.errors import PersonaInvalid, UnknownPersona
from simulator.domain.persona import Persona
from simulator.library.banks import complete

MAX_BYTES = 500_000
"""A persona with a thousand lines has 100 kB; what is far larger is something else."""
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml reads the shelf fourteen times faster; not every build of PyYAML has it."""
_EASY_FIRST = ("easy", "medium", "hard")


class PersonaFiles:
    """Every `*.yaml` of the given folders; a broken file never keeps the others from loading."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._good: dict[str, Persona] = {}
        self._bad: list[PersonaInvalid] = []
        sources: dict[str, Path] = {}
        for file in (one for folder in folders for one in persona_files(folder)):
            try:
                persona = read_persona(file)
            except PersonaInvalid as problem:
                self._bad.append(problem)
                continue
            if persona.id in sources:
                first = sources[persona.id].name
                said = f"{file.name}: field id: {persona.id!r} is taken by {first}; choose another"
                self._bad.append(PersonaInvalid(str(file), (said,)))
                continue
            sources[persona.id] = file
            self._good[persona.id] = persona

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
        PersonaInvalid: each problem as `file:line: field: what was expected`.
    """
    node = _tree(file)
    if not isinstance(node, yaml.MappingNode):
        raise _invalid(file, 1, "", "expected fields like `id: gloria`, one a line")
    _refuse_tricks(file, node)
    try:
        fields = yaml.SafeLoader("").construct_document(node)
        return Persona.model_validate(complete(fields))
    except yaml.YAMLError as error:
        raise _invalid(file, _mark(error), "", str(error).splitlines()[0]) from None
    except ValidationError as error:
        problems = tuple(
            f"{file.name}:{_line(node, one['loc'])}: "
            f"{'.'.join(str(part) for part in one['loc']) or 'file'}: {_expected(one['msg'], one['input'])}"
            for one in error.errors()
        )
        raise PersonaInvalid(str(file), problems) from None


def _tree(file: Path) -> yaml.Node | None:
    try:
        if file.stat().st_size > MAX_BYTES:
            raise _invalid(file, 1, "", f"the file is larger than {MAX_BYTES // 1000} kB")
        text = file.read_text(encoding="utf-8-sig")
        return yaml.compose(text, Loader=_Loader)
    except UnicodeDecodeError as error:
        raise _invalid(file, 1, "", f"save it as UTF-8 text (byte {error.start})") from None
    except yaml.YAMLError as error:
        said = getattr(error, "problem", None) or "not valid YAML"
        line = _mark(error)
        tab = any("\t" in one for one in text.splitlines()[max(0, line - 2) : line])
        hint = "; use blanks, not tabs, to indent" if tab else ""
        raise _invalid(file, line, "", f"{said}{hint}") from None
    except OSError as error:
        raise _invalid(file, 1, "", f"cannot be read: {error.strerror}") from None


def _refuse_tricks(file: Path, root: yaml.Node) -> None:
    """No aliases (they can unfold without end) and no field twice."""
    seen: set[int] = set()
    stack: list[yaml.Node] = [root]
    while stack:
        node = stack.pop()
        if id(node) in seen:
            raise _invalid(file, node.start_mark.line + 1, "", "aliases (&, *) are not used here")
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            names = Counter(str(key.value) for key, _ in node.value)
            twice = [name for name, count in names.items() if count > 1]
            if twice:
                raise _invalid(file, node.start_mark.line + 1, twice[0], "stands here twice")
            stack += [child for pair in node.value for child in pair]
        elif isinstance(node, yaml.SequenceNode):
            stack += node.value


def _line(root: yaml.Node, path: tuple[int | str, ...]) -> int:
    """The line of a field, or of the nearest field above it that is there."""
    node = root
    for part in path:
        child = _child(node, part)
        if child is None:
            break
        node = child
    return node.start_mark.line + 1


def _child(node: yaml.Node, part: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(part)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        found: yaml.Node = node.value[part]
        return found
    return None


def _expected(message: str, given: object) -> str:
    if "should match pattern" in message:
        return f"{given!r} is not one that there is ({message.split('pattern ')[-1]})"
    return message.removeprefix("Value error, ").replace(
        "Extra inputs are not permitted", "no such field"
    )


def _mark(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else 1


def _invalid(file: Path, line: int, field: str, said: str) -> PersonaInvalid:
    place = f"{file.name}:{line}: {field}: " if field else f"{file.name}:{line}: "
    return PersonaInvalid(str(file), (place + said,))
