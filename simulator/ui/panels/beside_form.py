"""The two sides of a draft: the form, and the text with what is said about it."""

from functools import partial

import streamlit as st

from simulator.ui import writing
from simulator.ui.components.authoring_form import draw_form
from simulator.ui.components.authoring_text import draw_places, draw_state, draw_text
from simulator.ui.components.calm import draw_calm
from simulator.ui.context import Context
from simulator.ui.language import _
from simulator.use_cases.desk import OpenDraft


def draw_both(context: Context, draft: OpenDraft) -> None:
    shown = writing.show_values(context, draft)
    form, text = st.columns(2, gap="large")
    with form:
        if shown:
            draw_form(shown, partial(writing.hear, context.tab, draft.key))
        else:
            draw_calm(
                _("The form is waiting for the text"),
                _(
                    "The text beside this cannot be read as fields just now. Put the line right that is "
                    "named below it, and the form is back; nothing is lost."
                ),
            )
    with text, st.container(key=f"aj-beside-text-{draft.key}"):
        draw_state(len(draft.wrong), len(draft.to_write), len(draft.checked.warnings))
        hear = partial(writing.hear, context.tab, draft.key, writing.TEXT)
        draw_text(writing.text_key(draft.key), draft.text, hear)
        draw_places("wrong-at", writing.places(draft, draft.wrong))
        draw_places("todo", writing.places(draft, draft.to_write))
        draw_places("better", writing.places(draft, draft.checked.warnings))
