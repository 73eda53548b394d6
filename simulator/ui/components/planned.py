"""The plan: days that were practised on, and short sessions to come."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from simulator.domain.schedule import MINUTES, Planned
from simulator.ui.components.markup import put
from simulator.ui.components.moments import day, weekday
from simulator.ui.language import _

SHOWN = 6


def draw_plan(days: Sequence[date], plan: Sequence[Planned], today: date) -> None:
    done = "".join(
        f'<li class="aj-done"><span>{day(one)}</span><span class="aj-soft">{_("practised")}</span></li>'
        for one in days[-SHOWN:]
    )
    rows = "".join(_planned(one, first=at == 0, today=today) for at, one in enumerate(plan))
    how = _(
        "{minutes} minutes each, and one thing to try. Days apart while it is new; after that four "
        "short ones in half a year, so that it stays. Less is no failure: the plan moves with you.",
        minutes=MINUTES,
    )
    put(f'<p>{how}</p><ol class="aj-plan">{done}{rows}</ol>')


def _planned(planned: Planned, first: bool, today: date) -> str:
    when = _("today") if planned.on <= today else weekday(planned.on)
    what = _("so that it stays") if planned.keeps else _("while it is new")
    kind = "aj-first" if first else ""
    return f'<li class="{kind}"><span>{when}</span><span class="aj-soft">{what}</span></li>'


def draw_calendar(calendar: str) -> None:
    st.download_button(
        _("Put it into my calendar"),
        calendar,
        "ajar-practice.ics",
        "text/calendar",
        key="calendar",
        on_click="ignore",
        help=_("A file that every calendar can read. Nothing is sent anywhere."),
    )
