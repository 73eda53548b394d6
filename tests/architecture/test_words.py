"""No sentence reaches a screen unmarked: each is found here unless it stands in `_`, `N_` or `ngettext`."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.words.catalogues import MARKS, PLURAL

UI = Path(__file__).resolve().parents[2] / "simulator" / "ui"
FILES = [
    path
    for path in sorted(UI.rglob("*.py"))
    # What these say is said to machines, or to whoever starts the program.
    if path.name not in {"doors.py", "headers.py", "serve.py", "theme.py", "came_for.py"}
]
KNOWN = {
    "aj-sheet aj-paper": "a class",
    "language of the screens": "the name of a variable",
    "no reply: %s": "a line of the log",
    "Your reply Say it": "stands there until the script of the box says it in the right language",
    "Print or save as PDF": "the same",
    "Ajar": "the name",
    "Markdown": "the name of a form",
    "Azure OpenAI": "a name",
    "LM Studio": "a name",
}
NO_TEXT = {"key", "type", "icon", "css", "js", "format", "shortcut", "language", "value"}
TAG = re.compile(r"<[^<>]*>|<[^<>]*$|^[^<>]*>")
TWO_WORDS = re.compile(r"[A-Za-z’']{2,}[,.:;]? [A-Za-z’']+")
CAPITAL = re.compile(r"[A-Z][a-z’']+")


def plain_words(source: str) -> Iterator[str]:
    """What is left for people to read in the unmarked strings of a file."""
    tree = ast.parse(source)
    inside = {child: parent for parent in ast.walk(tree) for child in ast.iter_child_nodes(parent)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        around = list(_around(node, inside))
        if isinstance(around[0], ast.Expr) or any(map(_is_marked, around)):
            continue
        if any(isinstance(one, ast.keyword) and one.arg in NO_TEXT for one in around[:2]):
            continue
        text = TAG.sub(" ", node.value).strip()
        if _is_read(text, around, node) and not _is_code(text):
            yield " ".join(text.split())


def _around(node: ast.AST, inside: dict[ast.AST, ast.AST]) -> Iterator[ast.AST]:
    while node in inside:
        node = inside[node]
        yield node


def _is_marked(node: ast.AST) -> bool:
    name = isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", ""))
    return name in MARKS or name == PLURAL


def _is_read(text: str, around: list[ast.AST], node: ast.Constant) -> bool:
    if TWO_WORDS.search(text):
        return True
    drawn = next((one for one in around if isinstance(one, ast.Call)), None)
    if drawn is None or not CAPITAL.match(text):
        return False
    # One word is a label where Streamlit or a component of ours draws it.
    function = drawn.func
    of_streamlit = isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "st"
    return of_streamlit or "<" in node.value or getattr(function, "id", "").startswith("draw_")


def _is_code(text: str) -> bool:
    """A style, a pattern, a setting, or the inside of a tag."""
    return bool(re.search(r"\w=|[{}\\]|: \d|LEAP_SIM|=\"", text)) or "(?" in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(UI).as_posix())
def test_nothing_is_said_on_a_screen_that_cannot_be_translated(path: Path) -> None:
    found = [text for text in plain_words(path.read_text(encoding="utf-8")) if text not in KNOWN]
    assert found == [], "mark it with _(), and run `make words` (CONTRIBUTING.md)"


@pytest.mark.parametrize(
    "line",
    [
        'st.text("Nothing here yet.")',
        'st.button("Begin", key="begin")',
        'st.header(f"Reply {number} of {count}")',
        'draw_calm("Paused", _("Breathe out."))',
        "put(f'<p class=\"aj-soft\">Kept for {days} days.</p>')",
        "put('<th scope=\"col\">Who</th>')",
        'TITLES = {1: "Not today"}',
        'said = "one thing" if one else "many things"',
    ],
)
def test_a_plain_sentence_is_found(line: str) -> None:
    assert list(plain_words(line))


@pytest.mark.parametrize(
    "line",
    [
        'st.text(_("Nothing here yet."))',
        'put(f\'<p class="aj-soft aj-note">{words(_("Kept for {days} days.", days=days))}</p>\')',
        'raise NoteRejected("The note is empty. Write something.")',
        'st.container(key="Some key of ours")',
        '"""Why this module exists."""',
    ],
)
def test_a_marked_sentence_is_not(line: str) -> None:
    assert not list(plain_words(line))
