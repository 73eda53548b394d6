"""Practising: start, take a turn, retry, pause, make it gentler, end. Nothing a learner wrote is lost."""

from typing import Literal

from simulator.domain import dynamics
from simulator.domain.errors import EngineError, LineRejected, SessionChanged, SessionClosed
from simulator.domain.language import Language
from simulator.domain.safety import (
    SafetySignal,
    asks_about_suicide,
    is_pause_word,
    screen,
)
from simulator.domain.session import (
    MAX_LINE,
    Attempt,
    Ending,
    Exchange,
    LookBack,
    Pending,
    SafetyPause,
    Session,
    SessionStatus,
)
from simulator.domain.signs.sign import SafetyCategory
from simulator.domain.value import Frozen, chance
from simulator.prompting.engine import Engine, OnText
from simulator.prompting.names import Names
from simulator.prompting.template import Template
from simulator.use_cases.attempt import Attempts
from simulator.use_cases.grading import Grading
from simulator.use_cases.ports import Clock, NewId, PersonaShelf, SessionStore


class LineTaken(Frozen):
    """The line is safe in the store and can be answered."""

    session: Session


class SteppedOut(Frozen):
    """The game has stopped because someone may really be in danger; the line was not kept."""

    session: Session
    signal: SafetySignal


class AskFirst(Frozen):
    """It may be part of the practice or really happening: ask once, with the card in sight."""

    session: Session
    signal: SafetySignal


class SteppedAside(Frozen):
    """The learner typed a pause word: the practice rests, the line was not sent."""

    session: Session


Taken = LineTaken | SteppedOut | AskFirst | SteppedAside


