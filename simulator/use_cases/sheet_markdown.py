"""A sheet as Markdown, in which what people wrote is text and nothing else."""

from simulator.domain.sheet import Block, Sheet
from simulator.use_cases.archive_markdown import plain_text


def sheet_markdown(sheet: Sheet) -> str:
    parts = [f"# {plain_text(sheet.title)}", plain_text(sheet.lead)]
    parts += [_block(block) for block in sheet.blocks if block.rows]
    return "\n\n".join([*parts, f"*{plain_text(sheet.foot)}*"]) + "\n"


def _block(block: Block) -> str:
    rows = [
        f"- {'“' if block.own else ''}{plain_text(row)}{'”' if block.own else ''}"
        for row in block.rows
    ]
    return "\n".join([f"## {plain_text(block.title)}", "", *rows])
