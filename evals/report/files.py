"""Writes the card into `evals/out`, which git ignores."""

import json
from pathlib import Path

from evals.report.card import Card
from evals.report.page import page
from evals.report.text import markdown

OUT = Path(__file__).parents[1] / "out"


def write(card: Card, folder: Path = OUT) -> tuple[Path, ...]:
    """`report.*` for the program's own grader, `report-MODEL.*` for a model."""
    folder.mkdir(parents=True, exist_ok=True)
    plain = "".join(c if c.isalnum() else "-" for c in card.grader).strip("-")
    name = "report" if card.grader == "offline" else f"report-{plain}"
    made = {
        f"{name}.json": json.dumps(card.as_json(), ensure_ascii=False, indent=1),
        f"{name}.md": markdown(card),
        f"{name}.html": page(card),
    }
    for file, text in made.items():
        (folder / file).write_text(text, encoding="utf-8")
    return tuple(folder / file for file in made)
