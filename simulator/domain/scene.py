"""What both speakers know before the first word; all that the grader knows of the two people."""

from typing import Literal

from simulator.domain.value import Frozen

Pronoun = Literal["she", "he", "they"]


class Scene(Frozen):
    loved_one: str
    """First name, as the learner says it."""
    age: int
    pronoun: Pronoun
    relation: str
    """What the loved one is to the learner: `mother`."""
    learner_role: str
    """What the learner is to the loved one: `adult child`."""
    setting: str
    """Where the two are as it starts, one sentence."""
    happening: str
    """What the learner has seen in the last weeks."""
    tried: str
    """What the learner has tried so far, and how it went."""
