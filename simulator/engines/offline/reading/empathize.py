"""Empathize: name the feeling, care without strings, make room (article lines 77-88)."""

from simulator.engines.offline.reading.acts import GENERAL, Act
from simulator.engines.offline.reading.feelings import named
from simulator.engines.offline.reading.guard import denied
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.phrases import Hit
from simulator.engines.offline.reading.reply import Found, Reply, found


def name_feeling(reply: Reply) -> Found:
    """E1. A likely feeling tied to what happened; sympathy or a loose feeling is 1."""
    best, level, unsure = None, 0, False
    for act, hit in reply.where("feeling_theirs", "feeling_thing"):
        at, shaky = _feeling_level(reply, act, hit)
        if at > level:
            best, level, unsure = act, at, shaky
    if best is None:
        weak = reply.pick("sympathy", "own_story")
        if weak is None:
            return found(0, "No feeling of theirs is named.")
        return found(1, "Sympathy, without saying what they feel.", weak.quote())
    return found(level, _NAMED[level], best.quote(), unsure=unsure)


_NAMED = {
    1: "A feeling word that does not hang on what they said.",
    2: "A likely feeling, tied to what they told.",
    3: "The feeling and where it comes from, offered gently.",
}


def _feeling_level(reply: Reply, act: Act, hit: Hit) -> tuple[int, bool]:
    if denied(act, hit) or reply.breaks_in(act, "B4", "B1") or _asks_flat(act):
        return 0, False
    if act.about_me and not act.has("reflect_lead", "makes_sense") and not act.about_you:
        return 1, False
    families = named(act.line.words[hit.first : hit.last]) or act.feelings or frozenset({"burden"})
    stated = bool((families - GENERAL) & reply.heard.feelings) or (
        bool(families & reply.heard.feelings) and reply.shared.weight > 0
    )
    points_back = bool(_POINTERS & set(act.words[:3])) and bool(reply.shared_last.own)
    tied = ((stated or points_back) and not act.foreign) or act.shared.weight >= 0.6
    if not tied:
        return 1, False
    if (
        hit.label == "feeling_thing"
        and act.has("sympathy")
        and not act.shared.own
        and not act.has("reflect_lead")
    ):
        return 1, False
    near = reply.shared.own or act.shared.near or act.shared.topics
    if act.tentative and near and (act.shared.weight >= 0.6 or reply.shared.own) and stated:
        return 3, False
    return 2, not (stated or points_back) and not act.shared.own


_POINTERS = frozenset({"that", "it", "this", "they", "those"})


def _asks_flat(act: Act) -> bool:
    """ "Are you sad?" guesses at a feeling and asks for yes or no."""
    return any(one.kind == "closed" for one in act.asks) and not act.has("reflect_lead", "q_check")


def care(reply: Reply) -> Found:
    """E2. Care with nothing asked in return; a stock phrase is 1, a lever is 0."""
    plain = reply.pick(
        "care", when=lambda act: not (reply.breaks_in(act, "B11") or act.has("care_stock"))
    )
    stock = reply.pick("care_stock", "care")
    down = reply.pick("stand_down")
    if reply.breaks("B11") or (plain or stock or down) is None:
        return found(0, "No care without strings in it.")
    if reply.pushes or (
        reply.has("B15x", "too_soon", "advice") and reply.stage.value in {"S0", "S1"}
    ):
        act = plain or stock or down
        assert act is not None
        return found(
            0 if reply.breaks("B2", "B3") else 1,
            "Care, with a request hanging from it.",
            act.quote(),
        )
    if plain is None and down is not None:
        return found(2, "It stands down: nothing is asked of them.", down.quote())
    if plain is None:
        assert stock is not None
        return found(1, "A stock phrase of care.", stock.quote())
    if reply.has("release", "stand_down"):
        return found(3, "Care, and the plan is put down aloud.", plain.quote())
    return found(2, "Plain care, nothing attached.", plain.quote())


def make_room(reply: Reply) -> Found:
    """E3. A reason why it makes sense, or no hurry said outright; both are 3."""
    sense = reply.pick("makes_sense", when=lambda act: not reply.breaks_in(act, "B2"))
    patient = _patient(reply)
    tied = sense is not None and (_attached(reply, sense))
    if sense is not None and (reply.breaks("B10", "B4") or _hurries(reply)):
        return found(1, "It makes room, then takes it away.", sense.quote())
    if patient is not None and not _hurries(reply):
        good = (sense is not None and tied) or (
            reply.has("leave_door_open") and reply.has("no_rush")
        )
        level = 3 if good else 2
        reason = "No hurry, said outright" + (", and why that is fair." if level == 3 else ".")
        return Found((True, True, level == 3), reason, patient.quote(), no_rush=True)
    if sense is None:
        return found(0, "Nothing in it makes their reaction understandable or slows down.")
    if not tied:
        return found(1, "It says that it makes sense, and not why.", sense.quote())
    return found(2, "It says why their reaction makes sense.", sense.quote())


def _patient(reply: Reply) -> Act | None:
    for act, hit in reply.where("no_rush", "leave_door_open"):
        if hit.label == "leave_door_open" or not denied(act, hit) or "no" in act.words:
            return act
    return None


def _hurries(reply: Reply) -> bool:
    early = reply.stage.value in {"S0", "S1"}
    return reply.breaks("B2", "B3", "B8", "B14") or (
        early and reply.has("too_soon") and not reply.has("leave_door_open", "permission")
    )


_POINTING = bag("after given with considering having because since when")


def _attached(reply: Reply, act: Act) -> bool:
    """The reason is in this sentence or beside it."""
    if act.shared.weight >= 0.5 or act.feels_along:
        return True
    place = reply.acts.index(act)
    beside = reply.acts[max(0, place - 1) : place + 2]
    if any(one.shared.weight >= 0.6 and not one.asking for one in beside):
        return True
    points = not _POINTING.isdisjoint(act.words) and {"that", "all", "what"} & set(act.words)
    return bool(points) and reply.heard.anything
