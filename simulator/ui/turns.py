"""What happens when a learner does something in a talk: one use case each, and what this tab keeps."""

from typing import assert_never

from simulator.domain.session import Session, SessionStatus
from simulator.domain.signs.sign import SafetyCategory
from simulator.domain.value import Speaker
from simulator.ui.components.composer import text_of
from simulator.ui.context import Context
from simulator.ui.language import _
from simulator.ui.state import Talk, Wish, told_by
from simulator.use_cases.practise import AskFirst, LineTaken, SteppedAside, SteppedOut
from simulator.use_cases.speaking import Aloud, NotSpoken, SpokenDanger, Written


def send(context: Context, session: Session, line: str, part_of_practice: bool = False) -> None:
    """Send what was written; it stays in the box until it is safe in the store."""
    talk = context.tab.talk(session)
    talk.put(line)
    taken = context.services.practise.take_line(
        session.id,
        line,
        talk.seen,
        retry=talk.retrying,
        part_of_practice=part_of_practice,
    )
    talk.seen = taken.session.version
    match taken:
        case LineTaken():
            talk.put("")
            talk.asked_first, talk.retrying = "", False
            context.answers.begin(session.id, context.services.practise.answer)
        case SteppedOut(signal=signal):
            talk.put("")
            talk.asked_first, talk.stepped_out = "", signal.category.value
        case AskFirst(signal=signal):
            talk.asked_first = signal.category.value
        case SteppedAside():
            talk.put("")
        case other:
            assert_never(other)


def hear(context: Context, session: Session, sound: bytes) -> None:
    """Put what was said aloud into the box, to be read before it is sent; the sound is let go."""
    talk = context.tab.talk(session)
    talk.recordings += 1
    match context.services.speaking.write_down(session, sound):
        case Written(text=text):
            talk.put(f"{talk.draft} {text}".strip())
        case SpokenDanger(signal=signal):
            talk.asked_first = signal.category.value
            it_is_real(context, session)
        case NotSpoken(reason=reason):
            context.tab.said = reason
        case other:
            assert_never(other)


def read_aloud(context: Context, session: Session) -> None:
    talk = context.tab.talk(session)
    match context.services.speaking.read_aloud(session):
        case Aloud(sound=sound):
            talk.aloud, talk.aloud_of = sound, session.transcript.last_of(Speaker.LOVED_ONE)
        case NotSpoken(reason=reason):
            context.tab.said = reason
        case other:
            assert_never(other)


def understand(context: Context, session: Session) -> None:
    """They have read where their words go."""
    talk, server = context.tab.talk(session), context.services.settings.server
    talk.seen = context.services.practise.tell(session.id, talk.seen, server).version


def it_is_real(context: Context, session: Session) -> None:
    """They said that it is happening: the line is dropped, the game stops."""
    talk = context.tab.talk(session)
    category = SafetyCategory(talk.asked_first)
    talk.stepped_out, talk.asked_first = category.value, ""
    talk.put("")
    stepped = context.services.practise.step_out(session.id, talk.seen, category)
    talk.seen = stepped.session.version


def send_again(context: Context, session: Session) -> None:
    context.answers.begin(session.id, context.services.practise.answer)


def edit_again(context: Context, session: Session) -> None:
    talk = context.tab.talk(session)
    retry = session.pending is not None and session.pending.retry
    kept = context.services.practise.take_back(session.id, talk.seen)
    talk.seen, talk.retrying = kept.version, retry
    talk.put(kept.draft)


def stop(context: Context, session: Session) -> None:
    """Let go of the answer that is coming; the line is back in the box."""
    context.answers.stop(session.id)
    edit_again(context, session)


def hear_draft(talk: Talk, composer: str) -> None:
    """Remember a half-written line in this tab, whatever page is drawn next."""
    text = text_of(told_by(composer, "draft"), talk.box)
    if text is not None:
        talk.draft = text


def keep_draft(context: Context, session: Session) -> bool:
    """Put a half-written line into the store too, unless a reply is just being saved."""
    talk = context.tab.talk(session)
    settled = session.pending is None and session.status is SessionStatus.TALKING
    alone = session.version == talk.seen and not talk.retrying and not talk.asked_first
    if not (settled and alone) or talk.draft == session.draft:
        return False
    talk.seen = context.services.practise.keep_draft(session.id, talk.draft).version
    return talk.seen > session.version


def try_again(talk: Talk, wording: str) -> None:
    talk.retrying = True
    talk.put(wording)


def keep_first(talk: Talk) -> None:
    talk.retrying = False
    talk.put("")


def grant(context: Context, session: Session, wish: Wish) -> None:
    """Do what was clicked: pause, make it gentler, end."""
    talk = context.tab.talk(session)
    talk.wish = None
    practise = context.services.practise
    match wish:
        case "pause":
            talk.seen = practise.pause(session.id, talk.seen).version
        case "gentler":
            talk.seen = practise.make_gentler(session.id, talk.seen).version
            context.tab.said = _("From now on {name} calms down sooner.", name=session.persona.name)
        case "end":
            talk.seen = practise.end(session.id, talk.seen).version


def go_on(context: Context, session: Session) -> None:
    talk = context.tab.talk(session)
    talk.stepped_out = ""
    talk.seen = context.services.practise.go_on(session.id, talk.seen).version
