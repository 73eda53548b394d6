"""How well yes and no, a confidence, or a rank agree with what people said; undefined is None."""

from collections.abc import Sequence


def macro_f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Mean of the F1 of yes and the F1 of no, from `(gold, said)`."""
    scores = []
    for side in (True, False):
        both = sum(gold == said == side for gold, said in pairs)
        either = sum(gold == side for gold, _ in pairs) + sum(said == side for _, said in pairs)
        scores.append(2 * both / either if either else 0.0)
    return sum(scores) / 2


def auc(pairs: Sequence[tuple[bool, float]]) -> float | None:
    """How often a yes is ranked above a no; ties count half. None when one side is missing."""
    ranked = sorted(confidence for _, confidence in pairs)
    first: dict[float, int] = {}
    last: dict[float, int] = {}
    for place, confidence in enumerate(ranked, start=1):
        first.setdefault(confidence, place)
        last[confidence] = place
    yes = [(first[one] + last[one]) / 2 for gold, one in pairs if gold]
    no = len(pairs) - len(yes)
    if not yes or not no:
        return None
    return (sum(yes) - len(yes) * (len(yes) + 1) / 2) / (len(yes) * no)


def spearman(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Rank correlation with ties averaged; None when one side is constant."""
    one, other = _ranks([left for left, _ in pairs]), _ranks([right for _, right in pairs])
    mean = (len(pairs) + 1) / 2
    top = sum((a - mean) * (b - mean) for a, b in zip(one, other, strict=True))
    under = sum((a - mean) ** 2 for a in one) * sum((b - mean) ** 2 for b in other)
    return top / under**0.5 if under else None


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    return [
        (ordered.index(one) + 1 + len(ordered) - ordered[::-1].index(one)) / 2 for one in values
    ]
