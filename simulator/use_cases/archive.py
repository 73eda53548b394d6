"""The archive: list, show, export, import and forget what was practised."""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any

from simulator.domain.errors import ArchiveError, NotAllowed, SessionChanged
from simulator.domain.review import Review, Withdrawal, reviewed
from simulator.domain.rubric import Rubric
from simulator.domain.session import Session
from simulator.domain.value import Frozen
from simulator.use_cases.archive_forms import as_csv, as_json, read_json
from simulator.use_cases.archive_inspect import as_log, as_samples
from simulator.use_cases.archive_markdown import as_markdown
from simulator.use_cases.archive_turns import as_chat_line
from simulator.use_cases.ports import Clock, NewId, ReviewStore, SessionStore, SessionSummary

MAX_IMPORT_BYTES = 20_000_000
"""A talk of a hundred exchanges has about half a megabyte."""


_ORDINARY_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Form(StrEnum):
    JSON = "json"
    """Everything; the only form that can be imported."""
    MARKDOWN = "md"
    """To read: the talk with its feedback."""
    CSV = "csv"
    """For a spreadsheet: one row for each reply of the learner."""
    CHAT = "jsonl"
    """For fine-tuning: one line of chat messages."""
    INSPECT = "inspect"
    """For evaluation: a log that Inspect AI opens."""


class Shown(Frozen):
    """One session with what trainers said of it."""

    session: Session
    """With the grades as they were given."""
    reviews: tuple[Review, ...]

    @property
    def reviewed(self) -> Session:
        """With every change that stands: what figures are worked out from."""
        return reviewed(self.session, self.reviews)


Exported = Callable[[Session, Form], None]
"""Told before a session leaves as a file."""


def not_noted(session: Session, form: Form) -> None:
    """On one's own computer nobody keeps a trail of exports."""


class Archive:
    def __init__(
        self,
        sessions: SessionStore,
        reviews: ReviewStore,
        clock: Clock,
        new_id: NewId,
        rubric: Rubric,
        exported: Exported = not_noted,
    ) -> None:
        self._exported = exported
        self._sessions = sessions
        self._reviews = reviews
        self._clock = clock
        self._new_id = new_id
        self._rubric = rubric

    def list(self, owner: str | None = None, limit: int = 200) -> tuple[SessionSummary, ...]:
        """Newest first; of everybody when no owner is named."""
        return self._sessions.list(owner, limit)

    def show(self, session_id: str) -> Shown:
        """Raises SessionMissing."""
        session = self._sessions.load(session_id)
        return Shown(session=session, reviews=self._reviews.of(session_id))

    def export(self, session_id: str, form: Form | str = Form.JSON) -> str:
        """The text of a file in this form.

        Raises:
            SessionMissing: there is no such session.
            ArchiveError: there is no such form.
        """
        chosen = _form(form)
        shown = self.show(session_id)
        self._exported(shown.session, chosen)
        match chosen:
            case Form.JSON:
                return as_json(shown.session, shown.reviews, self._clock())
            case Form.MARKDOWN:
                return as_markdown(shown.reviewed, shown.reviews, self._rubric)
            case Form.CSV:
                return as_csv(shown.reviewed, self._rubric)
            case Form.CHAT:
                return as_chat_line(shown.session)
            case Form.INSPECT:
                samples = as_samples(shown.reviewed, self._rubric)
                return as_log(samples, self._clock(), self._rubric)

    def export_all(self, form: Form | str) -> Iterator[str]:
        """Every talk in one file, for the forms that can hold many. Raises ArchiveError."""
        chosen = _form(form)
        if chosen is Form.INSPECT:
            yield as_log(list(self._samples()), self._clock(), self._rubric)
            return
        if chosen not in (Form.CSV, Form.CHAT):
            raise ArchiveError("Only csv, jsonl and inspect can hold every talk in one file.")
        for number, row in enumerate(self._sessions.list(limit=1_000_000)):
            text = self.export(row.id, chosen)
            # The names of the columns stand there once.
            yield text if number == 0 or chosen is Form.CHAT else text.split("\r\n", 1)[1]

    def _samples(self) -> Iterator[dict[str, Any]]:
        for row in self._sessions.list(limit=1_000_000):
            shown = self.show(row.id)
            self._exported(shown.session, Form.INSPECT)
            yield from as_samples(shown.reviewed, self._rubric)

    def import_(self, text: str | bytes, owner: str | None = None) -> Session:
        """Take in an exported JSON file, under a new id when its own is taken.

        `owner` replaces the one in the file, for a shared database.

        Raises:
            ArchiveError: it is not a file of ours, saying what was expected.
        """
        size = len(text) if isinstance(text, bytes) else len(text.encode("utf-8", "replace"))
        if size > MAX_IMPORT_BYTES:
            raise ArchiveError(
                "The file has {size} MB; at most {most} MB can be imported. One exported talk is far "
                "smaller: choose a single exported JSON file.",
                size=round(size / 1e6),
                most=round(MAX_IMPORT_BYTES / 1e6),
            )
        file = read_json(text)
        session_id = file.session.id
        if not _ORDINARY_ID.fullmatch(session_id):
            session_id = self._new_id()
        changes = {"id": session_id, "version": 0, "owner": owner or file.session.owner}
        session = file.session.model_copy(update=changes)
        try:
            saved = self._sessions.save(session)
        except SessionChanged:
            session_id = self._new_id()
            saved = self._sessions.save(session.model_copy(update={"id": session_id}))
        self._take_in(file.reviews, session_id)
        return saved

    def _take_in(self, reviews: tuple[Review, ...], session_id: str) -> None:
        """Under new ids, which answers and withdrawals follow."""
        fresh = {one.id: self._new_id() for one in reviews}
        for one in reviews:
            told: dict[str, object] = {"id": fresh[one.id], "session_id": session_id}
            if one.answers:
                told["answers"] = fresh.get(one.answers, "")
            if isinstance(one.says, Withdrawal):
                told["says"] = Withdrawal(of=fresh.get(one.says.of, one.says.of))
            try:
                self._reviews.add(one.model_copy(update=told))
            except NotAllowed:
                # In an organisation nobody brings ratings of their own talk along.
                continue

    def forget(self, session_id: str) -> None:
        """Delete it with its reviews; there is no way back. Raises SessionMissing."""
        self._sessions.forget(session_id)


def _form(name: Form | str) -> Form:
    wanted = {"markdown": "md"}.get(name.lower(), name.lower())
    try:
        return Form(wanted)
    except ValueError:
        known = ", ".join(Form)
        raise ArchiveError(f"There is no form {name!r}. Choose one of: {known}.") from None
