"""The box a reply is written in: our own, so that a half-written reply outlives reruns and pages."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from simulator.domain.session import MAX_LINE

ASSETS = Path(__file__).parents[1] / "assets"
BOX = """<form><label for="aj-box"></label><textarea id="aj-box" rows="1" dir="auto"></textarea>
<button type="submit"></button><p class="note" role="status"></p></form>"""
_MOUNT = st.components.v2.component(
    "ajar_composer",
    html=BOX,
    css=(ASSETS / "composer.css").read_text(),
    js=(ASSETS / "composer.js").read_text(),
)


@dataclass(frozen=True)
class Written:
    sent: str | None
    """What was sent in this run, if anything."""
    draft: str | None
    """What stands in the box, not sent; None: nothing new is known."""


def draw_composer(
    key: str, text: str, box: int, *, label: str, placeholder: str, send: str, busy: bool
) -> Written:
    """`box` counts the program's own changes of the text: only a new count changes what is shown."""
    result = _MOUNT(
        key=key,
        data={
            "text": text,
            "seq": box,
            "label": label,
            "placeholder": placeholder,
            "send": send,
            "busy": busy,
            "focus": box > 0,
            "limit": MAX_LINE,
            "toolong": "{n} characters too long: people take in far less at a time.",
            "sending": "Sending …",
        },
        on_sent_change=_nothing,
        on_draft_change=_nothing,
    )
    return Written(sent=_of_box(result.sent, box), draft=_of_box(result.draft, box))


def _of_box(event: object, box: int) -> str | None:
    """The text of an event, unless it speaks of a box that the program has changed since."""
    if not isinstance(event, dict) or event.get("seq") != box:
        return None
    text = event.get("text")
    return text if isinstance(text, str) else None


def _nothing() -> None:
    """Streamlit keeps an attribute only where a callback is named."""
