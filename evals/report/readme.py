"""The card where people look first: written between two marks, never typed."""

from dataclasses import replace
from pathlib import Path

from evals.report.card import Card
from evals.report.text import lines

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
BEGIN, END = "<!-- card: written by `python -m evals baseline` -->", "<!-- end of the card -->"


def with_card(text: str, card: Card) -> str:
    """`text` with this card between the marks.

    Raises:
        ValueError: there are no marks.
    """
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    shown = "\n".join(lines(replace(card, compared=())))
    return f"{before}{BEGIN}\n\n```text\n{shown}\n```\n\n{END}{after}"


def shown(text: str) -> str:
    """What stands between the marks."""
    return text.split(BEGIN)[1].split(END)[0]