class Practise:
    def __init__(
        self,
        sessions: SessionStore,
        personas: PersonaShelf,
        grading: Grading,
        template: Template,
        engine: Engine,
        engine_name: str,
        clock: Clock,
        new_id: NewId,
        model: str = "",
    ) -> None:
        self._sessions = sessions
        self._personas = personas
        self._grading = grading
        self._template = template
        self._attempts = Attempts(grading, template, engine, model, clock)
        self._engine_name = engine_name
        self._clock = clock
        self._new_id = new_id

    def start(
        self,
        persona_id: str,
        *,
        owner: str = "me",
        seed: str = "",
        feedback: Literal["each", "end"] = "each",
        show_scores: bool = True,
        language: Language = Language.ENGLISH,
        names: str = "",
    ) -> Session:
        """Begin a practice; the loved one has said their first line.

        `language`: a model speaks it; offline, English is all there is. `names`: real names that
        must not leave, with commas between them.
        """
        persona = self._personas.get(persona_id)
        session_id, now = self._new_id(), self._clock()
        seed = seed or session_id
        if not self._grading.asks_a_model:
            language = Language.ENGLISH
        phrases, latest = language.phrases, self.latest()
        openings = (phrases.opening,) if phrases else (persona.opening_line, *persona.openings)
        return self._sessions.save(
            Session(
                id=session_id,
                owner=owner,
                seed=seed,
                created_at=now,
                updated_at=now,
                persona=persona,
                persona_digest=persona.digest,
                engine=self._engine_name,
                rubric=self._grading.rubric.label,
                prompts=(self._template.label, self._grading.prompt),
                dynamics=dynamics.VERSION,
                feedback=feedback,
                show_scores=show_scores,
                language=language,
                names=Names.listed(names).real,
                told=latest.told if latest else "",
                opening=openings[int(chance(seed, "opening") * len(openings))],
            )
        )

    def latest(self) -> Session | None:
        """The practice that was touched last: what was chosen there is offered again."""
        for row in self._sessions.list(limit=1):
            return self._sessions.load(row.id)
        return None

    def tell(self, session_id: str, expected_version: int, server: str) -> Session:
        """The learner knows that their words go to this server, in this talk and in later ones."""
        return self._save(self._at(session_id, expected_version), told=server)

    def open(self, session_id: str) -> Session:
        return self._sessions.load(session_id)

    def take_line(
        self,
        session_id: str,
        line: str,
        expected_version: int,
        *,
        retry: bool = False,
        part_of_practice: bool = False,
    ) -> Taken:
        """Keep the learner's line, unless it says that someone is really in danger.

        Raises:
            LineRejected: empty or longer than MAX_LINE; the words say which.
            SessionClosed: paused or ended.
            SessionChanged: another tab or click wrote first.
        """
        session = self._at(session_id, expected_version)
        if session.status is not SessionStatus.TALKING:
            raise SessionClosed(
                "This practice is paused or over. Go on with it first, or start anew."
            )
        line = _clean(line)
        signal = None if asks_about_suicide(line) else screen(line)
        if signal is not None and not signal.certain and not part_of_practice:
            return AskFirst(session=session, signal=signal)
        if signal is not None and signal.certain:
            return self._step_out(session, signal)
        if is_pause_word(line):
            return SteppedAside(session=self.pause(session_id, expected_version))
        _check_length(line)
        if retry and not session.exchanges:
            raise SessionClosed("There is no reply to try again yet.")
        pending = Pending(line=line, retry=retry, at=self._clock())
        return LineTaken(session=self._save(session, pending=pending, draft=""))

    def answer(self, session_id: str, on_text: OnText | None = None) -> Session:
        """Answer the pending line: reply and grade at once, then one exchange is saved.

        Raises:
            EngineError: nobody answered. The line is kept, with the reason beside it.
        """
        session = self._sessions.load(session_id)
        pending = session.pending
        if pending is None:
            return session
        try:
            attempt = self._attempts.make(session, pending, on_text or _unheard)
        except EngineError as error:
            kept = pending.model_copy(update={"error": error.message})
            self._save(session, pending=kept)
            raise
        return self._save(session, **_with_attempt(session, pending, attempt))

    def take_turn(
        self,
        session_id: str,
        line: str,
        expected_version: int,
        on_text: OnText | None = None,
        *,
        retry: bool = False,
        part_of_practice: bool = False,
    ) -> Taken:
        """Take a line and answer it in one go."""
        taken = self.take_line(
            session_id,
            line,
            expected_version,
            retry=retry,
            part_of_practice=part_of_practice,
        )
        if not isinstance(taken, LineTaken):
            return taken
        return LineTaken(session=self.answer(session_id, on_text))

    def take_back(self, session_id: str, expected_version: int) -> Session:
        """Turn a line that was not answered into a draft again."""
        session = self._at(session_id, expected_version)
        if session.pending is None:
            return session
        return self._save(session, draft=session.pending.line, pending=None)

    def keep_draft(self, session_id: str, draft: str) -> Session:
        """Keep words that were not sent, unless they say that someone is in danger."""
        session = self._sessions.load(session_id)
        if draft == session.draft or screen(draft) is not None:
            return session
        return self._save(session, draft=draft[:MAX_LINE])

    def pause(self, session_id: str, expected_version: int) -> Session:
        session = self._at(session_id, expected_version)
        if session.status is not SessionStatus.TALKING:
            return session
        return self._save(session, status=SessionStatus.PAUSED)

    def step_out(
        self, session_id: str, expected_version: int, category: SafetyCategory
    ) -> SteppedOut:
        """The learner says that it is really happening: leave the game, keep nothing of the line."""
        session = self._at(session_id, expected_version)
        return self._step_out(session, SafetySignal(category=category, certain=True))

    def go_on(self, session_id: str, expected_version: int) -> Session:
        """Come back after a pause or a safety stop, by the learner's own choice."""
        session = self._at(session_id, expected_version)
        if session.status is SessionStatus.ENDED:
            raise SessionClosed("This practice is over. Start a new one to go on practising.")
        return self._save(session, status=SessionStatus.TALKING)

    def make_gentler(self, session_id: str, expected_version: int) -> Session:
        """From now on the loved one forgives more and calms down sooner."""
        session = self._at(session_id, expected_version)
        return self._save(session, eases=(*session.eases, len(session.exchanges)))

    def end(self, session_id: str, expected_version: int) -> Session:
        session = self._at(session_id, expected_version)
        if session.status is SessionStatus.ENDED:
            return session
        ending = Ending.OPEN_DOOR if session.accepted_step else Ending.NOT_TODAY
        return self._save(
            session,
            status=SessionStatus.ENDED,
            ending=session.ending or ending,
            pending=None,
            draft="",
        )

    def look_back(self, session_id: str, look_back: LookBack) -> Session:
        """Keep what the learner makes of it."""
        return self._save(self._sessions.load(session_id), look_back=look_back)

    def _at(self, session_id: str, expected_version: int) -> Session:
        session = self._sessions.load(session_id)
        if session.version != expected_version:
            raise SessionChanged(
                "This practice went on in another window. It is shown here as it stands now."
            )
        return session

    def _save(self, session: Session, **changes: object) -> Session:
        changed = session.model_copy(update={**changes, "updated_at": self._clock()})
        return self._sessions.save(changed)

    def _step_out(self, session: Session, signal: SafetySignal) -> SteppedOut:
        pause = SafetyPause(category=signal.category.value, at=self._clock())
        saved = self._save(
            session,
            status=SessionStatus.SAFETY,
            safety_pauses=(*session.safety_pauses, pause),
            pending=None,
            draft="",
        )
        return SteppedOut(session=saved, signal=signal)


def _with_attempt(session: Session, pending: Pending, attempt: Attempt) -> dict[str, object]:
    """What one answered line changes in a session."""
    if pending.retry:
        last = session.exchanges[-1]
        again = Exchange(attempts=(*last.attempts, attempt))
        exchanges = (*session.exchanges[:-1], again)
    else:
        exchanges = (*session.exchanges, Exchange(attempts=(attempt,)))
    left = attempt.change.after.left
    return {
        "exchanges": exchanges,
        "pending": None,
        "status": SessionStatus.ENDED if left else SessionStatus.TALKING,
        "ending": Ending.LEAVES if left else None,
    }


def _clean(line: str) -> str:
    """Drop control and zero-width characters that nobody typed on purpose; keep all else."""
    kept = "".join(
        char for char in line if char in "\n\t" or char.isprintable() or char in _JOINERS
    )
    return kept.strip()


_JOINERS = "\u200c\u200d\u200e\u200f\ufe0f"
"""Parts of emoji, and marks that right-to-left and joined scripts need."""


def _check_length(line: str) -> None:
    if not line:
        raise LineRejected("There is nothing to send yet. Write what you would say.")
    if len(line) > MAX_LINE:
        raise LineRejected(
            "That is {length} characters; people take in far less at a time. "
            "Shorten it to {most} or less. Your words are still in the box.",
            length=len(line),
            most=MAX_LINE,
        )


def _unheard(text: str) -> None:
    """Nobody listens while the reply is written."""
