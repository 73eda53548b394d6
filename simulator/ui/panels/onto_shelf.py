"""The end of a draft: onto the shelf, along as a file, or away."""

import streamlit as st

from simulator.ui import pages, writing
from simulator.ui.components.authoring_publish import (
    draw_ask,
    draw_publish,
    draw_published,
    draw_take_along,
)
from simulator.ui.context import Context
from simulator.ui.language import _
from simulator.use_cases.desk import OpenDraft, Published, TakenBefore


def draw_onto_shelf(context: Context, draft: OpenDraft) -> None:
    kept = writing.writing(context.tab, draft.key)
    persona = draft.checked.persona
    if kept.asked == "replace" and persona is not None:
        question = _(
            "Your folder has a file for “{name}” already. Put this text in its place? "
            "Talks that were begun with the old one stay as they are.",
            name=persona.id,
        )
        match draw_ask(question, _("Replace it"), _("Leave it as it is")):
            case "yes":
                _publish(context, draft, replace=True)
            case "no":
                kept.asked = ""
                st.rerun()
    elif draw_publish(ready=persona is not None):
        _publish(context, draft, replace=False)
    done = kept.published
    if done is not None and draw_published(done.name, str(done.place)):
        context.tab.chosen = done.persona_id
        pages.go(pages.START)
    draw_take_along(persona.id if persona else "draft", draft.text)


def _publish(context: Context, draft: OpenDraft, *, replace: bool) -> None:
    kept = writing.writing(context.tab, draft.key)
    kept.asked, kept.published = "", None
    match context.services.desk.publish(draft.key, replace=replace):
        case Published() as done:
            kept.published = done
        case TakenBefore():
            kept.asked = "replace"
    st.rerun()


def draw_delete(context: Context, draft: OpenDraft) -> None:
    kept = writing.writing(context.tab, draft.key)
    if kept.asked != "delete":
        if st.button(_("Delete this draft"), key="delete"):
            kept.asked = "delete"
            st.rerun()
        return
    question = _("Delete this draft? It cannot be brought back. What is on the shelf stays there.")
    match draw_ask(question, _("Delete it for good"), _("Keep it")):
        case "yes":
            context.services.desk.delete(draft.key)
            context.tab.drafts.pop(draft.key, None)
            context.tab.said = _("The draft is deleted.")
            pages.go_draft("")
        case "no":
            kept.asked = ""
            st.rerun()
