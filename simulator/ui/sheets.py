"""What stands on the page that a learner takes along: from a look back, and for the real talk."""

from collections.abc import Sequence

from simulator.domain.debrief import Debrief
from simulator.domain.next_practice import NextPractice
from simulator.domain.notebook import RealTalk
from simulator.domain.real_talk import OwnSlip
from simulator.domain.reason_advice import ADVICE
from simulator.domain.rubric import Rubric
from simulator.domain.session import Session
from simulator.domain.sheet import Block, Sheet, block
from simulator.domain.support import CrisisLine
from simulator.ui.components.curve import in_words
from simulator.ui.components.letters import NAMES
from simulator.ui.components.moments import day
from simulator.ui.components.next_up import TRY
from simulator.ui.components.reasons import REASONS

NOT_NOW = (
    "One of you is angry, drunk, in a hurry, or worn out.",
    "Others are listening, or it is a day that is hard anyway.",
    "You need a yes today. Then it is too early.",
    "Someone may be in danger: then don’t talk it through, call.",
)
END_WELL = (
    "Stop while it is still kind: one good minute is a good talk.",
    "A no is an answer. “Not today, then. May I ask again on Sunday?”",
    "If you hurt them, say what you did, without a but.",
)
FOOT = "Ajar: practice, not advice about a real person. In an emergency call your emergency number."


def real_talk_sheet(
    plan: RealTalk, slips: Sequence[OwnSlip], rubric: Rubric, lines: Sequence[CrisisLine]
) -> Sheet:
    family = [_call(line) for line in lines if line.kind == "family"]
    return Sheet(
        title="Before the real talk",
        lead="One goal only: to understand how they see it, and to be asked back.",
        blocks=(
            block("Where and when", plan.when_where, own=bool(plan.when_where)),
            *_reason(plan),
            block("Ways to begin", *plan.openings, own=True),
            block(
                "What I leave out", plan.leave_out, *(slip_in_words(one, rubric) for one in slips)
            ),
            block("How to end well", plan.ending, *END_WELL),
            block("When not to have it", *NOT_NOW),
            block("For me", plan.for_me, *family[:2]),
        ),
        foot=FOOT,
    )


def _call(line: CrisisLine) -> str:
    return f"{line.name}: {line.how}{f' ({line.caution})' if line.caution else ''}"


def _reason(plan: RealTalk) -> tuple[Block, ...]:
    if plan.reason is None:
        return ()
    advice = ADVICE[plan.reason]
    return (
        block(
            "Why they may be saying no",
            f"“{REASONS[plan.reason]}”",
            f"What tends to open: {advice.opens}",
            f"What tends to shut: {advice.shuts}",
            f"A step small enough: {advice.step}",
        ),
    )


def slip_in_words(slip: OwnSlip, rubric: Rubric) -> str:
    breaker = rubric.breaker(slip.breaker)
    said = f" (“{slip.quote}”)" if slip.quote else ""
    return f"{breaker.name}{said}: {breaker.effect}"


def look_back_sheet(session: Session, found: Debrief, coming: NextPractice) -> Sheet:
    name = session.persona.name
    kept = [one.grade.suggestion.keep for one in session.attempts if one.grade.suggestion.keep]
    return Sheet(
        title=f"Looking back on a talk with {name}",
        lead=(
            f"{day(session.created_at.astimezone())}, {len(session.exchanges)} replies. {name} is a "
            "made-up character."
        ),
        blocks=(
            block("How it was for me", session.look_back.feeling, own=True),
            block("What happened", in_words(name, found.curve), *_turns(found), most=5),
            block(
                f"Why {name} said no",
                f"“{REASONS[session.persona.reason]}”",
                session.persona.underlying_fear,
            ),
            block("The four letters", *(_letters(found) if session.show_scores else ())),
            block("What worked", *kept[-3:]),
            block("What was hard to hear", *_hurts(found), most=3),
            block("What I take with me", session.look_back.take_away, own=True),
            block("Next time", TRY[coming.letter].capitalize() + "." if coming.letter else ""),
        ),
        foot=FOOT,
    )


def _turns(found: Debrief) -> list[str]:
    return [
        f"Reply {turn.reply}, they {'opened up' if turn.change > 0 else 'drew back'}: “{turn.line}”"
        for turn in found.turning_points
    ]


def _letters(found: Debrief) -> list[str]:
    return [
        f"{NAMES[use.letter]}: clear in {use.used} of the {use.asked} replies that called for it"
        if use.asked
        else f"{NAMES[use.letter]}: not needed yet"
        for use in found.letters
    ]


def _hurts(found: Debrief) -> list[str]:
    return [
        f"“{hurt.quote}”: {hurt.effect}{' You made it good.' if hurt.repaired else ''}"
        for hurt in found.hurts
    ]
