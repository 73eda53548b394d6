"""The definition of a loved one: who they are, why they refuse, what opens them, and their own words."""

from enum import StrEnum
from hashlib import sha256
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, field_validator, model_validator

from simulator.domain.inner_state import Heard, InnerState, Openness, Share
from simulator.domain.scene import Pronoun, Scene
from simulator.domain.value import Frozen

Words = Annotated[str, Field(min_length=1, max_length=600)]
Ident = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,30}$")]
BAND_LIMIT: dict[Openness, int] = {
    Openness.GUARDED: 20,
    Openness.AJAR: 35,
    Openness.OPEN: 50,
    Openness.TRUSTING: 60,
}
"""Longest reply by band, in words (domain.md 7.3)."""


class Reason(StrEnum):
    """Why help is refused, by the source article's lines."""

    PUBLIC_STIGMA = "public_stigma"
    SELF_STIGMA = "self_stigma"
    STRUCTURAL_STIGMA = "structural_stigma"
    FAMILY_STIGMA = "family_stigma"
    UNAWARE_ANOSOGNOSIA = "unaware_anosognosia"
    UNAWARE_NO_NAME = "unaware_no_name"
    MEDICATION_FEAR = "medication_fear"
    ADMISSION_FEAR = "admission_fear"
    DOUBTS_HELP = "doubts_help"
    ON_MY_OWN = "on_my_own"
    COST = "cost"
    TRAVEL = "travel"
    DENIAL = "denial"
    BAD_EXPERIENCE = "bad_experience"
    CONFIDENTIALITY = "confidentiality"


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


class Voice(Frozen):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    manner: Words = Field(alias="register")
    """How they talk: plain, dry, formal, quick."""
    habits: tuple[Words, ...]
    """What gives them away: unfinished sentences, a turn of phrase, a thing they do with their hands."""
    humour: Words
    typical_length: int = Field(ge=1, le=40)
    """Words in an ordinary reply."""
    calls_learner: str = ""
    """What they call the learner: `love`, `kiddo`; empty when they use no name."""


class Situation(Frozen):
    """The learner's side of it."""

    you_are: Words
    happening: Words
    tried: Words


class Layer(Frozen):
    """A hidden fact; the prompt gets it only once it is unlocked."""

    fact: Words
    """What is true, for the prompt, one sentence."""
    told: Annotated[tuple[Words, ...], Field(min_length=1)]
    """Ways of telling it for the first time, in their own words."""
    hints: tuple[Words, ...] = ()
    """Lines of theirs that pointed to it; shown in the debrief."""


class Trigger(Frozen):
    """What hurts this person more than others: a breaker, or words about a topic."""

    breaker: Annotated[str, Field(pattern=r"^(B([1-9]|1[0-7]))?$")] = ""
    """B1 to B17."""
    words: tuple[str, ...] = ()
    multiplier: float = Field(default=1.5, ge=1, le=2)
    why: str = ""

    @model_validator(mode="after")
    def names_something(self) -> Self:
        if not self.breaker and not self.words:
            raise ValueError("a trigger names a breaker (B1 to B17) or words")
        return self


class Softener(Frozen):
    """What opens this person more than others: a criterion, or words about a topic."""

    criterion: Annotated[str, Field(pattern=r"^([LEAP][123])?$")] = ""
    """L1 to P3."""
    words: tuple[str, ...] = ()
    why: str = ""

    @model_validator(mode="after")
    def names_something(self) -> Self:
        if not self.criterion and not self.words:
            raise ValueError("a softener names a criterion (L1 to P3) or words")
        return self


class SmallStep(Frozen):
    """A step they could really take, and only on their terms."""

    text: Words
    family: Ident
    words: Annotated[tuple[str, ...], Field(min_length=1)]
    """Words by which a learner's offer is recognised as this step."""


class Start(Frozen):
    """Inner state at the first word (domain.md 7.2: T/O/R/K)."""

    trust: Share
    openness: Share
    readiness: Share
    tension: Share


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


class Persona(Frozen):
    id: Ident
    version: int = Field(default=1, ge=1)
    name: Words
    """First name, as the learner says it."""
    full_name: Words
    age: int = Field(ge=10, le=110)
    pronoun: Pronoun
    relation_to_learner: Words
    """`mother`."""
    learner_role: Words
    """`adult child`."""
    setting: Words
    reason: Reason
    reason_secondary: tuple[Reason, ...] = ()
    seed_lines: tuple[int, ...]
    """Lines of the source article that this refusal comes from."""
    difficulty: Literal["easy", "medium", "hard"]
    start: Start
    alpha: float = Field(ge=0.3, le=2)
    """Gain rate: easy 1.2, medium 1.0, hard 0.75."""
    step_threshold: int = Field(ge=1, le=100)
    """Readiness needed before their own small step."""
    r_max: int = Field(ge=1, le=100)
    """Most readiness one talk can reach."""
    themes: tuple[str, ...] = ()
    """For the skip list: grief, psychosis, panic, teen, new baby, money ..."""
    situation_line: Words
    """How a learner would say it: "My mother says it's just age"."""
    opening_line: Words
    openings: tuple[Words, ...] = ()
    """Other ways to open, for other sessions."""
    voice: Voice
    life: Words
    """Life outside the problem: skills, joys, people."""
    situation: Situation
    underlying_fear: Words
    layers: tuple[Layer, Layer, Layer]
    """1 something neutral and true, 2 a feeling or an event, 3 the fear itself."""
    triggers: tuple[Trigger, ...]
    softeners: tuple[Softener, ...]
    perceived_problems: tuple[Words, ...]
    """What they would call a problem themselves."""
    own_goals: tuple[Words, ...]
    small_steps: Annotated[tuple[SmallStep, ...], Field(min_length=1)]
    will_not_accept: tuple[Words, ...]
    step_lines: StepLines
    lines: Lines
    endings: Endings
    content_limits: tuple[Words, ...]
    reviewers: tuple[str, ...] = ()
    """People who reviewed it; empty means none has."""
    borrowed: tuple[str, ...] = ()
    """Lines lent by the bank of their reason where the file has too few; own ones win."""

    @field_validator("id")
    @classmethod
    def no_reserved_name(cls, value: str) -> str:
        if value == "new":
            raise ValueError("`new` is a command, choose another id")
        return value

    @model_validator(mode="after")
    def thresholds_agree(self) -> Self:
        if self.step_threshold > self.r_max:
            raise ValueError(
                f"step_threshold {self.step_threshold} is above r_max {self.r_max}: "
                "no step could ever be accepted"
            )
        return self

    @model_validator(mode="after")
    def lines_fit_their_band(self) -> Self:
        groups = [self.lines.refusal, self.lines.neutral, self.lines.wish]
        groups += [*self.lines.answers.values(), *self.lines.reactions.values()]
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

    def scene(self) -> Scene:
        """What both know: nothing hidden, nothing about why."""
        return Scene(
            loved_one=self.name,
            age=self.age,
            pronoun=self.pronoun,
            relation=self.relation_to_learner,
            learner_role=self.learner_role,
            setting=self.setting,
            happening=self.situation.happening,
            tried=self.situation.tried,
        )

    @property
    def digest(self) -> str:
        """sha256 of all that is written in it."""
        return sha256(self.model_dump_json(by_alias=True).encode()).hexdigest()

    def first_state(self) -> InnerState:
        return InnerState(**self.start.model_dump())

    def known_layers(self, count: int) -> tuple[Layer, ...]:
        """The layers a prompt may hold when `count` of them are unlocked."""
        return self.layers[:count]
