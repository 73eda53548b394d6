"""The pages by name, so that screens can point to each other without knowing each other."""

from typing import NoReturn
from urllib.parse import quote

import streamlit as st

from simulator.settings import Settings

START = "screens/start.py"
PRACTISE = "screens/practise.py"
DEBRIEF = "screens/debrief.py"
PLAN = "screens/plan.py"
PROGRESS = "screens/progress.py"
AUTHORING = "screens/authoring.py"
TRANSCRIPTS = "screens/transcripts.py"
REVIEW = "screens/review.py"
AGREEMENT = "screens/agreement.py"
GROUPS = "screens/groups.py"
LEADING = "screens/leading.py"
PEOPLE = "screens/people.py"
TRAIL = "screens/trail.py"
SUPPORT = "screens/support.py"
SETTINGS = "screens/settings.py"

SESSION = "p"
"""The query parameter that holds the session: a reload or a link comes back to the same talk."""


DRAFT = "d"
"""The query parameter that holds the draft of a persona."""


INVITATION = "join"
"""The query parameter that holds the code of a group."""


def go(page: str, session_id: str = "") -> NoReturn:
    st.switch_page(page, query_params={SESSION: session_id} if session_id else None)


def linked_session() -> str:
    return st.query_params.get(SESSION, "")


def link_session(session_id: str) -> None:
    if st.query_params.get(SESSION) != session_id:
        st.query_params[SESSION] = session_id


def go_draft(key: str) -> NoReturn:
    st.switch_page(AUTHORING, query_params={DRAFT: key} if key else None)


def linked_draft() -> str:
    return st.query_params.get(DRAFT, "")


def linked_invitation() -> str:
    return st.query_params.get(INVITATION, "")


def go_invitation(code: str) -> NoReturn:
    st.switch_page(GROUPS, query_params={INVITATION: code})


def invitation(settings: Settings, code: str) -> str:
    """The link to send."""
    address = settings.login.public_url if settings.login else ""
    return f"{address}/groups?{INVITATION}={quote(code)}"
