"""The region whose lines are shown."""

import streamlit as st

NAMES = {
    "US": "United States",
    "CA": "Canada",
    "GB": "United Kingdom",
    "IE": "Ireland",
    "AU": "Australia",
    "NZ": "New Zealand",
    "EU": "European Union",
    "IN": "India",
    "XX": "Elsewhere",
}


def draw_region(known: tuple[str, ...], now: str) -> str:
    options = known if now in known else (*known, now)
    return st.selectbox(
        "Where you are",
        options,
        index=options.index(now),
        format_func=region_name,
        width=360,
    )


def region_name(code: str) -> str:
    return NAMES.get(code, code)
