"""The trainer's list: what stands out in each talk, in words."""

from collections.abc import Mapping, Sequence

import streamlit as st

from simulator.domain.review_list import Listed, QueueRow
from simulator.ui.components.markup import put, words
from simulator.ui.components.moments import moment
from simulator.ui.components.review_filters import BANDS
from simulator.ui.language import _, ngettext


def draw_rows(rows: Sequence[Listed], owners: Mapping[str, str]) -> str | None:
    """The id of the talk to open."""
    chosen = None
    for one in rows:
        row = one.row
        with st.container(
            horizontal=True, vertical_alignment="center", key=f"aj-review-{row.session_id}"
        ):
            put(_row(one, owners.get(row.owner, "")))
            name = _("Review the talk with {name}", name=row.persona_name)
            if st.button(_("Review"), key=f"review-{row.session_id}", help=name):
                chosen = row.session_id
    return chosen


def draw_still_reading(left: int) -> None:
    st.text(
        ngettext(
            "{n} older talk is being read again after an update; it follows by itself.",
            "{n} older talks are being read again after an update; they follow by themselves.",
            left,
        )
    )


def _row(one: Listed, owner: str) -> str:
    row = one.row
    dot = f'<span class="{"aj-unread" if one.unread else "aj-read"}"></span>'
    hidden = f'<span class="aj-hidden">{_("Unread.")} </span>' if one.unread else ""
    name = row.persona_name
    who = _("{learner} with {name}", learner=owner, name=name) if owner else name
    about = " · ".join(_about(row))
    chips = "".join(f'<li class="aj-{kind}">{words(text)}</li>' for kind, text in _chips(row))
    return (
        f'<div class="aj-review-row">{dot}<div>{hidden}<strong>{words(who)}</strong>'
        f'<p class="aj-soft">{words(about)}</p><ul class="aj-chips">{chips}</ul></div></div>'
    )


def _about(row: QueueRow) -> list[str]:
    replies = ngettext("{n} reply", "{n} replies", row.replies)
    door = [_(BANDS[row.band])] if row.band else []
    return [moment(row.created_at), replies, *door]


def _chips(row: QueueRow) -> list[tuple[str, str]]:
    pauses, parted = row.safety_pauses, row.disagreements
    found = (
        ("chip-hurt", pauses, ngettext("{n} safety pause", "{n} safety pauses", pauses)),
        ("chip-hurt", row.hurts, ngettext("{n} hurt", "{n} hurts", row.hurts)),
        ("chip-doubt", row.doubts, ngettext("{n} unsure", "{n} unsure ones", row.doubts)),
        ("chip-doubt", parted, ngettext("{n} disagreement", "{n} disagreements", parted)),
        ("chip", row.comments, ngettext("{n} note", "{n} notes", row.comments)),
        ("chip", row.raters, ngettext("{n} reviewer", "{n} reviewers", row.raters)),
    )
    return [(kind, said) for kind, count, said in found if count]
