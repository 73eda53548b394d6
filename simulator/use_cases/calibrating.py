"""What trainers' corrections are good for: agreement, cases for the evals, examples for the grader."""

from collections.abc import Sequence

from simulator.domain.calibration import Calibration, Judged, calibration
from simulator.domain.errors import SessionMissing
from simulator.domain.review import (
    BreakerChange,
    Example,
    LevelChange,
    Rating,
    Review,
    breakers_of,
    levels_of,
    standing,
)
from simulator.domain.rubric import BreakerId, CriterionId, Rubric, Taught
from simulator.domain.session import Attempt, Session, talk
from simulator.domain.transcript import Turn
from simulator.domain.value import Frozen, Level, Severity, Stage
from simulator.use_cases.ports import PersonaShelf, ReviewStore, SessionShelf

READINGS = ("rating", "level", "breaker", "withdrawal")
EXAMPLES = ("example", "withdrawal")
CONTEXT_TURNS = 6


class LabelledReply(Frozen):
    """One line of `evals/data/cases.jsonl`; a test there holds the two together."""

    id: str
    persona: str | None = None
    stage: Stage
    context: tuple[Turn, ...] = ()
    reply: str
    levels: dict[CriterionId, Level] = {}
    breakers: dict[BreakerId, Severity] = {}
    specificity: float = 0
    exempt: str = ""
    split: str = "dev"
    tags: tuple[str, ...] = ()
    why: str = ""


class PartedReply(Frozen):
    """A place where a person and the grader part, with the words in question."""

    judged: Judged
    heard: str
    reply: str
    why: str


class Calibrating:
    def __init__(
        self, reviews: ReviewStore, sessions: SessionShelf, shelf: PersonaShelf, rubric: Rubric
    ) -> None:
        self._reviews = reviews
        self._sessions = sessions
        self._shelf = shelf
        self._rubric = rubric

    def report(self, blind_only: bool = False) -> Calibration:
        return calibration(self._reviews.of_kinds(READINGS), blind_only)

    def parted(
        self, found: Calibration, criterion: str = "", most: int = 20
    ) -> tuple[PartedReply, ...]:
        """The furthest apart first, each with its words."""
        wanted = [one for one in found.parted if criterion in ("", one.criterion)]
        shown = (self._with_words(one) for one in wanted[:most])
        return tuple(one for one in shown if one is not None)

    def cases(self) -> str:
        """Every reply on which a person and the grader part, as JSON lines for the evals."""
        reviews = self._reviews.of_kinds(READINGS)
        places = {
            (one.session_id, one.exchange, one.attempt)
            for one in standing(reviews)
            if one.exchange is not None and one.attempt is not None
        }
        lines = [self._case(reviews, *place) for place in sorted(places)]
        return "".join(f"{line.model_dump_json()}\n" for line in lines if line is not None)

    def examples(self) -> tuple[Taught, ...]:
        """What trainers chose to show to the live grader."""
        return taught(self._reviews.of_kinds(EXAMPLES))

    def _with_words(self, one: Judged) -> PartedReply | None:
        session = self._session(one.session_id)
        if session is None or one.exchange >= len(session.exchanges):
            return None
        attempt = session.exchanges[one.exchange].attempts[one.attempt]
        finding = attempt.grade.finding(one.criterion)
        return PartedReply(
            judged=one,
            heard=_heard(session, one.exchange)[-1].text,
            reply=attempt.line,
            why=finding.reason if finding else "",
        )

    def _case(
        self, reviews: Sequence[Review], session_id: str, exchange: int, attempt: int
    ) -> LabelledReply | None:
        session = self._session(session_id)
        if session is None or exchange >= len(session.exchanges):
            return None
        graded = session.exchanges[exchange].attempts[attempt]
        here = [
            one
            for one in standing(reviews)
            if (one.session_id, one.exchange, one.attempt) == (session_id, exchange, attempt)
        ]
        levels, breakers = _gold(graded, here, self._rubric)
        if (levels, breakers) == (levels_of(graded, self._rubric), breakers_of(graded)):
            return None
        known = {persona.id for persona in self._shelf.all()}
        return LabelledReply(
            id=f"trainer-{session_id}-{exchange + 1}-{attempt + 1}"[:80],
            persona=session.persona.id if session.persona.id in known else None,
            stage=graded.grade.stage,
            context=_heard(session, exchange),
            reply=graded.line,
            levels={id_: level for id_, level in levels.items() if level},
            breakers=breakers,
            specificity=graded.grade.specificity,
            exempt=graded.grade.exempt,
            tags=("trainer",),
            why=" / ".join(one.note for one in here if one.note),
        )

    def _session(self, session_id: str) -> Session | None:
        try:
            return self._sessions.load(session_id)
        except SessionMissing:
            return None  # forgotten since it was rated


def _gold(
    graded: Attempt, here: Sequence[Review], rubric: Rubric
) -> tuple[dict[str, Level], dict[str, Severity]]:
    """The newest rating, with every change on top of it; what nobody spoke of is the grader's."""
    levels, breakers = levels_of(graded, rubric), breakers_of(graded)
    for one in sorted(here, key=lambda one: one.is_change):
        match one.says:
            case Rating() as rating:
                levels, breakers = {**levels, **rating.levels}, dict(rating.breakers)
            case LevelChange() as change:
                levels[change.criterion] = change.level
            case BreakerChange() as change:
                breakers.pop(change.breaker, None)
                if change.severity:
                    breakers[change.breaker] = change.severity
            case _:
                pass
    return levels, breakers


def taught(reviews: Sequence[Review]) -> tuple[Taught, ...]:
    return tuple(
        Taught(
            criterion=one.says.criterion,
            context=one.says.context,
            reply=one.says.reply,
            level=one.says.level,
            why=one.note,
        )
        for one in standing(reviews)
        if isinstance(one.says, Example)
    )


def _heard(session: Session, exchange: int) -> tuple[Turn, ...]:
    return talk(session.opening, session.exchanges[:exchange]).last(CONTEXT_TURNS).turns
