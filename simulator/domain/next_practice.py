"""What to practise next, and why: one letter, and one person to practise it with."""

from collections.abc import Sequence
from enum import StrEnum

from simulator.domain.debrief import LetterUse, debrief
from simulator.domain.persona import Persona, Reason
from simulator.domain.rubric import Rubric
from simulator.domain.session import Ending, Session
from simulator.domain.value import Frozen, Letter

RECENT = 3
"""Sessions that say what is called for next; older ones say what was."""
DIFFICULTIES = ("easy", "medium", "hard")


class Because(StrEnum):
    """Why this person."""

    FIRST = "first"
    """Nobody was met yet."""
    AGAIN = "again"
    """It became too much there: the same moment once more (domain.md 5)."""
    ANOTHER_REASON = "another_reason"
    """What was learned with one person carries over only when it is tried with another."""
    HARDER = "harder"
    """Everyone as easy was met."""


class NextPractice(Frozen):
    letter: Letter | None
    """The letter that was called for most and used least; None when nothing was missed."""
    asked: int
    """How often it was called for in the recent sessions."""
    used: int
    persona: Persona | None
    """None: everyone who may be offered was met."""
    because: Because


def next_practice(
    sessions: Sequence[Session],
    personas: Sequence[Persona],
    rubric: Rubric,
    skipped: Sequence[str] = (),
) -> NextPractice:
    """`personas` as they stand on the shelf, easy ones first; `skipped` themes are never offered."""
    practised = sorted(
        (session for session in sessions if session.exchanges), key=lambda one: one.created_at
    )
    offered = [one for one in personas if not set(one.themes) & set(skipped)]
    missed = _missed(practised[-RECENT:], rubric)
    persona, because = _who(practised, offered, missed.letter if missed else None)
    return NextPractice(
        letter=missed.letter if missed else None,
        asked=missed.asked if missed else 0,
        used=missed.used if missed else 0,
        persona=persona,
        because=because,
    )


def _missed(sessions: Sequence[Session], rubric: Rubric) -> LetterUse | None:
    totals: dict[Letter, LetterUse] = {}
    for use in (use for session in sessions for use in debrief(session, rubric).letters):
        before = totals.get(use.letter)
        totals[use.letter] = LetterUse(
            letter=use.letter,
            asked=use.asked + (before.asked if before else 0),
            used=use.used + (before.used if before else 0),
            tried=use.tried + (before.tried if before else 0),
            quality=None,
        )
    worst = max(totals.values(), key=lambda use: use.asked - use.used, default=None)
    return worst if worst is not None and worst.asked > worst.used else None


def _who(
    sessions: Sequence[Session], offered: Sequence[Persona], letter: Letter | None
) -> tuple[Persona | None, Because]:
    if not sessions:
        return next(iter(offered), None), Because.FIRST
    newest = sessions[-1]
    times = sum(one.persona.id == newest.persona.id for one in sessions)
    if newest.ending is Ending.LEAVES and times == 1:
        same = next((one for one in offered if one.id == newest.persona.id), None)
        if same is not None:
            return same, Because.AGAIN
    met = {one.persona.id for one in sessions}
    reasons: set[Reason] = {one.persona.reason for one in sessions}
    new = [one for one in offered if one.id not in met]
    reached = max(DIFFICULTIES.index(one.persona.difficulty) for one in sessions)
    near = [one for one in new if DIFFICULTIES.index(one.difficulty) <= reached]
    others = [one for one in near or new if one.reason not in reasons] or near or new
    # Whoever softens at the very letter that was missed is the best to practise it with.
    fitting = [one for one in others if letter and _softens(one, letter)]
    because = Because.ANOTHER_REASON if near else Because.HARDER
    return next(iter(fitting or others), None), because


def _softens(persona: Persona, letter: Letter) -> bool:
    return any(one.criterion.startswith(letter.value) for one in persona.softeners if one.criterion)
