"""All that is kept: taking it along, and deleting it for good, asked twice."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from simulator.ui.components.markup import put, words

Step = Literal["ask", "no", "yes"]


def draw_kept(talks: int, files: int, folder: str) -> None:
    """`folder`: where it is on this computer; empty when an organisation keeps it."""
    what = f"{_count(talks, 'talk', 'talks')} and {_count(files, 'other text', 'other texts')} of yours"
    if folder:
        put(
            f'<p>{what}, on this computer.</p><p class="aj-soft">In <code>{words(folder)}</code></p>'
        )
    else:
        put(f"<p>{what}, kept by whoever runs this place.</p>")


def draw_take_along(export: Callable[[], bytes]) -> None:
    """`export` is called when the button is pressed, not when it is drawn."""
    st.download_button(
        "Save everything",
        export,
        "ajar-everything.zip",
        "application/zip",
        key="everything",
        on_click="ignore",
        help="Every talk, to read and to take in again, and all you wrote here.",
    )


def draw_delete(talks: int, files: int, place: str, asked: bool) -> Step | None:
    if not asked:
        return "ask" if st.button("Delete everything …", key="delete-all") else None
    put(
        '<div class="aj-notice aj-wrong" role="alert"><strong>Delete everything for good?</strong>'
        f"<p>{_count(talks, 'talk', 'talks')} with every note and draft of a reply, and "
        f"{_count(files, 'other text', 'other texts')} of yours: drafts, people you wrote, your plan. "
        "The copies and backups beside them are deleted too; backups in other places stay yours to "
        f"delete. {words(place)} It cannot be brought back.</p></div>"
    )
    sure = st.checkbox("Yes, all of it", key="delete-sure")
    with st.container(horizontal=True):
        if st.button("Delete it for good", key="delete-yes", type="primary", disabled=not sure):
            return "yes"
        if st.button("Keep it", key="delete-no"):
            return "no"
    return None


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
