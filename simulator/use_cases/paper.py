"""Pages to print: a title, tables, a foot, as PDF.

The letters are those of the built-in fonts (Latin); any other is replaced by a question mark, and the
page says so. Whoever needs them has the other forms.
"""

import io
from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

MARGIN = 50
LOST = "Some letters cannot be shown in this form and stand as ?."


class Table(NamedTuple):
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def as_pdf(title: str, lead: str, tables: Sequence[Table], foot: str) -> bytes:
    """Loaded only here: most people never print."""
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer
    from reportlab.platypus import Table as Grid

    styles = getSampleStyleSheet()
    body, lost = styles["BodyText"], []

    def said(text: str) -> str:
        kept = text.encode("cp1252", "replace").decode("cp1252")
        lost.extend(["?"] if kept != text else [])
        return escape(kept)

    story: list[object] = [Paragraph(said(title), styles["Title"]), Paragraph(said(lead), body)]
    for table in tables:
        story += [Spacer(1, 12), Paragraph(said(table.title), styles["Heading2"])]
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
