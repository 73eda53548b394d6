"""Where a learner turns when the practice is not what they need: lines to call, and care for carers."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from simulator.domain.value import N_, Frozen

LineKind = Literal["emergency", "crisis", "violence", "family", "directory"]
Region = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
NOT_VERIFIED = N_("not verified by a person yet")
"""Said on screen beside every line that nobody has checked on its official page."""
MAX_AGE_DAYS = 180
_ELSEWHERE = "XX"
_SAME_LINES: dict[str, str] = {"UK": "GB", "EL": "GR"}
_EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IT LT LU LV MT NL PL PT RO SE SI SK"


class CrisisLine(Frozen):
    """One place to turn to. Numbers stand in the crisis file and nowhere else."""

    name: Annotated[str, Field(min_length=1)]
    kind: LineKind
    how: Annotated[str, Field(min_length=1)]
    """What to dial, text or open."""
    who: str
    """Whom it is for."""
    hours: str
    source_url: Annotated[str, Field(pattern=r"^https://")]
    """The official page to check it against."""
    sourced_on: date
    """When it was taken into the file."""
    verified_on: date | None = None
    verified_by: str = ""
    """The person who checked it on the official page; empty: nobody has."""
    status: str = ""
    """How well we know it, for those who maintain the file."""

    @property
    def caution(self) -> str:
        """What must be said beside it, empty for a verified line."""
        return "" if self.verified_by and self.verified_on else NOT_VERIFIED

    def is_old(self, today: date) -> bool:
        return (today - (self.verified_on or self.sourced_on)).days > MAX_AGE_DAYS


class CrisisLines(Frozen):
    """Every line we know, by region (ISO country code, `EU`, or `XX` for everywhere else)."""

    regions: dict[Region, tuple[CrisisLine, ...]]

    def for_region(self, region: str) -> tuple[CrisisLine, ...]:
        """What to show somebody there: emergency first, then the others, world directories last.

        A country we have no lines of its own for gets those of the EU when it is a member, else
        those for everywhere.
        """
        code = region.strip().upper()
        code = _SAME_LINES.get(code, code)
        if code not in self.regions and code in _EU.split():
            code = "EU"
        own = self.regions.get(code, ())
        anywhere = self.regions[_ELSEWHERE]
        shown = (*own, *(line for line in anywhere if not own or line.kind == "directory"))
        return tuple(dict.fromkeys(sorted(shown, key=lambda line: line.kind != "emergency")))

    def every(self) -> tuple[CrisisLine, ...]:
        return tuple(line for lines in self.regions.values() for line in lines)


class Care(Frozen):
    """One thing a carer can do for themselves."""

    title: str
    text: str
    article: int
    """Line of the source article that it comes from."""


CARER_OPENING = Care(
    title=N_("It is hard for everyone"),
    text=(
        N_(
            "Hardly anyone knows what to do when someone they love turns help down. Not knowing is normal, "
            "and so is being worn out by it. You did not cause this, and you need not fix it tonight."
        )
    ),
    article=9,
)
CARER_CARD: tuple[Care, ...] = (
    Care(
        title=N_("Find others in the same place"),
        text=(
            N_(
                "A group for families, in a room or online, is where nobody needs the long explanation. "
                "Bring what worries you; hear what others tried."
            )
        ),
        article=125,
    ),
    Care(
        title=N_("Learn about it, a little at a time"),
        text=(
            N_(
                "Read about what your loved one may be living with, or ask a professional. What you "
                "understand frightens less, and it shows in how you talk."
            )
        ),
        article=129,
    ),
    Care(
        title=N_("Let it out somewhere safe"),
        text=(
            N_(
                "A friend, a counsellor of your own, a run, a quiet ten minutes. Put time for it in the "
                "week before you need it."
            )
        ),
        article=133,
    ),
)
"""Three things for the one who cares, in the order they are shown."""
