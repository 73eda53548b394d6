"""What is better read than drawn: the tables of the page."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from evals.power import Limit
from evals.report.card import Covered, Side
from evals.report.text import rate


def sides(found: Iterable[Side]) -> str:
    """Seen replies beside unseen ones."""
    return _table(
        ("Replies", "How many", "Sees what is good", "Leaves alone what is not", "Stops harm"),
        (
            (one.name, str(one.replies), rate(one.tpr), rate(one.tnr), rate(one.harm))
            for one in found
        ),
    )


def limits(found: Iterable[Limit]) -> str:
    """How often an error of each size is seen; the sizes grow from left to right."""
    rows = []
    for what, same in groupby(found, key=lambda one: one.what):
        cells = (_size(one) for one in same)
        rows.append((what, *cells))
    return _table(("Error", "little", "more", "much"), rows)


def _size(one: Limit) -> str:
    return f"{100 * one.share:g} %: {one.caught}"


def covered(found: Iterable[Covered]) -> str:
    return _table(
        ("Check", "There", "Nearly", "Not", "Seen when there", "Left alone when not"),
        (
            (f"{one.check} {one.name}", str(one.there), str(one.nearly), str(one.absent), one.tpr,
             one.tnr)
            for one in found
        ),
    )  # fmt: skip


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """The first column is words, the rest are numbers."""
    top = "".join(f"<th class=n>{escape(one)}</th>" for one in head[1:])
    body = "".join(
        f"<tr><td>{escape(first)}</td>{''.join(f'<td class=n>{escape(one)}</td>' for one in rest)}</tr>"
        for first, *rest in rows
    )
    return (
        f"<div class=scroll tabindex=0><table><thead><tr><th>{escape(head[0])}</th>{top}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )
