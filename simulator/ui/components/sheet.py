"""The one page to take along: shown, printed (or saved as PDF) by the browser, or kept as text.

The browser makes the PDF because it sets every script and direction of writing that people use.
When the screen is printed, the sheet is all that is printed.
"""

from pathlib import Path

import streamlit as st

from simulator.domain.sheet import Block, Sheet
from simulator.ui.components.markup import put, words
from simulator.ui.language import _

ASSETS = Path(__file__).parents[1] / "assets"
_MOUNT = st.components.v2.component(
    "ajar_printer",
    # It has a name from the first moment on: the script that gives it its own may come late.
    html='<button type="button">Print or save as PDF</button>',
    css=(ASSETS / "printer.css").read_text(),
    js=(ASSETS / "printer.js").read_text(),
)


def draw_sheet(sheet: Sheet, on_paper_only: bool = False) -> None:
    put(sheet_html(sheet, on_paper_only))


def sheet_html(sheet: Sheet, on_paper_only: bool = False) -> str:
    blocks = "".join(_block(block) for block in sheet.blocks if block.rows)
    kind = "aj-sheet aj-paper" if on_paper_only else "aj-sheet"
    return (
        # It can be longer than the window beside the form: then the keyboard scrolls it.
        f'<article class="{kind}" tabindex="0" aria-label="{words(sheet.title)}">'
        f"<h2>{words(sheet.title)}</h2><p>{words(sheet.lead)}</p>{blocks}"
        f"<footer>{words(sheet.foot)}</footer></article>"
    )


def _block(block: Block) -> str:
    kind = ' class="aj-own"' if block.own else ""
    rows = "".join(f'<li dir="auto">{words(row)}</li>' for row in block.rows)
    return f"<section{kind}><h3>{words(block.title)}</h3><ul>{rows}</ul></section>"


def draw_take_sheet(name: str, title: str, markdown: str) -> None:
    """`name` of the files; `title`: what the browser proposes to call the PDF."""
    with st.container(horizontal=True, vertical_alignment="center"):
        _MOUNT(
            key=f"print-{name}",
            data={"label": _("Print or save as PDF"), "title": title},
            width="content",
        )
        st.download_button(
            _("Save as text"),
            markdown,
            f"ajar-{name}.md",
            "text/markdown",
            key=f"sheet-{name}",
            on_click="ignore",
            help=_("One page in Markdown, which any editor opens."),
        )
