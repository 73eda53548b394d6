"""Finds harmful moves, tells them from their shadows, and says how hard they land (rubric 6.4)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from simulator.domain.value import Severity
from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.early import early_plan
from simulator.engines.offline.reading.excused import excused
from simulator.engines.offline.reading.guard import (
    denied,
    echoed,
    feared,
    own_word,
    real_orders,
    reported,
    said_of_them,
    their_own,
    their_view,
    told_them,
)
from simulator.engines.offline.reading.owning import apology, is_repair
from simulator.engines.offline.reading.phrases import Hit
from simulator.engines.offline.reading.reply import Reply
from simulator.engines.offline.reading.severity import severity

TOO_MANY_QUESTIONS = 3
TOO_MANY_WORDS = 100
LONG_WORDS = 60
"""From here on a note says that it is long."""


@dataclass(frozen=True)
class Move:
    """A harmful move found in the reply."""

    breaker: str
    severity: Severity
    reason: str
    quote: str
    first: int
    last: int
    unsure: bool = False
    alone: bool = False
    """Advice that leaves them alone with it: no "we" in it."""


RANK = ("B14", "B8", "B3", "B11", "B13", "B9", "B12", "B6", "B5", "B1", "B2", "B4", "B10", "B7",
        "B17", "B15", "B16")  # fmt: skip
"""The most telling first: one stretch of text is one breaker only, except B2 beside B3."""


def moves(reply: Reply) -> tuple[Move, ...]:
    """Every breaker in the reply, worst first, each once."""
    candidates = [
        *_listed(reply), *_threatened(reply), *_burdened(reply), *_ordered(reply), *_loaded(reply),
        *_cancelled(reply), *_own(reply),
        *_early(reply), *_piled(reply),
    ]  # fmt: skip
    if apology(reply) >= 2:
        candidates = [one for one in candidates if not _in_repair(reply, one)]
    candidates.sort(key=lambda one: RANK.index(one.breaker))
    kept: list[Move] = []
    for one in candidates:
        if not any(_same(one, other) for other in kept):
            kept.append(one)
    kept.sort(key=lambda one: -one.severity)
    return tuple(kept[:6])


_NAMED_IN_REPAIR = frozenset(["B2", "B3", "B4", "B7", "B9", "B10", "B15"])
"""What an apology names without doing it again."""


def _in_repair(reply: Reply, move: Move) -> bool:
    inside = (act for act in reply.acts if act.sentence.first <= move.first < act.sentence.last)
    return move.breaker in _NAMED_IN_REPAIR and any(is_repair(act) for act in inside)


def _same(one: Move, other: Move) -> bool:
    if one.breaker == other.breaker:
        return True
    apart = {one.breaker, other.breaker} in ({"B2", "B3"}, {"B8", "B9"}) or "B16" in {
        one.breaker,
        other.breaker,
    }
    if {one.breaker, other.breaker} == {"B15", "B2"}:
        return True
    return not apart and one.first < other.last and other.first < one.last


_SHADOWS: dict[str, tuple[Callable[[Act, Hit], bool], ...]] = {
    "B1": (denied, reported, own_word),
    "B3": (denied, feared, echoed),
    "B4": (denied, reported, feared, echoed, said_of_them),
    "B5": (denied, reported),
    "B6": (denied, told_them, their_view, their_own),
    "B7": (denied, reported, said_of_them),
    "B8": (denied, feared, reported),
    "B9": (denied, reported, feared),
    "B10": (denied, reported, echoed, their_view, their_own),
    "B11": (denied, reported, said_of_them),
    "B12": (denied, reported, feared, echoed),
    "B13": (denied, reported, feared),
    "B14": (denied, feared, reported),
}


def _listed(reply: Reply) -> Iterator[Move]:
    for act in reply.acts:
        for label in _SHADOWS.keys() & act.hits.keys():
            shadows = _SHADOWS[label]
            for hit in act.hits[label]:
                if any(shadow(act, hit) for shadow in shadows) or excused(reply, act, hit):
                    continue
                yield _move(reply, act, label, severity(reply, act, hit), hit)


def _threatened(reply: Reply) -> Iterator[Move]:
    """B8 in two halves: what they must do, and what they will lose, in one breath."""
    for before, act in zip((None, *reply.acts), reply.acts, strict=False):
        losses = [hit for hit in act.hits.get("loss", ()) if not _shadowed(act, hit)]
        near = act.has("or_else") or (before is not None and before.has("or_else"))
        if losses and near and not act.asking:
            yield _move(reply, act, "B8", 3, losses[0])
            return


def _burdened(reply: Reply) -> Iterator[Move]:
    """B9 in two halves: what the family suffers, and that it comes from them."""
    for act in reply.acts:
        if act.asking or act.has(*_KIND) or is_repair(act):
            continue
        hurts = [hit for hit in act.hits.get("ours_hurt", ()) if not _shadowed(act, hit)]
        causes = [hit for hit in act.hits.get("by_you", ()) if not _shadowed(act, hit)]
        if hurts and causes:
            yield _move(reply, act, "B9", 2, hurts[0])
            return


def _shadowed(act: Act, hit: Hit) -> bool:
    return denied(act, hit) or feared(act, hit) or reported(act, hit)


def _ordered(reply: Reply) -> Iterator[Move]:
    """B2: must, have to, as soon as possible; softer with leave (rubric 6.3)."""
    for act in reply.acts:
        for hit in real_orders(act):
            yield _move(reply, act, "B2", 1 if reply.has("permission") else 2, hit)
            return


def _loaded(reply: Reply) -> Iterator[Move]:
    """A question with the answer in it argues; a mocking or accusing one may insult."""
    for act in reply.acts:
        for one in act.asks:
            quote = reply.line.quote(one.first, one.last)
            if one.kind == "leading":
                yield Move("B10", 1, LEADING, quote, one.first, one.last)
            elif one.kind == "rhetorical" and act.has("B13"):
                yield Move("B13", 2, REASONS["B13"], quote, one.first, one.last)


def _cancelled(reply: Reply) -> Iterator[Move]:
    """B10: a yes that a "but" takes back (rubric 6.8, case 3)."""
    for act, hit in reply.where("formula", "worry_counts", "makes_sense", "shared", "reflect_lead",
                                "feeling_theirs", "care", "nod"):  # fmt: skip
        if "but" in reply.line.words[hit.last :] and reply.taken_back(act, hit):
            cut = reply.line.words.index("but", hit.last)
            end = reply.line.sentence_of(cut).last
            quote = reply.line.quote(cut, end)
            yield Move(
                "B10",
                1,
                "What was given before the but is taken back after it.",
                quote,
                cut,
                cut + 1,
            )
            return


def _own(reply: Reply) -> Iterator[Move]:
    """B17: the talk moves to the learner; a calm word about one's own worry does not (6.8, 21)."""
    for act, hit in reply.where("own_story"):
        if act.has("no_rush", "release", "worry_counts") or act.asking or denied(act, hit):
            continue
        if reply.line.words[hit.first - 1 : hit.first + 1] in _ONLY_IMAGINE:
            continue
        yield _move(reply, act, "B17", 1, hit)
        return
    sorries = sum(act.has("sympathy") and "sorry" in act.words for act in reply.acts)
    if sorries >= 4:
        act = next(act for act in reply.acts if "sorry" in act.words)
        hit = Hit("own_story", act.sentence.first, act.sentence.last)
        yield _move(reply, act, "B17", 1, hit)


