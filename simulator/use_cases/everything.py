"""All that is kept of a learner, at once: to take along, or to delete for good."""

import io
import re
from zipfile import ZIP_DEFLATED, ZipFile

from simulator.domain.value import Frozen
from simulator.use_cases.archive import Archive, Form
from simulator.use_cases.ports import Kept, SessionStore, SessionSummary

PAGE = 200


class Holdings(Frozen):
    """What there is, in numbers a person can check."""

    talks: int
    files: int
    """What is kept beside the talks: drafts, people of one's own, a plan."""


class Everything:
    def __init__(self, sessions: SessionStore, archive: Archive, kept: tuple[Kept, ...]) -> None:
        """`kept`: everything beside the sessions. What copies the sessions comes last of all."""
        self._sessions = sessions
        self._archive = archive
        self._kept = kept

    def holdings(self) -> Holdings:
        files = sum(len(one.files()) for one in self._kept)
        return Holdings(talks=len(self._all()), files=files)

    def export(self) -> bytes:
        """One zip file with every talk, to take in again and to read, and every other text."""
        out = io.BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED) as file:
            for row in self._all():
                name = f"talks/{row.created_at:%Y-%m-%d}-{row.persona_id}-{_plain(row.id)}"
                for form in (Form.JSON, Form.MARKDOWN):
                    file.writestr(f"{name}.{form}", self._archive.export(row.id, form))
            for path, text in (pair for one in self._kept for pair in one.files().items()):
                file.writestr(path, text)
        return out.getvalue()

    def delete(self) -> None:
        """Delete all of it with every copy the program has made; there is no way back.

        Raises:
            StorageError: something could not be deleted; what it was is in the sentence.
        """
        while rows := self._sessions.list(limit=PAGE):
            for row in rows:
                self._sessions.forget(row.id)
        for one in self._kept:
            one.erase()

    def _all(self) -> tuple[SessionSummary, ...]:
        return self._sessions.list(limit=100_000)


def _plain(session_id: str) -> str:
    """An id came from a file somebody may have made: it never names another folder."""
    return re.sub(r"[^A-Za-z0-9_-]", "-", session_id)[:40]
