"""Writes the feedback card from the findings: keep, try next, one way to say it, what was heard."""

from collections.abc import Callable, Mapping

from simulator.domain.scene import Scene
from simulator.engines.offline.reading.breakers import Move
from simulator.engines.offline.reading.lists import load
from simulator.engines.offline.reading.reply import Found, Reply
from simulator.engines.offline.reading.wording import Wording, alike, wordings

KEEP_FIRST = ("E1", "L3", "E3", "A2", "A1", "A3", "P1", "P3", "P2", "L2", "E2", "L1")
STRONG = 75
"""Points from which a reply is already good: a variation is offered, never a correction."""
TRIES = 14

Judge = Callable[[str], tuple[int, bool]]
"""Points of a wording in the same place, and whether it has a breaker."""

_PRONOUNS = {
    "she": ("she", "her", "her", "hers"),
    "he": ("he", "him", "his", "his"),
    "they": ("they", "them", "their", "theirs"),
}


def voiced(text: str, scene: Scene | None) -> str:
    """The line with this loved one's name and pronouns."""
    subject, them, their, theirs = _PRONOUNS[scene.pronoun if scene else "they"]
    name = scene.loved_one if scene else "They"
    if subject != "they":
        text = _singular(text, subject)
    elif scene is None:
        text = text.replace("{name} was left", "{name} were left")
    return (
        text.replace("{they_cap}", subject.capitalize())
        .replace("{they}", subject)
        .replace("{them}", them)
        .replace("{theirs}", theirs)
        .replace("{their}", their)
        .replace("{name}", name)
    )


def _singular(text: str, subject: str) -> str:
    """Verbs after she or he: "{they} are" -> "{they} is"."""
    for plural, one in (
        ("are", "is"),
        ("say", "says"),
        ("stand", "stands"),
        ("matter", "matters"),
        ("fear", "fears"),
    ):
        text = text.replace("{they} " + plural, "{they} " + one).replace(
            "{they_cap} " + plural, "{they_cap} " + one
        )
        text = text.replace("{they} already " + plural, "{they} already " + one)
    return text


def keep(reply: Reply, findings: Mapping[str, Found], scene: Scene | None) -> str:
    """The learner's best words, quoted, and what they do; empty when none did its job."""
    best = max(
        (id_ for id_ in KEEP_FIRST if id_ in findings),
        key=lambda id_: (findings[id_].level, -KEEP_FIRST.index(id_)),
        default="",
    )
    if not best or findings[best].level < 2:
        return ""
    quote = _short(findings[best].quote)
    return voiced(f"“{quote}”: {load('wordings')['keep'][best]}", scene)


def _short(quote: str, longest: int = 110) -> str:
    quote = " ".join(quote.split())
    if len(quote) <= longest:
        return quote
    return quote[:longest].rsplit(" ", 1)[0]


def try_next(
    reply: Reply, findings: Mapping[str, Found], broken: tuple[Move, ...], points: int,
    scene: Scene | None,
) -> str:  # fmt: skip
    """Exactly one thing: a breaker, then what was missed, then form, then polish (section 5)."""
    shelf = load("wordings")
    if broken:
        return voiced(shelf["instead"][broken[0].breaker], scene)
    return voiced(shelf["try"][_missed(reply, findings, points)], scene)


def _missed(reply: Reply, findings: Mapping[str, Found], points: int) -> str:
    def level(*ids: str) -> int:
        return max((findings[id_].level for id_ in ids if id_ in findings), default=0)

    heard = level("L3", "E1", "E3", "A2")
    if reply.stage.value == "S3" and level("P1", "P2", "P3") < 2 and (heard or points >= 50):
        return "step"
    if reply.heard.anything and heard < 2:
        return "feeling" if reply.heard.feelings else "content"
    if reply.stage.value == "S2" and level("A1", "A2", "A3") < 2:
        return "worry"
    if reply.heard.anything and not reply.shared.own and points < STRONG:
        return "words"
    if reply.line.spoken > 60:
        return "shorter"
    if not any(one.kind in {"open", "check"} for one in reply.asked):
        return "open" if any(one.kind == "closed" for one in reply.asked) else "check"
    return "polish"


def say(reply: Reply, points: int, judge: Judge, said_before: tuple[str, ...], longest: int) -> str:
    """One wording that grades better than the reply and is not yet used; empty when none does."""
    seed = reply.line.text + "|".join(line.text for line in reply.heard.lines)
    options = wordings(reply.heard, reply.stage.value, reply.concern, longest, seed)
    for number, option in enumerate(options):
        if number >= TRIES:
            break
        if _used(option, said_before) or option.text.lower() in reply.line.text.lower():
            continue
        reached, breaks = judge(option.text)
        if not breaks and (reached > points or (points >= STRONG and reached >= points)):
            return option.text
    return ""


def _used(option: Wording, said_before: tuple[str, ...]) -> bool:
    return any(alike(option.text, before) for before in said_before)


def heard_line(findings: Mapping[str, Found], broken: tuple[Move, ...], scene: Scene | None) -> str:
    """What the loved one heard, in one line."""
    shelf = load("wordings")
    if broken:
        return voiced(shelf["heard_breaker"][broken[0].breaker], scene)
    best = max(
        (id_ for id_ in KEEP_FIRST if id_ in findings),
        key=lambda id_: (findings[id_].level, -KEEP_FIRST.index(id_)),
        default="",
    )
    level = findings[best].level if best else 0
    if level >= 2:
        return voiced(shelf["heard_good"][best], scene)
    return voiced(shelf["heard_little" if level else "heard_nothing"], scene)
