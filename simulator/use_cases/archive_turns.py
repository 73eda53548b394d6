"""A talk in forms that other people's tools read, and talks from elsewhere in forms that people have.

Out: JSON lines of chat messages, as fine-tuning takes them; real names that the learner listed stay here.
In: JSON lines of turns, or plain text with a name before each turn.
"""

import json
import re
from collections.abc import Iterable

from pydantic import Field, ValidationError

from simulator.domain.errors import ArchiveError
from simulator.domain.session import Session
from simulator.domain.transcript import Turn
from simulator.domain.value import Frozen, Speaker
from simulator.prompting.names import Names

MOST_TURNS = 1_000
MOST_WORDS = 50_000
"""Characters of one turn."""
_SAYS = re.compile(r"^\s*([^:\n]{1,40}):\s+(.*)$")
_LEARNER = {"learner", "me", "i", "you", "user", "human", "parent", "family", "caregiver", "carer"}


class Outside(Frozen):
    """A talk from elsewhere."""

    id: str = Field(min_length=1, max_length=200)
    turns: tuple[Turn, ...] = Field(min_length=1, max_length=MOST_TURNS)


def as_chat_line(session: Session) -> str:
    """One line of JSON: the talk as a model in the place of the loved one would have had it."""
    names = Names.of(*session.names)
    # Fine-tuning wants a question first; the loved one opens the talk.
    messages = [_message("system", _who_they_are(session)), _message("user", "(You meet.)")]
    for turn in session.transcript.turns:
        role = "user" if turn.speaker is Speaker.LEARNER else "assistant"
        messages.append(_message(role, names.hidden(turn.text)))
    return json.dumps({"messages": messages}, ensure_ascii=False) + "\n"


def _message(role: str, text: str) -> dict[str, str]:
    return {"role": role, "content": text}


def _who_they_are(session: Session) -> str:
    """What anybody may know of the loved one: nothing hidden goes into a file for training."""
    persona = session.persona
    return (
        f"You are {persona.full_name}, {persona.age}, {persona.relation_to_learner} of the person you "
        f"talk with. {persona.setting} {persona.situation.happening} Stay in character."
    )


def read_turns(text: str | bytes, name: str) -> tuple[Outside, ...]:
    """Talks of a file, whichever of the two forms it has.

    Raises:
        ArchiveError: saying in which line what was expected.
    """
    said = _decoded(text)
    lines = said.splitlines()
    first = next((line for line in lines if line.strip()), "")
    if first.lstrip().startswith("{"):
        return tuple(_from_json(number, line) for number, line in _numbered(lines))
    return (_from_names(lines, name),)


def _from_json(number: int, line: str) -> Outside:
    try:
        given = json.loads(line)
        if isinstance(given, dict) and "messages" in given:
            given = {
                "id": given.get("id", f"line-{number}"),
                "turns": list(_turns(given["messages"])),
            }
        elif isinstance(given, dict):
            given.setdefault("id", f"line-{number}")
        talk = Outside.model_validate(given)
    except (ValueError, RecursionError, TypeError, KeyError, AttributeError) as error:
        raise ArchiveError(_expected(number, error)) from None
    _check(talk.turns, number)
    return talk


def _turns(messages: Iterable[dict[str, str]]) -> Iterable[dict[str, str]]:
    roles = {"user": "learner", "assistant": "loved_one"}
    return (
        {"speaker": roles[one["role"]], "text": one["content"]}
        for one in messages
        if one["role"] in roles
    )


def _from_names(lines: list[str], name: str) -> Outside:
    """`Name: text`; a line without a name goes on with the turn before it."""
    spoken: list[tuple[str, str]] = []
    for number, line in _numbered(lines):
        found = _SAYS.match(line)
        if found is not None:
            spoken.append((found[1].strip(), found[2]))
        elif spoken:
            who, before = spoken[-1]
            spoken[-1] = (who, f"{before}\n{line.strip()}")
        else:
            raise ArchiveError(_expected(number, None))
    learner = _learner_of([who for who, _ in spoken])
    turns = tuple(
        Turn(speaker=Speaker.LEARNER if who == learner else Speaker.LOVED_ONE, text=text)
        for who, text in spoken
        if text.strip()
    )
    if not turns:
        raise ArchiveError(_expected(1, None))
    _check(turns, 1)
    return Outside(id=name[:200] or "talk", turns=turns)


def _learner_of(names: list[str]) -> str:
    """Who is practising: by what they are called, else whoever speaks second."""
    once = list(dict.fromkeys(names))
    if len(once) != 2:
        raise ArchiveError(
            "A talk has two speakers; this one has {number}: {names}. Give each turn "
            "one of two names, followed by a colon.",
            number=len(once),
            names=", ".join(once[:5]),
        )
    return next((one for one in once if one.casefold() in _LEARNER), once[1])


def _check(turns: tuple[Turn, ...], number: int) -> None:
    if len(turns) > MOST_TURNS:
        raise ArchiveError(
            "Line {number}: a talk of more than {most} turns is not taken.",
            number=number,
            most=MOST_TURNS,
        )
    if any(len(turn.text) > MOST_WORDS for turn in turns):
        raise ArchiveError(
            "Line {number}: a turn is longer than {most} characters.",
            number=number,
            most=MOST_WORDS,
        )


def _numbered(lines: list[str]) -> Iterable[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(lines, start=1) if line.strip())


def _decoded(text: str | bytes) -> str:
    try:
        return text if isinstance(text, str) else text.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ArchiveError(
            "This file is not UTF-8 text. Save it as UTF-8, then try again."
        ) from None


def _expected(number: int, error: Exception | None) -> str:
    why = ""
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        why = f" ({'.'.join(map(str, first['loc']))}: {first['msg']})"
    return (
        f"Line {number} cannot be read{why}. Expected JSON lines such as "
        '{"id": 1, "turns": [{"speaker": "learner", "text": "..."}]}, lines of chat messages, or plain '
        'text such as "Mum: I am fine."'
    )
