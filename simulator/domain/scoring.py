"""Every number that is ever shown, derived by code from findings (domain.md 6.5)."""

from collections.abc import Mapping
from enum import StrEnum

from simulator.domain.grade import Finding, Grade
from simulator.domain.rubric import Rubric
from simulator.domain.value import N_, Frozen, Letter, Level, Stage

WORDS = (N_("not yet"), N_("trying"), N_("clear"), N_("strong"))
NOT_NEEDED = N_("not needed yet")


class Band(StrEnum):
    CLOSED = "closed"
    NEUTRAL = "neutral"
    AJAR = "ajar"
    OPENED = "opened"


class Score(Frozen):
    """What code makes of a grade."""

    levels: dict[str, Level]
    """By criterion asked, after the cap for low specificity."""
    letters: dict[Letter, Level | None]
    """Best level of a letter under the cap of the worst breaker; None when it was not asked."""
    uncapped: dict[Letter, Level | None]
    """The same without the cap, so that a good reflection stays visible."""
    points: int
    """0-100; shown to learners only as a band."""
    band: Band

    def word(self, letter: Letter) -> str:
        level = self.letters[letter]
        return NOT_NEEDED if level is None else WORDS[level]


def capped_level(finding: Finding, specificity: float, rubric: Rubric) -> Level:
    """A level under the rule that a formula, true of anyone, is at most trying (domain.md 6.1)."""
    generic = specificity == 0 and rubric.criterion(finding.criterion).needs_specificity
    if generic and not finding.uncapped and finding.level > 1:
        return 1
    return finding.level


def score(grade: Grade, rubric: Rubric) -> Score:
    levels: dict[str, Level] = {
        one.criterion: capped_level(one, grade.specificity, rubric) for one in grade.findings
    }
    uncapped: dict[Letter, Level | None] = dict.fromkeys(Letter)
    for criterion, level in levels.items():
        letter = Letter(criterion[0])
        best = uncapped[letter]
        uncapped[letter] = level if best is None or level > best else best
    cap = rubric.scoring.cap[grade.worst]
    letters = {letter: _capped(level, cap) for letter, level in uncapped.items()}
    points = points_of(letters, grade.stage, grade.worst, rubric)
    return Score(
        levels=levels,
        letters=letters,
        uncapped=uncapped,
        points=points,
        band=band(points, rubric),
    )


def in_doubt(grade: Grade, rubric: Rubric) -> tuple[str, ...]:
    """The criteria and breakers that the reading is unsure of and that the band hangs on.

    Read the other way (a level less, no breaker) the reply would stand in another band. A doubt that
    changes nothing is nobody's trouble and is left out.
    """
    if grade.exempt:
        return ()
    stands = score(grade, rubric)
    less = tuple(_one_less(one) if one.unsure else one for one in grade.findings)
    kinder = tuple(one for one in grade.breakers if not one.unsure)
    told: tuple[str, ...] = ()
    if score(grade.model_copy(update={"breakers": kinder}), rubric).band is not stands.band:
        told += tuple(one.breaker for one in grade.breakers if one.unsure)
    lower = score(grade.model_copy(update={"findings": less}), rubric)
    if lower.band is not stands.band:
        fell = {
            letter for letter, level in lower.letters.items() if level != stands.letters[letter]
        }
        told += tuple(
            one.criterion
            for one in grade.findings
            if one.unsure
            and Letter(one.criterion[0]) in fell
            and stands.levels[one.criterion] > lower.levels[one.criterion]
        )
    return told


def _one_less(finding: Finding) -> Finding:
    kept = sum(finding.checks) - 1
    checks = tuple(number < kept for number in range(len(finding.checks)))
    return finding.model_copy(update={"checks": checks})


def band(points: int, rubric: Rubric) -> Band:
    reached = sum(points >= edge for edge in rubric.scoring.band_edges)
    return list(Band)[reached]


def _capped(level: Level | None, cap: Level) -> Level | None:
    return level if level is None or level <= cap else cap


def points_of(
    letters: Mapping[Letter, Level | None], stage: Stage, worst: int, rubric: Rubric
) -> int:
    """0-100 from the letters as capped; `worst` is the severity of the worst breaker, 0 for none."""
    reached = {letter: level or 0 for letter, level in letters.items()}
    best = max(reached.values())
    parts = _stage_letters(stage, reached)
    share = rubric.scoring.best_share
    raw = 100 * (share * best + (1 - share) * sum(parts) / len(parts)) / 3
    return max(0, round(raw - rubric.scoring.penalty[worst]))


def _stage_letters(stage: Stage, reached: Mapping[Letter, int]) -> list[int]:
    """A reply cannot do everything: the letters that count at this stage (domain.md 6.5)."""
    heard = max(reached[Letter.LISTEN], reached[Letter.EMPATHIZE])
    if stage is Stage.AGREE:
        return [heard, reached[Letter.AGREE]]
    if stage is Stage.PARTNER:
        return [heard, max(reached[Letter.AGREE], reached[Letter.PARTNER])]
    return [heard]
