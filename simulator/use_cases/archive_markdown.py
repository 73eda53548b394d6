"""A session to read on paper or screen: the talk, the feedback, and what trainers said of it."""

import re
from collections.abc import Iterator

from simulator.domain.review import Review, standing
from simulator.domain.review_words import in_words
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import score
from simulator.domain.session import Attempt, Ending, Exchange, Session
from simulator.domain.value import Letter

_LETTERS = {
    Letter.LISTEN: "Listen",
    Letter.EMPATHIZE: "Empathize",
    Letter.AGREE: "Agree",
    Letter.PARTNER: "Partner",
}
_ENDINGS = {
    Ending.OPEN_DOOR: "an open door: a small step was agreed",
    Ending.NOT_TODAY: "stopped kindly, not today",
    Ending.LEAVES: "{name} ended it: it was too much",
}
_LIVE = re.compile(r"([\\`*_{}\[\]<>|~!&])")
_LINE_START = re.compile(r"^(\s*)([#+\-=]|\d+[.)])", re.MULTILINE)


def as_markdown(session: Session, reviews: tuple[Review, ...], rubric: Rubric) -> str:
    said = [one for one in standing(reviews) if one.kind != "example"]
    parts = [
        *_head(session),
        "## The talk",
        _said(session.persona.name, session.opening),
    ]
    for number, exchange in enumerate(session.exchanges, start=1):
        parts += _exchange(number, exchange, session, rubric)
        parts += [_note(one, rubric) for one in said if one.exchange == number - 1]
    parts += _look_back(session)
    whole = [one for one in said if one.exchange is None]
    if whole:
        parts += ["## Notes on the whole talk", *(_note(one, rubric) for one in whole)]
    return "\n\n".join(parts) + "\n"


def plain_text(text: str) -> str:
    """What people or engines wrote, with nothing in it that Markdown would act on."""
    escaped = _LIVE.sub(r"\\\1", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _LINE_START.sub(_disarmed, escaped)


def _disarmed(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2][:-1]}\\{found[2][-1]}"


def _head(session: Session) -> Iterator[str]:
    persona = session.persona
    yield f"# A talk with {plain_text(persona.name)}"
    yield (
        f"*Practice with Ajar. {plain_text(persona.name)} is a made-up character; nobody real said "
        "this.*"
    )
    ending = _ENDINGS[session.ending].format(name=persona.name) if session.ending else "not ended"
    models = sorted({one.reply_origin.model for one in session.attempts if one.reply_origin.model})
    facts = {
        "Date": session.created_at.strftime("%Y-%m-%d %H:%M %Z"),
        "Who": f"{persona.full_name}, {persona.age}, {persona.relation_to_learner}",
        "Situation": persona.situation.happening,
        "Ending": ending,
        "Replies": str(len(session.exchanges)),
        "Engine": ", ".join([session.engine, *models]),
        "Read by": session.rubric,
    }
    yield "\n".join(f"- {label}: {plain_text(text)}" for label, text in facts.items())


def _exchange(number: int, exchange: Exchange, session: Session, rubric: Rubric) -> Iterator[str]:
    yield f"### Reply {number}"
    for attempt in exchange.attempts[:-1]:
        yield f"An earlier attempt: {plain_text(attempt.line)}"
        yield f"*Answer then:* {plain_text(attempt.reply)}"
    now = exchange.now
    yield _said("You", now.line)
    yield from _feedback(now, session, rubric)
    yield _said(session.persona.name, now.reply)


def _feedback(attempt: Attempt, session: Session, rubric: Rubric) -> Iterator[str]:
    grade, said = attempt.grade, attempt.grade.suggestion
    rows: list[str] = []
    if grade.exempt:
        rows.append(f"Not scored: {plain_text(grade.exempt)}")
    elif session.show_scores:
        result = score(grade, rubric)
        rows.append(" · ".join(f"{_LETTERS[one]}: {result.word(one)}" for one in Letter))
    for breaker in grade.worst_two:
        quote = f" “{plain_text(breaker.evidence.text)}”" if breaker.evidence else ""
        rows.append(f"{plain_text(rubric.breaker(breaker.breaker).name)}{quote}")
    labelled = {
        "Keep": said.keep,
        "Try": said.try_next,
        "One way to say it": said.say,
        "What they heard": said.heard,
    }
    rows += [f"{label}: {plain_text(text)}" for label, text in labelled.items() if text]
    rows += [plain_text(note) for note in grade.notes]
    if attempt.ungraded:
        rows.append(f"Offline reading: {plain_text(attempt.ungraded)}")
    if rows:
        yield "\n".join(f"> {row.replace(chr(10), ' ')}  " for row in rows).rstrip()


def _look_back(session: Session) -> Iterator[str]:
    back = session.look_back
    told = {"Feeling": back.feeling, "Guess": back.guessed_reason, "To take away": back.take_away}
    rows = [f"- {label}: {plain_text(text)}" for label, text in told.items() if text]
    if rows:
        yield "## Looking back"
        yield "\n".join(rows)


def _said(who: str, text: str) -> str:
    return f"**{plain_text(who)}:** {plain_text(text)}"


def _note(review: Review, rubric: Rubric) -> str:
    day = review.at.strftime("%Y-%m-%d")
    about = f" on “{plain_text(review.span.text)}”" if review.span else ""
    if review.says is None:
        by = f"*Note by {plain_text(review.author)}, {day}{about}:*"
        return f"{by} {plain_text(review.note)}"
    what = f"{plain_text(in_words(review, rubric))} {plain_text(review.note)}".strip()
    return f"*{plain_text(review.author)}, {day}:* {what}"
