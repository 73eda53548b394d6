"""A loved one's own words: everything they can say offline, by what it answers and how open they are."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator

from simulator.domain.inner_state import Heard, Openness
from simulator.domain.value import Frozen

Words = Annotated[str, Field(min_length=1, max_length=600)]
BAND_LIMIT: dict[Openness, int] = {
    Openness.GUARDED: 20,
    Openness.AJAR: 35,
    Openness.OPEN: 50,
    Openness.TRUSTING: 60,
}
"""Longest reply by band, in words (domain.md 7.3)."""


class Topic(StrEnum):
    """What families really ask about; a persona answers each in their own words."""

    SLEEP = "sleep"
    FOOD = "food"
    WORK = "work"
    MONEY = "money"
    FRIENDS = "friends"
    FAMILY = "family"
    PAST = "past"
    CHILDREN = "children"
    DAY = "day"
    """How was today, this week."""
    FEELINGS = "feelings"
    """How are you, how do you feel."""
    WHATS_WRONG = "whats_wrong"
    WHAT_WOULD_HELP = "what_would_help"
    LOVE = "love"
    """Do you love me, do you still want us."""
    MEDICATION = "medication"
    DOCTOR = "doctor"
    THERAPIST = "therapist"
    SCHOOL = "school"
    WHY_WONT_YOU = "why_wont_you"
    FEAR = "fear"
    """What frightens you about it, what is the worst part."""
    FUTURE = "future"
    BODY = "body"
    """Aches, heart, breath, tiredness."""
    JOY = "joy"
    """The thing they used to love."""
    AM_I_MAD = "am_i_mad"
    """Said by the learner about illness: do you think you are ill?"""
    SMALL_TALK = "small_talk"
    EASIER = "easier"
    """When was it last a bit better, is it ever?"""
    WHO_KNOWS = "who_knows"
    """Have you told anybody, what do you say when they ask?"""
    ME = "me"
    """What have I done, is it me, what should I do differently?"""


class Line(Frozen):
    """One thing they say, with when it may be said."""

    say: Words
    after: int = Field(default=0, ge=0, le=3)
    """Only once this layer has been told."""
    once: bool = True
    """False for "Yeah.": may come again after a rest."""


LinesByBand = dict[Openness, tuple[Line, ...]]


def by_band(value: object) -> object:
    """Accept a mapping of band to list, or a plain list: those may be said in any band they fit.

    A bare string becomes a line.
    """
    if isinstance(value, list | tuple):
        return {
            band: [as_line(line) for line in value if words_in(line) <= limit]
            for band, limit in BAND_LIMIT.items()
        }
    if isinstance(value, dict):
        return {band: _as_lines(lines) for band, lines in value.items()}
    return value


def _as_lines(lines: object) -> object:
    """One line may stand alone; what is neither a line nor a list is left for the schema to name."""
    if isinstance(lines, str):
        return [as_line(lines)]
    if lines is None or isinstance(lines, list | tuple):
        return [as_line(line) for line in lines or ()]
    return lines


def as_line(line: object) -> object:
    return {"say": line} if isinstance(line, str) else line


def words_in(line: object) -> int:
    said = line.get("say", "") if isinstance(line, dict) else line
    return len(str(said).split())


class Endings(Frozen):
    open_door: tuple[Words, ...] = Field(min_length=1)
    """After an accepted step."""
    not_today: tuple[Words, ...] = Field(min_length=1)
    """When the learner agrees to stop, kindly."""
    leaves: tuple[Words, ...] = Field(min_length=1)
    """When it was too much."""


class StepLines(Frozen):
    accept: tuple[Words, ...] = Field(min_length=1)
    maybe: tuple[Words, ...] = Field(min_length=1)
    no: tuple[Words, ...] = Field(min_length=1)


class Lines(Frozen):
    """Everything they can say offline; also the examples of their voice for a model."""

    refusal: LinesByBand
    neutral: LinesByBand
    wish: LinesByBand
    """Wishes, reasons, half-open doors."""
    answers: dict[Topic, LinesByBand] = {}
    reactions: dict[Heard, LinesByBand] = {}
    again: tuple[Words, ...] = ()
    """When the learner asks what was asked before."""

    @field_validator("refusal", "neutral", "wish", mode="before")
    @classmethod
    def lines_by_band(cls, value: object) -> object:
        return by_band(value)

    @field_validator("answers", "reactions", mode="before")
    @classmethod
    def groups_by_band(cls, value: object) -> object:
        if isinstance(value, dict):
            return {key: by_band(lines) for key, lines in value.items()}
        return value

    @model_validator(mode="after")
    def fit_their_band(self) -> Self:
        groups = [self.refusal, self.neutral, self.wish]
        groups += [*self.answers.values(), *self.reactions.values()]
        for group in groups:
            for band, lines in group.items():
                for line in lines:
                    words = len(line.say.split())
                    if words > BAND_LIMIT[band]:
                        raise ValueError(
                            f"a {band} line has {words} words, at most {BAND_LIMIT[band]}: "
                            f"{line.say[:60]!r}"
                        )
        return self
