"""One learner of a group, with what they share, and reports as files."""

from functools import partial

import streamlit as st

from simulator.domain.review_list import Wanted
from simulator.domain.value import N_
from simulator.ui import pages
from simulator.ui.components.moments import moment
from simulator.ui.context import Context
from simulator.ui.language import _, ngettext
from simulator.ui.organisation import team
from simulator.use_cases.team.report import ReportForm
from simulator.use_cases.team.standing import Standing

FORMS = {
    ReportForm.PDF: (N_("Report as PDF"), "application/pdf"),
    ReportForm.MARKDOWN: ("Markdown", "text/markdown"),
    ReportForm.CSV: ("CSV", "text/csv"),
    ReportForm.JSON: ("JSON", "application/json"),
}


def draw_group_reports(context: Context, standing: Standing) -> None:
    if not standing.learners:
        return
    reporting, group_id = team(context).reporting, standing.group.id
    names = {"": _("The whole group"), **{one.member_id: one.name for one in standing.learners}}
    chosen = st.selectbox(_("Look at"), list(names), format_func=names.__getitem__, key="look-at")
    learner = next((one for one in standing.learners if one.member_id == chosen), None)
    if learner is not None and not learner.shared:
        st.text(_("{name} shares no talk with this group.", name=learner.name))
    if (
        learner is not None
        and learner.shared
        and st.button(_("Review their talks"), key="review-them")
    ):
        context.tab.desk.want(Wanted(owners=(learner.member_id,)))
        context.tab.desk.box += 1
        pages.go(pages.REVIEW)
    for row in learner.shared if learner else ():
        with st.container(horizontal=True, vertical_alignment="center", key=f"shared-{row.id}"):
            replies = ngettext("{n} reply", "{n} replies", row.exchanges)
            st.text(f"{row.persona_name}, {moment(row.updated_at)}, {replies}")
            if st.button(_("Read"), key=f"read-{row.id}"):
                pages.go(pages.TRANSCRIPTS, row.id)
    with st.container(horizontal=True):
        for form, (label, kind) in FORMS.items():
            made = (
                partial(reporting.of_learner, context.viewer, group_id, chosen, form)
                if chosen
                else partial(reporting.of_group, context.viewer, group_id, form)
            )
            st.download_button(
                _(label), made, f"ajar-report.{form}", kind, key=f"report-{form}", on_click="ignore"
            )
