"""The use cases of a team, joined."""

from dataclasses import dataclass
from typing import NamedTuple

from simulator.domain.rubric import Rubric
from simulator.use_cases.ports import (
    Clock,
    NewId,
    NotebookStore,
    PersonaShelf,
    SessionShelf,
    SessionStore,
)
from simulator.use_cases.team.groups import Groups
from simulator.use_cases.team.people import People
from simulator.use_cases.team.ports import GroupStore, MemberStore, Reach, TrailStore
from simulator.use_cases.team.report import Reporting
from simulator.use_cases.team.standing import Leading
from simulator.use_cases.team.trail import Trail


class TeamStores(NamedTuple):
    members: MemberStore
    trail: TrailStore
    groups: GroupStore


@dataclass(frozen=True)
class Team:
    """What there is only in an organisation."""

    people: People
    trail: Trail
    groups: Groups
    leading: Leading
    reporting: Reporting
    kept: TeamStores
    reach: Reach
    """What learners share with whom."""


def join_team(
    stores: TeamStores,
    belongings: tuple[SessionStore, NotebookStore],
    reviewed: SessionShelf,
    shelf: PersonaShelf,
    rubric: Rubric,
    clock: Clock,
    new_id: NewId,
    first_admin: str,
) -> Team:
    trail = Trail(stores.trail, clock)
    sessions, _ = belongings
    people = People(stores.members, belongings, trail, clock, new_id, first_admin)
    groups = Groups(stores.groups, people, sessions, trail, clock, new_id)
    leading = Leading((stores.groups, reviewed), groups, people, shelf, rubric)
    return Team(
        people=people,
        trail=trail,
        groups=groups,
        leading=leading,
        reporting=Reporting(leading, rubric, trail, clock),
        kept=stores,
        reach=stores.groups,
    )
