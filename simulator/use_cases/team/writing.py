"""Writing people to practise with is for authors: the same drafts and folder, behind a check."""

from pathlib import Path

from simulator.domain.errors import NotAllowed
from simulator.domain.member import Role
from simulator.use_cases.ports import DraftNote, DraftStore, PersonaFolder
from simulator.use_cases.team.access import Who


def _check(who: Who) -> None:
    if not who().has(Role.AUTHOR):
        raise NotAllowed("Only someone with the role author can write people. Ask an admin.")


class AuthorsDrafts:
    def __init__(self, drafts: DraftStore, who: Who) -> None:
        self._drafts = drafts
        self._who = who

    def all(self) -> tuple[DraftNote, ...]:
        _check(self._who)
        return self._drafts.all()

    def load(self, key: str) -> str:
        _check(self._who)
        return self._drafts.load(key)

    def save(self, key: str, text: str) -> None:
        _check(self._who)
        self._drafts.save(key, text)

    def forget(self, key: str) -> None:
        _check(self._who)
        self._drafts.forget(key)


class AuthorsFolder:
    def __init__(self, folder: PersonaFolder, who: Who) -> None:
        self._folder = folder
        self._who = who

    def place(self, persona_id: str) -> Path:
        return self._folder.place(persona_id)

    def text(self, persona_id: str) -> str | None:
        _check(self._who)
        return self._folder.text(persona_id)

    def put(self, persona_id: str, text: str) -> None:
        _check(self._who)
        self._folder.put(persona_id, text)
