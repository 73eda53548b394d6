"""One learner reply as a loved one takes it: what was done well, what hurt, and what they felt."""

import re
from collections.abc import Mapping

from simulator.domain.grade import Grade
from simulator.domain.inner_state import Heard
from simulator.domain.persona import Persona
from simulator.domain.value import Frozen

_FELT: dict[str, Heard] = {
    "B1": Heard.LABELLED,
    "B2": Heard.PUSHED,
    "B3": Heard.TAKEN_OVER,
    "B4": Heard.MINIMISED,
    "B5": Heard.PROMISED,
    "B6": Heard.COMPARED,
    "B7": Heard.CHEERED_ON,
    "B8": Heard.THREATENED,
    "B9": Heard.GUILTED,
    "B10": Heard.ARGUED_WITH,
    "B11": Heard.LOVE_AS_LEVER,
    "B12": Heard.FALSELY_AGREED,
    "B13": Heard.INSULTED,
    "B14": Heard.FORCED,
    "B15": Heard.HURRIED,
    "B16": Heard.PILED_ON,
    "B17": Heard.UPSTAGED,
    "E1": Heard.FEELING_NAMED,
    "A3": Heard.ASKED_CONDITIONS,
    "A2": Heard.TAKEN_SERIOUSLY,
    "E3": Heard.UNDERSTOOD,
    "A1": Heard.ON_ONE_SIDE,
    "P2": Heard.GIVEN_CHOICE,
    "P1": Heard.TOGETHER,
    "P3": Heard.SMALL_STEP,
    "E2": Heard.CARED_FOR,
    "L3": Heard.REFLECTED,
    "L2": Heard.ASKED_OPEN,
}

AGENDA = frozenset({"B2", "B3", "B5", "B6", "B7", "B11", "B15"})
"""Breakers that want something of the loved one: before its time that is advice, whatever else it is."""


class Move(Frozen):
    """One reply as this loved one takes it."""

    listen: int = 0
    empathize: int = 0
    agree: int = 0
    partner: int = 0
    severity: int = 0
    multiplier: float = 1.0
    """Above 1 when it hit what hurts this person more than others."""
    softener: bool = False
    specific: float = 1.0
    open_question: bool = False
    closed_question: bool = False
    apology: int = 0
    step_offered: bool = False
    step_fits: str = ""
    """Family of their own small step that the offer matches, else empty."""
    advised: bool = False
    """It wants something of them: advice, a plan, an offered step."""
    neutral: bool = False
    """Exempt from grading: nothing won, nothing lost."""
    heard: tuple[Heard, ...] = ()

    @property
    def quality(self) -> float:
        """0 to 1: q of domain.md 7.3."""
        letters = (self.listen, self.empathize, self.agree)
        return (0.7 * max(letters) + 0.3 * sum(letters) / 3) / 3 * self.specific

    @property
    def best(self) -> int:
        return max(self.listen, self.empathize, self.agree)

    @property
    def formula(self) -> bool:
        """Warm words that fit anyone; a plain question is no formula."""
        return self.specific < 0.3 and self.best > 0 and not self.open_question

    @property
    def kind(self) -> str:
        """The row of the next-talk table."""
        if self.severity >= 2:
            return "push"
        if self.open_question:
            return "open"
        if self.closed_question:
            return "closed"
        if max(self.listen, self.empathize) >= 2 and self.specific >= 0.5:
            return "reflect"
        return "inform" if self.partner >= 2 else "filler"


_OFFERING = re.compile(
    r"\b(?:what (?:about|if)|how about|would (?:you|that|it)\b|could (?:you|we|i)\b|(?:we|you|i) could\b"
    r"|shall we|let's|what do you think\?)"
)


_PROPOSING = re.compile(
    r"\b(?:would|could|can|might|shall|should|let's|how about|what about|what if)\b"
)
"""Without one of these an open question is no offer, whatever it is about ("What goes through your
mind when I bring up the doctor?")."""


def fitting_step(grade: Grade, said: str, persona: Persona) -> str:
    """The family of their own step that was offered; an open "what would be doable?" is theirs too."""
    named = _own_step(said, persona)
    if named:
        return named
    return persona.small_steps[0].family if grade.open_question else ""


_WORD = re.compile(r"[a-z]{4,}")
_ANYBODYS = frozenset(
    """
    about after again always anyone anything back been before being come coming could does doing done
    down even ever every everyone feel feeling feels from getting give going good hard have having
    hear help here home into just keep know like little long look made make maybe mean more most much
    must need never nobody nothing only other over people really right said same says should some
    someone something still stop such sure take talk tell than that their them then there these they
    thing things think this those time told tonight very want wants week well went were what when
    where which while will wish with without work worse would year years your yourself
    """.split()  # noqa: SIM905 (a list of a hundred words reads worse)
)
PERSONAL = 2
"""Words of their own life in a reply, from which on it could not be said to just anybody."""


def about_them(said: str, persona: Persona) -> bool:
    """Whether a reply speaks of this life: what they want, what troubles them, what has been happening."""
    side = persona.situation
    theirs = " ".join(
        (*persona.own_goals, *persona.perceived_problems, side.happening, persona.life)
    )
    shared = {*_WORD.findall(said)} & {*_WORD.findall(theirs.lower())} - _ANYBODYS
    return len(shared) >= PERSONAL


_ASKING = re.compile(
    r"\?|\b(?:tell|show|walk|talk) me\b|\bi wonder\b|\bhelp me (?:understand|see)\b"
    r"|\b(?:like|love|want) to (?:hear|know|understand)\b"
    r"|(?:^|[.!;,]\s+)(?:and |so |but )?(?:what|how|where|when|who|which|why)\b"
)


def asks_openly(grade: Grade, said: str) -> bool:
    """A question that is really asked: only that has them look for an answer."""
    return grade.open_question and _ASKING.search(said) is not None


def offered(grade: Grade, said: str, persona: Persona) -> bool:
    """Whether something to do was put to them: in words that anyone would know for an offer, or their
    own step by its name in a question ("What about the questionnaire?")."""
    asked = grade.open_question or grade.closed_question
    own = asked and bool(_OFFERING.search(said)) and _own_step(said, persona) != ""
    only_asks = grade.open_question and _PROPOSING.search(said) is None
    return own or (grade.step_offered and not only_asks)


def _own_step(said: str, persona: Persona) -> str:
    named = (one.family for one in persona.small_steps if any(word in said for word in one.words))
    return next(named, "")


def felt(grade: Grade, levels: Mapping[str, int]) -> tuple[Heard, ...]:
    heard = [_FELT[one.breaker] for one in grade.breakers if one.breaker in _FELT]
    if grade.apology >= 2:
        heard.append(Heard.APOLOGISED_TO)
    good = [id_ for id_ in _FELT if levels.get(id_, 0) >= 2]
    order = {id_: index for index, id_ in enumerate(_FELT)}
    good.sort(key=lambda id_: (-levels[id_], order[id_]))
    heard += [_FELT[id_] for id_ in good]
    finding = grade.finding("E3")
    if finding is not None and finding.uncapped and finding.level >= 2:
        heard.append(Heard.NOT_HURRIED)
    if grade.open_question and Heard.ASKED_OPEN not in heard:
        heard.append(Heard.ASKED_OPEN)
    if grade.closed_question:
        heard.append(Heard.ASKED_CLOSED)
    return tuple(dict.fromkeys(heard))
