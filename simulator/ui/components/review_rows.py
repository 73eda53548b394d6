"""The trainer's list: what stands out in each talk, in words."""

from collections.abc import Mapping, Sequence

import streamlit as st

from simulator.domain.review_list import Listed, QueueRow
from simulator.ui.components.markup import put, words
from simulator.ui.components.moments import moment
from simulator.ui.components.review_filters import BANDS


def draw_rows(rows: Sequence[Listed], owners: Mapping[str, str]) -> str | None:
    """The id of the talk to open."""
    chosen = None
    for one in rows:
        row = one.row
        with st.container(
            horizontal=True, vertical_alignment="center", key=f"aj-review-{row.session_id}"
        ):
            put(_row(one, owners.get(row.owner, "")))
            name = f"Review the talk with {row.persona_name}"
            if st.button("Review", key=f"review-{row.session_id}", help=name):
                chosen = row.session_id
    return chosen


def draw_still_reading(left: int) -> None:
    st.text(
        f"{left:,} older talks are being read again after an update; they follow by themselves."
    )


def _row(one: Listed, owner: str) -> str:
    row = one.row
    dot = f'<span class="{"aj-unread" if one.unread else "aj-read"}"></span>'
    hidden = '<span class="aj-hidden">Unread. </span>' if one.unread else ""
    by = f"{words(owner)} with " if owner else ""
    about = " · ".join(_about(row))
    chips = "".join(f'<li class="aj-{kind}">{words(text)}</li>' for kind, text in _chips(row))
    return (
        f'<div class="aj-review-row">{dot}<div>{hidden}<strong>{by}{words(row.persona_name)}</strong>'
        f'<p class="aj-soft">{words(about)}</p><ul class="aj-chips">{chips}</ul></div></div>'
    )


def _about(row: QueueRow) -> list[str]:
    replies = _count(row.replies, "reply", "replies")
    door = [BANDS[row.band]] if row.band else []
    return [moment(row.created_at), replies, *door]


def _chips(row: QueueRow) -> list[tuple[str, str]]:
    found = (
        ("chip-hurt", row.safety_pauses, "safety pause", "safety pauses"),
        ("chip-hurt", row.hurts, "hurt", "hurts"),
        ("chip-doubt", row.doubts, "unsure", "unsure"),
        ("chip-doubt", row.disagreements, "disagreement", "disagreements"),
        ("chip", row.comments, "note", "notes"),
        ("chip", row.raters, "reviewer", "reviewers"),
    )
    return [(kind, _count(count, one, many)) for kind, count, one, many in found if count]


def _count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
