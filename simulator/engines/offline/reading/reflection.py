"""How sure we are that a sentence says back what they meant (article lines 67, 73).

Most statements that a listener makes are either said back or brought in from outside. So a
statement about them starts as a likely reflection; what it takes up of their words, and a lead
such as "sounds like", speak for it; facts, advice and talk of oneself speak against it.
"""

from itertools import dropwhile

from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.heard import NOD
from simulator.engines.offline.reading.lists import bag

SAYS_BACK = 1.0
"""From this score on a sentence counts as a reflection."""

_STATIVE = bag(
    "are feel felt were have want wanted think thought know like love hate need see find do did "
    "had would miss wish believe seem sound look worry could get got can keep never always "
    "really just still also kind sort said mentioned noticed might may must"
)
FORMAL = bag(
    "thank thanks welcome hi hello hey bye goodbye nice please sorry congratulations name "
    "appointment schedule today session"
)


def reflection_score(act: Act) -> float:
    """Evidence for and against, added up; about 1 is where people start to call it a reflection."""
    spoken = said(act)
    if not spoken or _only_asks(act):
        return 0.0
    return _for(act, spoken) - _against(act, spoken)


def said(act: Act) -> list[str]:
    """The words of a sentence behind its nods."""
    spoken = [word for word in act.words if word[0].isalnum()]
    return list(dropwhile(NOD.__contains__, spoken))


def _only_asks(act: Act) -> bool:
    """The sentence is a question from its first words on."""
    return act.asking and act.asks[0].first - act.sentence.first <= 4


def _for(act: Act, spoken: list[str]) -> float:
    score = 0.5 if len(spoken) > 1 or act.shared_last.weight else 0.3
    if act.words[:1] == ("so",) or act.words[1:2] == ("so",) or act.words[2:3] == ("so",):
        score += 0.2
    if act.words[0] == "well":
        score -= 0.35
    if spoken[0] in {"it", "that", "but", "you", "your"}:
        score += 0.12
    if len(spoken) <= 2 and not act.shared_last.weight:
        score -= 0.25
    if act.has("reflect_lead"):
        score += 0.4
    if act.has("q_check"):
        score += 0.3
    if act.has("feeling_theirs"):
        score += 0.3
    if act.has("feeling_thing", "makes_sense"):
        score += 0.2
    if of_you_now(spoken):
        score += 0.45
    score += min(0.9, 0.35 * act.shared_last.weight + 0.15 * act.shared.weight)
    return score


def _against(act: Act, spoken: list[str]) -> float:
    score = 0.0
    told = len(act.hits.get("inform", ()))
    if act.has("order"):
        score += 0.9
    if act.has("advice"):
        score += 0.7
    score += (0.35 if of_you_now(spoken) else 0.6) * min(told, 2)
    if act.has("care", "permission", "B3", "greeting", "together") or spoken[0] in {"i", "we"}:
        score += 0.2 if act.has("reflect_lead") else 0.7
    if not FORMAL.isdisjoint(spoken):
        score += 0.5
    if act.has("formula") and act.shared.weight < 0.5:
        score += 0.5
    if act.asking:
        score += 0.4
    if len(spoken) > 30:
        score += 0.3
    if not act.said.stems:
        score += 0.3
    return score


def of_you_now(spoken: list[str]) -> bool:
    """A statement about them: "you feel", "you have been", "it gets you"."""
    for place, word in enumerate(spoken[:6]):
        if word == "you":
            follows = spoken[place + 1] if place + 1 < len(spoken) else ""
            return follows in _STATIVE or follows.endswith(("ing", "ed", "s"))
    return False
