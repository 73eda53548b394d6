"""What to look at: search, one-tap filters, and the finer ones folded away."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from simulator.domain.review_list import Choices, Order, SavedView, Wanted
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import Band
from simulator.ui.components.reasons import REASONS

ORDERS: dict[Order, str] = {
    "newest": "newest first",
    "oldest": "oldest first",
    "hurts": "most hurts first",
    "lowest": "lowest band first",
    "doubts": "least certain first",
    "disagreements": "most disagreement first",
    "longest": "longest first",
}
BANDS = {
    Band.CLOSED: "door pushed to",
    Band.NEUTRAL: "door as it was",
    Band.AJAR: "door ajar",
    Band.OPENED: "door opened",
}
FLAGS = {
    "unread": "Unread",
    "hurt": "Hurts",
    "safety": "Safety pause",
    "doubtful": "Unsure",
    "disagreed": "Disagreement",
    "unreviewed": "Nobody reviewed",
}


def draw_filters(
    wanted: Wanted,
    choices: Choices,
    owners: Mapping[str, str],
    groups: Mapping[str, tuple[str, ...]],
    rubric: Rubric,
    box: int,
) -> Wanted:
    """What is asked for now. `box` counts the times that the program changed it."""
    search, order = st.columns([3, 2], vertical_alignment="bottom")
    text = search.text_input(
        "Search in what was said", wanted.text, key=f"find-{box}", max_chars=200
    )
    orders = list(ORDERS)
    chosen = order.selectbox(
        "Order", orders, orders.index(wanted.order), ORDERS.__getitem__, key=f"order-{box}"
    )
    flags = [flag for flag in FLAGS if getattr(wanted, flag)]
    told = st.pills(
        "Only talks with",
        list(FLAGS),
        default=flags,
        selection_mode="multi",
        format_func=FLAGS.__getitem__,
        key=f"flags-{box}",
    )
    finer = _finer(wanted, choices, owners, groups, rubric, box)
    given = {flag: flag in (told or []) for flag in FLAGS}
    return Wanted.model_validate({"text": text or "", "order": chosen, **given, **finer})


def _finer(
    wanted: Wanted,
    choices: Choices,
    owners: Mapping[str, str],
    groups: Mapping[str, tuple[str, ...]],
    rubric: Rubric,
    box: int,
) -> dict[str, object]:
    personas = dict(choices.personas)
    breakers = {one.id: one.name for one in rubric.breakers}
    with st.expander(f"More filters{_count(wanted)}"):
        one, two, three = st.columns(3)
        picked: list[str] = []
        if groups:
            picked = one.multiselect("Group", list(groups), key=f"group-{box}")
        if len(choices.owners) > 1:
            known = [owner for owner in wanted.owners if owner in choices.owners]
            learners = one.multiselect(
                "Learner",
                choices.owners,
                known,
                lambda id_: owners.get(id_, id_),
                key=f"owner-{box}",
            )
        else:
            learners = []
        who = two.multiselect(
            "Person practised with",
            list(personas),
            [id_ for id_ in wanted.personas if id_ in personas],
            personas.__getitem__,
            key=f"persona-{box}",
        )
        why = two.multiselect(
            "Reason for refusing",
            choices.reasons,
            [reason for reason in wanted.reasons if reason in choices.reasons],
            REASONS.__getitem__,
            key=f"reason-{box}",
        )
        bands = three.multiselect(
            "Where it left the door", list(Band), wanted.bands, BANDS.__getitem__, key=f"band-{box}"
        )
        found = three.multiselect(
            "With any of these hurts",
            list(breakers),
            wanted.breakers,
            breakers.__getitem__,
            key=f"breaker-{box}",
        )
        since = one.date_input("From", wanted.since, key=f"since-{box}", max_value=date.max)
        until = one.date_input("Until", wanted.until, key=f"until-{box}", max_value=date.max)
    of_groups = {owner for name in picked for owner in groups[name]}
    asked = tuple(sorted(of_groups & set(learners) if of_groups and learners else of_groups)) or (
        tuple(learners)
    )
    return {
        "owners": asked if asked or not picked else ("",),
        "personas": who,
        "reasons": why,
        "bands": bands,
        "breakers": found,
        "since": since,
        "until": until,
    }


def _count(wanted: Wanted) -> str:
    used = (
        wanted.owners,
        wanted.personas,
        wanted.reasons,
        wanted.bands,
        wanted.breakers,
        wanted.since,
        wanted.until,
    )
    count = sum(bool(one) for one in used)
    return f" · {count} in use" if count else ""


def draw_views(views: tuple[SavedView, ...], box: int) -> str | None:
    """The name of the saved view that was picked."""
    if not views:
        return None
    return st.pills("Saved views", [view.name for view in views], key=f"views-{box}")


def draw_keep_view(views: tuple[SavedView, ...]) -> tuple[str, str] | None:
    """`keep` or `drop`, with the name of a view."""
    with st.popover("Save this view", icon=":material/bookmark:"):
        name = st.text_input("Name of the view", key="view-name", max_chars=80)
        if st.button("Save it", key="view-keep"):
            return "keep", name or ""
        for view in views:
            if st.button(f"Delete {view.name!r}", key=f"view-drop-{view.name}"):
                return "drop", view.name
    return None
