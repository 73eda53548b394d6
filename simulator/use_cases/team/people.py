"""The people of a team: who comes in, with which roles, and who is out."""

from datetime import timedelta

from simulator.domain.errors import MemberMissing, NotAllowed
from simulator.domain.member import Identity, Member, Role, Viewer, viewer_of
from simulator.domain.trail import Deed, Mark
from simulator.domain.value import N_
from simulator.use_cases.ports import Clock, NewId, NotebookStore, SessionStore
from simulator.use_cases.team.ports import MemberStore
from simulator.use_cases.team.trail import Trail

SEEN_AGAIN = timedelta(minutes=10)
"""How exactly it is known when somebody was here last."""
OUT = N_("Your access was switched off. Ask whoever runs this place.")


class People:
    def __init__(
        self,
        members: MemberStore,
        belongings: tuple[SessionStore, NotebookStore],
        trail: Trail,
        clock: Clock,
        new_id: NewId,
        first_admin: str = "",
    ) -> None:
        """`belongings`: what people have here, for the day that they are forgotten."""
        self._sessions, self._notebooks = belongings
        self._members = members
        self._trail = trail
        self._clock = clock
        self._new_id = new_id
        self._first_admin = first_admin

    def arrive(self, identity: Identity) -> Member:
        """Who this is, known from now on; look at `disabled` before letting them in."""
        now = self._clock()
        known = self._members.of(identity) or self._members.add(
            Member(
                id=self._new_id(),
                issuer=identity.issuer,
                subject=identity.subject,
                name=identity.name,
                email=identity.email,
                created_at=now,
                seen_at=now,
            )
        )
        roles = self._roles(identity, known)
        told = {"name": identity.name, "email": identity.email, "roles": roles}
        current = known.model_copy(update=told)
        if current != known or now - known.seen_at > SEEN_AGAIN:
            current = current.model_copy(update={"seen_at": now})
            self._members.change(current)
        return current

    def may_come_in(self, identity: Identity) -> bool:
        """Whether somebody who was here before is still let in."""
        member = self._members.of(identity)
        return member is not None and not member.disabled

    def viewer(self, member_id: str) -> Viewer:
        """As they stand at this moment. Raises NotAllowed when they are out."""
        member = self._members.get(member_id)
        if member is None or member.disabled:
            raise NotAllowed(OUT)
        return viewer_of(member)

    def all(self, by: Viewer) -> tuple[Member, ...]:
        """Raises NotAllowed."""
        self.require(by, Role.ADMIN)
        return self._members.all()

    def names(self) -> dict[str, str]:
        """What to call whom, by id; for showing to those who may know that they are there."""
        return {one.id: one.called for one in self._members.all()}

    def give_roles(self, by: Viewer, member_id: str, roles: tuple[Role, ...]) -> Member:
        """Raises NotAllowed, also when nobody would be left to look after people."""
        self.require(by, Role.ADMIN)
        member = self._member(member_id)
        kept = tuple(role for role in Role if role is Role.LEARNER or role in roles)
        if member.has(Role.ADMIN) and Role.ADMIN not in kept:
            self._check_another_admin(member)
        return self._changed(by, member.model_copy(update={"roles": kept}), " ".join(kept))

    def switch(self, by: Viewer, member_id: str, disabled: bool) -> Member:
        """Let somebody in or out, from their next click on. Raises NotAllowed."""
        self.require(by, Role.ADMIN)
        member = self._member(member_id)
        if disabled and member.has(Role.ADMIN):
            self._check_another_admin(member)
        out = member.model_copy(update={"disabled": disabled})
        return self._changed(by, out, "switched off" if disabled else "switched on")

    def forget(self, by: Viewer, member_id: str) -> int:
        """Delete a person with all their talks, for good; how many talks that were.

        Raises NotAllowed, also for the last admin.
        """
        self.require(by, Role.ADMIN)
        member = self._member(member_id)
        if member.has(Role.ADMIN):
            self._check_another_admin(member)
        talks = 0
        while rows := self._sessions.list(member_id, 200):
            for row in rows:
                self._sessions.forget(row.id)
                talks += 1
        self._notebooks.forget(member_id)
        self._members.forget(member_id)
        self._trail.note(
            by,
            Deed.DELETED,
            f"member {member_id}",
            member_id,
            f"with {talks} {'talk' if talks == 1 else 'talks'}",
        )
        return talks

    def trail(
        self, by: Viewer, *, member: str = "", deed: Deed | None = None, limit: int = 200
    ) -> tuple[Mark, ...]:
        """Newest first. Raises NotAllowed."""
        self.require(by, Role.ADMIN)
        return self._trail.read(member=member, deed=deed, limit=limit)

    def require(self, by: Viewer, role: Role) -> None:
        """Raises NotAllowed unless they have this role now."""
        if not by.alone and not self.viewer(by.id).has(role):
            raise NotAllowed("Only someone with the role {role} can do that.", role=role.value)

    def _roles(self, identity: Identity, known: Member) -> tuple[Role, ...]:
        """The first admin is named in the settings, and only as long as there is none."""
        named = {identity.subject, identity.email if identity.email_is_checked else ""} - {""}
        if self._first_admin not in named or known.disabled or known.has(Role.ADMIN):
            return known.roles
        if any(one.has(Role.ADMIN) and not one.disabled for one in self._members.all()):
            return known.roles
        return (*known.roles, Role.ADMIN)

    def _check_another_admin(self, member: Member) -> None:
        for one in self._members.all():
            if one.id != member.id and one.has(Role.ADMIN) and not one.disabled:
                return
        raise NotAllowed(
            "{name} is the only admin. Make someone else an admin first, so that one is left.",
            name=member.called,
        )

    def _member(self, member_id: str) -> Member:
        member = self._members.get(member_id)
        if member is None:
            raise MemberMissing("There is no such person any more. Look at the list again.")
        return member

    def _changed(self, by: Viewer, member: Member, detail: str) -> Member:
        self._members.change(member)
        self._trail.note(by, Deed.CHANGED, f"member {member.id}", member.id, detail)
        return member
