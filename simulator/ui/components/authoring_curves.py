"""Three scripted learners with one loved one: three lines to see, and the same in words."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import streamlit as st

from simulator.domain.session import Session
from simulator.domain.value import N_, Speaker
from simulator.ui.components.charting import wait_for_charts
from simulator.ui.components.curve import BANDS, MIDDLES
from simulator.ui.components.markup import put, words
from simulator.ui.components.talk import turn
from simulator.ui.language import _


@dataclass(frozen=True)
class Talked:
    """One learner's talk, reply by reply."""

    learner: str
    openness: tuple[float, ...]
    bands: tuple[str, ...]
    """Where the door stood, in a word: before the first reply and after each."""
    told: tuple[int, ...]
    maybe_at: int | None
    accepted_at: int | None
    left_at: int | None
    session: Session


@dataclass(frozen=True)
class Look:
    name: str
    colour: str
    dash: tuple[int, ...]


LOOKS = {
    "coercive": Look(N_("One who pushes"), "#c4553f", (2, 4)),
    "average": Look(N_("One who means well"), "#c8801f", (8, 5)),
    "skilled": Look(N_("One who listens"), "#2f8790", ()),
}


TOLD = (
    N_("Told one part of what they keep back, after reply {reply}."),
    N_("Told two parts of what they keep back, after reply {reply}."),
    N_("Told all three parts of what they keep back, after reply {reply}."),
)


def draw_curves(name: str, talks: Sequence[Talked]) -> None:
    wait_for_charts()
    rows = alt.Data(  # type: ignore[no-untyped-call]
        values=[
            {"reply": reply, "openness": openness, "learner": _(LOOKS[one.learner].name)}
            for one in talks
            for reply, openness in enumerate(one.openness)
        ]
    )
    names = [_(look.name) for look in LOOKS.values()]
    bands = ", ".join(
        f"{middle}: '{_(word)}'" for middle, word in zip(MIDDLES, BANDS.values(), strict=True)
    )
    chart = (
        alt.Chart(rows)
        .mark_line(interpolate="monotone", strokeWidth=3.5)
        .encode(
            x=alt.X("reply:Q", title=_("After reply"), axis=alt.Axis(tickMinStep=1, grid=False)),
            y=alt.Y(
                "openness:Q",
                title=None,
                scale=alt.Scale(domain=[0, 100]),
                axis=alt.Axis(values=list(MIDDLES), labelExpr=f"({{{bands}}})[datum.value]"),
            ),
            color=alt.Color(
                "learner:N",
                scale=alt.Scale(domain=names, range=[look.colour for look in LOOKS.values()]),
                legend=None,
            ),
            strokeDash=alt.StrokeDash(
                "learner:N",
                scale=alt.Scale(domain=names, range=[list(one.dash) for one in LOOKS.values()]),
                legend=None,
            ),
            tooltip=alt.value(None),
        )
        .properties(height=260)
        .configure_axis(labelFontSize=14, titleFontSize=14)
    )
    said = " ".join(f"{_(LOOKS[one.learner].name)}: {story(name, one)}" for one in talks)
    st.altair_chart(chart, alt=_("How open {name} became. {said}", name=name, said=said))
    items = "".join(
        f'<li><strong><i class="aj-line-{one.learner}" aria-hidden="true"></i>'
        f"{_(LOOKS[one.learner].name)}</strong>"
        f"<span>{words(story(name, one))}</span></li>"
        for one in talks
    )
    put(f'<ul class="aj-tried">{items}</ul>')


def draw_talks(name: str, talks: Sequence[Talked]) -> None:
    """Every word of the three talks, to be read."""
    for one in talks:
        with st.expander(_("Read the talk: {learner}", learner=_(LOOKS[one.learner].name))):
            put(turn(Speaker.LOVED_ONE, name, one.session.opening))
            for attempt in one.session.attempts:
                put(turn(Speaker.LEARNER, _("Learner"), attempt.line))
                put(turn(Speaker.LOVED_ONE, name, attempt.reply))


def story(name: str, talk: Talked) -> str:
    """What came of it."""
    began, ended = talk.bands[0], talk.bands[-1]
    said = [_("{name} began {began} and ended {ended}.", name=name, began=began, ended=ended)]
    if talk.told:
        after = ", ".join(str(reply) for reply in talk.told)
        said.append(_(TOLD[len(talk.told) - 1], reply=after))
    else:
        said.append(_("Told nothing of what they keep back."))
    if talk.accepted_at:
        said.append(_("Said yes to a small step after reply {reply}.", reply=talk.accepted_at))
    elif talk.maybe_at:
        said.append(_("Said maybe to a small step after reply {reply}.", reply=talk.maybe_at))
    if talk.left_at:
        said.append(_("Ended the talk after reply {reply}.", reply=talk.left_at))
    return " ".join(said)
