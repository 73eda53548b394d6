"""Second ratings: somebody reads the replies blind, and agreement comes from what they say.

    leap-sim evals rate --rater anna

One file for each rater in `evals/data/ratings`, one JSON line for each reply. The rater sees the
words before and the reply, never the author's labels and never the grader's.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import model_validator

from evals.cases import KNOWN_BREAKERS, KNOWN_CRITERIA, Breakers, CaseInvalid, Levels, read_lines
from evals.graders.engine import rubric
from evals.items import seeded
from evals.readings import Item
from evals.suite import suite
from simulator.domain.metrics.agreement import kappa, weighted_kappa
from simulator.domain.value import Frozen

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
        return (
            f"{self.raters} raters, {self.replies} replies: weighted kappa "
            f"{_words(self.qwk)}, kappa of the verdict {_words(self.clear)}."
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


def rate(rater: str, file: Path, ask: Ask, tell: Callable[[str], None], most: int = 1000) -> int:
    """Ask for levels until there are no more, or the rater has had enough. Returns how many."""
    done = {one.id for one in read_lines(file, Rating)} if file.exists() else set()
    file.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    for item in to_rate(rater, done):
        if count >= most:
            break
        tell("\n".join(["", *(f"{turn.speaker.value}: {turn.text}" for turn in item.context)]))
        tell(f"\nREPLY: {item.reply}\n(stage {item.stage})")
        rating = _ask(item, rater, ask, tell)
        if rating is None:
            break
        with file.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(rating.model_dump(mode="json"), ensure_ascii=False) + "\n")
        count += 1
    return count


def _ask(item: Item, rater: str, ask: Ask, tell: Callable[[str], None]) -> Rating | None:
    levels: dict[str, int] = {}
    for id_ in item.asked:
        answer = _level(f"{id_} {rubric().criterion(id_).name} (0-3, q to stop): ", ask, tell)
        if answer is None:
            return None
        levels[id_] = answer
    while True:
        words = ask("Breakers as B2=2 B9=2, or empty: ").split()
        try:
            breakers = {id_: int(severity) for id_, severity in (one.split("=") for one in words)}
            given = {"id": item.id, "rater": rater, "levels": levels, "breakers": breakers}
            return Rating.model_validate(given)
        except ValueError:
            tell("Write each one as B2=2, with a severity of 1, 2 or 3.")


def _level(question: str, ask: Ask, tell: Callable[[str], None]) -> int | None:
    while True:
        answer = ask(question).strip().lower()
        if answer in {"q", "quit"}:
            return None
        if answer in {"0", "1", "2", "3"}:
            return int(answer)
        tell("0, 1, 2 or 3, please.")
