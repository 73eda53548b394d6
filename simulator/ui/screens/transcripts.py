"""Every talk that was kept: read it with its feedback, note, take along, forget."""

from functools import partial

import streamlit as st

from simulator.ui import pages
from simulator.ui.components.calm import draw_calm
from simulator.ui.components.downloads import draw_downloads
from simulator.ui.components.keeping import Elsewhere, draw_forget, draw_take_in
from simulator.ui.components.person import draw_transcript_header
from simulator.ui.components.session_rows import draw_sessions
from simulator.ui.components.transcript import draw_note_form, draw_transcript
from simulator.ui.context import Context
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.panels.review_reply import author
from simulator.ui.panels.sharing import draw_share
from simulator.ui.sessions import rows
from simulator.upkeep import taking_in


def draw(context: Context) -> None:
    session_id = pages.linked_session()
    if session_id:
        _one(context, session_id)
    else:
        _all(context)


def _all(context: Context) -> None:
    st.title(_("Transcripts"), anchor=False)
    kept = rows(context)
    if not kept:
        draw_calm(_("No talks yet"), _kept_where(context))
    chosen = draw_sessions(kept, _("Read"))
    if chosen is not None:
        pages.go(pages.TRANSCRIPTS, chosen)
    if context.viewer.alone and st.button(_("Review as a trainer"), key="review"):
        pages.go(pages.REVIEW)
    match draw_take_in(context.services.personas.all()):
        case Elsewhere(content=content, name=name, persona_id=persona_id):
            with st.spinner(_("Reading every reply …")):
                talks = list(taking_in(context.services).talks(content, name, persona_id))
            context.tab.said = _("Taken in and graded: {number}.", number=len(talks))
            st.rerun()
        case bytes() as file:
            taken = context.services.archive.import_(file)
            context.tab.said = _("Taken in.")
            pages.go(pages.TRANSCRIPTS, taken.id)


def _kept_where(context: Context) -> str:
    if context.viewer.alone:
        return _("Each talk is kept here, on this computer, until you forget it.")
    return _("Each talk is kept here until you forget it. A trainer reads those that you share.")


def _one(context: Context, session_id: str) -> None:
    if st.button(_("All transcripts"), key="all", type="tertiary", icon=":material/arrow_back:"):
        pages.go(pages.TRANSCRIPTS)
    services = context.services
    shown = services.archive.show(session_id)
    session = shown.session
    draw_transcript_header(session)
    answer = draw_transcript(shown.reviewed, services.rubric, shown.reviews)
    if answer is not None:
        services.reviewing.add_note(
            session_id, answer.exchange, author(context), answer.text, answers=answer.to
        )
        context.tab.said = _("Answered.")
        st.rerun()
    st.header(_("Leave a note"), anchor=False)
    note = draw_note_form(len(session.exchanges), context.tab.author)
    if note is not None:
        services.reviewing.add_note(session_id, note.exchange, note.author, note.text)
        context.tab.author, context.tab.said = note.author, _("Noted.")
        st.rerun()
    draw_share(context, session)
    mine = context.viewer.alone or session.owner == context.viewer.id
    st.header(_("Keep or forget") if mine else _("Keep"), anchor=False)
    draw_downloads(
        session.persona.id,
        markdown=partial(services.archive.export, session_id, "md"),
        json=partial(services.archive.export, session_id, "json"),
    )
    if mine:
        _forget(context, session_id, session.persona.name)


def _forget(context: Context, session_id: str, name: str) -> None:
    match draw_forget(name, asked=context.tab.forgetting == session_id):
        case "ask":
            context.tab.forgetting = session_id
            st.rerun()
        case "no":
            context.tab.forgetting = ""
            st.rerun()
        case "yes":
            context.services.archive.forget(session_id)
            context.tab.forget(session_id)
            context.tab.said = _("Forgotten.")
            pages.go(pages.TRANSCRIPTS)


if __name__ == "__main__":
    show(draw)
