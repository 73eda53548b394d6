"""Before the real talk: what worked in practice becomes one page in the learner's own words."""

import streamlit as st

from simulator.domain.notebook import RealTalk
from simulator.ui import pages
from simulator.ui.components.real_talk import (
    draw_list,
    draw_more_openings,
    draw_openings,
    draw_own,
    draw_reason,
    first_plan,
)
from simulator.ui.components.safety import draw_danger
from simulator.ui.components.sheet import draw_sheet, draw_take_sheet
from simulator.ui.context import Context
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.sheets import END_WELL, NOT_NOW, real_talk_sheet, slip_in_words
from simulator.ui.state import put_value
from simulator.use_cases.planning import Plan
from simulator.use_cases.sheet_markdown import sheet_markdown


def draw(context: Context) -> None:
    planning = context.services.planning
    plan = planning.open()
    st.title(_("Before the real talk"), anchor=False)
    st.text(
        _(
            "What worked in practice, on one page for you. Write it, know it, then leave it at home: "
            "nobody wants to be read to. What you write is kept as you go."
        )
    )
    top = st.container()
    form, page = st.columns([6, 5], gap="large")
    with form:
        before = plan.kept or first_plan(plan.offered.reason, plan.offered.openings)
        written = _form(context, plan, before)
    if written != before:
        signal = planning.keep(written)
        if signal is not None:
            with top:
                draw_danger(signal.category.value, context.lines)
    with page, st.container(key="aj-page-beside"):
        sheet = real_talk_sheet(written, plan.offered.slips, context.services.rubric, context.lines)
        draw_take_sheet("real-talk", _("Ajar, before the real talk"), sheet_markdown(sheet))
        draw_sheet(sheet)


def _form(context: Context, plan: Plan, before: RealTalk) -> RealTalk:
    offered = plan.offered
    st.header(_("When not to have it"), anchor=False)
    draw_list([_(one) for one in NOT_NOW])
    when_where = draw_own(
        _("Where and when"), before.when_where, _("On the Sunday walk, just us two"), "where"
    )
    reason = draw_reason(before.reason)
    openings = draw_openings(before.openings, offered.openings)
    draw_more_openings(offered.openings, openings, put_value)
    st.header(_("What to leave out"), anchor=False)
    draw_list([slip_in_words(one, context.services.rubric) for one in offered.slips])
    leave_out = draw_own(
        _("In my own words"), before.leave_out, _("Her sister’s story"), "leave-out"
    )
    st.header(_("How to end well"), anchor=False)
    draw_list([_(one) for one in END_WELL])
    ending = draw_own(
        _("How I want to end it"), before.ending, _("Thank you for telling me."), "ending"
    )
    st.header(_("For you, afterwards"), anchor=False)
    for_me = draw_own(
        _("What I do for myself then"), before.for_me, _("Call Jo. Walk home slowly."), "me"
    )
    if st.button(_("Where to find help for yourself"), key="support"):
        pages.go(pages.SUPPORT)
    return RealTalk(
        reason=reason,
        when_where=when_where,
        openings=openings,
        leave_out=leave_out,
        ending=ending,
        for_me=for_me,
    )


if __name__ == "__main__":
    show(draw)
