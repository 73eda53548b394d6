"""Tells a plan put to them too soon from talk that only sounds like one (B15, stage rule 6.3)."""

import re

from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.guard import denied, reported
from simulator.engines.offline.reading.partner import small_step, together
from simulator.engines.offline.reading.phrases import Hit
from simulator.engines.offline.reading.reply import Reply


def early_plan(reply: Reply) -> tuple[Act, Hit] | None:
    """The first plan that comes before they feel heard: the sentence and the phrase that shows it."""
    if reply.stage.value not in {"S0", "S1"}:
        return None
    if reply.has("permission") and not reply.has("order"):
        return None
    for act, hit in reply.where("too_soon", "advice", "step_vague", "step", "choice", "joint_plan"):
        if act.has("no_plan") or denied(act, hit) or reported(act, hit):
            continue
        if not _plans(reply, act, hit):
            continue
        return act, hit
    return _step_put(reply)


def _step_put(reply: Reply) -> tuple[Act, Hit] | None:
    """A small step, or doing it together, is put to them before they are heard, in whatever form."""
    if max(small_step(reply).level, together(reply).level) < CLEAR or reply.has("release"):
        return None
    for act, hit in reply.where("step", "together"):
        vague = not act.asking and _WILL.isdisjoint(act.words)
        shared = hit.label == "together" and (vague or act.has("no_rush"))
        theirs = (
            act.has("joint_question") and not act.foreign
        )  # a worry of theirs, looked at by both
        theirs = theirs or _opens_by_saying_back(act)
        if not (shared or theirs or denied(act, hit) or reported(act, hit) or act.has(*_COMPANY)):
            return act, hit
    return None


def _opens_by_saying_back(act: Act) -> bool:
    lead = act.first("reflect_lead")
    return lead is not None and lead.first - act.sentence.first <= 1


CLEAR = 2
_WILL = frozenset({"will", "would", "can", "could", "shall", "might", "let"})
_COMPANY = ("care", "stay", "release", "feeling_theirs", "makes_sense", "no_plan")
"""What is offered with these is company or room, and asks nothing of them."""


def _plans(reply: Reply, act: Act, hit: Hit) -> bool:
    """Whether a phrase of planning, here, brings in a plan of the learner's own."""
    if act.has("no_rush", "release", "stay") and hit.label != "too_soon":
        return False
    if _asks_of_fear(act) or _of_the_past(act, hit):
        return False
    if act.has("release") and hit.label == "too_soon":
        return False
    if hit.label == "advice":
        return not act.has("q_invite", "stay", "makes_sense", "permission") or act.has("too_soon")
    if hit.label == "too_soon":
        return act.asking or not act.has(
            "worry_counts", "shared", "reflect_lead", "makes_sense", "differ"
        )
    if hit.label == "choice":
        text = reply.line.plain[reply.line.at[hit.first] : reply.line.at[hit.last]]
        return "support" in text or ("help" in text and "what would" not in text)
    if hit.label == "step":
        if act.has("care") and not act.asking:
            return False  # "I just wanted to sit with you": company asks nothing of them.
        return _offers(reply, act)
    return hit.label != "step_vague" or not act.has("makes_sense", "shared", "worry_counts")


def _offers(reply: Reply, act: Act) -> bool:
    """Something to do is put to them: as a question, as a "together", or with "what do you think?"."""
    if reply.has("q_offer"):
        return True
    put = act.asking or act.sentence.mark == "?" or act.has("together")
    sized = act.has("together", "too_soon", "scaled") or _SIZED.search(reply.line.plain)
    return put and bool(sized)


_SIZED = re.compile(r"\b(would you be|one thing)\b")


def _asks_of_fear(act: Act) -> bool:
    """ "What worries you most about talking to someone?" wants to know, and proposes nothing."""
    return act.has("conditions") and bool(act.asks) and all(one.kind == "open" for one in act.asks)


def _of_the_past(act: Act, hit: Hit) -> bool:
    """ "Did I do something wrong?", "when they tried to help": it happened, and is no plan."""
    before = act.line.words[act.sentence.first : hit.first]
    return before[-2:] in {("did", "i"), ("have", "i"), ("had", "i"), ("if", "i")}
