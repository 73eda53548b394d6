"""Pages to print: a title, tables, a foot, as PDF.

Letters are those of DejaVu Sans where it is installed (Latin, Greek, Cyrillic and many more), else of
the built-in fonts (Latin). Any other is replaced by a question mark, and the page says so; so are those
of scripts that run from right to left, which would stand in the wrong order. Whoever needs them has the
other forms.
"""

import io
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import bidirectional
from xml.sax.saxutils import escape

MARGIN = 50
LOST = "Some letters cannot be shown in this form and stand as ?."
FONT, BOLD = "DejaVuSans", "DejaVuSans-Bold"
RIGHT_TO_LEFT = ("R", "AL")


class Table(NamedTuple):
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Letters(NamedTuple):
    font: str
    bold: str
    has: Callable[[str], bool]


def as_pdf(title: str, lead: str, tables: Sequence[Table], foot: str) -> bytes:
    """Loaded only here: most people never print."""
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer
    from reportlab.platypus import Table as Grid

    letters, styles, lost = _letters(), getSampleStyleSheet(), []
    body, heading, top = styles["BodyText"], styles["Heading2"], styles["Title"]
    body.fontName, heading.fontName, top.fontName = letters.font, letters.bold, letters.bold

    def said(text: str) -> str:
        kept = "".join(one if letters.has(one) else "?" for one in text)
        lost.extend(["?"] if kept != text else [])
        return escape(kept)

    story: list[object] = [Paragraph(said(title), top), Paragraph(said(lead), body)]
    for table in tables:
        story += [Spacer(1, 12), Paragraph(said(table.title), heading)]
        if not table.rows:
            story.append(Paragraph("Nothing yet.", body))
            continue
        cells = [[Paragraph(f"<b>{said(one)}</b>", body) for one in table.columns]]
        cells += [[Paragraph(said(one), body) for one in row] for row in table.rows]
        lines = [
            ("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.grey),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ]
        story.append(Grid(cells, repeatRows=1, style=lines))
    story += [Spacer(1, 18), Paragraph(said(foot), body)]
    if lost:
        story.append(Paragraph(LOST, body))
    out = io.BytesIO()
    margins = {f"{side}Margin": MARGIN for side in ("left", "right", "top", "bottom")}
    SimpleDocTemplate(out, pagesize=A4, title=title, **margins).build(story)
    return out.getvalue()


@cache
def _letters() -> Letters:
    from reportlab.lib.fonts import addMapping
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    try:
        plain, bold = TTFont(FONT, f"{FONT}.ttf"), TTFont(BOLD, f"{BOLD}.ttf")
    except TTFError:
        return Letters("Helvetica", "Helvetica-Bold", _is_built_in)
    registerFont(plain)
    registerFont(bold)
    for italic in (0, 1):
        addMapping(FONT, 0, italic, FONT)
        addMapping(FONT, 1, italic, BOLD)
    known = plain.face.charToGlyph
    return Letters(
        FONT, BOLD, lambda one: ord(one) in known and bidirectional(one) not in RIGHT_TO_LEFT
    )


def _is_built_in(letter: str) -> bool:
    return letter.encode("cp1252", "ignore") != b""
