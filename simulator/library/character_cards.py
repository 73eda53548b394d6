"""Reads Character Card V2 and V3 JSON, the format of role-play programs, into a draft persona.

All text in a card is data. What a card tells a model to do (`system_prompt`,
`post_history_instructions`, lorebooks) is left out and named; a persona has no such fields.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from simulator.domain.errors import LibraryError
from simulator.library.drafts import Draft, checked_id

MAX_BYTES = 2_000_000
MAX_TEXT = 500
MAX_ITEMS = 20
MAX_LINES = 60
_SPECS = {"chara_card_v2": "2", "chara_card_v3": "3"}
_LEFT_OUT = {
    "system_prompt": "instructions to a model",
    "post_history_instructions": "instructions to a model",
    "character_book": "its lorebook",
    "assets": "pictures",
    "group_only_greetings": "greetings for groups",
    "extensions": "settings of other programs",
}
_ACTION = re.compile(r"\*[^*\n]{0,400}\*|<[^>\n]{0,200}>")
_MACRO = re.compile(r"\{\{[^{}\n]{0,100}\}\}")
_AGE = re.compile(r"\b(?:age[:\s]{1,3}(\d{2})|(\d{2})[- ]years?[- ]old)\b", re.IGNORECASE)


def read_card(file: Path, persona_id: str = "") -> Draft:
    """Read a card.

    Raises:
        LibraryError: it is no card, or none of a version we read; in words that say what to do.
    """
    try:
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise LibraryError(f"{file} cannot be read: {error.strerror}.") from None
    return card_draft(raw, file, persona_id)


def card_draft(raw: bytes, file: Path, persona_id: str = "") -> Draft:
    """The same, of what was read already; `file` is only named. Raises LibraryError."""
    card = _parsed(raw, file)
    spec = card.get("spec")
    if spec not in _SPECS:
        raise LibraryError(_no_card(file, card))
    data = card.get("data")
    if not isinstance(data, dict):
        raise LibraryError(f"{file.name}: field data: expected the fields of the character.")
    name = _text(data, "nickname", 60) or _text(data, "name", 60)
    if not name:
        raise LibraryError(f"{file.name}: field data.name: expected the name of the character.")
    greeting, *others = _spoken(str(data.get("first_mes") or ""), name) or [""]
    text = " ".join(_text(data, key, 4_000) for key in ("description", "personality", "scenario"))
    return Draft(
        id=checked_id(persona_id or _id(name)),
        name=name.split()[0],
        full_name=_text(data, "name", 60) or name,
        age=_age(text),
        opening_line=greeting,
        openings=_openings(data, name),
        setting="",
        life=_text(data, "description", MAX_TEXT),
        manner=_text(data, "personality", MAX_TEXT),
        happening=_text(data, "scenario", MAX_TEXT),
        themes=tuple(one[:40].strip().lower() for one in _texts(data, "tags"))[:8],
        notes=_notes(data, _SPECS[spec], file.name),
        lines=tuple(dict.fromkeys((*others, *_examples(data, name))))[:MAX_LINES],
    )


def _parsed(raw: bytes, file: Path) -> Mapping[str, Any]:
    if len(raw) > MAX_BYTES:
        raise LibraryError(f"{file.name} is larger than {MAX_BYTES // 1_000_000} MB.")
    if raw.startswith((b"\x89PNG", b"\xff\xd8", b"RIFF", b"PK\x03\x04")):
        raise LibraryError(
            f"{file.name} is a picture or an archive. Export the card as JSON and import that."
        )
    try:
        card = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise LibraryError(f"{file.name} is not UTF-8 text.") from None
    except json.JSONDecodeError as error:
        said = f"{file.name}:{error.lineno}: not valid JSON ({error.msg.lower()})."
        raise LibraryError(said) from None
    except (RecursionError, ValueError):
        raise LibraryError(f"{file.name} is nested too deeply or has a number too long.") from None
    if not isinstance(card, dict):
        raise LibraryError(f"{file.name} is no character card: expected an object with `spec`.")
    return card


def _no_card(file: Path, card: Mapping[str, Any]) -> str:
    if card.get("spec"):
        return (
            f"{file.name}: field spec: {str(card['spec'])[:40]!r} is not read. "
            "There are chara_card_v2 and chara_card_v3."
        )
    old = {"name", "first_mes"} <= card.keys()
    more = (
        "It looks like version 1: open and save it in a newer program" if old else "Expected spec"
    )
    return f"{file.name} is no Character Card V2 or V3. {more} (chara_card_v2 or chara_card_v3)."


def _text(data: Mapping[str, Any], key: str, most: int) -> str:
    """One field as plain text: no actions, no macros, cut after a whole sentence where it is long."""
    value = data.get(key)
    if not isinstance(value, str):
        return ""
    name = str(data.get("name") or "they")[:60]
    return _cut(_plain(value[:20_000], name), most)


def _plain(text: str, name: str) -> str:
    """The text without macros that other programs fill in."""
    named = re.sub(r"\{\{char\}\}|<bot>", lambda _: name, text, flags=re.IGNORECASE)
    named = re.sub(r"\{\{user\}\}|<user>", "you", named, flags=re.IGNORECASE)
    return " ".join(_MACRO.sub(" ", named).split())


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    whole = [end.end() for end in re.finditer(r"[.!?](?=\s)", text[:most])]
    return text[: whole[-1]] if whole else text[:most].rsplit(" ", 1)[0]


def _texts(data: Mapping[str, Any], key: str) -> list[str]:
    values = data.get(key)
    if not isinstance(values, list):
        return []
    return [value for value in values[:MAX_ITEMS] if isinstance(value, str) and value.strip()]


def _spoken(message: str, name: str) -> list[str]:
    """What is said aloud in a message: the quoted parts, or all of it without the actions."""
    text = _ACTION.sub(" ", _plain(message[:20_000], name))
    quoted = re.findall(r"[\"“]([^\"“”]{2,300})[\"”]", text)
    parts = quoted or re.findall(r"[^.!?]+[.!?]*(?:\s+[^.!?]+[.!?]*)?", text)
    lines = [" ".join(part.split()).strip(" -") for part in parts]
    return [line for line in lines if 0 < len(line.split()) <= 35]


def _openings(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    first = [_spoken(one, name)[:1] for one in _texts(data, "alternate_greetings")]
    return tuple(dict.fromkeys(line for lines in first for line in lines))[:6]


def _examples(data: Mapping[str, Any], name: str) -> list[str]:
    """What the character says in the example dialogue."""
    value = data.get("mes_example")
    if not isinstance(value, str):
        return []
    found = []
    theirs = re.compile(rf"^(?:\{{\{{char\}}\}}|{re.escape(name)})\s*:", re.IGNORECASE)
    for line in value[:50_000].splitlines():
        speaker = theirs.match(line.strip())
        if speaker:
            found += _spoken(line.strip()[speaker.end() :], name)
    return found


def _age(text: str) -> int | None:
    found = _AGE.search(text)
    age = int(found.group(1) or found.group(2)) if found else 0
    return age if 10 <= age <= 110 else None


def _id(name: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", name.split()[0].lower()).strip("-")
    return plain if re.fullmatch(r"[a-z][a-z0-9-]{1,30}", plain) else "from-card"


def _notes(data: Mapping[str, Any], version: str, file: str) -> tuple[str, ...]:
    maker = _text(data, "creator", 60)
    left_out = [f"{key} ({what})" for key, what in _LEFT_OUT.items() if data.get(key)]
    return (
        f"Imported from {file}, Character Card V{version}" + (f", by {maker}." if maker else "."),
        "Ask its maker before you publish it. Texts were cut to what fits here.",
        "Not taken over: " + ", ".join(left_out or ["nothing"]) + ".",
    )
