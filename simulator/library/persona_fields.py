"""One field of a persona's text, read and changed in place: comments and all other lines stay.

A form and the text it belongs to are two views of one file. What the form changes is spliced into
the text where the field stands, and the result is read again: nothing else may have changed.
"""

import json
import textwrap
from collections.abc import Iterator
from typing import Any

import yaml

from simulator.domain.errors import DraftRejected
from simulator.domain.plain_yaml import plain
from simulator.library.persona_text import BLANK, Unreadable
from simulator.library.persona_text import _tree as tree
from simulator.use_cases.author_form import LISTS, OPTIONAL, FieldText

WIDE = 88
"""A longer text is folded over several lines."""
_NUMBERS = ("age",)

Steps = tuple[int | str, ...]


def field_texts(text: str, paths: tuple[str, ...]) -> dict[str, FieldText]:
    """What stands in each field; empty when the text has no fields."""
    try:
        root = tree(text)
    except Unreadable:
        return {}
    return {path: _read(root, path) for path in paths}


def with_field(text: str, path: str, value: str) -> str:
    """The text with another value in one field.

    Raises:
        DraftRejected: the field is written in a way that only the text itself can change.
    """
    wanted = clean(path, value)
    try:
        root = tree(text)
        found = _read(root, path)
        if found.value == wanted and not found.fixed:
            return text
        changed = text if found.fixed else _changed(text, root, path, wanted)
        kept = _data(text, path) == _data(changed, path)
        right = kept and not found.fixed and _read(tree(changed), path).value == wanted
    except (Unreadable, yaml.YAMLError):
        right = False
    if not right:
        said = f"The field {path} can only be changed in the text. What you wrote: {wanted}"
        raise DraftRejected(said)
    return changed


def clean(path: str, value: str) -> str:
    """As it can stand in a file: one blank between words; in a list, one item a line."""
    lines = [" ".join(_printable(line).split()) for line in value.splitlines()]
    kept = [line for line in lines if line]
    return "\n".join(kept) if path in LISTS else " ".join(kept)


def _printable(line: str) -> str:
    return "".join(char if char.isprintable() else " " for char in line)


def _read(root: yaml.Node, path: str) -> FieldText:
    node, rest = _deepest(root, _steps(path))
    if rest:
        bare = _is_empty(node) or (isinstance(node, yaml.MappingNode) and not node.flow_style)
        can = bare and all(isinstance(step, str) for step in rest)
        return FieldText(
            fixed="" if can else "Only in the text: it is written in another way there."
        )
    if path not in LISTS:
        if isinstance(node, yaml.ScalarNode):
            return FieldText(value="" if node.value.strip() == BLANK else clean(path, node.value))
        return FieldText(fixed="Only in the text: there is more than one text here.")
    if isinstance(node, yaml.ScalarNode):
        return FieldText(value="" if _is_empty(node) else clean(path, node.value))
    items = node.value
    if not all(isinstance(item, yaml.ScalarNode) for item in items):
        return FieldText(fixed="Only in the text: some of these lines have conditions.")
    written = [" ".join(item.value.split()) for item in items if item.value.strip() != BLANK]
    return FieldText(value="\n".join(one for one in written if one))


def _changed(text: str, root: yaml.Node, path: str, value: str) -> str:
    steps = _steps(path)
    node, rest = _deepest(root, steps)
    if rest:
        return _inserted(text, root, steps[: len(steps) - len(rest)], rest, value, path)
    if not value and path in OPTIONAL:
        return _removed(text, root, steps)
    if path in LISTS:
        return _listed(text, node, value.splitlines() or [BLANK])
    return _replaced(text, node, value or BLANK, fold=not _in_flow(root, steps), plain=path)


def _replaced(text: str, node: yaml.Node, value: str, *, fold: bool, plain: str = "") -> str:
    start, end = node.start_mark.index, _end(text, node)
    comment = ""
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        head = text[start : text.index("\n", start)]
        comment = head[head.index("#") :] if "#" in head else ""
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    rest = text[end:line_end]
    if fold and len(value) > WIDE:
        comment = comment or rest.strip()
        if rest.strip() and not rest.strip().startswith("#"):
            return text[:start] + json.dumps(value, ensure_ascii=False) + text[end:]
        indent = " " * (_indent(text, start) + 2)
        folded = textwrap.wrap(value, WIDE, break_long_words=False, break_on_hyphens=False)
        head = ">-" + (f"  {comment}" if comment else "")
        return text[:start] + "\n".join((head, *(indent + one for one in folded))) + text[line_end:]
    shown = _scalar(value, flow=not fold, number=plain in _NUMBERS)
    space = "" if start == 0 or text[start - 1] in " [" else " "
    return text[:start] + space + shown + (f"  {comment}" if comment else "") + text[end:]


