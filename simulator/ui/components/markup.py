"""HTML of our own making: whatever people or models wrote is escaped before it goes in."""

from html import escape

import streamlit as st

from simulator.ui.language import _


def words(text: str) -> str:
    """Text of people or models as HTML that can hold nothing but that text."""
    return escape(text, quote=True)


def quoted(text: str) -> str:
    """In the quotation marks of the language."""
    return _("“{text}”", text=unquoted(text))


def unquoted(text: str) -> str:
    """For where the page sets the marks."""
    return words(text.strip().strip('“”„"'))


def heads(*titles: str) -> str:
    """The first row of a table."""
    return "".join(f'<th scope="col">{words(title)}</th>' for title in titles)


def put(html: str) -> None:
    st.html(html)
