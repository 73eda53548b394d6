"""How a group stands, for whoever leads it: who practised, what was met, what they have in common.

That somebody practised, and when, is seen of everybody in the group. What they said is read only of
talks that are shared at this moment. Nobody is ranked: learners stand in the order of their names.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from simulator.domain.errors import GroupMissing
from simulator.domain.group import Assignment, Group
from simulator.domain.group_patterns import Patterns, patterns
from simulator.domain.member import Viewer
from simulator.domain.rubric import Rubric
from simulator.domain.session import Session
from simulator.domain.value import Frozen
from simulator.use_cases.ports import PersonaShelf, SessionShelf, SessionSummary
from simulator.use_cases.team.groups import Groups
from simulator.use_cases.team.people import People
from simulator.use_cases.team.ports import GroupStore

MOST = 10_000


class Learner(Frozen):
    """What a trainer sees of one person."""

    member_id: str
    name: str
    joined_at: datetime
    shares_all: bool
    talks: int
    """That were begun since they joined, with at least one reply."""
    last_at: datetime | None
    met: tuple[str, ...]
    """Ids of the assignments they have met."""
    shared: tuple[SessionSummary, ...]
    """The talks that may be read now, newest first."""


class Standing(Frozen):
    group: Group
    assignments: tuple[Assignment, ...]
    learners: tuple[Learner, ...]
    patterns: Patterns

    def met_by(self, assignment: Assignment) -> int:
        return sum(assignment.id in one.met for one in self.learners)


class Leading:
    def __init__(
        self,
        stores: tuple[GroupStore, SessionShelf],
        groups: Groups,
        people: People,
        shelf: PersonaShelf,
        rubric: Rubric,
    ) -> None:
        self._groups_kept, self._sessions = stores
        self._groups = groups
        self._people = people
        self._shelf = shelf
        self._rubric = rubric

    def standing(self, by: Viewer, group_id: str) -> Standing:
        """Raises GroupMissing unless they lead it."""
        group = self._groups.lead(by, group_id)
        asked = self._groups_kept.assignments(group_id)
        one_by_one = set(self._groups_kept.shared(group_id))
        names = self._people.names()
        hard = {persona.id: persona.difficulty for persona in self._shelf.all()}
        learners = []
        for place in self._groups_kept.places(group_id):
            if place.leads:
                continue
            rows = [row for row in self._sessions.list(place.member_id, MOST) if row.exchanges]
            since = [row for row in rows if row.created_at >= place.joined_at]
            learners.append(
                Learner(
                    member_id=place.member_id,
                    name=names.get(place.member_id, "Someone"),
                    joined_at=place.joined_at,
                    shares_all=place.shares_all,
                    talks=len(since),
                    last_at=max((row.updated_at for row in since), default=None),
                    met=_met(asked, since, hard),
                    shared=tuple(row for row in rows if place.shares_all or row.id in one_by_one),
                )
            )
        learners.sort(key=lambda one: (one.name.casefold(), one.member_id))
        firsts = [self._sessions.load(one.shared[-1].id) for one in learners if one.shared]
        return Standing(
            group=group,
            assignments=asked,
            learners=tuple(learners),
            patterns=patterns(firsts, self._rubric),
        )

    def learner(self, by: Viewer, group_id: str, member_id: str) -> Learner:
        """Raises GroupMissing unless they lead it, and the learner is in it."""
        for one in self.standing(by, group_id).learners:
            if one.member_id == member_id:
                return one
        raise GroupMissing("There is no such learner in this group.")

    def shared_talks(self, learner: Learner) -> tuple[Session, ...]:
        """Oldest first, of a learner in a standing that was just asked for."""
        return tuple(self._sessions.load(row.id) for row in reversed(learner.shared))


def _met(
    asked: Sequence[Assignment], rows: Sequence[SessionSummary], hard: Mapping[str, str]
) -> tuple[str, ...]:
    return tuple(
        one.id
        for one in asked
        if any(
            row.created_at >= one.created_at
            and one.is_met_by(row.persona_id, hard.get(row.persona_id, ""))
            for row in rows
        )
    )