def _listed(text: str, node: yaml.Node, items: list[str]) -> str:
    if not isinstance(node, yaml.SequenceNode) or node.flow_style:
        start, end = node.start_mark.index, _end(text, node)
        space = "" if text[start - 1] == " " else " "
        flow = "[" + ", ".join(json.dumps(item, ensure_ascii=False) for item in items) + "]"
        return text[:start] + space + flow + text[end:]
    if len(items) == len(node.value):
        for old, new in reversed(list(zip(node.value, items, strict=True))):
            if " ".join(old.value.split()) != new:
                text = _replaced(text, old, new, fold=False)
        return text
    start, end = node.start_mark.index, _end(text, node)
    between = "\n" + " " * int(node.start_mark.column)
    return text[:start] + between.join(f"- {_scalar(one)}" for one in items) + text[end:]


def _inserted(text: str, root: yaml.Node, above: Steps, rest: Steps, value: str, path: str) -> str:
    """Write a field that is not there yet, below the deepest heading that is."""
    node, _ = _deepest(root, above)
    text = text if text.endswith("\n") else text + "\n"
    if node is root:
        return text + "\n".join(_block(rest, 0, value, path)) + "\n"
    if isinstance(node, yaml.MappingNode):
        column = int(node.start_mark.column)
        at = node.start_mark.index - column
    else:
        key = _key(root, above)
        column = int(key.start_mark.column) + 2
        at = text.index("\n", _end(text, node)) + 1
        blank = node.value.strip()
        if blank:
            text = text[: node.start_mark.index] + text[_end(text, node) :]
            at -= len(node.value)
    return text[:at] + "\n".join(_block(rest, column, value, path)) + "\n" + text[at:]


def _block(names: Steps, column: int, value: str, path: str) -> Iterator[str]:
    for depth, name in enumerate(names[:-1]):
        yield " " * (column + 2 * depth) + f"{_scalar(str(name))}:"
    indent = " " * (column + 2 * (len(names) - 1))
    if path in LISTS:
        yield f"{indent}{_scalar(str(names[-1]))}:"
        yield from (f"{indent}  - {_scalar(item)}" for item in value.splitlines())
    else:
        yield f"{indent}{_scalar(str(names[-1]))}: {_scalar(value, number=path in _NUMBERS)}"


def _removed(text: str, root: yaml.Node, steps: Steps) -> str:
    key = _key(root, steps)
    node, _ = _deepest(root, steps)
    if _in_flow(root, steps):
        start, end = node.start_mark.index, _end(text, node)
        return text[:start] + "[]" + text[end:]
    start = key.start_mark.index - int(key.start_mark.column)
    end = text.find("\n", max(_end(text, node), key.end_mark.index))
    return text[:start] + (text[end + 1 :] if end >= 0 else "")


def _scalar(value: str, *, flow: bool = False, number: bool = False) -> str:
    """Plain where YAML reads it back as the same text, else in quotes."""
    if value == BLANK or (number and value.isascii() and value.isdigit()):
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    if flow and not value.replace(" ", "").isalpha():
        return quoted
    try:
        tree(f"k:\n  - {value}\n")
        read = plain(f"k:\n  - {value}\n")
    except (Unreadable, yaml.YAMLError):
        return quoted
    return value if read == {"k": [value]} else quoted


def _deepest(root: yaml.Node, steps: Steps) -> tuple[yaml.Node, Steps]:
    """The last node on the way that is there, and the steps that are not."""
    node = root
    for at, step in enumerate(steps):
        child = _child(node, step)
        if child is None:
            return node, steps[at:]
        node = child
    return node, ()


def _child(node: yaml.Node, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: yaml.Node = node.value[step]
        return found
    return None


def _key(root: yaml.Node, steps: Steps) -> yaml.Node:
    above, _ = _deepest(root, steps[:-1])
    found: yaml.Node = next(key for key, _ in above.value if key.value == steps[-1])
    return found


def _in_flow(root: yaml.Node, steps: Steps) -> bool:
    above = (_deepest(root, steps[:at])[0] for at in range(len(steps)))
    return any(isinstance(one, yaml.CollectionNode) and bool(one.flow_style) for one in above)


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and (
        node.value.strip() in ("", BLANK, "~") and not node.style
    )


def _end(text: str, node: yaml.Node) -> int:
    """Where what is written ends: block nodes are reported up to the next token."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    end: int = node.end_mark.index
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return len(text[:end].rstrip())
    return end


def _indent(text: str, at: int) -> int:
    """Column of the key, or of what follows the hyphen, on this line."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return len(line) - len(line.lstrip(" -"))


def _steps(path: str) -> Steps:
    return tuple(int(one) if one.isdigit() else one for one in path.split("."))


def _data(text: str, path: str) -> Any:
    """All that the text says, but for one field and for headings with nothing below them."""
    read = plain(text)
    steps, level = _steps(path), read
    for step in steps[:-1]:
        try:
            level = level[step]
        except (KeyError, IndexError, TypeError):
            return _filled(read)
    if isinstance(level, dict):
        level.pop(str(steps[-1]), None)
        level.pop(plain(str(steps[-1])), None)  # an unquoted `no` is read as False
    elif isinstance(level, list) and steps[-1] in range(len(level)):
        del level[int(steps[-1])]
    return _filled(read)


def _filled(read: Any) -> Any:
    if isinstance(read, dict):
        kept = {key: _filled(value) for key, value in read.items()}
        return {key: value for key, value in kept.items() if value not in (None, {}, BLANK)}
    return [_filled(one) for one in read] if isinstance(read, list) else read
