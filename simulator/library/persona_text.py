"""Reads the text of a persona: strictly, and with each problem's line, field and a hint."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml
from pydantic import ValidationError

from simulator.domain.inner_state import Openness
from simulator.domain.lines import BAND_LIMIT
from simulator.domain.persona import Persona
from simulator.domain.plain_yaml import LOADER
from simulator.library.banks import complete
from simulator.library.persona_hints import expected, field_hint, hint, yaml_hint
from simulator.use_cases.author import Checked, Problem
from simulator.use_cases.author_advice import advice

MAX_BYTES = 500_000
"""A persona with a thousand lines has 100 kB; what is far larger is something else."""
MAX_DEPTH = 20
"""A persona has four levels."""
BLANK = "___"
"""What `personas new` leaves for its author to fill in."""

_BANDS = frozenset(Openness)

Path = tuple[int | str, ...]


class Unreadable(Exception):
    """The text is no tree of fields; it carries the one problem."""

    def __init__(self, line: int, said: str, hint: str = "", field: str = "") -> None:
        super().__init__(said)
        self.line, self.said, self.hint, self.field = line, said, hint, field


def check_text(raw: str | bytes, name: str, *, advise: bool = False) -> Checked:
    """Read one persona; `name` is what the problems call the file, `advise` asks for warnings too."""
    try:
        root = _tree(raw)
        _refuse_fields_twice(root)
        fields = yaml.SafeLoader("").construct_document(root)
    except Unreadable as one:
        problem = Problem(file=name, line=one.line, field=one.field, said=one.said, hint=one.hint)
        return Checked(file=name, problems=(problem,))
    except yaml.YAMLError as error:
        said = (getattr(error, "problem", None) or str(error)).splitlines()[0]
        problem = Problem(file=name, line=_mark(error), said=said, hint=yaml_hint(said))
        return Checked(file=name, problems=(problem,))
    problems = [*_blanks(root, name), *_long_lines(root, name)]
    try:
        persona = Persona.model_validate(complete(fields))
    except ValidationError as error:
        problems += _invalid(error, root, name, {(one.line, one.field) for one in problems})
        persona = None
    if persona is None or problems:
        return Checked(file=name, problems=tuple(sorted(problems, key=lambda one: one.line)))
    warnings = [
        Problem(
            file=name,
            line=_line(root, one.path),
            field=_dotted(one.path),
            said=one.said,
            hint=one.hint,
        )
        for one in (advice(persona, frozenset(fields)) if advise else ())
    ]
    return Checked(file=name, persona=persona, warnings=tuple(warnings))


def _tree(raw: str | bytes) -> yaml.MappingNode:
    if len(raw) > MAX_BYTES:
        raise Unreadable(1, f"the file is larger than {MAX_BYTES // 1000} kB")
    try:
        text = raw if isinstance(raw, str) else raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        said = f"save it as UTF-8 text (byte {error.start})"
        raise Unreadable(1, said, "most editors offer UTF-8 in their Save As dialogue") from None
    try:
        _refuse_tricks(text)
        root = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        said, line = getattr(error, "problem", None) or "not valid YAML", _mark(error)
        tab = any("\t" in one for one in text.splitlines()[max(0, line - 2) : line])
        advised = "use blanks, not tabs, to indent" if tab else yaml_hint(said)
        raise Unreadable(line, said, advised) from None
    if not isinstance(root, yaml.MappingNode):
        raise Unreadable(1, "expected fields like `id: gloria`, one a line", _START)
    return root


_START = "`leap-sim personas new ID` writes a file to start from"


def _refuse_tricks(text: str) -> None:
    """No aliases (they can unfold without end), and no depth that the reader would not survive.

    libyaml composes a tree by calling itself, and takes the process down with it; its events come
    one after the other, however deep the text goes.
    """
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.AliasEvent):
            said = "aliases (&, *) are not used here"
            advised = "write the text out, or put quotes around a text with *"
            raise Unreadable(_at(event), said, advised)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise Unreadable(_at(event), "it is nested too deeply")


def _refuse_fields_twice(root: yaml.Node) -> None:
    stack: list[yaml.Node] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, yaml.MappingNode):
            names = Counter(str(key.value) for key, _ in node.value)
            twice = [name for name, count in names.items() if count > 1]
            if twice:
                again = [key for key, _ in node.value if str(key.value) == twice[0]][-1]
                said = "stands here twice"
                raise Unreadable(_at(again), said, "put its lines under one heading", twice[0])
            stack += [child for pair in node.value for child in pair]
        elif isinstance(node, yaml.SequenceNode):
            stack += node.value


def _invalid(
    error: ValidationError, root: yaml.Node, name: str, known: set[tuple[int, str]]
) -> Iterator[Problem]:
    for one in error.errors():
        path = tuple(part for part in one["loc"] if part != "[key]")
        if one["type"] == "invalid_key":
            path = (*path[:-1], str(one["input"]))
        line, field = _line(root, path), _dotted(path) or "file"
        if (line, field) in known or _is_length(one["msg"]):
            continue
        said = expected(one["type"], one["msg"], one["input"])
        advised = hint(one["type"], path, one["input"], one["msg"]) or field_hint(path)
        yield Problem(file=name, line=line, field=field, said=said, hint=advised)


def _is_length(message: str) -> bool:
    """Lines over length are found in the tree, each on its own line."""
    return " line has " in message and ", at most " in message


def _blanks(root: yaml.Node, name: str) -> Iterator[Problem]:
    for path, node in _scalars(root):
        if BLANK in node.value:
            yield Problem(
                file=name,
                line=_at(node),
                field=_dotted(path),
                said="a blank is left",
                hint=field_hint(path) or "put your own words where the ___ is",
            )


def _long_lines(root: yaml.Node, name: str) -> Iterator[Problem]:
    for path, node in _scalars(root):
        if path[0] != "lines":
            continue
        bands = [part for part in path if part in _BANDS]
        if not bands or not (path[-1] == "say" or isinstance(path[-1], int)):
            continue
        words, limit = len(node.value.split()), BAND_LIMIT[Openness(bands[-1])]
        if words > limit:
            yield Problem(
                file=name,
                line=_at(node),
                field=_dotted(path),
                said=f"a {bands[-1]} line has {words} words, at most {limit}",
                hint="cut it, or move it to a later band, where people say more at a time",
            )


def _scalars(root: yaml.Node) -> Iterator[tuple[Path, yaml.ScalarNode]]:
    stack: list[tuple[Path, yaml.Node]] = [((), root)]
    while stack:
        path, node = stack.pop()
        if isinstance(node, yaml.ScalarNode):
            yield path, node
        elif isinstance(node, yaml.MappingNode):
            stack += [((*path, str(key.value)), value) for key, value in reversed(node.value)]
        elif isinstance(node, yaml.SequenceNode):
            stack += [((*path, number), value) for number, value in enumerate(node.value)][::-1]


def _line(root: yaml.Node, path: Path) -> int:
    """The line of a field, or of the nearest field above it that is there."""
    node = root
    for part in path:
        child = _child(node, part)
        if child is None:
            break
        node = child
    return _at(node)


def _child(node: yaml.Node, part: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if _same_key(key.value, part)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        found: yaml.Node = node.value[part]
        return found
    return None


def _same_key(written: str, part: int | str) -> bool:
    """YAML reads `no` as False, and the schema calls it so."""
    read: dict[str, Any] = {"no": "False", "off": "False", "yes": "True", "on": "True"}
    return written == str(part) or read.get(written.lower()) == str(part)


def _at(node: yaml.Node | yaml.Event) -> int:
    return node.start_mark.line + 1 if node.start_mark else 1


def _dotted(path: Path) -> str:
    return ".".join(str(part) for part in path)


def _mark(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else 1
