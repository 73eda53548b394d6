"""What happens to a draft of a persona when somebody writes in the form or in the text beside it.

A widget tells what was written before any page is drawn, so it is remembered in this tab first;
the screen then puts it into the draft, where an error becomes a sentence.
"""

from simulator.ui.components.authoring_form import Said, Shown, key_of
from simulator.ui.components.authoring_text import Place
from simulator.ui.context import Context
from simulator.ui.state import Tab, Writing, put_value, value_of
from simulator.use_cases.author import Problem
from simulator.use_cases.author_form import Entry
from simulator.use_cases.desk import OpenDraft

TEXT = ""
"""The path under which the whole text is heard."""


def writing(tab: Tab, key: str) -> Writing:
    return tab.drafts.setdefault(key, Writing())


def text_key(key: str) -> str:
    return f"text-{key}"


def hear(tab: Tab, key: str, path: str) -> None:
    """Remember what a widget holds now."""
    widget = text_key(key) if path == TEXT else key_of(key, path)
    writing(tab, key).heard[path] = value_of(widget)


def settle(context: Context, key: str) -> str:
    """Put what was heard into the draft; the key of the draft that has it.

    The text goes first: what was written into a field is then set into the new text.
    """
    kept, desk = writing(context.tab, key), context.services.desk
    heard, kept.heard = kept.heard, {}
    text = heard.pop(TEXT, None)
    if text is not None and text != kept.seen:
        key = desk.write(key, text, kept.seen)
    for path, value in heard.items():
        desk.fill(key, path, value)
    return key


def show_values(context: Context, draft: OpenDraft) -> dict[str, Shown]:
    """Let every widget hold what the draft says."""
    kept = writing(context.tab, draft.key)
    kept.seen = draft.text
    put_value(text_key(draft.key), draft.text)
    for path, entry in draft.form.items():
        put_value(key_of(draft.key, path), entry.value)
    return {path: _shown(entry) for path, entry in draft.form.items()}


def places(draft: OpenDraft, problems: tuple[Problem, ...]) -> list[Place]:
    return [
        Place(
            line=one.line,
            stands=draft.line(one.line),
            field=one.field,
            said=_sentence(one.said),
            hint=_sentence(one.hint),
        )
        for one in problems
    ]


def _shown(entry: Entry) -> Shown:
    said = [_said(one, "wrong") for one in entry.problems]
    said += [_said(one, "better") for one in entry.warnings]
    if entry.blank is not None:
        hint = _sentence(entry.blank.hint)
        said.append(Said(text=f"Still to write. {hint}".strip(), kind="todo"))
    return Shown(value=entry.value, fixed=entry.fixed, said=tuple(said))


def _said(problem: Problem, kind: str) -> Said:
    return Said(text=f"{_sentence(problem.said)} {_sentence(problem.hint)}".strip(), kind=kind)


def _sentence(text: str) -> str:
    whole = text[:1].upper() + text[1:].rstrip(".")
    return f"{whole}." if whole else ""
