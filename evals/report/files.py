"""Writes the card into `evals/out`, which git ignores."""

import json
from pathlib import Path

from evals.report.card import Card
from evals.report.page import page
from evals.report.text import markdown

OUT = Path(__file__).parents[1] / "out"


def write(card: Card, folder: Path = OUT) -> tuple[Path, ...]:
    folder.mkdir(parents=True, exist_ok=True)
    made = {
        "report.json": json.dumps(card.as_json(), ensure_ascii=False, indent=1),
        "report.md": markdown(card),
        "report.html": page(card),
    }
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    return tuple(folder / name for name in made)
