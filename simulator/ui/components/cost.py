"""What talks with a model cost, in tokens and, where a price is known, in money."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.domain.cost import Cost
from simulator.ui.components.markup import put, words
from simulator.ui.language import _


@dataclass(frozen=True)
class CostRow:
    name: str
    cost: Cost


def draw_costs(first: str, rows: Sequence[CostRow], currency: str) -> None:
    """A table; `first` names what a row is."""
    heads = (first, _("Sent"), _("Of it cached"), _("Written"), _("Money"))
    shown = "".join(f'<th scope="col">{words(head)}</th>' for head in heads)
    body = "".join(_row(row, currency) for row in rows)
    put(
        f'<table class="aj-table"><thead><tr>{shown}</tr></thead><tbody>{body}</tbody></table>'
        f'<p class="aj-legend">{_notes(rows)}</p>'
    )


def in_words(cost: Cost, currency: str) -> str:
    """One line: tokens, cached share and money, and of each whether it is known."""
    return _(
        "{tokens} tokens; from the cache: {cached}; money: {money}",
        tokens=f"{cost.tokens:,}",
        cached=_share(cost),
        money=_money(cost, currency),
    )


def _row(row: CostRow, currency: str) -> str:
    cost = row.cost
    cells = (
        _counted(cost, cost.prompt_tokens),
        _share(cost),
        _counted(cost, cost.completion_tokens),
        _money(cost, currency),
    )
    shown = "".join(f"<td>{words(cell)}</td>" for cell in cells)
    return f'<tr><th scope="row">{words(row.name)}</th>{shown}</tr>'


def _counted(cost: Cost, tokens: int) -> str:
    if not cost.answers:
        return "0"
    return _("unknown") if cost.uncounted == cost.answers else f"{tokens:,}"


def _share(cost: Cost) -> str:
    return _("unknown") if cost.cached_share is None else f"{cost.cached_share:.0%}"


def _money(cost: Cost, currency: str) -> str:
    if not cost.money_known:
        return _("unknown") if cost.answers else "0"
    shown = f"{cost.money:.4f} {currency}".strip()
    return _("{money} and more", money=shown) if cost.unpriced else shown


def _notes(rows: Sequence[CostRow]) -> str:
    notes = [_("In tokens, as the server counted them.")]
    if any(row.cost.uncounted for row in rows):
        notes.append(_("Some answers were not counted by the server."))
    if any(row.cost.unpriced for row in rows):
        notes.append(
            _("A model whose price is not in prices.yaml costs an unknown amount of money.")
        )
    return words(" ".join(notes))
