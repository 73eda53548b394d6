"""The list of pages. Streamlit runs this file; everything else is imported."""

from pathlib import Path

import streamlit as st

from simulator.ui import pages

ASSETS = Path(__file__).with_name("assets")

st.set_page_config(page_title="Ajar", page_icon=str(ASSETS / "door.svg"), layout="wide")
st.logo(str(ASSETS / "wordmark.svg"), size="large")
page = st.navigation(
    [
        st.Page(pages.START, title="Home", url_path="home", default=True),
        st.Page(pages.PRACTISE, title="Practise", url_path="practise"),
        st.Page(pages.DEBRIEF, title="Look back", url_path="look-back"),
        st.Page(pages.PROGRESS, title="Progress", url_path="progress"),
        st.Page(pages.TRANSCRIPTS, title="Transcripts", url_path="transcripts"),
        st.Page(pages.AUTHORING, title="Write", url_path="write"),
        st.Page(pages.SUPPORT, title="Support", url_path="support"),
        st.Page(pages.SETTINGS, title="Settings", url_path="settings"),
    ],
    position="top",
)
page.run()
