"""What happens to a draft of a persona when somebody writes in the form or in the text beside it.

A widget tells what was written before any page is drawn, so it is remembered in this tab first;
the screen then puts it into the draft, where an error becomes a sentence.
"""

from time import monotonic

from simulator.ui.components.authoring_form import Said, Shown
from simulator.ui.components.authoring_text import Place
from simulator.ui.context import Context
from simulator.ui.language import _
from simulator.ui.state import Tab, Writing, holds_nothing, put_value, value_of
from simulator.use_cases.author import Problem
from simulator.use_cases.author_form import Entry
from simulator.use_cases.desk import OpenDraft

TEXT = ""
"""The path under which the whole text is heard."""
ECHO = 10.0
"""Seconds after which a page has surely been drawn anew."""


def writing(tab: Tab, key: str) -> Writing:
    return tab.drafts.setdefault(key, Writing())


def text_key(key: str) -> str:
    return f"text-{key}"


def field_key(kept: Writing, key: str, path: str) -> str:
    """A new one each time that the text changed the field: an old value cannot come back by it."""
    box = kept.boxes.get(path, 0)
    return f"field-{key}-{path}" + (f"-{box}" if box else "")


def hear(tab: Tab, key: str, path: str) -> None:
    """Remember what a widget holds now."""
    kept = writing(tab, key)
    widget = text_key(key) if path == TEXT else field_key(kept, key, path)
    kept.heard[path] = value_of(widget)


def settle(context: Context, key: str) -> str:
    """Put what was heard into the draft; the key of the draft that has it.

    The text goes first: what was written into a field is then set into the new text.
    """
    kept, desk = writing(context.tab, key), context.services.desk
    heard, kept.heard = kept.heard, {}
    text = heard.pop(TEXT, None)
    text = kept.seen if text is None else _text_meant(context, kept, text)
    if text != kept.seen:
        key = desk.write(key, text, kept.seen)
    for path, value in heard.items():
        fill = desk.fill(key, path, value)
        if fill is not None:
            kept.fills.append(fill)
            kept.filled_at = monotonic()
            kept.shown[path] = fill.after
    return key


def _text_meant(context: Context, kept: Writing, text: str) -> str:
    """The text as it was meant, when the form changed it while somebody wrote in it.

    The page tells of the text as it was before such a change until it has been drawn anew, and
    whoever is typing then goes on with the old one. Only a while later is the old value in a
    field, and nothing else changed, the wish to have it back.
    """
    merged = context.services.desk.with_fills(text, kept.fills)
    a_while_later = monotonic() - kept.filled_at > ECHO
    if merged != text and not (a_while_later and merged == kept.seen):
        kept.filled_at = monotonic()
        return merged
    if text != kept.seen and a_while_later:
        kept.fills = []
    return text


def show_values(context: Context, draft: OpenDraft) -> dict[str, Shown]:
    """Let every widget hold what the draft says."""
    kept = writing(context.tab, draft.key)
    kept.seen = draft.text
    put_value(text_key(draft.key), draft.text)
    for path, entry in draft.form.items():
        if kept.shown.get(path, entry.value) != entry.value:
            kept.boxes[path] = kept.boxes.get(path, 0) + 1
        kept.shown[path] = entry.value
        widget = field_key(kept, draft.key, path)
        if holds_nothing(widget):
            put_value(widget, entry.value)
    return {
        path: _shown(entry, field_key(kept, draft.key, path)) for path, entry in draft.form.items()
    }


def places(draft: OpenDraft, problems: tuple[Problem, ...]) -> list[Place]:
    return [_place(draft, one) for one in problems]


def _place(draft: OpenDraft, problem: Problem) -> Place:
    """A field that is not in the text has no line of its own."""
    *_, name = ["", *(part for part in problem.field.split(".") if not part.isdigit())]
    there = not name or f"{name}:" in draft.text or problem.field == "file"
    return Place(
        line=problem.line if there else 0,
        stands=draft.line(problem.line) if there else "",
        field=problem.field,
        said=_sentence(problem.said),
        hint=_sentence(problem.hint),
    )


def _shown(entry: Entry, key: str) -> Shown:
    said = [_said(one, "wrong") for one in entry.problems]
    said += [_said(one, "better") for one in entry.warnings]
    if entry.blank is not None:
        said.append(Said(text=_("Still to write."), kind="todo"))
    return Shown(key=key, value=entry.value, fixed=entry.fixed, said=tuple(said))


def _said(problem: Problem, kind: str) -> Said:
    return Said(text=f"{_sentence(problem.said)} {_sentence(problem.hint)}".strip(), kind=kind)


def _sentence(text: str) -> str:
    whole = text[:1].upper() + text[1:].rstrip(".")
    return f"{whole}." if whole else ""
