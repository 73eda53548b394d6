"""Everything that can go wrong in words a person can act on.

SimulatorError
+- SettingsInvalid          a setting cannot be used
|  +- SettingsRejected      what was chosen on the screen cannot be used; nothing was changed
+- LibraryError             a file we ship or were pointed to cannot be used
|  +- PersonaInvalid        file, line, field and what was expected
|  +- PromptInvalid         a template, the rubric or the crisis lines
|  +- UnknownPersona        no such id on the shelf
|  +- DraftMissing          no draft with this key
|  +- DraftRejected         what was asked of a draft cannot be done; it stays as it was
+- SessionError
|  +- SessionMissing        no session with this id
|  +- SessionChanged        someone else wrote first (a second tab, a double click)
|  +- SessionClosed         it is paused or ended
|  +- LineRejected          the learner's line cannot be taken (empty, too long)
|  +- NoteRejected          a trainer's note cannot be taken (empty, too long, about no reply)
+- StorageError             the database or its folder cannot be used
|  +- DatabaseDamaged       not a database of ours, or corrupt; never overwritten
|  +- DatabaseTooNew        written by a later release
+- TeamError
|  +- NotAllowed            this person may not do that, or is out
|  +- MemberMissing         no such person
|  +- GroupMissing          no such group, or not one of theirs
|  +- GroupRejected         what was asked of a group cannot be done; it stays as it was
+- ArchiveError             a transcript file cannot be read or written
+- EngineError              the engine did not answer; `transient` says whether trying again can help
"""

from enum import StrEnum


class SimulatorError(Exception):
    """One sentence that says what happened and what to do next.

    What is given by name goes into the sentence, which a screen can so say in another language.
    """

    def __init__(self, sentence: str, /, **values: object) -> None:
        self.message = sentence.format(**values) if values else sentence
        self.sentence = sentence
        self.values = values
        super().__init__(self.message)


class SettingsInvalid(SimulatorError):
    pass


class SettingsRejected(SettingsInvalid):
    pass


class LibraryError(SimulatorError):
    pass


class PersonaInvalid(LibraryError):
    """A persona file with its problems, each with a line and a field."""

    def __init__(self, file: str, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.file = file
        self.problems = problems


class PromptInvalid(LibraryError):
    pass


class UnknownPersona(LibraryError):
    pass


class DraftMissing(LibraryError):
    pass


class DraftRejected(LibraryError):
    pass


class SessionError(SimulatorError):
    pass


class SessionMissing(SessionError):
    pass


class SessionChanged(SessionError):
    pass


class SessionClosed(SessionError):
    pass


class LineRejected(SessionError):
    pass


class NoteRejected(SessionError):
    pass


class StorageError(SimulatorError):
    pass


class DatabaseDamaged(StorageError):
    pass


class DatabaseTooNew(StorageError):
    pass


class TeamError(SimulatorError):
    pass


class NotAllowed(TeamError):
    pass


class MemberMissing(TeamError):
    pass


class GroupMissing(TeamError):
    pass


class GroupRejected(TeamError):
    pass


class ArchiveError(SimulatorError):
    pass


class EngineFault(StrEnum):
    """Why an engine did not answer; the words for each are in `engines.faults`."""

    AWAY = "away"
    TIMEOUT = "timeout"
    CUT = "cut"
    KEY_REJECTED = "key_rejected"
    MODEL_UNKNOWN = "model_unknown"
    QUOTA_SPENT = "quota_spent"
    BUSY = "busy"
    SERVER_FAILED = "server_failed"
    CONTEXT_TOO_LONG = "context_too_long"
    REFUSED = "refused"
    FILTERED = "filtered"
    EMPTY = "empty"
    NOT_AN_API = "not_an_api"
    BAD_REQUEST = "bad_request"
    STOPPED = "stopped"


class EngineError(SimulatorError):
    """The engine did not answer.

    `transient`: the same request may succeed later. `retry_after`: seconds the server asked for.
    """

    def __init__(
        self,
        fault: EngineFault,
        message: str,
        *,
        transient: bool = False,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.fault = fault
        self.transient = transient
        self.retry_after = retry_after
