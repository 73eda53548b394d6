"""The region whose lines are shown."""

import streamlit as st

from simulator.domain.value import N_
from simulator.ui.language import _

NAMES = {
    "US": N_("United States"),
    "CA": N_("Canada"),
    "GB": N_("United Kingdom"),
    "IE": N_("Ireland"),
    "AU": N_("Australia"),
    "NZ": N_("New Zealand"),
    "EU": N_("European Union"),
    "IN": N_("India"),
    "XX": N_("Elsewhere"),
}


def draw_region(known: tuple[str, ...], now: str) -> str:
    options = known if now in known else (*known, now)
    return st.selectbox(
        _("Where you are"),
        options,
        index=options.index(now),
        format_func=region_name,
        width=360,
    )


def region_name(code: str) -> str:
    return _(NAMES.get(code, code))
