"""How the loved one is inside: trust, openness, readiness and tension, owned by code, never by a model."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from simulator.domain.value import Frozen

Share = Annotated[float, Field(ge=0, le=100)]
"""0 to 100, a share of what is possible, in no unit."""


class Openness(StrEnum):
    """Bands of openness that decide how much is said (domain.md 7.3, rendering by band)."""

    GUARDED = "guarded"
    AJAR = "ajar"
    OPEN = "open"
    TRUSTING = "trusting"


class Talk(StrEnum):
    """The kind of thing a loved one says next (client talk types of AnnoMI)."""

    SUSTAIN = "sustain"
    """For staying as it is: refusal."""
    NEUTRAL = "neutral"
    CHANGE = "change"
    """A wish, a reason or a readiness to do something."""


class Step(StrEnum):
    """What they say to a small step that was offered."""

    ACCEPT = "accept"
    MAYBE = "maybe"
    NO = "no"


class Heard(StrEnum):
    """What the loved one felt was done to them by the last line, in their terms, not the rubric's."""

    LABELLED = "labelled"
    PUSHED = "pushed"
    TAKEN_OVER = "taken_over"
    MINIMISED = "minimised"
    PROMISED = "promised"
    COMPARED = "compared"
    CHEERED_ON = "cheered_on"
    THREATENED = "threatened"
    GUILTED = "guilted"
    ARGUED_WITH = "argued_with"
    LOVE_AS_LEVER = "love_as_lever"
    FALSELY_AGREED = "falsely_agreed"
    INSULTED = "insulted"
    FORCED = "forced"
    HURRIED = "hurried"
    PILED_ON = "piled_on"
    UPSTAGED = "upstaged"
    FORMULA = "formula"
    """Warm words that could be said to anyone."""
    ASKED_OPEN = "asked_open"
    ASKED_CLOSED = "asked_closed"
    REFLECTED = "reflected"
    FEELING_NAMED = "feeling_named"
    CARED_FOR = "cared_for"
    UNDERSTOOD = "understood"
    NOT_HURRIED = "not_hurried"
    ON_ONE_SIDE = "on_one_side"
    TAKEN_SERIOUSLY = "taken_seriously"
    ASKED_CONDITIONS = "asked_conditions"
    TOGETHER = "together"
    GIVEN_CHOICE = "given_choice"
    SMALL_STEP = "small_step"
    APOLOGISED_TO = "apologised_to"
    GREETED = "greeted"
    LEFT_BE = "left_be"
    """The learner agrees to stop for today."""


class InnerState(Frozen):
    """The state after an exchange, with the memory that the rules need."""

    trust: Share
    openness: Share
    readiness: Share
    tension: Share
    turn: int = 0
    layers: tuple[int, ...] = ()
    """Layers told so far, in order; none is skipped."""
    last_talk: Talk = Talk.SUSTAIN
    last_loss: float = 0.0
    """Trust lost at the last hurt that an apology can still half repair."""
    since_loss: int = 99
    repairs: int = 0
    rupture: bool = False
    good_run: int = 0
    generic_run: int = 0
    hot: int = 0
    """Turns in a row at a tension of 75 or more."""
    accepted: bool = False
    """They have taken a step; what is said of it after that is no new offer."""
    left: bool = False
    """They have ended the talk for today."""

    @property
    def band(self) -> Openness:
        for edge, band in ((26, Openness.GUARDED), (42, Openness.AJAR), (58, Openness.OPEN)):
            if self.openness < edge:
                return band
        return Openness.TRUSTING


class Beat(Frozen):
    """What the loved one does next: decided by code, put into words by an engine."""

    talk: Talk
    band: Openness
    """The band to speak in: one beat behind, never two bands up in a turn."""
    tells: int | None = None
    """The layer that is told in this reply."""
    step: Step | None = None
    leaves: bool = False
    heard: tuple[Heard, ...] = ()
    """Strongest first."""
    curt: bool = False
    """Tension of 50 or more: at most 12 words."""
    max_words: int = 60
    fits: str = ""
    """Family of the small step that was offered, when it is one of theirs."""


class InnerChange(Frozen):
    """One exchange inside: the state before, the state after, and the beat that follows."""

    before: InnerState
    after: InnerState
    beat: Beat
