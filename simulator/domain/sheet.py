"""One page to take along: titled blocks of short lines, whatever they are shown or saved as."""

from simulator.domain.value import Frozen

LONGEST_ROW = 180
"""Characters; a longer one would push the last block off the page."""


class Block(Frozen):
    title: str
    rows: tuple[str, ...]
    own: bool = False
    """The rows are the learner's own words, and are set as such."""


class Sheet(Frozen):
    title: str
    lead: str
    blocks: tuple[Block, ...]
    foot: str


def block(title: str, *rows: str, own: bool = False, most: int = 4) -> Block:
    """At most `most` rows that say something, each cut where it would run too long."""
    said = [" ".join(row.split()) for row in rows if row.strip()]
    return Block(title=title, rows=tuple(_cut(row) for row in said[:most]), own=own)


def _cut(row: str) -> str:
    if len(row) <= LONGEST_ROW:
        return row
    return f"{row[:LONGEST_ROW].rsplit(' ', 1)[0]} …"
