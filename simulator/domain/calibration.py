"""How far people and the grader agree, and people among each other: per criterion, with intervals.

A reading that was given before the grade was seen counts before one that was given afterwards: whoever
has seen a grade tends to agree with it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from itertools import combinations

from simulator.domain.metrics.agreement import weighted_kappa
from simulator.domain.metrics.bootstrap import cluster_bootstrap
from simulator.domain.metrics.error import signed_bias
from simulator.domain.review import LevelChange, Rating, Review, standing
from simulator.domain.value import Frozen, Level

LEVELS = 4
FEWEST = 10
"""Fewer pairs than this say nothing about agreement: they are counted and not rated."""


class Judged(Frozen):
    """One person's level for one criterion of one reply, beside the grader's."""

    session_id: str
    exchange: int
    attempt: int
    criterion: str
    rater: str
    author: str
    level: Level
    graded: Level
    blind: bool
    grader: str
    at: datetime

    @property
    def reply(self) -> tuple[str, int, int]:
        return (self.session_id, self.exchange, self.attempt)

    @property
    def apart(self) -> int:
        return abs(self.level - self.graded)


class Pair(Frozen):
    """Two levels of the same thing; `one` is the person, or the first of two people."""

    session_id: str
    one: Level
    other: Level


class Agreement(Frozen):
    pairs: int
    kappa: float | None
    """Weighted (quadratic); None where the pairs are too few, or where one side gives only one
    level: that can show neither agreement nor the lack of it."""
    low: float | None
    high: float | None
    """95 %, whole talks drawn again; None where that cannot be said."""
    exact: float | None
    adjacent: float | None
    """At most one level apart."""
    bias: float | None
    """Mean of the other minus the one: above zero, the grader is milder than the person."""
    confusion: tuple[tuple[int, ...], ...]
    """Rows: the one's level 0-3; columns: the other's."""


class BreakerAgreement(Frozen):
    breaker: str
    both: int
    missed: int
    """A person found it, the grader did not."""
    invented: int


class Named(Frozen):
    name: str
    agreement: Agreement


class Calibration(Frozen):
    overall: Agreement
    criteria: tuple[Named, ...]
    people: tuple[Named, ...]
    """Each two people who rated the same replies, by their names."""
    graders: tuple[Named, ...]
    months: tuple[Named, ...]
    breakers: tuple[BreakerAgreement, ...]
    parted: tuple[Judged, ...]
    """Where a person and the grader part, the furthest first."""
    raters: int
    replies: int
    blind: int
    """Levels that were given before the grade was seen."""


def judged(reviews: Sequence[Review]) -> tuple[Judged, ...]:
    """One for each rater, reply and criterion."""
    found: dict[tuple[object, ...], Judged] = {}
    for review in standing(reviews):
        for one in _read(review):
            key = (*one.reply, one.criterion, one.rater)
            before = found.get(key)
            if before is None or one.blind or not before.blind:
                found[key] = one
    return tuple(found.values())


def calibration(reviews: Sequence[Review], blind_only: bool = False) -> Calibration:
    every = [one for one in judged(reviews) if one.blind or not blind_only]
    return Calibration(
        overall=agreement(map(_with_grader, every)),
        criteria=_grouped(every, lambda one: one.criterion),
        people=_people(every),
        graders=_grouped(every, lambda one: one.grader),
        months=_grouped(every, lambda one: f"{one.at:%Y-%m}"),
        breakers=_breakers(reviews, blind_only),
        parted=tuple(
            sorted((one for one in every if one.apart), key=lambda one: (-one.apart, one.at))
        ),
        raters=len({one.rater for one in every}),
        replies=len({one.reply for one in every}),
        blind=sum(one.blind for one in every),
    )


def agreement(pairs: Iterable[Pair]) -> Agreement:
    given = tuple(pairs)
    levels: list[tuple[int, int]] = [(pair.one, pair.other) for pair in given]
    counts = Counter(levels)
    talks: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for pair in given:
        talks[pair.session_id].append((pair.one, pair.other))
    varied = all(len(set(side)) > 1 for side in zip(*levels, strict=True))
    enough = len(given) >= FEWEST and varied
    interval = cluster_bootstrap(talks, weighted_kappa) if enough and len(talks) > 1 else None
    return Agreement(
        pairs=len(given),
        kappa=weighted_kappa(levels) if enough else None,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        exact=_share(levels, 0),
        adjacent=_share(levels, 1),
        bias=signed_bias(levels),
        confusion=tuple(
            tuple(counts[one, other] for other in range(LEVELS)) for one in range(LEVELS)
        ),
    )


def _share(levels: Sequence[tuple[int, int]], within: int) -> float | None:
    close = sum(abs(one - other) <= within for one, other in levels)
    return close / len(levels) if levels else None


def _read(review: Review) -> list[Judged]:
    match review.says:
        case Rating() as rating:
            given = {id_: (level, rating.graded[id_]) for id_, level in rating.levels.items()}
            blind, grader = rating.blind, rating.grader
        case LevelChange() as change:
            given = {change.criterion: (change.level, change.was)}
            blind, grader = False, change.grader
        case _:
            return []
    return [
        Judged(
            session_id=review.session_id,
            exchange=review.exchange or 0,
            attempt=review.attempt or 0,
            criterion=criterion,
            rater=review.rater,
            author=review.author,
            level=level,
            graded=graded,
            blind=blind,
            grader=grader,
            at=review.at,
        )
        for criterion, (level, graded) in given.items()
    ]


def _with_grader(one: Judged) -> Pair:
    return Pair(session_id=one.session_id, one=one.level, other=one.graded)


def _grouped(every: Sequence[Judged], of: Callable[[Judged], str]) -> tuple[Named, ...]:
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in every:
        groups[of(one)].append(one)
    return tuple(
        Named(name=name, agreement=agreement(map(_with_grader, group)))
        for name, group in sorted(groups.items())
    )


def _people(every: Sequence[Judged]) -> tuple[Named, ...]:
    same: defaultdict[tuple[object, ...], list[Judged]] = defaultdict(list)
    for one in every:
        same[(*one.reply, one.criterion)].append(one)
    pairs: defaultdict[tuple[str, str], list[Pair]] = defaultdict(list)
    names = {one.rater: one.author for one in every}
    for readings in same.values():
        for one, other in combinations(sorted(readings, key=lambda each: each.rater), 2):
            pair = Pair(session_id=one.session_id, one=one.level, other=other.level)
            pairs[one.rater, other.rater].append(pair)
    return tuple(
        Named(name=f"{names[one]} and {names[other]}", agreement=agreement(found))
        for (one, other), found in sorted(pairs.items())
    )


def _breakers(reviews: Sequence[Review], blind_only: bool) -> tuple[BreakerAgreement, ...]:
    both: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    invented: Counter[str] = Counter()
    for review in standing(reviews):
        if isinstance(review.says, Rating) and (review.says.blind or not blind_only):
            person, grader = set(review.says.breakers), set(review.says.graded_breakers)
            both.update(person & grader)
            missed.update(person - grader)
            invented.update(grader - person)
    return tuple(
        BreakerAgreement(breaker=id_, both=both[id_], missed=missed[id_], invented=invented[id_])
        for id_ in sorted({*both, *missed, *invented}, key=lambda id_: int(id_[1:]))
    )
