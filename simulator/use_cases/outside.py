"""Talks that were had elsewhere, taken in to be read, graded and reviewed like those had here.

A loved one of the shelf lends their scene. The words are those of the file; the grades are ours. How
open the loved one became is how *this* loved one would have been moved, which the session says by its
engine: `elsewhere`.
"""

from collections.abc import Iterator

from simulator.domain import dynamics
from simulator.domain.errors import ArchiveError
from simulator.domain.persona import Persona
from simulator.domain.session import Ending, Exchange, Session, SessionStatus
from simulator.domain.transcript import Turn
from simulator.domain.value import Frozen, Speaker
from simulator.use_cases.archive import MAX_IMPORT_BYTES
from simulator.use_cases.archive_turns import Outside, read_turns
from simulator.use_cases.attempt import Attempts
from simulator.use_cases.grading import Grading
from simulator.use_cases.ports import Clock, NewId, PersonaShelf, SessionStore

NOTHING = "…"
"""Stands where the file has no words of the loved one."""


class _Said(Frozen):
    line: str
    reply: str


class TakingIn:
    def __init__(
        self,
        sessions: SessionStore,
        shelf: PersonaShelf,
        attempts: Attempts,
        grading: Grading,
        clock: Clock,
        new_id: NewId,
    ) -> None:
        self._sessions = sessions
        self._shelf = shelf
        self._attempts = attempts
        self._grading = grading
        self._clock = clock
        self._new_id = new_id

    def talks(self, text: str | bytes, name: str, persona_id: str) -> Iterator[Session]:
        """Grade and keep each talk of a file, one after the other.

        Raises:
            ArchiveError: a line cannot be read; nothing was kept.
            UnknownPersona: there is nobody of this id on the shelf.
        """
        if len(text) > MAX_IMPORT_BYTES:
            raise ArchiveError("The file is larger than 20 MB. Take in its talks a part at a time.")
        persona = self._shelf.get(persona_id)
        for talk in read_turns(text, name):
            yield self._sessions.save(self._session(talk, persona))

    def _session(self, talk: Outside, persona: Persona) -> Session:
        opening, said = _exchanges(talk.turns)
        session_id, now = self._new_id(), self._clock()
        session = Session(
            id=session_id,
            seed=session_id,
            created_at=now,
            updated_at=now,
            persona=persona,
            persona_digest=persona.digest,
            engine="elsewhere",
            rubric=self._grading.rubric.label,
            prompts=(self._grading.prompt,),
            dynamics=dynamics.VERSION,
            status=SessionStatus.ENDED,
            ending=Ending.NOT_TODAY,
            opening=opening,
        )
        for one in said:
            attempt = self._attempts.had_elsewhere(session, one.line, one.reply)
            exchanges = (*session.exchanges, Exchange(attempts=(attempt,)))
            session = session.model_copy(update={"exchanges": exchanges})
        return session


def _exchanges(turns: tuple[Turn, ...]) -> tuple[str, list[_Said]]:
    """The first words of the loved one, and each line of the learner with its answer."""
    opening: list[str] = []
    said: list[_Said] = []
    before = None
    for turn in turns:
        if turn.speaker is Speaker.LEARNER:
            if before is Speaker.LEARNER:
                said[-1] = _Said(line=f"{said[-1].line}\n{turn.text}", reply=NOTHING)
            else:
                said.append(_Said(line=turn.text, reply=NOTHING))
        elif not said:
            opening.append(turn.text)
        else:
            last = said[-1]
            reply = turn.text if last.reply == NOTHING else f"{last.reply}\n{turn.text}"
            said[-1] = _Said(line=last.line, reply=reply)
        before = turn.speaker
    return "\n".join(opening) or NOTHING, said
