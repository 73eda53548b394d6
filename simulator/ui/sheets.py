"""What stands on the page that a learner takes along: from a look back, and for the real talk."""

from collections.abc import Sequence

from simulator.domain.debrief import Debrief, LetterUse
from simulator.domain.next_practice import NextPractice
from simulator.domain.notebook import RealTalk
from simulator.domain.real_talk import OwnSlip
from simulator.domain.reason_advice import ADVICE
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import NOT_NEEDED
from simulator.domain.session import Session
from simulator.domain.sheet import Block, Sheet, block
from simulator.domain.support import CrisisLine
from simulator.domain.value import N_
from simulator.ui.components.curve import in_words, turned
from simulator.ui.components.letters import NAMES
from simulator.ui.components.moments import day
from simulator.ui.components.next_up import TRY
from simulator.ui.components.reasons import REASONS
from simulator.ui.language import _, ngettext

NOT_NOW = (
    N_("One of you is angry, drunk, in a hurry, or worn out."),
    N_("Others are listening, or it is a day that is hard anyway."),
    N_("You need a yes today. Then it is too early."),
    N_("Someone may be in danger: then don’t talk it through, call."),
)
END_WELL = (
    N_("Stop while it is still kind: one good minute is a good talk."),
    N_("A no is an answer. “Not today, then. May I ask again on Sunday?”"),
    N_("If you hurt them, say what you did, without a but."),
)
FOOT = N_(
    "Ajar: practice, not advice about a real person. In an emergency call your emergency number."
)


def real_talk_sheet(
    plan: RealTalk, slips: Sequence[OwnSlip], rubric: Rubric, lines: Sequence[CrisisLine]
) -> Sheet:
    family = [_call(line) for line in lines if line.kind == "family"]
    return Sheet(
        title=_("Before the real talk"),
        lead=_("One goal only: to understand how they see it, and to be asked back."),
        blocks=(
            block(_("Where and when"), plan.when_where, own=bool(plan.when_where)),
            *_reason(plan),
            block(_("Ways to begin"), *plan.openings, own=True),
            block(
                _("What I leave out"),
                plan.leave_out,
                *(slip_in_words(one, rubric) for one in slips),
            ),
            block(_("How to end well"), plan.ending, *map(_, END_WELL)),
            block(_("When not to have it"), *map(_, NOT_NOW)),
            block(_("For me"), plan.for_me, *family[:2]),
        ),
        foot=_(FOOT),
    )


def _call(line: CrisisLine) -> str:
    return f"{line.name}: {line.how}{f' ({_(line.caution)})' if line.caution else ''}"


def _reason(plan: RealTalk) -> tuple[Block, ...]:
    if plan.reason is None:
        return ()
    advice = ADVICE[plan.reason]
    return (
        block(
            _("Why they may be saying no"),
            _("“{text}”", text=_(REASONS[plan.reason])),
            _("What tends to open: {opens}", opens=_(advice.opens)),
            _("What tends to shut: {shuts}", shuts=_(advice.shuts)),
            _("A step small enough: {step}", step=_(advice.step)),
        ),
    )


def slip_in_words(slip: OwnSlip, rubric: Rubric) -> str:
    breaker = rubric.breaker(slip.breaker)
    said = f" ({_('“{text}”', text=slip.quote)})" if slip.quote else ""
    return f"{_(breaker.name)}{said}: {_(breaker.effect)}"


def look_back_sheet(session: Session, found: Debrief, coming: NextPractice) -> Sheet:
    name = session.persona.name
    kept = [one.grade.suggestion.keep for one in session.attempts if one.grade.suggestion.keep]
    return Sheet(
        title=_("Looking back on a talk with {name}", name=name),
        lead=ngettext(
            "{day}, {n} reply. {name} is a made-up character.",
            "{day}, {n} replies. {name} is a made-up character.",
            len(session.exchanges),
            day=day(session.created_at.astimezone()),
            name=name,
        ),
        blocks=(
            block(_("How it was for me"), session.look_back.feeling, own=True),
            block(_("What happened"), in_words(name, found.curve), *_turns(found), most=5),
            block(
                _("Why {name} said no", name=name),
                _("“{text}”", text=_(REASONS[session.persona.reason])),
                _(session.persona.underlying_fear),
            ),
            block(_("The four letters"), *(_letters(found) if session.show_scores else ())),
            block(_("What worked"), *kept[-3:]),
            block(_("What was hard to hear"), *_hurts(found), most=3),
            block(_("What I take with me"), session.look_back.take_away, own=True),
            block(_("Next time"), _start(_(TRY[coming.letter])) if coming.letter else ""),
        ),
        foot=_(FOOT),
    )


def _start(move: str) -> str:
    """As a sentence of its own."""
    return f"{move[:1].upper()}{move[1:]}."


def _turns(found: Debrief) -> list[str]:
    return [f"{turned(turn)}: {_('“{text}”', text=turn.line)}" for turn in found.turning_points]


def _letters(found: Debrief) -> list[str]:
    return [f"{_(NAMES[use.letter])}: {_used(use)}" for use in found.letters]


def _used(use: LetterUse) -> str:
    if not use.asked:
        return _(NOT_NEEDED)
    return ngettext(
        "clear in {used} of the {n} reply that called for it",
        "clear in {used} of the {n} replies that called for it",
        use.asked,
        used=use.used,
    )


def _hurts(found: Debrief) -> list[str]:
    good = f" {_('You made it good.')}"
    return [
        _("“{text}”: {effect}", text=hurt.quote, effect=_(hurt.effect))
        + (good if hurt.repaired else "")
        for hurt in found.hurts
    ]
