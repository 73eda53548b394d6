"""Groups: a trainer founds one and asks for something; learners join and decide what they share.

Who leads a group sees that somebody practised and when. They read a talk only while its owner shares
it with the group: all of their talks, or this one. Taking it back holds from the next click on.
"""

from datetime import date

from simulator.domain.errors import GroupMissing, GroupRejected
from simulator.domain.group import Assignment, Difficulty, Group, Place
from simulator.domain.member import Role, Viewer
from simulator.domain.trail import Deed
from simulator.domain.value import Frozen
from simulator.use_cases.ports import Clock, NewId, SessionStore
from simulator.use_cases.refusals import missing
from simulator.use_cases.team.people import People
from simulator.use_cases.team.ports import GroupStore
from simulator.use_cases.team.trail import Trail

MAX_NAME = 80
MAX_NOTE = 500


class Invitation(Frozen):
    """What somebody sees before they join."""

    group: Group
    led_by: tuple[str, ...]


class MyGroup(Frozen):
    group: Group
    place: Place
    led_by: tuple[str, ...]
    assignments: tuple[Assignment, ...]


class Groups:
    def __init__(
        self,
        groups: GroupStore,
        people: People,
        sessions: SessionStore,
        trail: Trail,
        clock: Clock,
        new_id: NewId,
    ) -> None:
        """`sessions`: of everybody; each method says itself whose it may touch."""
        self._groups = groups
        self._people = people
        self._sessions = sessions
        self._trail = trail
        self._clock = clock
        self._new_id = new_id

    def found(self, by: Viewer, name: str) -> Group:
        self._people.require(by, Role.TRAINER)
        now = self._clock()
        group = Group(id=self._new_id(), name=_named(name), code=self._new_id(), created_at=now)
        self._groups.add(group)
        self._groups.put(Place(group_id=group.id, member_id=by.id, leads=True, joined_at=now))
        self._trail.note(by, Deed.CHANGED, f"group {group.id}", by.id, "founded")
        return group

    def names(self, by: Viewer) -> dict[str, str]:
        """What each group is called, for who reads the trail. Raises NotAllowed."""
        self._people.require(by, Role.ADMIN)
        return self._groups.names()

    def mine(self, by: Viewer) -> tuple[MyGroup, ...]:
        self._people.viewer(by.id)
        names = self._people.names()
        found = []
        for place in self._groups.of(by.id):
            group = self._groups.get(place.group_id)
            if group is not None:
                mine = MyGroup(
                    group=group,
                    place=place,
                    led_by=self._leaders(group.id, names),
                    assignments=self._groups.assignments(group.id),
                )
                found.append(mine)
        return tuple(found)

    def invitation(self, by: Viewer, code: str) -> Invitation:
        """Raises GroupMissing when the code opens nothing."""
        self._people.viewer(by.id)
        group = self._groups.by_code(code.strip())
        if group is None:
            raise GroupMissing("This code opens no group. Ask your trainer for the newest one.")
        return Invitation(group=group, led_by=self._leaders(group.id, self._people.names()))

    def join(self, by: Viewer, code: str, shares_all: bool) -> Group:
        group = self.invitation(by, code).group
        if self._groups.place(group.id, by.id) is None:
            place = Place(
                group_id=group.id, member_id=by.id, shares_all=shares_all, joined_at=self._clock()
            )
            self._groups.put(place)
            self._note_sharing(by, group.id, "joined, " + _all_or_some(shares_all))
        return group

    def consent(self, by: Viewer, group_id: str, shares_all: bool) -> None:
        """Share every talk, also those to come; or none but those shared one by one."""
        place = self._place(by, group_id)
        self._groups.put(place.model_copy(update={"shares_all": shares_all}))
        self._note_sharing(by, group_id, _all_or_some(shares_all))

    def share(self, by: Viewer, group_id: str, session_id: str, shared: bool) -> None:
        """Share one talk of one's own, or take it back."""
        self._place(by, group_id)
        if self._sessions.owner_of(session_id) != by.id:
            raise missing(session_id)
        if shared:
            self._groups.share(group_id, session_id, self._clock())
        else:
            self._groups.unshare(group_id, session_id)
        detail = "shared" if shared else "not shared any more"
        self._trail.note(by, Deed.CHANGED, f"session {session_id}", by.id, detail)

    def shared_one_by_one(self, by: Viewer, group_id: str) -> tuple[str, ...]:
        """Which of one's own talks."""
        self._place(by, group_id)
        own = {row.id for row in self._sessions.list(by.id, 100_000)}
        return tuple(one for one in self._groups.shared(group_id) if one in own)

    def leave(self, by: Viewer, group_id: str) -> None:
        """Nothing stays shared with it."""
        place = self._place(by, group_id)
        if place.leads and self._leader_count(group_id) == 1:
            raise GroupRejected("You are the only one who leads this group. Close it instead.")
        self._groups.leave(group_id, by.id)
        self._note_sharing(by, group_id, "left")

    def remove(self, by: Viewer, group_id: str, member_id: str) -> None:
        self.lead(by, group_id)
        place = self._groups.place(group_id, member_id)
        if place is None or place.leads:
            raise GroupMissing("There is no such learner in this group.")
        self._groups.leave(group_id, member_id)
        self._trail.note(by, Deed.CHANGED, f"group {group_id}", member_id, "removed")

    def new_code(self, by: Viewer, group_id: str) -> Group:
        """The code of before opens nothing from now on."""
        group = self.lead(by, group_id).model_copy(update={"code": self._new_id()})
        self._groups.change(group)
        return group

    def close(self, by: Viewer, group_id: str) -> None:
        self.lead(by, group_id)
        self._groups.close(group_id)
        self._trail.note(by, Deed.DELETED, f"group {group_id}", by.id, "closed")

    def assign(
        self,
        by: Viewer,
        group_id: str,
        *,
        persona_id: str = "",
        difficulty: Difficulty | None = None,
        due: date | None = None,
        note: str = "",
    ) -> Assignment:
        self.lead(by, group_id)
        if due is not None and due < self._clock().date():
            raise GroupRejected("That day is over. Choose today or a later one.")
        if len(note) > MAX_NOTE:
            raise GroupRejected(
                "The note is longer than {most} characters. Shorten it.", most=MAX_NOTE
            )
        assignment = Assignment(
            id=self._new_id(),
            group_id=group_id,
            persona_id=persona_id,
            difficulty=None if persona_id else difficulty,
            due=due,
            note=note.strip(),
            created_at=self._clock(),
        )
        self._groups.assign(assignment)
        return assignment

    def withdraw(self, by: Viewer, group_id: str, assignment_id: str) -> None:
        self.lead(by, group_id)
        self._groups.withdraw(group_id, assignment_id)

    def lead(self, by: Viewer, group_id: str) -> Group:
        """The group, for whoever leads it. Raises GroupMissing for all others, admins too."""
        self._people.require(by, Role.TRAINER)
        place, group = self._groups.place(group_id, by.id), self._groups.get(group_id)
        if place is None or group is None or not place.leads:
            raise GroupMissing("There is no such group, or you do not lead it.")
        return group

    def learners(self, by: Viewer, group_id: str) -> tuple[str, ...]:
        """Ids of those who learn in a group that one leads."""
        self.lead(by, group_id)
        return tuple(one.member_id for one in self._groups.places(group_id) if not one.leads)

    def _place(self, by: Viewer, group_id: str) -> Place:
        self._people.viewer(by.id)
        place = self._groups.place(group_id, by.id)
        if place is None:
            raise GroupMissing("You are not in this group.")
        return place

    def _leaders(self, group_id: str, names: dict[str, str]) -> tuple[str, ...]:
        return tuple(
            names.get(one.member_id, "") for one in self._groups.places(group_id) if one.leads
        )

    def _leader_count(self, group_id: str) -> int:
        return sum(1 for one in self._groups.places(group_id) if one.leads)

    def _note_sharing(self, by: Viewer, group_id: str, detail: str) -> None:
        self._trail.note(by, Deed.CHANGED, f"group {group_id}", by.id, detail)


def _named(name: str) -> str:
    kept = " ".join(name.split())
    if not kept:
        raise GroupRejected("The group needs a name.")
    if len(kept) > MAX_NAME:
        raise GroupRejected("The name is longer than {most} characters. Shorten it.", most=MAX_NAME)
    return kept


def _all_or_some(shares_all: bool) -> str:
    return "shares every talk" if shares_all else "shares one by one"
