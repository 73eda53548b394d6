"""From practice to the real talk: what a learner's own sessions have to offer for it."""

from collections import Counter
from collections.abc import Sequence

from simulator.domain.grade import Grade
from simulator.domain.notebook import MAX_NOTE
from simulator.domain.persona import Reason
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import Band, score
from simulator.domain.session import Session
from simulator.domain.value import Frozen, Stage

OFFERED = 6
LONGEST = 40
"""Words: an opening that is said, not read out."""
GOOD = (Band.AJAR, Band.OPENED)


class OwnSlip(Frozen):
    """A breaker of the learner's own, with their newest words for it."""

    breaker: str
    times: int
    quote: str


class Prepared(Frozen):
    reason: Reason | None
    """The reason met most in practice, the newest when there are several; None before any."""
    openings: tuple[str, ...]
    """The learner's own lines that landed well, the best first; each is there once."""
    slips: tuple[OwnSlip, ...]
    """What came most often, at most three."""


def prepared(sessions: Sequence[Session], rubric: Rubric) -> Prepared:
    practised = sorted(
        (session for session in sessions if session.exchanges),
        key=lambda one: one.created_at,
        reverse=True,
    )
    met = Counter(session.persona.reason for session in practised)
    return Prepared(
        reason=met.most_common(1)[0][0] if met else None,
        openings=_openings(practised, rubric),
        slips=_slips(practised),
    )


def _openings(newest_first: Sequence[Session], rubric: Rubric) -> tuple[str, ...]:
    """Lines that opened a talk come before lines that only work once it is going."""
    found: dict[str, tuple[int, int, str]] = {}
    for session in newest_first:
        for attempt in session.attempts:
            line, grade = " ".join(attempt.line.split()), attempt.grade
            result = score(grade, rubric)
            # An apology opened that talk, for what had been said in it: no other one begins so.
            unfit = grade.exempt or grade.breakers or grade.apology or result.band not in GOOD
            if unfit or len(line.split()) > LONGEST or len(line) > MAX_NOTE:
                continue
            early = grade.stage in (Stage.OPEN, Stage.LISTEN)
            found.setdefault(line.casefold(), (-early, -result.points, line))
    ranked = sorted(found.values(), key=lambda one: one[:2])
    return tuple(line for _, _, line in ranked[:OFFERED])


def _slips(newest_first: Sequence[Session]) -> tuple[OwnSlip, ...]:
    times: Counter[str] = Counter()
    quotes: dict[str, str] = {}
    for session in newest_first:
        for grade in reversed(session.grades):
            for one in grade.breakers if isinstance(grade, Grade) else ():
                times[one.breaker] += 1
                if one.evidence is not None:
                    quotes.setdefault(one.breaker, one.evidence.text)
    return tuple(
        OwnSlip(breaker=breaker, times=count, quote=quotes.get(breaker, ""))
        for breaker, count in times.most_common(3)
    )
