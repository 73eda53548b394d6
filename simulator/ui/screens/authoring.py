"""Writing a loved one: where to begin, the form beside the text, a try, the shelf."""

import streamlit as st

from simulator.domain.value import N_
from simulator.ui import pages, writing
from simulator.ui.components.authoring_choose import (
    Card,
    CopyOf,
    StartNew,
    draw_beginnings,
    draw_drafts,
)
from simulator.ui.components.authoring_text import draw_style
from simulator.ui.components.moments import moment
from simulator.ui.context import Context
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.panels.beside_form import draw_both
from simulator.ui.panels.onto_shelf import draw_delete, draw_onto_shelf
from simulator.ui.panels.try_out import draw_try_out

INTRO = N_(
    "A loved one of your own, for the people you train. You answer questions; beside them the same is "
    "written as a text, and either side changes the other."
)
KEPT_HERE = N_("It is kept on this computer as you write.")
KEPT_BY_US = N_("It is kept as you write, and whoever writes loved ones here can open it too.")

ELSEWHERE = N_(
    "Another window changed this draft. What you wrote here is kept as a second one: this one."
)


def draw(context: Context) -> None:
    draw_style()
    key = pages.linked_draft()
    if key:
        _one(context, key)
    else:
        _choose(context)


def _choose(context: Context) -> None:
    desk = context.services.desk
    st.title(_("Write a loved one"), anchor=False)
    st.text(_(INTRO))
    st.text(_(KEPT_HERE) if context.viewer.alone else _(KEPT_BY_US))
    drafts = desk.drafts()
    if drafts:
        st.header(_("Go on with a draft"), anchor=False)
        key = draw_drafts(drafts, lambda number: moment(drafts[number].changed_at))
        if key is not None:
            pages.go_draft(key)
    st.header(_("Begin"), anchor=False)
    match draw_beginnings(context.services.personas.all()):
        case StartNew(name=name, relation=relation):
            pages.go_draft(desk.start_new(name, relation))
        case CopyOf(persona_id=persona_id):
            pages.go_draft(desk.copy(persona_id))
        case Card(content=content, file=file):
            pages.go_draft(desk.take_in(content, file))


def _one(context: Context, key: str) -> None:
    kept = writing.settle(context, key)
    if st.button(_("All drafts"), key="all", type="tertiary", icon=":material/arrow_back:"):
        pages.go_draft("")
    if kept != key:
        context.tab.said = _(ELSEWHERE)
        pages.go_draft(kept)
    draft = context.services.desk.open(key)
    st.title(_("Write a loved one"), anchor=False)
    st.text(_(INTRO))
    draw_both(context, draft)
    st.header(_("Try it"), anchor=False)
    draw_try_out(context, draft)
    st.header(_("Put on the shelf"), anchor=False)
    draw_onto_shelf(context, draft)
    draw_delete(context, draft)


if __name__ == "__main__":
    show(draw)
