"""Agree: common ground, their worry counts, what would it take (article lines 90-103)."""

from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.phrases import Hit
from simulator.engines.offline.reading.reply import Found, Reply, found


def common_ground(reply: Reply) -> Found:
    """A1. A wish they have voiced or would own, left standing; "we both want you well" is 1."""
    false = reply.pick("shared_false")
    if false is not None or reply.breaks("B12"):
        return found(0, "It is not shared: it speaks for both and only one thinks so.")
    best, level = None, 0
    for act, hit in reply.where("shared"):
        at = _ground_level(reply, act, hit)
        if at > level:
            best, level = act, at
    broad = reply.pick("shared_broad")
    if best is None and broad is None:
        return found(0, "Nothing is named that both want or see.")
    if best is None or level < 2:
        weak = best or broad
        assert weak is not None
        return found(1, "Too broad to stand on, or half taken back.", weak.quote())
    return found(level, _GROUND[level], best.quote())


_GROUND = {2: "Something both of them want.", 3: "Their wish, in their words, and room to differ."}


def _ground_level(reply: Reply, act: Act, hit: Hit) -> int:
    if act.asking or reply.breaks_in(act, "B2"):
        return 0
    if reply.shared.weight < 0.5 and not (_wish_shared(reply, hit) or reply.repeats):
        said = reply.line.plain
        both = any(one in said for one in ("so do i", "we want the same", "so would i", "me too"))
        return 2 if both and "you want" in said else 1
    if reply.taken_back(act, hit) or reply.breaks("B10"):
        return 1
    own = reply.shared.own or len(reply.shared.near) > 1 or reply.repeats
    return 3 if own and reply.has("differ") else 2


def _wish_shared(reply: Reply, hit: Hit) -> bool:
    """They said "want" or "wish", and so does this: a wish met, though in other words."""
    wished = {"want", "wish", "hope", "like", "love", "tired", "feel", "better"}
    return bool(wished & reply.heard.said & set(reply.line.words)) and reply.ties >= 0.5


def worry_counts(reply: Reply) -> Found:
    """A2. The fear or the objection is called reasonable and not taken back."""
    best, level, unsure = None, 0, False
    for act, hit in reply.where("worry_counts", "makes_sense"):
        at, shaky = _worry_level(reply, act, hit)
        if at > level:
            best, level, unsure = act, at, shaky
    if best is None:
        return found(0, "Their worry is not taken up as a worry.")
    return found(level, _COUNTS[level], best.quote(), unsure=unsure)


_COUNTS = {
    1: "The worry is named, then taken back or left hanging.",
    2: "Their worry is treated as reasonable.",
    3: "Their worry is reasonable, and there is a why or a question for both.",
}


def _worry_level(reply: Reply, act: Act, hit: Hit) -> tuple[int, bool]:
    if reply.breaks_in(act, "B1") or (act.about_me and hit.label == "worry_counts" and not act.about_you
                         and not act.has("makes_sense")):  # fmt: skip
        return 0, False
    if reply.taken_back(act, hit) or reply.breaks("B6", "B10", "B4"):
        return 1, False
    pointing = hit.label == "worry_counts" and {"that", "it", "this", "those"} & set(act.words[:4])
    tied = act.ties >= 0.5 or (pointing and not act.foreign) or reply.ties >= 0.5
    if not tied or not reply.heard.anything:
        return 1, False
    reasoned = {"because", "with", "after", "having", "when", "since"} & set(act.words)
    if reply.has("joint_question") or (reasoned and act.shared.own and act.has("makes_sense")):
        return 3, False
    return 2, hit.label == "makes_sense" and not reply.has("worry_counts")


def what_it_takes(reply: Reply) -> Found:
    """A3. A kind, open question about the fear or about conditions."""
    opens = [one for one in reply.wanting if one.kind == "open"]
    mocking = any(one.kind in {"rhetorical", "leading"} for one in reply.wanting)
    for act, hit in reply.where("conditions"):
        asked = [one for one in opens if one.first <= hit.first + 2 and one in act.asks]
        if not asked:
            continue
        quote = reply.line.quote(asked[0].first, asked[0].last)
        if mocking or any(one.kind == "accusing" for one in reply.wanting):
            return found(1, "It asks about the worry, with a load on it.", quote)
        words = set(reply.line.words[hit.first : hit.last + 12])
        ready = {"would", "most", "worst", "ever"} & words and act.shared.weight >= 0.5
        whole = {"have", "need", "most", "dread"} & words and "would" in words
        if ready or whole:
            return found(3, "An open question about the worry, ready for any answer.", quote)
        return found(2, "An open question about the worry or what it would take.", quote)
    return found(0, "It does not ask what the worry is or what it would take.")
