"""Listen: ask openly, say it back (article lines 66-73)."""

from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.attend import hurts
from simulator.engines.offline.reading.questions import Question
from simulator.engines.offline.reading.reflection import SAYS_BACK, reflection_score, said
from simulator.engines.offline.reading.reply import Found, Reply, found


def ask_openly(reply: Reply) -> Found:
    """L2. One open question on their topic; several, or a why that accuses, are 1 (6.8, 6-7)."""
    wanting = reply.wanting
    opens = [one for one in wanting if one.kind == "open"]
    accusing = [one for one in wanting if one.kind == "accusing"]
    if not opens:
        if accusing:
            quote = reply.line.quote(accusing[0].first, accusing[0].last)
            return found(1, "Open in form, but there is blame in it.", quote)
        return found(0, _why_none(reply))
    best = max(opens, key=lambda one: _on_topic(reply, one))
    quote = reply.line.quote(best.first, best.last)
    if len(wanting) > 2 or accusing:
        return found(1, "Open, but too many questions at once.", quote)
    if any(one.kind in {"leading", "rhetorical"} for one in wanting):
        return found(1, "Open, with an answer already in it.", quote)
    topic = _on_topic(reply, best)
    if len(wanting) == 2:
        return found(2, "An open question, with a second one on top.", quote)
    if topic >= 1 or _curious(reply, best):
        return found(3, "One open question, in their own words.", quote)
    return found(2, "One open question.", quote, unsure=topic == 0 and reply.ties == 0)


_CURIOUS = (
    "look like",
    "be like",
    "feel like",
    "is it like",
    "would you",
    "does it mean",
    "was it like",
)


def _curious(reply: Reply, one: Question) -> bool:
    """Concrete and of their world: "which bit of the day would you skip"."""
    asked = reply.line.plain[reply.line.at[one.first] : reply.line.at[one.last]]
    act = next(act for act in reply.acts if one in act.asks)
    return (one.last - one.first >= 7 and act.has("conditions")) or (
        one.last - one.first >= 7 and any(piece in asked for piece in _CURIOUS)
    )


def _on_topic(reply: Reply, one: Question) -> float:
    act = next(act for act in reply.acts if one in act.asks)
    return act.shared.weight


def _why_none(reply: Reply) -> str:
    kinds = {one.kind for one in reply.wanting}
    if "leading" in kinds:
        return "The right answer is already inside the question."
    if "rhetorical" in kinds:
        return "It asks without wanting an answer."
    if "closed" in kinds:
        return "It can be answered with yes or no."
    return "There is no open question in it."


def say_back(reply: Reply) -> Found:
    """L3. A fair paraphrase of what they said; formulas are 1, labels and advice in it are 0."""
    best, level, unsure = None, 0, False
    for act in reply.acts:
        at, shaky = _reflects(reply, act)
        if at > level:
            best, level, unsure = act, at, shaky
    if best is None:
        return found(0, "Nothing of what they meant is said back.")
    return found(level, _REFLECTED[level], best.quote(), unsure=unsure)


_REFLECTED = {
    1: "It says that it heard, and hardly what.",
    2: "Their meaning, said back.",
    3: "Their meaning in other words, with room to be put right.",
}


def _reflects(reply: Reply, act: Act) -> tuple[int, bool]:
    """The level of one sentence as a reflection, and whether the evidence is thin."""
    if (
        act.asking
        or reply.breaks_in(act, "B1", "B12")
        or (reply.breaks_in(act, "B2") and not act.has("shared"))
    ):
        return 0, False
    formal = act.has("formula", "reflect_lead")
    if hurts(reply, act, {"B7"}) or _of_something_else(reply, act):
        return (1, False) if formal else (0, False)
    score = reflection_score(act)
    if act.ties < 0.5 or score < 0.55:
        return (1, False) if formal else (0, False)
    if reply.breaks_in(act, "B10", "B4", "B6") or act.has("advice"):
        return 1, False
    if _parrots(act):
        return (2, True) if act.tentative else (1, False)
    checks = act.has("q_check") or any(one.kind == "check" for one in reply.asked)
    leads = (act.has("reflect_lead") and act.tentative) or any(
        one.kind == "echo" for one in act.asks
    )
    rich = act.shared.weight + (0.6 if act.feels_along else 0) >= 1
    thin = act.shared.weight < 0.6 and score < SAYS_BACK
    if (checks or leads) and rich:
        return 3, thin
    return 2, thin


def _of_something_else(reply: Reply, act: Act) -> bool:
    """It tells of the speaker, calls a worry fair, or offers something: no paraphrase in that."""
    if act.has("reflect_lead"):
        return False
    spoken = said(act)
    mine = bool(spoken) and spoken[0] in {"i", "we", "me", "us"}
    offers = reply.stage.value == "S3" and act.has(
        "step", "choice", "together", "freedom", "advice"
    )
    fair = act.has("makes_sense", "worry_counts") and not act.has("feeling_theirs")
    return mine or offers or fair


def _parrots(act: Act) -> bool:
    """Their very words in their very order, and nothing else."""
    spoken = [word for word in act.words if word[0].isalnum()]
    plain = " ".join(spoken)
    return len(spoken) >= 3 and any(plain in " ".join(line.words) for line in act.heard.lines)
