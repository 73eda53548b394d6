"""How open they became, reply by reply: a line to see and the same in words."""

import altair as alt
import streamlit as st

from simulator.domain.debrief import CurvePoint, TurningPoint
from simulator.domain.inner_state import Openness
from simulator.domain.value import N_
from simulator.ui.components.charting import wait_for_charts
from simulator.ui.components.markup import put, unquoted, words
from simulator.ui.language import _

BANDS = {
    Openness.GUARDED: N_("guarded"),
    Openness.AJAR: N_("ajar"),
    Openness.OPEN: N_("open"),
    Openness.TRUSTING: N_("trusting"),
}
MIDDLES = (13, 34, 50, 79)
"""The middle of each band of openness, where its name stands beside the line."""


def draw_curve(
    name: str, curve: tuple[CurvePoint, ...], turns: tuple[TurningPoint, ...], key: str
) -> int | None:
    """The reply whose point was clicked; the same is offered below as buttons."""
    wait_for_charts()
    turning = {turn.reply for turn in turns}
    rows = alt.Data(  # type: ignore[no-untyped-call]
        values=[
            {"reply": one.reply, "openness": one.openness, "turning": one.reply in turning}
            for one in curve
        ]
    )
    names = ", ".join(
        f"{middle}: '{_(word)}'" for middle, word in zip(MIDDLES, BANDS.values(), strict=True)
    )
    base = alt.Chart(rows).encode(
        x=alt.X("reply:Q", title=_("After your reply"), axis=alt.Axis(tickMinStep=1, grid=False)),
        y=alt.Y(
            "openness:Q",
            title=None,
            scale=alt.Scale(domain=[0, 100]),
            axis=alt.Axis(values=list(MIDDLES), labelExpr=f"({{{names}}})[datum.value]", grid=True),
        ),
    )
    line = base.mark_line(interpolate="monotone", strokeWidth=3.5)
    points = base.mark_circle(size=150, opacity=1).encode(
        color=alt.condition(
            "datum.turning", alt.value("#c8801f"), alt.value("#2b7a82"), legend=None
        ),
        size=alt.condition("datum.turning", alt.value(320), alt.value(150), legend=None),
        tooltip=alt.value(None),
    )
    clicked = alt.selection_point(name="clicked", fields=["reply"], on="click", nearest=True)
    points = points.add_params(clicked)
    chart = (line + points).properties(height=240)
    chart = chart.configure_axis(labelFontSize=14, titleFontSize=14)
    event = st.altair_chart(
        chart, alt=in_words(name, curve), key=key, on_select="rerun", selection_mode="clicked"
    )
    click = _("Click a point to read that moment again.")
    put(f'<p class="aj-soft">{words(in_words(name, curve))} {click}</p>')
    chosen = event.get("selection", {}).get("clicked", [])
    reply = chosen[0].get("reply") if chosen else None
    return int(reply) if isinstance(reply, int | float) and reply >= 1 else None


def in_words(name: str, curve: tuple[CurvePoint, ...]) -> str:
    first, last = curve[0], curve[-1]
    highest = max(curve, key=lambda point: point.openness)
    began, ended = _(BANDS[first.band]), _(BANDS[last.band])
    if highest.reply in (first.reply, last.reply) or highest.band is last.band:
        return _("{name} began {began} and ended {ended}.", name=name, began=began, ended=ended)
    return _(
        "{name} began {began} and ended {ended}, after being most open ({most}) at your reply {reply}.",
        name=name,
        began=began,
        ended=ended,
        most=_(BANDS[highest.band]),
        reply=highest.reply,
    )


def turned(turn: TurningPoint) -> str:
    if turn.change > 0:
        return _("Reply {number}: they opened up", number=turn.reply)
    return _("Reply {number}: they drew back", number=turn.reply)


def draw_turning_points(turns: tuple[TurningPoint, ...]) -> int | None:
    """The reply to read again."""
    chosen = None
    for turn in turns:
        with st.container(key=f"aj-turning-{'up' if turn.change > 0 else 'down'}-{turn.reply}"):
            put(
                '<div class="aj-turning">'
                f"<strong>{turned(turn)}"
                f'</strong><q dir="auto">{unquoted(turn.line)}</q>'
                f"<span>{words(_(turn.why))}</span></div>"
            )
            if st.button(_("Read this moment"), key=f"turning-{turn.reply}", type="tertiary"):
                chosen = turn.reply
    return chosen
