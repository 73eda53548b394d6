"""What a group has in common: how often something happened, always with the count it stands on.

It compares nobody with anybody: there is no order of people in it, and too few people have no pattern.
"""

from collections.abc import Sequence

from simulator.domain.rubric import Rubric
from simulator.domain.scoring import score
from simulator.domain.session import Session
from simulator.domain.value import Frozen, Letter

FEWEST = 3
"""People below which a pattern would only point at somebody."""


class Pattern(Frozen):
    """In `happened` of `talks` talks."""

    name: str
    happened: int
    talks: int

    @property
    def percent(self) -> int:
        return round(100 * self.happened / self.talks)


class Patterns(Frozen):
    people: int
    """How many have a shared talk."""
    breakers: tuple[Pattern, ...] = ()
    """In first talks, most frequent first."""
    letters: tuple[Pattern, ...] = ()
    """In how many first talks a letter was clear or strong at least once, of those that asked for it."""


def patterns(firsts: Sequence[Session], rubric: Rubric) -> Patterns:
    """`firsts`: the first shared talk of each person who has one."""
    if len(firsts) < FEWEST:
        return Patterns(people=len(firsts))
    return Patterns(
        people=len(firsts),
        breakers=_breakers(firsts, rubric),
        letters=tuple(one for letter in Letter if (one := _letter(firsts, rubric, letter))),
    )


def _breakers(firsts: Sequence[Session], rubric: Rubric) -> tuple[Pattern, ...]:
    found: dict[str, int] = {}
    for session in firsts:
        seen = {one.breaker for attempt in session.attempts for one in attempt.grade.breakers}
        for breaker in seen:
            found[breaker] = found.get(breaker, 0) + 1
    rows = [
        Pattern(name=rubric.breaker(breaker).name, happened=count, talks=len(firsts))
        for breaker, count in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.happened, row.name)))


def _letter(firsts: Sequence[Session], rubric: Rubric, letter: Letter) -> Pattern | None:
    asked = clear = 0
    for session in firsts:
        levels = [
            level
            for attempt in session.attempts
            if not attempt.grade.exempt
            and (level := score(attempt.grade, rubric).letters[letter]) is not None
        ]
        asked += bool(levels)
        clear += any(level >= 2 for level in levels)
    if not asked:
        return None
    return Pattern(name=letter.name.capitalize(), happened=clear, talks=asked)
