"""The list of pages. Streamlit runs this file; everything else is imported."""

from pathlib import Path

import streamlit as st

from simulator.domain.member import Role
from simulator.ui import frame, pages
from simulator.ui.language import _

ASSETS = Path(__file__).with_name("assets")

st.set_page_config(page_title="Ajar", page_icon=str(ASSETS / "door.svg"), layout="wide")
st.logo(str(ASSETS / "wordmark.svg"), size="large")
here = frame.enter()
practice = [
    st.Page(pages.START, title=_("Home"), url_path="home", default=True),
    st.Page(pages.PRACTISE, title=_("Practise"), url_path="practise"),
    st.Page(pages.DEBRIEF, title=_("Look back"), url_path="look-back"),
    st.Page(pages.PROGRESS, title=_("Progress"), url_path="progress"),
    st.Page(pages.PLAN, title=_("The real talk"), url_path="real-talk"),
    st.Page(pages.TRANSCRIPTS, title=_("Transcripts"), url_path="transcripts"),
]
# Alone on a computer most people learn; those who train find it on the page Transcripts.
alone = here is not None and here.alone
reviewing = [
    st.Page(
        pages.REVIEW,
        title=_("Review"),
        url_path="review",
        visibility="hidden" if alone else "visible",
    ),
    st.Page(pages.AGREEMENT, title=_("Agreement"), url_path="agreement", visibility="hidden"),
]
writing = [st.Page(pages.AUTHORING, title=_("Write"), url_path="write")]
group = [st.Page(pages.GROUPS, title=_("Groups"), url_path="groups")]
leading = [st.Page(pages.LEADING, title=_("Lead"), url_path="lead")]
looking_after = [
    st.Page(pages.PEOPLE, title=_("People"), url_path="people"),
    st.Page(pages.TRAIL, title=_("Trail"), url_path="trail"),
]
always = [
    st.Page(pages.SUPPORT, title=_("Support"), url_path="support"),
    st.Page(pages.SETTINGS, title=_("Settings"), url_path="settings"),
]
listed = list(practice)
if here is None or not here.alone:
    listed += group
if here is None or (here.has(Role.TRAINER) and not here.alone):
    listed += leading
if here is None or here.has(Role.TRAINER):
    listed += reviewing
if here is None or here.has(Role.AUTHOR):
    listed += writing
if here is None or (here.has(Role.ADMIN) and not here.alone):
    listed += looking_after
page = st.navigation(listed + always, position="top" if here else "hidden")
if here is None:
    frame.door()
else:
    page.run()
