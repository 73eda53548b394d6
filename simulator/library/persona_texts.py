"""What the desk does with the text of a persona: where it starts from, what it says, what is wrong."""

import re
from functools import lru_cache
from pathlib import Path

from simulator.domain.errors import LibraryError
from simulator.library.character_cards import card_draft
from simulator.library.drafts import Draft, drafted
from simulator.library.persona_fields import field_texts, with_field
from simulator.library.persona_text import check_text
from simulator.library.personas import PersonaFiles
from simulator.use_cases.author import Checked
from simulator.use_cases.author_form import PLACES, FieldText

NAME = "this draft"


class ShelfTexts:
    def __init__(self, shelf: PersonaFiles) -> None:
        self._shelf = shelf

    def new(self, persona_id: str, name: str, relation: str) -> str:
        return drafted(Draft(id=persona_id, name=name, relation=relation))

    def of_shelf(self, persona_id: str) -> str:
        file = self._shelf.file(persona_id)
        try:
            return file.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise LibraryError(f"{file} cannot be read: {error.strerror}.") from None

    def of_card(self, card: bytes, file: str) -> str:
        draft = card_draft(card, Path(file))
        return drafted(draft.model_copy(update={"id": self.free_id(draft.id)}))

    def check(self, text: str) -> Checked:
        return _checked(text)

    def fields(self, text: str) -> dict[str, FieldText]:
        return field_texts(text, PLACES)

    def with_field(self, text: str, path: str, value: str) -> str:
        return with_field(text, path, value)

    def free_id(self, name: str) -> str:
        plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:26].strip("-")
        start = plain if re.fullmatch(r"[a-z][a-z0-9-]+", plain) and plain != "new" else "somebody"
        taken = {one.id for one in self._shelf.all()}
        names = (start, *(f"{start}-{number}" for number in range(2, 1000)))
        return next(one for one in names if one not in taken)


@lru_cache(maxsize=64)
def _checked(text: str) -> Checked:
    """A long text takes a tenth of a second, and a page asks for the same one again and again."""
    return check_text(text, NAME, advise=True)
