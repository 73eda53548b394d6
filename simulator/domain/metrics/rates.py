"""Shares with honest intervals."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

Z95 = 1.959963984540054


@dataclass(frozen=True)
class Rate:
    """`hits` of `total`, with the 95 % Wilson interval."""

    hits: int
    total: int

    @property
    def share(self) -> float | None:
        return self.hits / self.total if self.total else None

    @property
    def low(self) -> float:
        return wilson(self.hits, self.total)[0]

    @property
    def high(self) -> float:
        return wilson(self.hits, self.total)[1]

    def __str__(self) -> str:
        if self.share is None:
            return "no cases"
        return f"{self.share:.3f} [{self.low:.3f}, {self.high:.3f}] n={self.total}"


@dataclass(frozen=True)
class Confusion:
    """What a yes/no check got right and wrong."""

    found: int = 0
    missed: int = 0
    cleared: int = 0
    invented: int = 0

    @property
    def tpr(self) -> Rate:
        return Rate(self.found, self.found + self.missed)

    @property
    def tnr(self) -> Rate:
        return Rate(self.cleared, self.cleared + self.invented)

    @property
    def f1(self) -> float | None:
        wrong = self.missed + self.invented
        return 2 * self.found / (2 * self.found + wrong) if self.found + wrong else None


def confusion(pairs: Iterable[tuple[bool, bool]]) -> Confusion:
    """Count `(gold, said)` pairs."""
    found = missed = cleared = invented = 0
    for gold, said in pairs:
        found += gold and said
        missed += gold and not said
        cleared += not gold and not said
        invented += not gold and said
    return Confusion(found, missed, cleared, invented)


def wilson(hits: int, total: int, z: float = Z95) -> tuple[float, float]:
    if not total:
        return 0.0, 1.0
    share = hits / total
    centre = share + z * z / (2 * total)
    half = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    return max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale)


def upper_bound_of_none(total: int, confidence: float = 0.95) -> float:
    """How large a rate may still be when it was seen 0 times in `total` independent cases."""
    return 1 - float((1 - confidence) ** (1 / total))
