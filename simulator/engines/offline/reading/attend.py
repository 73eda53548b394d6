"""Attend: stay with what they just said, and leave room (article line 65)."""

from collections.abc import Collection

from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.partner import real_choice, small_step
from simulator.engines.offline.reading.partner import together as both_of_us
from simulator.engines.offline.reading.reflection import SAYS_BACK, reflection_score
from simulator.engines.offline.reading.reply import Found, Reply, found

BRIEF = 12
"""Words up to which picking up the heart of it is enough for the highest level."""
SHORT = 45
"""Words up to which a reply counts as leaving room."""


LONE = 2
"""Words up to which a nod is all there is: "ok" shows nobody that they were heard."""


def stay_with(reply: Reply) -> Found:
    """L1. The anchors of rubric 6.6: a new subject or a plan in front is 0, "Go on" is 2."""
    if _turns_away(reply):
        return found(0, "It leaves what they said for something else.")
    stays = reply.pick(*_STAYS, when=_no_stock) or _answers(reply)
    tied = _tied_act(reply)
    if _works_against(reply):
        if tied is not None and not hurts(reply, tied):
            return found(1, "It takes up their words, then works against them.", tied.quote())
        return found(0, "It takes what they said and works against it.")
    if stays is None and tied is None:
        stays = reply.acts[0] if reply.repeats else _surely_says_back(reply)
    if stays is None and tied is None:
        if _has_agenda(reply):
            return found(0, "It goes its own way.")
        nod = reply.pick(
            "nod", "sympathy", "formula", "care", "reflect_lead", "makes_sense", "worry_counts"
        )
        if nod is not None and reply.line.spoken > LONE:
            return found(1, "A nod to what they said, and no more.", nod.quote())
        return found(0, "It does not take up what they just said.")
    best = tied or stays
    assert best is not None
    if _has_agenda(reply):
        return found(1, "It takes up their words, then follows its own plan.", best.quote())
    core = tied is not None and (tied.shared.own or tied.shared.weight >= 1 or tied.feels_along)
    invites = reply.has(*_STAYS) or any(one.kind in {"open", "check"} for one in reply.asked)
    brief = reply.line.spoken <= BRIEF and tied is not None and tied.shared_last.own
    if core and ((invites and reply.line.spoken <= SHORT) or brief):
        return found(3, "It stays with their words and hands the talk back.", best.quote())
    loose = tied is None and not reply.has(*_STAYS)
    return found(2, "It stays with what they said and leaves room.", best.quote(), unsure=loose)


_STAYS = ("stay", "no_rush", "leave_door_open")


def _no_stock(act: Act) -> bool:
    """ "I'm here for you" can be said to anyone, and stays with nothing they said."""
    return not act.has("care_stock")


def _works_against(reply: Reply) -> bool:
    """Whoever argues, belittles or mocks does not stay with them; length alone leaves nobody."""
    return any(name not in _NO_HURT for name, _ in reply.broken)


def hurts(reply: Reply, act: Act, save: Collection[str] = ()) -> bool:
    inside = range(act.sentence.first, act.sentence.last)
    harmless = _NO_HURT.union(save)
    return any(place in inside and name not in harmless for name, place in reply.broken)


_NO_HURT = frozenset({"B15", "B16"})
"""Too long, or too early: it may stay with them all the same."""


def _answers(reply: Reply) -> Act | None:
    """A reply that meets them without a word of theirs: an open question, or the offer they asked for."""
    for act in reply.acts:
        if any(one.kind == "open" for one in act.asks) and not act.foreign:
            return act
        if act.has("makes_sense", "worry_counts", "shared", "release") and not (
            act.foreign or act.has("shared_broad", "formula")
        ):
            return act
    return _offers_what_they_asked(reply) if reply.stage.value == "S3" else None


def _surely_says_back(reply: Reply) -> Act | None:
    for act in reply.acts:
        if not (act.foreign or act.has("formula", "care")) and reflection_score(act) >= SURE_BACK:
            return act
    return None


def _offers_what_they_asked(reply: Reply) -> Act | None:
    """They have asked what now: a step, a choice or company that deserves the name answers it."""
    best = max((small_step(reply), real_choice(reply), both_of_us(reply)), key=_level)
    if best.level >= CLEAR:
        return next((act for act in reply.acts if act.quote() == best.quote), reply.acts[0])
    return next((act for act in reply.acts if _sets_side_by_side(act)), None)


def _sets_side_by_side(act: Act) -> bool:
    """ "I could write, or you do it alone": two ways, and people in both."""
    return "or" in act.words and not _WHO.isdisjoint(act.words) and not act.has("false_choice")


_WHO = frozenset({"you", "i", "we"})


def _level(one: Found) -> int:
    return one.level


CLEAR = 2
SURE_BACK = SAYS_BACK + 0.2
"""Without a word of theirs, it takes more to be surely about what they said."""


def _tied_act(reply: Reply) -> Act | None:
    tied = [act for act in reply.acts if _takes_up(act) and not act.advises]
    return max(tied, key=lambda act: act.shared_last.weight, default=None)


def _takes_up(act: Act) -> bool:
    """It hangs on what they said; a thing both know from home counts where it is said of them."""
    of_them = act.known and act.about_you and not act.about_me
    return bool(of_them) or act.feels_along or act.shared.weight >= 0.5


def _turns_away(reply: Reply) -> bool:
    swerve = reply.pick("swerve")
    if swerve is None:
        return False
    hit = swerve.hits["swerve"][0]
    return not any(
        act.shared_last.own and act.sentence.first > hit.first and not act.has("swerve")
        for act in reply.acts
    ) and not (reply.acts[0].ties >= 1 and swerve is not reply.acts[0])


def _has_agenda(reply: Reply) -> bool:
    early = reply.stage.value in {"S0", "S1"}
    plan = reply.has("swerve") or reply.pushes or (early and reply.has("too_soon", "advice"))
    return plan and not reply.has("permission")
