"""The dry run: three scripted learners, one after the other, and what came of each."""

import streamlit as st

from simulator.domain.inner_state import InnerState
from simulator.domain.value import N_
from simulator.ui import writing
from simulator.ui.components.authoring_curves import Talked, draw_curves, draw_talks
from simulator.ui.components.curve import BANDS
from simulator.ui.components.markup import put
from simulator.ui.context import Context
from simulator.ui.language import _
from simulator.use_cases.author import DryRun
from simulator.use_cases.desk import OpenDraft

ORDER = {"coercive": 0.33, "average": 0.66, "skilled": 1.0}
"""How far the three talks are, when each has ended."""
TALKING = N_("They are talking …")


def draw_try_out(context: Context, draft: OpenDraft) -> None:
    kept = writing.writing(context.tab, draft.key)
    persona = draft.checked.persona
    three = _(
        "Three made-up learners talk with them, twenty replies each: one pushes, one means well, one "
        "listens. Only the last should get far. Nothing of it is kept."
    )
    put(f'<p class="aj-soft">{three}</p>')
    if st.button(_("Try it"), key="try", disabled=persona is None):
        bar = st.progress(0.0, _(TALKING))

        def on_done(run: DryRun) -> None:
            bar.progress(ORDER[run.learner], _(TALKING))

        kept.runs = context.services.desk.try_out(draft.key, on_done)
        kept.tried = draft.text
        bar.empty()
    if not kept.runs:
        return
    if kept.tried != draft.text:
        again = _("You have changed the text since. Try it once more.")
        put(f'<p class="aj-say-todo">{again}</p>')
    name = kept.runs[0].session.persona.name
    talks = [_talked(run) for run in kept.runs]
    draw_curves(name, talks)
    draw_talks(name, talks)


def _talked(run: DryRun) -> Talked:
    return Talked(
        learner=run.learner,
        openness=run.openness,
        bands=tuple(_(BANDS[_state(one).band]) for one in run.openness),
        told=run.told,
        maybe_at=run.maybe_at,
        accepted_at=run.accepted_at,
        left_at=run.left_at,
        session=run.session,
    )


def _state(openness: float) -> InnerState:
    return InnerState(trust=0, openness=openness, readiness=0, tension=0)
