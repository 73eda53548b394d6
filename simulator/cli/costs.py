"""`leap-sim cost`: what talks with a model cost, in tokens and, where a price is known, in money."""

import json
import os
from typing import Annotated, Any

import typer

from simulator.chosen import settings_in
from simulator.domain.cost import Cost
from simulator.use_cases.costs import Costs
from simulator.wiring import build


def cost(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """What your talks with a model cost: each talk, this month, and all together."""
    costs = build(settings_in(os.environ)).costs
    talks = tuple(costs.talks())
    rows = [(f"{one.talk.id}  {one.talk.created_at:%Y-%m-%d}", one.cost) for one in talks]
    rows += [("this month", costs.month()), ("together", costs.together([c for _, c in rows]))]
    for name, one in rows:
        print(json.dumps(_fields(name, one)) if as_json else f"{name:<34} {_line(one, costs)}")


def _line(cost: Cost, costs: Costs) -> str:
    share = "unknown" if cost.cached_share is None else f"{cost.cached_share:.0%}"
    money = f"{cost.money:.4f} {costs.prices.currency}".strip() if cost.money_known else "unknown"
    more = " and more" if cost.money_known and cost.unpriced else ""
    uncounted = f", {cost.uncounted} answers not counted" if cost.uncounted else ""
    return (
        f"{cost.prompt_tokens:>9,} sent, {share} of it cached, {cost.completion_tokens:>7,} written; "
        f"money {money}{more}{uncounted}"
    )


def _fields(name: str, cost: Cost) -> dict[str, Any]:
    money = cost.money if cost.money_known else None
    return {
        "of": name,
        **cost.model_dump(),
        "money": money,
        "cached_share": cost.cached_share,
    }
