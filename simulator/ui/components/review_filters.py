"""What to look at: search, one-tap filters, and the finer ones folded away."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from simulator.domain.review_list import Choices, Order, SavedView, Wanted
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import Band
from simulator.domain.value import N_
from simulator.ui.components.reasons import REASONS
from simulator.ui.language import _

ORDERS: dict[Order, str] = {
    "newest": N_("newest first"),
    "oldest": N_("oldest first"),
    "hurts": N_("most hurts first"),
    "lowest": N_("lowest band first"),
    "doubts": N_("least certain first"),
    "disagreements": N_("most disagreement first"),
    "longest": N_("longest first"),
}
BANDS = {
    Band.CLOSED: N_("door pushed to"),
    Band.NEUTRAL: N_("door as it was"),
    Band.AJAR: N_("door ajar"),
    Band.OPENED: N_("door opened"),
}
FLAGS = {
    "unread": N_("Unread"),
    "hurt": N_("Hurts"),
    "safety": N_("Safety pause"),
    "doubtful": N_("Unsure"),
    "disagreed": N_("Disagreement"),
    "unreviewed": N_("Nobody reviewed"),
}


def draw_filters(
    wanted: Wanted,
    choices: Choices,
    owners: Mapping[str, str],
    groups: Mapping[str, tuple[str, ...]],
    waiting: Mapping[str, int],
    rubric: Rubric,
    box: int,
) -> Wanted:
    """What is asked for now. `waiting`: talks with each flag; `box` counts the times that the
    program changed it."""
    search, order = st.columns([3, 2], vertical_alignment="bottom")
    text = search.text_input(
        _("Search in what was said"), wanted.text, key=f"find-{box}", max_chars=200
    )
    orders = list(ORDERS)
    chosen = order.selectbox(
        _("Order"),
        orders,
        orders.index(wanted.order),
        lambda one: _(ORDERS[one]),
        key=f"order-{box}",
    )
    flags = [flag for flag in FLAGS if getattr(wanted, flag)]
    told = st.pills(
        _("Only talks with"),
        list(FLAGS),
        default=flags,
        selection_mode="multi",
        format_func=lambda flag: f"{_(FLAGS[flag])} {waiting[flag]}",
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
    breakers = {one.id: _(one.name) for one in rubric.breakers}
    with st.expander(f"{_('More filters')}{_count(wanted)}"):
        one, two, three = st.columns(3)
        picked: list[str] = []
        if groups:
            picked = one.multiselect(_("Group"), list(groups), key=f"group-{box}")
        if len(choices.owners) > 1:
            known = [owner for owner in wanted.owners if owner in choices.owners]
            learners = one.multiselect(
                _("Learner"),
                choices.owners,
                known,
                lambda id_: owners.get(id_, id_),
                key=f"owner-{box}",
            )
        else:
            learners = []
        who = two.multiselect(
            _("Person practised with"),
            list(personas),
            [id_ for id_ in wanted.personas if id_ in personas],
            personas.__getitem__,
            key=f"persona-{box}",
        )
        why = two.multiselect(
            _("Reason for refusing"),
            choices.reasons,
            [reason for reason in wanted.reasons if reason in choices.reasons],
            lambda one: _(REASONS[one]),
            key=f"reason-{box}",
        )
        bands = three.multiselect(
            _("Where it left the door"),
            list(Band),
            wanted.bands,
            lambda one: _(BANDS[one]),
            key=f"band-{box}",
        )
        found = three.multiselect(
            _("With any of these hurts"),
            list(breakers),
            wanted.breakers,
            breakers.__getitem__,
            key=f"breaker-{box}",
        )
        since = one.date_input(_("From"), wanted.since, key=f"since-{box}", max_value=date.max)
        until = one.date_input(_("Until"), wanted.until, key=f"until-{box}", max_value=date.max)
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
    return f" · {_('{count} in use', count=count)}" if count else ""


def draw_views(views: tuple[SavedView, ...], box: int) -> str | None:
    """The name of the saved view that was picked."""
    if not views:
        return None
    return st.pills(_("Saved views"), [view.name for view in views], key=f"views-{box}")


def draw_keep_view(views: tuple[SavedView, ...]) -> tuple[str, str] | None:
    """`keep` or `drop`, with the name of a view."""
    with st.popover(_("Save this view"), icon=":material/bookmark:"):
        name = st.text_input(_("Name of the view"), key="view-name", max_chars=80)
        if st.button(_("Save it"), key="view-keep"):
            return "keep", name or ""
        for view in views:
            if st.button(_("Delete “{name}”", name=view.name), key=f"view-drop-{view.name}"):
                return "drop", view.name
    return None
