"""What somebody did in a review, said in one line."""

from simulator.domain.review import BreakerChange, LevelChange, Rating, Review, WordingChange
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import WORDS

SEVERITIES = ("not there", "mild", "moderate", "severe")
PARTS = {
    "keep": "Keep",
    "try_next": "Try next",
    "say": "One way to say it",
    "heard": "What they heard",
}


def in_words(review: Review, rubric: Rubric) -> str:
    """What somebody did, in one line."""
    match review.says:
        case LevelChange() as change:
            name = rubric.criterion(change.criterion).name
            return f"{name}: {WORDS[change.was]} → {WORDS[change.level]}"
        case BreakerChange() as change:
            name = rubric.breaker(change.breaker).name
            return f"{name}: {SEVERITIES[change.was]} → {SEVERITIES[change.severity]}"
        case WordingChange() as change:
            return f"{PARTS[change.part]}: {change.text}"
        case Rating() as rating:
            how = "before seeing the grade" if rating.blind else "having seen the grade"
            parted = [
                f"{id_} {WORDS[level]} (grader: {WORDS[rating.graded[id_]]})"
                for id_, level in rating.levels.items()
                if rating.graded.get(id_) != level
            ]
            return f"Rated {how}: {', '.join(parted) or 'the same in every level'}"
        case _:
            return ""
