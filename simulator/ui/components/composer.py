"""The box a reply is written in: our own, so that a half-written reply outlives reruns and pages."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from simulator.domain.session import MAX_LINE
from simulator.ui.language import _

ASSETS = Path(__file__).parents[1] / "assets"
BOX = """<form><label for="aj-box">Your reply</label>
<textarea id="aj-box" rows="1" dir="auto"></textarea>
<button type="submit" disabled>Say it</button><p class="note" role="status"></p></form>"""
_MOUNT = st.components.v2.component(
    "ajar_composer",
    html=BOX,
    css=(ASSETS / "composer.css").read_text(),
    js=(ASSETS / "composer.js").read_text(),
)


def draw_composer(
    key: str,
    text: str,
    box: int,
    kept: str,
    *,
    label: str,
    placeholder: str,
    send: str,
    busy: bool,
    on_draft: Callable[[], None],
) -> str | None:
    """What was sent in this run, if anything.

    `box` counts the program's own changes of the text: only a new count changes what is shown.
    `kept` is what the store has of it. `on_draft` is called when a half-written line is known, even
    if another page is drawn by then.
    """
    result = _MOUNT(
        key=key,
        data={
            "box": key,
            "text": text,
            "kept": kept,
            "seq": box,
            "label": label,
            "placeholder": placeholder,
            "send": send,
            "busy": busy,
            "focus": box > 0,
            "limit": MAX_LINE,
            "toolong": _("{n} characters too long: people take in far less at a time."),
            "sending": _("Sending …"),
        },
        on_sent_change=_nothing,
        on_draft_change=on_draft,
    )
    return text_of(result.sent, box)


def text_of(event: object, box: int) -> str | None:
    """The text of an event, unless it speaks of a box that the program has changed since."""
    if not isinstance(event, dict) or event.get("seq") != box:
        return None
    text = event.get("text")
    return text if isinstance(text, str) else None


def _nothing() -> None:
    """Streamlit keeps an attribute only where a callback is named."""
