"""Second ratings: somebody reads the replies blind, and agreement comes from what they say.

    leap-sim evals rate --rater anna

One file for each rater in `evals/data/ratings`, one JSON line for each reply. The rater sees the
words before and the reply, never the author's labels and never the grader's.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import model_validator

from evals.cases import KNOWN_BREAKERS, KNOWN_CRITERIA, Breakers, Levels
from evals.graders.engine import rubric
from evals.items import seeded
from evals.lines import CaseInvalid, read_lines
from evals.readings import Item
from evals.suite import suite
from simulator.domain.metrics.agreement import kappa, weighted_kappa
from simulator.domain.rubric import Criterion
from simulator.domain.transcript import Turn
from simulator.domain.value import Frozen

NAME = re.compile(r"[\w-]{1,40}")
RATINGS = Path(__file__).parent / "data" / "ratings"
Ask = Callable[[str], str]


class Rating(Frozen):
    """What one person says of one reply."""

    id: str
    rater: str
    levels: Levels
    breakers: Breakers = {}

    @model_validator(mode="after")
    def known(self) -> "Rating":
        unknown = (set(self.levels) - KNOWN_CRITERIA) | (set(self.breakers) - KNOWN_BREAKERS)
        if unknown:
            raise ValueError(f"there is no {sorted(unknown)[0]} in the rubric")
        return self


@dataclass(frozen=True)
class Agreement:
    """Author and other raters, on the replies that both rated."""

    raters: int
    replies: int
    qwk: float | None
    clear: float | None
    """Kappa of the verdict clear or not."""

    def __str__(self) -> str:
        if not self.raters:
            return "Nobody but the author has rated yet."
        people = "1 person" if self.raters == 1 else f"{self.raters} people"
        return (
            f"{people} and the author on {self.replies} replies: weighted kappa "
            f"{_words(self.qwk)}, kappa of clear or not {_words(self.clear)}."
        )


def _words(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.2f}"


def ratings(folder: Path = RATINGS) -> tuple[Rating, ...]:
    found: list[Rating] = []
    for file in sorted(folder.glob("*.jsonl")):
        found += read_lines(file, Rating)
    return tuple(found)


def agreement(folder: Path = RATINGS) -> Agreement:
    items = {item.id: item for item in suite().cases}
    given = ratings(folder)
    for one in given:
        if one.id not in items:
            raise CaseInvalid(f"{one.rater} rated {one.id!r}, and there is no such case")
    pairs = [
        (items[one.id].gold.levels.get(id_, 0), level)
        for one in given
        for id_, level in one.levels.items()
    ]
    return Agreement(
        raters=len({one.rater for one in given}),
        replies=len({one.id for one in given}),
        qwk=weighted_kappa(pairs),
        clear=kappa([(gold >= 2, said >= 2) for gold, said in pairs]),
    )


def to_rate(rater: str, done: set[str]) -> Iterator[Item]:
    """The replies still to do, in an order of this rater's own."""
    items = [item for item in suite().cases if not item.gold.exempt]
    for item in seeded("rating", rater).sample(items, len(items)):
        if item.id not in done:
            yield item


def file_of(rater: str, folder: Path = RATINGS) -> Path:
    """Where somebody's ratings are. Raises CaseInvalid for a name that is no file name."""
    if not NAME.fullmatch(rater):
        raise CaseInvalid(f"{rater!r} is no name for a rater: use letters, digits and hyphens")
    return folder / f"{rater}.jsonl"


GUIDE = """You see what was said before and one reply. For each criterion type how far it is there:
  0 not there, 1 trying, 2 clear, 3 strong.   ? says what that means here, q stops.
What you have done is kept; start again and it goes on from there."""


def rate(rater: str, file: Path, ask: Ask, tell: Callable[[str], None], most: int = 1000) -> int:
    """Ask for levels until there are no more, or the rater has had enough. Returns how many."""
    done = {one.id for one in read_lines(file, Rating)} if file.exists() else set()
    file.parent.mkdir(parents=True, exist_ok=True)
    tell(GUIDE)
    count = 0
    for item in to_rate(rater, done):
        if count >= most:
            break
        tell("\n".join([f"\n--- {len(done) + count + 1}", *map(_line, item.context)]))
        tell(f"\nREPLY: {item.reply}\n({stage_words(item.stage)})")
        rating = _ask(item, rater, ask, tell)
        if rating is None:
            break
        with file.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(rating.model_dump(mode="json"), ensure_ascii=False) + "\n")
        count += 1
    return count


def _line(turn: Turn) -> str:
    return f"{turn.speaker.value.replace('_', ' ')}: {turn.text}"


def stage_words(stage: str) -> str:
    """Where the talk stands, which says what may be asked of a reply."""
    return {
        "S0": "the talk has only begun",
        "S1": "time to listen",
        "S2": "time to agree on something",
        "S3": "time to find a step together",
    }[stage]


def _ask(item: Item, rater: str, ask: Ask, tell: Callable[[str], None]) -> Rating | None:
    levels: dict[str, int] = {}
    for id_ in item.asked:
        answer = _level(rubric().criterion(id_), ask, tell)
        if answer is None:
            return None
        levels[id_] = answer
    while True:
        said = ask("Hurtful moves with a severity of 1 to 3, as B2=2 B9=1 (empty: none, ?, q): ")
        match said.strip().lower():
            case "q" | "quit":
                return None
            case "?":
                tell(
                    "\n".join(
                        f"  {one.id} {one.name}: {one.looks_like}" for one in rubric().breakers
                    )
                )
                continue
        try:
            pairs = (one.split("=") for one in said.upper().split())
            breakers = {id_: int(severity) for id_, severity in pairs}
            given = {"id": item.id, "rater": rater, "levels": levels, "breakers": breakers}
            return Rating.model_validate(given)
        except ValueError:
            tell("Write each one as B2=2: B1 to B17, and a severity of 1, 2 or 3.")


def _level(criterion: Criterion, ask: Ask, tell: Callable[[str], None]) -> int | None:
    while True:
        answer = ask(f"{criterion.id} {criterion.name} (0-3, ?, q): ").strip().lower()
        match answer:
            case "q" | "quit":
                return None
            case "0" | "1" | "2" | "3":
                return int(answer)
            case "?":
                words = (f"  {at} {said}" for at, said in enumerate(criterion.levels))
                tell("\n".join([f"  {criterion.asks}", *words]))
            case _:
                tell("0, 1, 2 or 3, please; ? explains.")
