"""Three scripted learners with one loved one: three lines to see, and the same in words."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import streamlit as st

from simulator.domain.session import Session
from simulator.domain.value import Speaker
from simulator.ui.components.curve import BANDS, MIDDLES
from simulator.ui.components.markup import put, words
from simulator.ui.components.talk import turn


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
    "coercive": Look("One who pushes", "#c4553f", (2, 4)),
    "average": Look("One who means well", "#c8801f", (8, 5)),
    "skilled": Look("One who listens", "#2f8790", ()),
}


def draw_curves(name: str, talks: Sequence[Talked]) -> None:
    rows = alt.Data(  # type: ignore[no-untyped-call]
        values=[
            {"reply": reply, "openness": openness, "learner": LOOKS[one.learner].name}
            for one in talks
            for reply, openness in enumerate(one.openness)
        ]
    )
    names = [look.name for look in LOOKS.values()]
    bands = ", ".join(
        f"{middle}: '{word}'" for middle, word in zip(MIDDLES, BANDS.values(), strict=True)
    )
    chart = (
        alt.Chart(rows)
        .mark_line(interpolate="monotone", strokeWidth=3.5)
        .encode(
            x=alt.X("reply:Q", title="After reply", axis=alt.Axis(tickMinStep=1, grid=False)),
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
    said = " ".join(f"{LOOKS[one.learner].name}: {story(name, one)}" for one in talks)
    st.altair_chart(chart, alt=f"How open {name} became. {said}")
    items = "".join(
        f'<li><strong><i class="aj-line-{one.learner}" aria-hidden="true"></i>'
        f"{LOOKS[one.learner].name}</strong>"
        f"<span>{words(story(name, one))}</span></li>"
        for one in talks
    )
    put(f'<ul class="aj-tried">{items}</ul>')


def draw_talks(name: str, talks: Sequence[Talked]) -> None:
    """Every word of the three talks, to be read."""
    for one in talks:
        with st.expander(f"Read the talk: {LOOKS[one.learner].name.lower()}"):
            put(turn(Speaker.LOVED_ONE, name, one.session.opening))
            for attempt in one.session.attempts:
                put(turn(Speaker.LEARNER, "Learner", attempt.line))
                put(turn(Speaker.LOVED_ONE, name, attempt.reply))


def story(name: str, talk: Talked) -> str:
    """What came of it."""
    said = [f"{name} began {talk.bands[0]} and ended {talk.bands[-1]}."]
    if talk.told:
        after = ", ".join(str(reply) for reply in talk.told)
        said.append(f"Told {_of(len(talk.told))} of what they keep back, after reply {after}.")
    else:
        said.append("Told nothing of what they keep back.")
    if talk.accepted_at:
        said.append(f"Said yes to a small step after reply {talk.accepted_at}.")
    elif talk.maybe_at:
        said.append(f"Said maybe to a small step after reply {talk.maybe_at}.")
    if talk.left_at:
        said.append(f"Ended the talk after reply {talk.left_at}.")
    return " ".join(said)


def _of(count: int) -> str:
    return ("one part", "two parts", "all three parts")[count - 1]
