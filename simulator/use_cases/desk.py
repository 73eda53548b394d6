"""The desk a trainer writes at: drafts that outlive a reload, a form on the same text, a try, the shelf."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from simulator.domain.errors import DraftRejected, LibraryError
from simulator.domain.persona import Persona
from simulator.domain.value import Frozen
from simulator.use_cases.author import Checked, DryRun, Problem
from simulator.use_cases.author_form import PLACES, FieldText, Form, entry
from simulator.use_cases.ports import DraftStore, NewId, PersonaFolder, PersonaShelf


class PersonaTexts(Protocol):
    """Reads and changes the text of a persona."""

    def new(self, persona_id: str, name: str, relation: str) -> str: ...

    def of_shelf(self, persona_id: str) -> str:
        """What the file of somebody on the shelf says. Raises LibraryError."""
        ...

    def of_card(self, card: bytes, file: str) -> str:
        """A draft from a character card. Raises LibraryError."""
        ...

    def check(self, text: str) -> Checked: ...

    def fields(self, text: str) -> dict[str, FieldText]:
        """The fields of the form; empty when the text has no fields."""
        ...

    def with_field(self, text: str, path: str, value: str) -> str:
        """Raises DraftRejected when only the text itself can change it."""
        ...

    def free_id(self, name: str) -> str:
        """An id made from a name, that nobody on the shelf has."""
        ...


TryOut = Callable[[Persona, Callable[[DryRun], None]], tuple[DryRun, ...]]


class Fill(Frozen):
    """What the form changed in the text."""

    path: str
    before: str
    after: str


class DraftRow(Frozen):
    """One draft in the list."""

    key: str
    name: str
    relation: str
    left: int
    """How many things are still to be written or put right."""
    changed_at: datetime


class OpenDraft(Frozen):
    """A draft as it stands now."""

    key: str
    text: str
    checked: Checked
    form: Form
    """Empty when the text cannot be read as fields."""

    @property
    def to_write(self) -> tuple[Problem, ...]:
        """Blanks that are left."""
        return tuple(one for one in self.checked.problems if _is_blank(one))

    @property
    def wrong(self) -> tuple[Problem, ...]:
        return tuple(one for one in self.checked.problems if not _is_blank(one))

    def line(self, number: int) -> str:
        """What stands on a line of the text."""
        lines = self.text.splitlines()
        return lines[number - 1].strip() if 0 < number <= len(lines) else ""


class Published(Frozen):
    """On the shelf, and where the file is."""

    persona_id: str
    name: str
    place: Path


class TakenBefore(Frozen):
    """A file of ours has this id already; nothing was written."""

    persona_id: str
    place: Path


class Desk:
    def __init__(
        self,
        drafts: DraftStore,
        texts: PersonaTexts,
        folder: PersonaFolder,
        shelf: PersonaShelf,
        try_out: TryOut,
        new_id: NewId,
    ) -> None:
        self._drafts = drafts
        self._texts = texts
        self._folder = folder
        self._shelf = shelf
        self._try_out = try_out
        self._new_id = new_id

    def drafts(self) -> tuple[DraftRow, ...]:
        """Newest first."""
        rows = []
        for note in self._drafts.all():
            fields = self._texts.fields(note.text)
            found = {path: fields.get(path, FieldText()).value for path in ("name", "id")}
            relation = fields.get("relation_to_learner", FieldText()).value
            rows.append(
                DraftRow(
                    key=note.key,
                    name=found["name"] or found["id"] or "Somebody without a name yet",
                    relation=relation,
                    left=len(self._texts.check(note.text).problems),
                    changed_at=note.changed_at,
                )
            )
        return tuple(rows)

    def start_new(self, name: str, relation: str) -> str:
        """The key of a draft with blanks to fill."""
        persona_id = self._texts.free_id(name)
        return self._keep(self._texts.new(persona_id, name.strip(), relation.strip()))

    def copy(self, persona_id: str) -> str:
        """The key of a draft that says what somebody on the shelf says, under an id of its own."""
        text = self._texts.of_shelf(persona_id)
        return self._keep(self._texts.with_field(text, "id", self._texts.free_id(persona_id)))

    def take_in(self, card: bytes, file: str) -> str:
        """The key of a draft from a character card.

        Raises:
            DraftRejected: it is none that can be read.
        """
        try:
            return self._keep(self._texts.of_card(card, file))
        except LibraryError as error:
            raise DraftRejected(error.message) from None

    def open(self, key: str) -> OpenDraft:
        """Raises DraftMissing."""
        text = self._drafts.load(key)
        checked = self._texts.check(text)
        fields = self._texts.fields(text)
        form = {path: entry(path, fields[path], checked) for path in PLACES if path in fields}
        return OpenDraft(key=key, text=text, checked=checked, form=form)

    def write(self, key: str, text: str, over: str) -> str:
        """Keep what was written in place of the text `over`; the key of the draft that has it.

        When the draft was changed elsewhere in the meantime, what was written becomes a second one.
        """
        if self._drafts.load(key) != over:
            return self._keep(text)
        self._drafts.save(key, text)
        return key

    def fill(self, key: str, path: str, value: str) -> Fill | None:
        """Write one field into the text; None when it says that already. Raises DraftRejected."""
        text = self._drafts.load(key)
        changed = self._texts.with_field(text, path, value)
        if changed == text:
            return None
        self._drafts.save(key, changed)
        before, after = self._texts.fields(text), self._texts.fields(changed)
        return Fill(path=path, before=before[path].value, after=after[path].value)

    def with_fills(self, text: str, fills: Sequence[Fill]) -> str:
        """A text that was begun before the form changed these fields, with the changes in it."""
        for fill in fills:
            now = self._texts.fields(text).get(fill.path)
            if now is not None and not now.fixed and now.value == fill.before:
                text = self._texts.with_field(text, fill.path, fill.after)
        return text

    def try_out(self, key: str, on_done: Callable[[DryRun], None]) -> tuple[DryRun, ...]:
        return self._try_out(self._persona(key), on_done)

    def publish(self, key: str, *, replace: bool = False) -> Published | TakenBefore:
        """Write it into the trainer's folder and put it on the shelf.

        Raises:
            DraftRejected: it cannot be played yet, or the id belongs to somebody else.
        """
        text, persona = self._drafts.load(key), self._persona(key)
        place, there = self._folder.place(persona.id), self._folder.text(persona.id)
        if there is None and any(one.id == persona.id for one in self._shelf.all()):
            raise DraftRejected(
                "Somebody on the shelf has the short name “{name}” already. "
                "Choose another one for yours; nothing was written.",
                name=persona.id,
            )
        if there is not None and there != text and not replace:
            return TakenBefore(persona_id=persona.id, place=place)
        self._folder.put(persona.id, text)
        return Published(persona_id=persona.id, name=persona.name, place=place)

    def delete(self, key: str) -> None:
        """The draft only; what was published stays on the shelf."""
        self._drafts.forget(key)

    def _keep(self, text: str) -> str:
        key = self._new_id()
        self._drafts.save(key, text)
        return key

    def _persona(self, key: str) -> Persona:
        checked = self._texts.check(self._drafts.load(key))
        if checked.persona is None:
            raise DraftRejected("It cannot be played yet: see what is still to be written.")
        return checked.persona


def _is_blank(problem: Problem) -> bool:
    return problem.said == BLANK_LEFT


BLANK_LEFT = "a blank is left"
