"""What the use cases need from outside: a shelf is read, a store is written."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from simulator.domain.cost import Cost
from simulator.domain.errors import PersonaInvalid
from simulator.domain.language import Language
from simulator.domain.notebook import Notebook
from simulator.domain.persona import Persona
from simulator.domain.review import Review
from simulator.domain.scene import Pronoun
from simulator.domain.session import Ending, Session, SessionStatus
from simulator.domain.value import Frozen

Clock = Callable[[], datetime]
"""Now, with a time zone."""
NewId = Callable[[], str]
"""An id that nobody can guess."""


class SessionSummary(Frozen):
    """A row of a list of sessions, without their text."""

    id: str
    owner: str
    persona_id: str
    persona_name: str
    engine: str
    status: SessionStatus
    ending: Ending | None
    exchanges: int
    safety_pauses: int
    created_at: datetime
    updated_at: datetime


class SessionShelf(Protocol):
    """Sessions to read."""

    def load(self, session_id: str) -> Session: ...

    def list(self, owner: str | None = None, limit: int = 200) -> tuple[SessionSummary, ...]: ...


class SessionStore(Protocol):
    def load(self, session_id: str) -> Session:
        """Raises SessionMissing."""
        ...

    def save(self, session: Session) -> Session:
        """Write it all or nothing, and return it with the next version number.

        A session of version 0 is new. Raises SessionChanged when the stored version is not the one
        that `session` was loaded with.
        """
        ...

    def owner_of(self, session_id: str) -> str:
        """Whose it is, without reading it. Raises SessionMissing."""
        ...

    def list(self, owner: str | None = None, limit: int = 200) -> tuple[SessionSummary, ...]:
        """Newest first."""
        ...

    def forget(self, session_id: str) -> None:
        """Delete it with its reviews. Raises SessionMissing."""
        ...

    def untouched_since(self, moment: datetime) -> tuple[str, ...]:
        """Ids of those that were last written before this moment."""
        ...


class ReviewStore(Protocol):
    def add(self, review: Review) -> None:
        """Raises SessionMissing."""
        ...

    def of(self, session_id: str) -> tuple[Review, ...]:
        """Oldest first."""
        ...

    def of_kinds(self, kinds: Sequence[str]) -> tuple[Review, ...]:
        """Of every session, oldest first."""
        ...


class Ledger(Protocol):
    """What all calls of this calendar month cost together, whatever became of their talks."""

    def spent(self) -> Cost: ...

    def add(self, call: Cost) -> None: ...


class NotebookStore(Protocol):
    def load(self, owner: str) -> Notebook:
        """An empty one when nothing was kept yet."""
        ...

    def save(self, owner: str, notebook: Notebook) -> None: ...

    def forget(self, owner: str) -> None:
        """There need not be one."""
        ...


class PersonaShelf(Protocol):
    def all(self) -> tuple[Persona, ...]:
        """Every persona that can be used, easy ones first."""
        ...

    def get(self, persona_id: str) -> Persona:
        """Raises UnknownPersona with the ids there are."""
        ...

    def problems(self) -> tuple[PersonaInvalid, ...]:
        """The files that cannot be used, each with what is wrong; the others still load."""
        ...


class DraftNote(Frozen):
    """A row of a list of drafts."""

    key: str
    text: str
    changed_at: datetime


class DraftStore(Protocol):
    """What a trainer is writing, as text: it need not be a persona yet."""

    def all(self) -> tuple[DraftNote, ...]:
        """Newest first."""
        ...

    def load(self, key: str) -> str:
        """Raises DraftMissing."""
        ...

    def save(self, key: str, text: str) -> None:
        """Raises DraftRejected when it cannot be written."""
        ...

    def forget(self, key: str) -> None:
        """Raises DraftMissing."""
        ...


class PersonaFolder(Protocol):
    """The trainer's own persona files, which are on the shelf beside those of the program."""

    def place(self, persona_id: str) -> Path:
        """Where the file of this persona is, or would be."""
        ...

    def text(self, persona_id: str) -> str | None:
        """What the file says; None when there is none."""
        ...

    def put(self, persona_id: str, text: str) -> None:
        """Write the file and put it on the shelf. Raises DraftRejected when it cannot be written."""
        ...


class Kept(Protocol):
    """Something that is kept beside the sessions: it can be taken along, and it can be erased."""

    def files(self) -> dict[str, str]:
        """The text of each file to take along, by its path; empty when there is nothing to read."""
        ...

    def erase(self) -> None:
        """Delete it with every copy that the program has made. Raises StorageError."""
        ...


class Voice(Protocol):
    """Ears and a voice, each only where the server has them."""

    @property
    def hears(self) -> bool: ...

    @property
    def speaks(self) -> bool: ...

    def write_down(self, sound: bytes, language: Language) -> str:
        """What was said in a recording. Raises EngineError."""
        ...

    def say(self, text: str, pronoun: Pronoun) -> bytes:
        """The text as sound (MP3). Raises EngineError."""
        ...
