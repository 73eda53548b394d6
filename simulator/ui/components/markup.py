"""HTML of our own making: whatever people or models wrote is escaped before it goes in."""

from html import escape

import streamlit as st


def words(text: str) -> str:
    """Text of people or models as HTML that can hold nothing but that text."""
    return escape(text, quote=True)


def quoted(text: str) -> str:
    inner = text.strip().strip('“”"')
    return f"“{words(inner)}”"


def heads(*titles: str) -> str:
    """The first row of a table."""
    return "".join(f'<th scope="col">{words(title)}</th>' for title in titles)


def put(html: str) -> None:
    st.html(html)
