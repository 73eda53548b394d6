"""The trainer's list: filters, saved views and the talks that are asked for."""

import streamlit as st

from simulator.ui import pages
from simulator.ui.components.calm import draw_calm
from simulator.ui.components.review_filters import FLAGS, draw_filters, draw_keep_view, draw_views
from simulator.ui.components.review_rows import draw_rows, draw_still_reading
from simulator.ui.context import Context
from simulator.ui.language import _, ngettext
from simulator.ui.panels.review_reply import rater
from simulator.use_cases.review_queue import BATCH, SIZE


def draw_list(context: Context) -> None:
    queue, desk, reader = context.services.queue, context.tab.desk, rater(context)
    _refresh(context)
    _views(context)
    names, groups = _names(context), _groups(context)
    choices = queue.choices()
    found = queue.waiting(reader)
    waiting = {flag: sum(getattr(one, flag) for one in found) for flag in FLAGS}
    rubric = context.services.rubric
    desk.want(draw_filters(desk.wanted, choices, names, groups, waiting, rubric, desk.box))
    page = queue.page(desk.wanted, reader, desk.page)
    st.text(ngettext("{n} talk", "{n} talks", page.total))
    if not page.total:
        draw_calm(
            _("Nothing here") if choices.owners else _("No talks to review yet"),
            _("No talk fits these filters. Take one of them away.")
            if choices.owners
            else _("Talks that learners share with you are listed here."),
        )
    chosen = draw_rows(page.rows, names)
    if chosen is not None:
        pages.go(pages.REVIEW, chosen)
    if page.total > SIZE:
        number = st.pagination(-(-page.total // SIZE), default=desk.page, key=f"page-{desk.box}")
        if number != desk.page:
            desk.page = number
            st.rerun()


def _refresh(context: Context) -> None:
    """Talks are listed as they are saved; after an update all are read anew, some at each look."""
    left = context.services.queue.refresh(BATCH)
    if left:
        draw_still_reading(left)


def _views(context: Context) -> None:
    queue, desk, reader = context.services.queue, context.tab.desk, rater(context)
    views = queue.views(reader)
    picked = draw_views(views, desk.box)
    if picked and picked != desk.view:
        desk.want(next(view.wanted for view in views if view.name == picked))
        desk.box += 1
        desk.view = picked
        st.rerun()
    with st.container(horizontal=True):
        asked = draw_keep_view(views)
        if st.button(_("How far we agree"), key="agreement", icon=":material/balance:"):
            pages.go(pages.AGREEMENT)
    match asked:
        case ("keep", name):
            queue.keep_view(reader, name, desk.wanted)
            context.tab.said = _("Saved. It is above the filters from now on.")
            st.rerun()
        case ("drop", name):
            queue.drop_view(reader, name)
            st.rerun()


def _names(context: Context) -> dict[str, str]:
    """Empty where there is only one person."""
    team = context.services.team
    return {} if team is None else team.people.names()


def _groups(context: Context) -> dict[str, tuple[str, ...]]:
    """Members by name of the group, of those that this trainer leads."""
    team = context.services.team
    if team is None:
        return {}
    return {
        one.group.name: team.groups.learners(context.viewer, one.group.id)
        for one in team.groups.mine(context.viewer)
        if one.place.leads
    }
