"""Lets be what is worded like a harmful move and, in its place, is none."""

from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.phrases import Hit
from simulator.engines.offline.reading.reply import Reply
from simulator.engines.offline.reading.severity import or_else


def excused(reply: Reply, act: Act, hit: Hit) -> bool:
    """What looks like a breaker and, in its place, is none."""
    label, words = hit.label, reply.line.words[hit.first : hit.last]
    if _goes_on(reply, hit) or _agrees_that_not(reply, hit):
        return True
    if label == "B4" and "happens" in words:
        return reply.has("freedom", "choice", "no_rush")
    if label == "B6" and words[:1] == ("look",) and _looks_on(reply, hit):
        return True
    if label == "B6" and any(one.kind == "open" for one in act.asks) and "say" in words:
        return True
    if label in {"B4", "B7"} and act.has("no_rush", "release") and "matter" not in words:
        return _overlaps(act, hit, "no_rush", "release", "makes_sense", "worry_counts")
    if label == "B7":
        return act.has("conditions") or (act.has("step") and act.asking)
    if label in {"B9", "B10"} and hit.first > 0 and reply.line.words[hit.first - 1] == "if":
        return True
    if label == "B10" and not {"both", "know"} <= set(words):
        gently = act.has("worry_counts", "makes_sense", "differ", "shared") and not act.has("order")
        return gently and _overlaps(
            act, hit, "worry_counts", "makes_sense", "differ", "shared", "q_check"
        )
    if label == "B6" and act.has("makes_sense") and _overlaps(act, hit, "makes_sense"):
        return True
    if label in {"B5", "B6"}:
        wonders = act.has("conditions") and act.asking
        return wonders and "if" not in words and "why" not in act.words
    if label == "B3":
        return (
            reply.line.words[hit.first - 1] in _NOT_YET
            or (reply.has("permission") and act.asking)
            or (act.asking and act.has("together", "choice"))
        )
    if label == "B9":
        on_others = {"me", "us", "our", "family", "kids", "children", "everyone"} & set(words)
        return _overlaps(act, hit, "feeling_theirs", "feeling_thing") and not on_others
    if label == "B1":
        return (
            _overlaps(act, hit, "worry_counts")
            and act.has("worry_counts")
            and act.shared.own != frozenset()
        )
    if label == "B12" and words[0] == "whatever":
        return any(one.has("choice") and one is not act for one in reply.acts)
    if label == "B8" and words[0] == "or" and act.words[:2] == ("i", "will"):
        return True  # "I'll sit at the table, or I'll go feed": two things on offer
    if label == "B8" and words[:2] in {("you", "could"), ("you", "might")}:
        return reply.has("worry_counts")
    if label == "B8" and _OFFERED & set(words):
        return "if" in words
    return label == "B8" and (_boundary(act) or (act.has("choice") and not or_else(act, hit)))


_NOT_YET = frozenset(["when", "once", "until", "if"])
"""Before something that is done: it is not done yet."""
_OFFERED = frozenset(["want", "like", "prefer", "ever"])
"""In an "if you ...": it leaves something to them."""


def _overlaps(act: Act, hit: Hit, *labels: str) -> bool:
    return any(
        hit.first < other.last and other.first < hit.last
        for label in labels
        for other in act.hits.get(label, ())
    )


def _boundary(act: Act) -> bool:
    """The learner's own behaviour, calm, with no treatment in it (rubric 6.8, case 11)."""
    words = set(act.words)
    return {"i", "love"} <= words and "not" in words and not words & _TREATS


_TREATS = bag("help therapy doctor treatment counselling hospital medication go")


def _looks_on(reply: Reply, hit: Hit) -> bool:
    """ "It hurts to even look at them": somebody looks, and nobody is compared."""
    return hit.first > 0 and reply.line.words[hit.first - 1] in _LOOKING


_LOOKING = frozenset(["to", "even", "you", "i", "not"])


_ELSE = {
    "B1": {"sick": bag("of with and to"), "ill": bag("at")},
    "B3": {"made": bag("tea scones soup dinner lunch breakfast coffee toast cake bread pasta rice some")},
    "B9": {"with": bag("that pushing nagging asking arguing lecturing")},
    "B10": {"looked": bag("away up after out"), "seen": bag("worse it messier bigger")},
    "B13": {"yourself": bag("and")},
}  # fmt: skip
"""Breakers whose last word means something else before these: "sick of it", "I looked away"."""


def _goes_on(reply: Reply, hit: Hit) -> bool:
    after = reply.line.words[hit.last : hit.last + 1]
    last = reply.line.words[hit.last - 1]
    if hit.label == "B3" and reply.line.words[hit.last - 2 : hit.last] == ("tell", "them"):
        return not {"we", "it", "no", "not"}.isdisjoint(after)
    return not _ELSE.get(hit.label, {}).get(last, frozenset()).isdisjoint(after)


def _agrees_that_not(reply: Reply, hit: Hit) -> bool:
    """ "No, you don't", after "I don't need fixing": a no that says yes to them."""
    said = reply.line.words[hit.first : hit.first + 1] == ("no",) and hit.label == "B10"
    return said and bool(reply.heard.lines) and "not" in reply.heard.lines[0].words[:8]
