"""How hard a harmful move lands: its usual severity, and what makes it milder or worse (rubric 6.4)."""

from simulator.domain.value import Severity
from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.phrases import Hit
from simulator.engines.offline.reading.reply import Reply

SEVERITY: dict[str, Severity] = {
    "B1": 2, "B2": 2, "B3": 2, "B4": 2, "B5": 2, "B6": 2, "B7": 1, "B8": 3, "B9": 2, "B10": 1,
    "B11": 2, "B12": 2, "B13": 2, "B14": 3, "B15": 1, "B16": 1, "B17": 1,
}  # fmt: skip


def severity(reply: Reply, act: Act, hit: Hit) -> Severity:
    base = SEVERITY[hit.label]
    words = set(act.words)
    if hit.label in {"B6"} and reply.has("permission"):
        return 1
    if hit.label == "B8" and not or_else(act, hit):
        return 2
    if hit.label == "B3" and {"behind", "secretly", "without"} & words:
        return 3
    if hit.label == "B10" and _flat_contradiction(act, hit):
        return 2
    if hit.label == "B13" and _INSULTS & words:
        return 3 if act.about_you and {"are", "is"} & words and _INSULTS & words - {"stupid"} else 2
    return base


_INSULTS = bag(
    "idiot moron loser coward brat pathetic worthless disgusting useless lazy parasite disgrace"
)


def or_else(act: Act, hit: Hit) -> bool:
    """A threat says what the learner will do; a warning only says what will happen."""
    words = act.words
    bargain = words.count("no") > 1  # "No doctor, no car."
    return bargain or not {"or", "else", "i", "we", "last"}.isdisjoint(words)


def _flat_contradiction(act: Act, hit: Hit) -> bool:
    words = " ".join(act.line.words[hit.first : hit.last + 1])
    return any(
        piece in words
        for piece in ("wrong", "not true", "no camera", "there is no", "there are no", "no one is",
                      "checked", "nonsense", "rubbish", "lying", "delud", "not real", "ridiculous")
    )  # fmt: skip
