"""All that is kept: taking it along, and deleting it for good, asked twice."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from simulator.ui.components.markup import put, words
from simulator.ui.language import _, ngettext

Step = Literal["ask", "no", "yes"]


def draw_kept(talks: int, files: int, folder: str) -> None:
    """`folder`: where it is on this computer; empty when an organisation keeps it."""
    counted = {"talks": _talks(talks), "texts": _texts(files)}
    if folder:
        what = _("{talks} and {texts} of yours, on this computer.", **counted)
        where = _("In {folder}", folder=f"<code>{words(folder)}</code>")
        put(f'<p>{what}</p><p class="aj-soft">{where}</p>')
    else:
        st.text(_("{talks} and {texts} of yours, kept by whoever runs this place.", **counted))


def draw_take_along(export: Callable[[], bytes]) -> None:
    """`export` is called when the button is pressed, not when it is drawn."""
    st.download_button(
        _("Save everything"),
        export,
        "ajar-everything.zip",
        "application/zip",
        key="everything",
        on_click="ignore",
        help=_("Every talk, to read and to take in again, and all you wrote here."),
    )


def draw_delete(talks: int, files: int, place: str, asked: bool) -> Step | None:
    if not asked:
        return "ask" if st.button(_("Delete everything …"), key="delete-all") else None
    what = _(
        "{talks} with every note and draft of a reply, and {texts} of yours: drafts, people you wrote, "
        "your plan. The copies and backups beside them are deleted too; backups in other places stay "
        "yours to delete. {place} It cannot be brought back.",
        talks=_talks(talks),
        texts=_texts(files),
        place=place,
    )
    put(
        '<div class="aj-notice aj-wrong" role="alert">'
        f"<strong>{_('Delete everything for good?')}</strong><p>{words(what)}</p></div>"
    )
    sure = st.checkbox(_("Yes, all of it"), key="delete-sure")
    with st.container(horizontal=True):
        if st.button(_("Delete it for good"), key="delete-yes", type="primary", disabled=not sure):
            return "yes"
        if st.button(_("Keep it"), key="delete-no"):
            return "no"
    return None


def _talks(number: int) -> str:
    return ngettext("{n} talk", "{n} talks", number)


def _texts(number: int) -> str:
    return ngettext("{n} other text", "{n} other texts", number)
