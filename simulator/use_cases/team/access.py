"""The one place that says who may read and write whose talk.

Every use case of a person works on these stores instead of the bare ones, so no screen, export or
route can forget to ask. Who the person is and what they may do is read anew at every call: someone
who was switched off is out at the next click. What is not theirs does not exist for them, in the
same words as what never was.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from simulator.domain.errors import NotAllowed
from simulator.domain.member import Role, Viewer
from simulator.domain.review import Review, Withdrawal, shared_with_learner
from simulator.domain.session import Session
from simulator.domain.trail import Deed
from simulator.use_cases.ports import ReviewStore, SessionStore, SessionSummary
from simulator.use_cases.refusals import missing
from simulator.use_cases.team.ports import Reach
from simulator.use_cases.team.trail import Note

Who = Callable[[], Viewer]
"""The person as they stand now. Raises NotAllowed when they are out."""


class OwnSessions:
    """The sessions of one person, and for reading those that were shared with them."""

    def __init__(self, sessions: SessionStore, who: Who, reach: Reach, note: Note) -> None:
        self._sessions = sessions
        self._who = who
        self._reach = reach
        self._note = note

    def load(self, session_id: str) -> Session:
        viewer, owner = self.reader(session_id)
        session = self._sessions.load(session_id)
        self._note(viewer, Deed.OPENED, f"session {session_id}", owner, "")
        return session if owner == viewer.id else _as_shared(session)

    def save(self, session: Session) -> Session:
        """Whoever begins a session owns it; nobody writes into another's."""
        viewer = self._who()
        if session.version == 0:
            session = session.model_copy(update={"owner": viewer.id})
        elif self._sessions.owner_of(session.id) != viewer.id or session.owner != viewer.id:
            raise missing(session.id)
        saved = self._sessions.save(session)
        self._note(viewer, Deed.CHANGED, f"session {session.id}", viewer.id, "")
        return saved

    def owner_of(self, session_id: str) -> str:
        return self.reader(session_id)[1]

    def list(self, owner: str | None = None, limit: int = 200) -> tuple[SessionSummary, ...]:
        """One's own, whoever is asked for."""
        viewer = self._who()
        return self._sessions.list(viewer.id, limit) if owner in (None, viewer.id) else ()

    def forget(self, session_id: str) -> None:
        viewer = self._who()
        if self._sessions.owner_of(session_id) != viewer.id:
            raise missing(session_id)
        self._sessions.forget(session_id)
        self._note(viewer, Deed.DELETED, f"session {session_id}", viewer.id, "")

    def shared(self) -> Sequence[str]:
        """Ids of the sessions of others that this person reads as a trainer."""
        viewer = self._who()
        return self._reach.shared_with(viewer.id) if viewer.has(Role.TRAINER) else ()

    def untouched_since(self, moment: datetime) -> tuple[str, ...]:
        """Old talks are dropped for everybody at once, by a rule and by no person."""
        return ()

    def reader(self, session_id: str) -> tuple[Viewer, str]:
        """Who reads, and whose it is. Raises SessionMissing when it is not for them."""
        viewer, owner = self._who(), self._sessions.owner_of(session_id)
        if owner == viewer.id:
            return viewer, owner
        if viewer.has(Role.TRAINER) and self._reach.reads(viewer.id, session_id, owner):
            return viewer, owner
        raise missing(session_id)


def _as_shared(session: Session) -> Session:
    """What was not sent is nobody else's."""
    return session.model_copy(update={"draft": "", "pending": None})


class OwnReviews:
    """Notes on what one may read, under one's own name."""

    def __init__(self, reviews: ReviewStore, sessions: OwnSessions) -> None:
        self._reviews = reviews
        self._sessions = sessions

    def add(self, review: Review) -> None:
        """Nobody rates their own talk or takes back another's words. Raises NotAllowed."""
        viewer, owner = self._sessions.reader(review.session_id)
        if isinstance(review.says, Withdrawal):
            said = {one.id: one for one in self._reviews.of(review.session_id)}
            about = said.get(review.says.of)
            if about is None or about.by != viewer.id:
                raise NotAllowed("Only whoever said it can take it back.")
        elif owner == viewer.id and review.says is not None:
            raise NotAllowed("A talk of your own is rated by somebody else. You can answer them.")
        # What somebody writes on a talk of their own is for the trainers they share it with.
        shared = review.shared or owner == viewer.id
        signed = {"author": viewer.name, "by": viewer.id, "shared": shared}
        self._reviews.add(review.model_copy(update=signed))

    def of(self, session_id: str) -> tuple[Review, ...]:
        """Whose talk it is sees what was shared with them, and what moved their figures."""
        viewer, owner = self._sessions.reader(session_id)
        said = self._reviews.of(session_id)
        return shared_with_learner(said) if owner == viewer.id else said

    def of_kinds(self, kinds: Sequence[str]) -> tuple[Review, ...]:
        """Of the talks that were shared with this trainer."""
        mine = set(self._sessions.shared())
        return tuple(one for one in self._reviews.of_kinds(kinds) if one.session_id in mine)
