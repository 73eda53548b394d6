"""What somebody did in a review, said in one line."""

from collections.abc import Callable

from simulator.domain.review import BreakerChange, LevelChange, Rating, Review, WordingChange
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import WORDS
from simulator.domain.value import N_

SEVERITIES = (N_("not there"), N_("mild"), N_("moderate"), N_("severe"))
PARTS = {
    "keep": N_("Keep"),
    "try_next": N_("Try next"),
    "say": N_("One way to say it"),
    "heard": N_("What they heard"),
}


Say = Callable[..., str]
"""Says a marked sentence, with values by name, in the language of whoever reads it."""


def in_english(text: str, **values: object) -> str:
    return text.format(**values) if values else text


def in_words(review: Review, rubric: Rubric, say: Say = in_english) -> str:
    """What somebody did, in one line."""
    match review.says:
        case LevelChange() as change:
            name = say(rubric.criterion(change.criterion).name)
            return f"{name}: {say(WORDS[change.was])} → {say(WORDS[change.level])}"
        case BreakerChange() as change:
            name = say(rubric.breaker(change.breaker).name)
            return f"{name}: {say(SEVERITIES[change.was])} → {say(SEVERITIES[change.severity])}"
        case WordingChange() as change:
            return f"{say(PARTS[change.part])}: {change.text}"
        case Rating() as rating:
            how = N_("Rated before seeing the grade: {levels}")
            seen = N_("Rated having seen the grade: {levels}")
            return say(how if rating.blind else seen, levels=_parted(rating, say))
        case _:
            return ""


def _parted(rating: Rating, say: Say) -> str:
    """The levels that are not the grader's."""
    parted = [
        say(
            N_("{criterion} {level} (grader: {graded})"),
            criterion=id_,
            level=say(WORDS[level]),
            graded=say(WORDS[rating.graded[id_]]),
        )
        for id_, level in rating.levels.items()
        if id_ in rating.graded and rating.graded[id_] != level
    ]
    return ", ".join(parted) or say(N_("the same in every level"))
