"""One grader reads the whole suite; the gates are worked out from what it said."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from statistics import median_low
from typing import Protocol, TypeVar

from evals.readings import Grader, Item, Reading, points
from evals.suite import Suite
from evals.talks import TalkReading, read_talk

Progress = Callable[[int, int], None]
A = TypeVar("A")
B = TypeVar("B")


class Spread(Protocol):
    def __call__(self, work: Callable[[A], B], given: Iterable[A], /) -> Iterable[B]: ...


@dataclass(frozen=True)
class Run:
    readings: dict[str, Reading]
    """By item: the lower median of the samples."""
    samples: tuple[dict[str, Reading], ...]
    """Every repeat, of the plain cases only."""
    offered: dict[str, Reading]
    """By case: the reading of the wording that was offered for it."""
    talks: tuple[TalkReading, ...]

    def repeated(self, cases: dict[str, Reading]) -> "Run":
        """The same with one more reading of the cases."""
        return replace(self, samples=(*self.samples, cases))


def collect(
    grader: Grader,
    suite: Suite,
    samples: int = 3,
    progress: Progress = lambda done, total: None,
    jobs: int = 1,
) -> Run:
    """Read every case `samples` times, and the rest until the median is known; `jobs` at once."""
    cases = {one.id for one in suite.cases}
    items = suite.items()
    readings: dict[str, Reading] = {}
    kept: list[dict[str, Reading]] = [{} for _ in range(samples)]
    with _workers(jobs) as spread:
        found = spread(lambda item: _several(grader, item, samples, every=item.id in cases), items)
        for done, (item, several) in enumerate(zip(items, found, strict=True)):
            readings[item.id] = middle(several, item)
            if item.id in cases:
                for sample, reading in enumerate(several):
                    kept[sample][item.id] = reading
            progress(done + 1, len(items))
        sayings = [_saying(item, say) for item in suite.cases if (say := readings[item.id].say)]
        said = dict(zip((one.origin for one in sayings), spread(grader.read, sayings), strict=True))
        talks = tuple(spread(lambda talk: read_talk(grader, talk), suite.talks))
    return Run(readings, tuple(kept), said, talks)


@contextmanager
def _workers(jobs: int) -> Iterator[Spread]:
    """`map`, by as many threads as there are jobs; by this one alone for one, which keeps the order."""
    if jobs == 1:
        yield lambda work, given: map(work, given)
    else:
        with ThreadPoolExecutor(jobs) as pool:
            yield pool.map


_sayings: dict[tuple[str, str], Item] = {}


def _saying(item: Item, say: str) -> Item:
    """The item of an offered wording, made once: made-up graders all offer the same few."""
    key = (item.id, say)
    known = _sayings.get(key)
    if known is None:
        known = _sayings[key] = item.saying(say)
    return known


def _several(grader: Grader, item: Item, samples: int, every: bool) -> list[Reading]:
    """As many samples as asked for; where only the median counts, two of three alike are enough."""
    found = [grader.read(item, sample) for sample in range(min(samples, 2))]
    if not every and samples > 2:
        return found if found[0] == found[1] else [*found, grader.read(item, 2)]
    return [*found, *(grader.read(item, sample) for sample in range(2, samples))]


def middle(several: Sequence[Reading], item: Item) -> Reading:
    """The lower median of every level, and the breakers that most samples found."""
    first = several[0]
    if all(one is first or one == first for one in several[1:]):
        return first
    graded = [one for one in several if not one.problem and not one.exempt]
    if len(graded) <= len(several) // 2:
        return next(one for one in several if one.problem or one.exempt)
    given = set.intersection(*(set(one.levels) for one in graded))
    levels = {
        id_: median_low(one.levels[id_] for one in graded) for id_ in first.levels if id_ in given
    }
    found = Counter(id_ for one in graded for id_ in one.breakers)
    breakers = {
        id_: median_low(one.breakers[id_] for one in graded if id_ in one.breakers)
        for id_, count in found.items()
        if count > len(graded) / 2
    }
    return replace(
        graded[0],
        levels=levels,
        breakers=breakers,
        raw=None,
        specificity=median_low(one.specificity for one in graded),
        points=points(levels, breakers, item.stage),
    )
