"""The learners of a group: who practised, who met what was asked, and what there is to look at."""

from collections.abc import Mapping
from datetime import datetime

from simulator.domain.review_list import Waiting
from simulator.ui.components.calm import draw_calm
from simulator.ui.components.leading import Row, draw_learners
from simulator.ui.components.moments import moment
from simulator.ui.context import Context
from simulator.ui.language import _, ngettext
from simulator.ui.panels.review_reply import rater
from simulator.use_cases.team.standing import Learner, Standing


def draw_who_practised(context: Context, standing: Standing) -> None:
    if not standing.learners:
        draw_calm(_("Nobody has joined yet"), _("The link below lets people in."))
        return
    waiting = {one.owner: one for one in context.services.queue.waiting(rater(context))}
    draw_learners([_row(one, standing, waiting) for one in standing.learners])


def _row(learner: Learner, standing: Standing, waiting: Mapping[str, Waiting]) -> Row:
    asked = len(standing.assignments)
    shared = len(learner.shared)
    return Row(
        member_id=learner.member_id,
        name=learner.name,
        practised=_practised(learner.talks, learner.last_at),
        met=_("met {met} of {asked}", met=len(learner.met), asked=asked)
        if asked
        else _("nothing yet"),
        shares=_("every talk")
        if learner.shares_all
        else _("{number} of theirs", number=shared)
        if shared
        else _("nothing"),
        to_look_at=_to_look_at(waiting.get(learner.member_id)),
    )


def _to_look_at(found: Waiting | None) -> str:
    """Of the talks they share; the page Review has them."""
    if found is None:
        return ""
    told = (
        (found.safety, _("{n} with a safety pause", n=found.safety)),
        (found.unread, _("{n} unread", n=found.unread)),
        (found.hurt, _("{n} with hurts", n=found.hurt)),
        (found.doubtful, ngettext("{n} unsure", "{n} unsure ones", found.doubtful)),
    )
    return ", ".join(said for count, said in told if count)


def _practised(talks: int, last_at: datetime | None) -> str:
    if last_at is None:
        return _("not yet")
    return ngettext("{n} talk, last {when}", "{n} talks, last {when}", talks, when=moment(last_at))
