"""One practice with one loved one: what was said, how it was read, and where it stands."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field

from simulator.domain.grade import Grade, GradeResult
from simulator.domain.inner_state import InnerChange, InnerState, Step
from simulator.domain.language import Language
from simulator.domain.persona import Persona
from simulator.domain.transcript import Transcript
from simulator.domain.value import Frozen, Origin, Speaker

MAX_LINE = 2_000
"""Longest learner line that is taken, in characters; longer ones are said to be too long."""


class SessionStatus(StrEnum):
    TALKING = "talking"
    PAUSED = "paused"
    SAFETY = "safety"
    """Out of the game because someone may really be in danger."""
    ENDED = "ended"


class Ending(StrEnum):
    OPEN_DOOR = "open_door"
    """They took a step of their own."""
    NOT_TODAY = "not_today"
    """Stopped kindly, the door stays open."""
    LEAVES = "leaves"
    """It was too much: they ended it."""


class Attempt(Frozen):
    """One try at an exchange; a retry adds another, the old one stays."""

    line: str
    grade: Grade
    """The settled grade, or the provisional reading when the engine could not grade."""
    ungraded: str = ""
    """Why the engine could not grade; empty when it did."""
    unused: Origin | None = None
    """What stands behind a grade that could not be used: it was asked for, and paid."""
    change: InnerChange
    reply: str
    reply_origin: Origin
    at: datetime


class Exchange(Frozen):
    attempts: tuple[Attempt, ...] = Field(min_length=1)

    @property
    def now(self) -> Attempt:
        """The attempt that counts: the newest."""
        return self.attempts[-1]


class Pending(Frozen):
    """A line that was sent and is not answered yet; it outlives a crash."""

    line: str
    retry: bool
    """True when it is a new attempt at the last exchange."""
    at: datetime
    error: str = ""
    """Why it was not answered, in one sentence; empty while it runs."""


class SafetyPause(Frozen):
    """That the game was left, and why; never what was typed."""

    category: str
    at: datetime


class LookBack(Frozen):
    """What the learner makes of it in the debrief."""

    feeling: str = ""
    self_rating: dict[str, int] = {}
    """By letter, 0-3, before ours is shown."""
    guessed_reason: str = ""
    take_away: str = ""


class Session(Frozen):
    id: str
    version: int = Field(default=0, ge=0)
    """Counts writes; a write against another version is refused."""
    owner: str = "me"
    seed: str
    """What chance depends on; the id, unless a run is to be repeated."""
    created_at: datetime
    updated_at: datetime
    persona: Persona
    """A frozen copy: a later edit of the file does not change this talk."""
    persona_digest: str = ""
    engine: str
    """`offline` or `openai`, as chosen at the start."""
    rubric: str
    prompts: tuple[str, ...] = ()
    dynamics: str
    feedback: Literal["each", "end"] = "each"
    show_scores: bool = True
    language: Language = Language.ENGLISH
    names: tuple[str, ...] = ()
    """Real names that the learner listed: they never leave this computer."""
    told: str = ""
    """The server that the learner knows their words go to; empty while they were not told of any."""
    status: SessionStatus = SessionStatus.TALKING
    ending: Ending | None = None
    opening: str
    exchanges: tuple[Exchange, ...] = ()
    eases: tuple[int, ...] = ()
    """After how many exchanges the learner asked to make it gentler, each time."""
    pending: Pending | None = None
    draft: str = ""
    safety_pauses: tuple[SafetyPause, ...] = ()
    look_back: LookBack = LookBack()

    @property
    def transcript(self) -> Transcript:
        """The talk as it stands: the newest attempt of each exchange."""
        return talk(self.opening, self.exchanges)

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        return tuple(exchange.now for exchange in self.exchanges)

    @property
    def grades(self) -> tuple[GradeResult, ...]:
        return tuple(attempt.grade for attempt in self.attempts)

    @property
    def accepted_step(self) -> bool:
        return any(attempt.change.beat.step is Step.ACCEPT for attempt in self.attempts)

    @property
    def offered_wordings(self) -> tuple[str, ...]:
        """Every wording already offered, of old attempts too."""
        return tuple(
            attempt.grade.suggestion.say
            for exchange in self.exchanges
            for attempt in exchange.attempts
            if attempt.grade.suggestion.say
        )

    def before(self, retry: bool) -> tuple[Exchange, ...]:
        """The exchanges that a new line builds on; a retry leaves the last one out."""
        return self.exchanges[:-1] if retry else self.exchanges

    def eases_at(self, exchanges: int) -> int:
        return sum(1 for at in self.eases if at <= exchanges)


def talk(opening: str, exchanges: tuple[Exchange, ...]) -> Transcript:
    turns = Transcript().said(Speaker.LOVED_ONE, opening)
    for exchange in exchanges:
        turns = turns.said(Speaker.LEARNER, exchange.now.line)
        turns = turns.said(Speaker.LOVED_ONE, exchange.now.reply)
    return turns


def state_now(session: Session) -> InnerState:
    """The inner state after the newest exchange."""
    attempts = session.attempts
    return attempts[-1].change.after if attempts else session.persona.first_state()
