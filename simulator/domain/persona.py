"""The definition of a loved one: who they are, why they refuse, and what opens them."""

from enum import StrEnum
from hashlib import sha256
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, field_validator, model_validator

from simulator.domain.inner_state import InnerState, Share
from simulator.domain.lines import Endings, Lines, StepLines, Words
from simulator.domain.scene import Pronoun, Scene
from simulator.domain.value import Frozen

Ident = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,30}$")]


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
    limits: tuple[Words, ...] = ()
    """What must not come of it. A prompt gets them with the fact: before, they would give it away."""


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
