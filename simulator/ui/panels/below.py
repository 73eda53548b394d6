"""Pinned under the talk: the box a reply is written in, and the ways out."""

from functools import partial

import streamlit as st

from simulator.domain.session import Session, SessionStatus
from simulator.domain.stage import standing
from simulator.ui import turns
from simulator.ui.components.composer import draw_composer
from simulator.ui.components.controls import draw_controls
from simulator.ui.components.notice import draw_notice
from simulator.ui.components.voice import draw_microphone
from simulator.ui.components.what_goes_where import draw_what_goes_where
from simulator.ui.context import Context
from simulator.ui.engine import must_tell
from simulator.ui.language import _
from simulator.ui.state import Talk, component_key


def draw_below(context: Context, session: Session, talk: Talk, busy: bool) -> None:
    """`busy`: a reply is being written."""
    if talk.wish and not busy:
        talk.seen = session.version  # they asked while a reply was written; it stands now
        turns.grant(context, session, talk.wish)
        st.rerun()
    if session.status is not SessionStatus.TALKING:
        return
    if must_tell(context.services.settings, session.told):
        if draw_what_goes_where(
            session.persona.name, context.services.settings.server, session.names
        ):
            turns.understand(context, session)
            st.rerun()
        return
    notice = st.container()
    name = session.persona.name
    box = component_key("box", session.id)
    sent = draw_composer(
        box,
        talk.draft,
        talk.box,
        session.draft,
        label=_("Your reply, once more")
        if talk.retrying
        else _("What you say to {name}", name=name),
        placeholder=_("Write as you would speak"),
        send=_("Say it"),
        busy=busy or session.pending is not None,
        on_draft=partial(turns.hear_draft, talk, box),
    )
    if sent is not None:
        turns.send(context, session, sent)
        st.rerun()
    if turns.keep_draft(context, session):
        st.rerun()
    # While a reply is tried again, the help is for the moment before the first try.
    then = session.model_copy(update={"exchanges": session.before(talk.retrying)})
    now = standing(then.transcript, then.grades, context.services.rubric)
    line = partial(context.services.wording, then)
    with st.container(horizontal=True, gap="small"):
        wish = draw_controls(
            len(session.eases), talk.wish, now.stage, line, talk.box, busy, on_use=talk.put
        )
        if context.services.speaking.hears:
            _listen(context, session, talk, busy)
    if wish == "stop":
        turns.stop(context, session)
        st.rerun()
    if wish is not None and busy:
        talk.wish = wish
        st.rerun()
    if wish is not None:
        turns.grant(context, session, wish)
        st.rerun()
    said = context.tab.take_said()
    if said:
        with notice:
            draw_notice(said)


def _listen(context: Context, session: Session, talk: Talk, busy: bool) -> None:
    recorder = component_key(f"speak-{talk.recordings}", session.id)
    sound = draw_microphone(
        recorder, session.persona.name, context.services.settings.server, busy=busy
    )
    if sound is not None:
        with st.spinner(_("Writing down what you said")):
            turns.hear(context, session, sound)
        st.rerun()
