"""Partner: together, a real choice, one small step (article lines 105-115)."""

from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.guard import denied
from simulator.engines.offline.reading.reply import Found, Reply, found


def together(reply: Reply) -> Found:
    """P1. A concrete shared act that nobody has decided for them."""
    decided = reply.breaks("B3", "B2", "B14", "B8")
    act = reply.pick("together", "joint_question")
    if act is None:
        we = next((one for one in reply.acts if {"we", "us"} & set(one.words)), None)
        if we is None or (not decided and not _plans(reply)):
            return found(0, "No offer to do it with them.")
        return found(1, "A we in words.", we.quote())
    if decided:
        return found(0 if reply.breaks("B3") else 1, "A we that has already decided.", act.quote())
    if reply.has("scaled") and not _only_scaled_by_word(reply):
        return found(3, "Doing it with them, as much or as little as they like.", act.quote())
    return found(2, "Something the two of them can do.", act.quote())


def _plans(reply: Reply) -> bool:
    return any({"going", "will"} & set(act.words) for act in reply.acts)


def _only_scaled_by_word(reply: Reply) -> bool:
    """ "you can" inside "is there one thing that you can do" sets no size."""
    hits = [hit for _, hit in reply.where("scaled")]
    return all(
        reply.line.plain[reply.line.at[hit.first] :].startswith("you can do") for hit in hits
    )


def real_choice(reply: Reply) -> Found:
    """P2. Two real options or what would help; when but not whether is 1, or else is 0."""
    if reply.breaks("B8", "B14", "B3"):
        return found(0, "There is nothing to choose.")
    false, free = reply.pick("false_choice"), reply.has("freedom")
    options = _options(reply)
    if false is not None and not free:
        settled = "as long as" in reply.line.plain
        return found(0 if settled else 1, "When, and not whether.", false.quote())
    act = reply.pick("choice", "leave_door_open", when=_not_of_talking) or options
    if act is None:
        return found(0, "They are given nothing to choose.")
    if reply.breaks("B2"):
        return found(1, "A choice, inside an order.", act.quote())
    if (free and (options or reply.has("choice"))) or (
        reply.has("leave_door_open") and reply.has("no_rush")
    ):
        return found(3, "A choice, and freedom to say no.", act.quote())
    return found(2, "They decide, or say what would help.", act.quote())


def _options(reply: Reply) -> Act | None:
    """A sentence that sets two or more things side by side for them to pick."""
    for act in reply.acts:
        words = act.words
        offers = act.sentence.mark == "?" or act.has("choice", "freedom")
        if "or" in words and offers and _not_of_talking(act):
            return act
    return None


def _not_of_talking(act: Act) -> bool:
    """ "Say as much as you want, or nothing" leaves them room to talk; no help is put to them."""
    return _TALKING.isdisjoint(act.words[:2]) or not act.has("no_rush", "stay")


_TALKING = frozenset({"say", "tell", "talk", "share", "answer", "speak"})


def small_step(reply: Reply) -> Found:
    """P3. One modest, concrete step; vague or several is 1, a programme is 0."""
    many = reply.pick("step_many")
    if many is not None:
        return found(1, "Several steps at once.", many.quote())
    big = reply.pick("step_big", when=_wanted_big)
    act = reply.pick("step", "step_small", when=_of_help)
    if big is not None:
        return found(0, "A programme, not a step.", big.quote())
    if act is None:
        vague = reply.pick("step_vague", "too_soon", when=_vague)
        if vague is None:
            return found(0, "No step is in view.")
        return found(1, "A step, but a vague one.", vague.quote())
    if reply.breaks("B3", "B2", "B8"):
        return found(1, "A step, but it is decided for them.", act.quote())
    limited = reply.has("scaled", "freedom") or {"just", "only", "nothing"} & set(act.words)
    if limited and not _asks_what(reply):
        return found(3, "One small step that can be stopped.", act.quote())
    return found(2, "One small, concrete step.", act.quote())


def _of_help(act: Act) -> bool:
    """ "Can I sit here a minute?" is company, and no step."""
    return not act.has("no_plan")


def _vague(act: Act) -> bool:
    return _of_help(act) and not act.has("reflect_lead")


def _wanted_big(act: Act) -> bool:
    return not any(denied(act, hit) for hit in act.hits["step_big"])


def _asks_what(reply: Reply) -> bool:
    return "is there one" in reply.line.plain
