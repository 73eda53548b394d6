"""The look back on one session: what happened, from their side and from ours; no total, no pass or fail."""

from simulator.domain.grade import Grade
from simulator.domain.inner_state import Heard, Openness
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import WORDS, score
from simulator.domain.session import Attempt, Session
from simulator.domain.value import N_, Frozen, Letter

TURNING = 5.0
"""A change of openness, in points of 100, that is worth naming."""
MOVED = 0.5
"""Less than this counts as no move at all."""


class CurvePoint(Frozen):
    """How open they were after a reply; reply 0 is before the first one."""

    reply: int
    openness: float
    trust: float
    tension: float
    band: Openness


class TurningPoint(Frozen):
    reply: int
    line: str
    change: float
    """Openness won or lost, in points of 100."""
    why: str


class LetterUse(Frozen):
    letter: Letter
    asked: int
    """Replies in which it was called for."""
    used: int
    """Of these, the ones with at least *clear*."""
    tried: int
    """Of these, the ones with at least *trying*."""
    quality: float | None
    """Mean level of the replies that tried it, 0-3; None when none did."""

    @property
    def word(self) -> str:
        return WORDS[round(self.quality)] if self.quality is not None else N_("not used")


class Hurt(Frozen):
    reply: int
    breaker: str
    name: str
    quote: str
    effect: str
    repaired: bool
    """An apology that took responsibility came within the next three replies."""


class Debrief(Frozen):
    curve: tuple[CurvePoint, ...]
    turning_points: tuple[TurningPoint, ...]
    letters: tuple[LetterUse, ...]
    hurts: tuple[Hurt, ...]
    opened: int
    """Replies after which they were more open."""
    closed: int
    """Replies after which they were less open."""
    reflections: int
    questions: int
    open_questions: int
    layers_told: tuple[str, ...]
    """What they let you know, in the order they did."""
    hints: tuple[str, ...]
    """Lines of theirs in this talk that pointed to what they kept to themselves."""
    retries: int

    @property
    def reflections_per_question(self) -> float | None:
        """Skilled demonstration talks have a median of 1.0 (domain.md 1.2); None: no question."""
        return self.reflections / self.questions if self.questions else None


def debrief(session: Session, rubric: Rubric) -> Debrief:
    attempts = session.attempts
    grades = [attempt.grade for attempt in attempts]
    questions = [one for one in grades if one.open_question or one.closed_question]
    moves = [attempt.change.after.openness - attempt.change.before.openness for attempt in attempts]
    told = len(attempts[-1].change.after.layers) if attempts else 0
    return Debrief(
        curve=_curve(session),
        turning_points=_turning_points(attempts, moves, rubric),
        letters=tuple(_letter_use(letter, grades, rubric) for letter in Letter),
        hurts=_hurts(grades, rubric),
        opened=sum(move > MOVED for move in moves),
        closed=sum(move < -MOVED for move in moves),
        reflections=sum(_level(one, "L3") >= 2 or _level(one, "E1") >= 2 for one in grades),
        questions=len(questions),
        open_questions=sum(one.open_question for one in questions),
        layers_told=tuple(layer.fact for layer in session.persona.known_layers(told)),
        hints=_hints(session),
        retries=sum(len(exchange.attempts) - 1 for exchange in session.exchanges),
    )


def _hints(session: Session) -> tuple[str, ...]:
    known = [hint for layer in session.persona.layers for hint in layer.hints]
    said = (session.opening, *(attempt.reply for attempt in session.attempts))
    return tuple(hint for hint in known if any(hint in line for line in said))


def _curve(session: Session) -> tuple[CurvePoint, ...]:
    attempts = session.attempts
    first = attempts[0].change.before if attempts else session.persona.first_state()
    states = [first, *(attempt.change.after for attempt in attempts)]
    return tuple(
        CurvePoint(
            reply=reply,
            openness=state.openness,
            trust=state.trust,
            tension=state.tension,
            band=state.band,
        )
        for reply, state in enumerate(states)
    )


def _turning_points(
    attempts: tuple[Attempt, ...], moves: list[float], rubric: Rubric
) -> tuple[TurningPoint, ...]:
    """The three largest moves, in the order they happened."""
    ranked = sorted(range(len(moves)), key=lambda at: -abs(moves[at]))[:3]
    return tuple(
        TurningPoint(
            reply=at + 1,
            line=attempts[at].line,
            change=round(moves[at], 1),
            why=_why(attempts[at], moves[at], rubric),
        )
        for at in sorted(ranked)
        if abs(moves[at]) >= TURNING
    )


def _why(attempt: Attempt, move: float, rubric: Rubric) -> str:
    grade = attempt.grade
    if grade.breakers and move < 0:
        return rubric.breaker(grade.breakers[0].breaker).effect
    if attempt.change.beat.tells is not None:
        return N_("You were told something that had been kept quiet until then.")
    best = max(grade.findings, key=lambda one: one.level, default=None)
    if best is not None and best.level >= 2 and move > 0:
        return rubric.criterion(best.criterion).asks
    if Heard.HURRIED in attempt.change.beat.heard:
        return N_("It came before they were ready for it.")
    return N_("They grew calmer.") if move > 0 else N_("They drew back.")


def _letter_use(letter: Letter, grades: list[Grade], rubric: Rubric) -> LetterUse:
    reached = [score(one, rubric).letters[letter] for one in grades if not one.exempt]
    asked = [level for level in reached if level is not None]
    tried = [level for level in asked if level >= 1]
    return LetterUse(
        letter=letter,
        asked=len(asked),
        used=sum(level >= 2 for level in asked),
        tried=len(tried),
        quality=sum(tried) / len(tried) if tried else None,
    )


def _hurts(grades: list[Grade], rubric: Rubric) -> tuple[Hurt, ...]:
    return tuple(
        Hurt(
            reply=at + 1,
            breaker=one.breaker,
            name=rubric.breaker(one.breaker).name,
            quote=one.evidence.text if one.evidence else "",
            effect=rubric.breaker(one.breaker).effect,
            repaired=any(later.apology >= 2 for later in grades[at + 1 : at + 4]),
        )
        for at, grade in enumerate(grades)
        for one in grade.breakers
    )


def _level(grade: Grade, criterion: str) -> int:
    finding = grade.finding(criterion)
    return finding.level if finding is not None else 0
