"""What a talk with a model cost, reply by reply; a talk without one says nothing of it."""

import streamlit as st

from simulator.domain.session import Session
from simulator.domain.unseen import unseen
from simulator.ui.components.cost import CostRow, draw_costs, in_words
from simulator.ui.components.notice import draw_notice
from simulator.ui.context import Context
from simulator.ui.language import _


def draw_what_it_cost(context: Context, session: Session) -> None:
    costs = context.services.costs
    whole = costs.of(session)
    if not whole.answers:
        return
    if missed := next(filter(None, map(unseen, session.attempts)), ""):
        draw_notice(_(missed))
    with st.expander(_("What this talk cost")):
        turns = [
            CostRow(_("Reply {number}", number=number), one)
            for number, one in enumerate(costs.turns(session), start=1)
        ]
        draw_costs(_("Reply"), [*turns, CostRow(_("Together"), whole)], costs.prices.currency)


def draw_what_all_cost(context: Context) -> None:
    """Of every talk that is kept, on the page of one's practice."""
    costs = context.services.costs
    talks = [one.cost for one in costs.talks()]
    if talks:
        whole = costs.together(talks)
        st.text(_("Your talks with a model: {cost}.", cost=in_words(whole, costs.prices.currency)))