_ONLY_IMAGINE = {("only", "imagine"), ("can", "imagine"), ("not", "imagine")}
""" "I can only imagine how hard this is": of theirs, not of the learner's."""


def _early(reply: Reply) -> Iterator[Move]:
    """B15: a plan or advice before they feel heard (stage rule 6.3)."""
    plan = early_plan(reply)
    if plan is not None:
        act, hit = plan
        move = _move(reply, act, "B15", 1, hit)
        yield replace(move, alone=hit.label in _ADVICE and _TOGETHER.isdisjoint(act.words))


_ADVICE = frozenset(["advice", "too_soon", "step_vague"])
_TOGETHER = frozenset(["we", "us", "together", "shall"])


def repeated(broken: tuple[Move, ...], before: Callable[[], tuple[Move, ...]]) -> tuple[Move, ...]:
    """Advice on top of advice lands harder (rubric 6.4, B15); an offer to do it together does not.

    `before` gives the moves of the learner's line before this one, and is asked only when needed.
    """
    if not any(one.alone for one in broken):
        return broken
    if not any(one.breaker in {"B2", "B15"} for one in before()):
        return broken
    raised = (replace(one, severity=2) if one.alone else one for one in broken)
    return tuple(sorted(raised, key=lambda one: -one.severity))


def _piled(reply: Reply) -> Iterator[Move]:
    """B16: three questions or more, or more than a hundred words."""
    asked = [one for one in reply.wanting if one.kind != "nicety"]
    if len(asked) >= TOO_MANY_QUESTIONS:
        quote = reply.line.quote(asked[0].first, asked[-1].last)
        yield Move(
            "B16", 1, "Three questions or more at once.", quote, asked[0].first, asked[0].first
        )
    elif reply.line.spoken > TOO_MANY_WORDS:
        quote = reply.line.quote(0, min(len(reply.line.words), 40))
        yield Move("B16", 1, "More than a hundred words in one go.", quote, 0, 0)


def _move(reply: Reply, act: Act, breaker: str, severity: Severity, hit: Hit) -> Move:
    last = max(hit.last, hit.first + 1)
    quote = reply.line.quote(act.sentence.first, act.sentence.last)
    if len(quote) > 140:
        quote = reply.line.quote(hit.first, min(act.sentence.last, last + 6))
    mixed = act.has(*_KIND) and not act.has("order")
    return Move(breaker, severity, REASONS[breaker], quote, hit.first, last, unsure=mixed)


_KIND = ("makes_sense", "feeling_theirs", "worry_counts", "care", "no_rush", "permission", "shared")
"""What speaks for a kind meaning in the same sentence: the rules disagree, and the card says so."""


GUESSED = "It may push: lines like it often do, though no list names it."
LEADING = "The answer is already inside the question."
REASONS = {
    "B1": "It puts a label on them.",
    "B2": "It tells them what they must do.",
    "B3": "It decides or arranges something without them.",
    "B4": "It makes what they feel smaller.",
    "B5": "It promises that it will soon be over.",
    "B6": "It sets somebody else or a number against them.",
    "B7": "It tells them how to feel.",
    "B8": "It warns or threatens.",
    "B9": "It lays the family's pain on them.",
    "B10": "It argues with what they said.",
    "B11": "Care is used as the reason why they must.",
    "B12": "It agrees with something that is not so, or that no help is any use.",
    "B13": "It mocks or blames them.",
    "B14": "It speaks of making or fooling them into care.",
    "B15": "A plan comes before they feel heard.",
    "B16": "It is too much to answer.",
    "B17": "The talk moves to the learner's own story.",
}
